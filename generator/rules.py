"""`x-python-rules`: what Nova's server refuses although its schema takes it.

A rule is a map with one kind, and `because`, which says Nova's reason in words. `x-microversions`
beside them says where it holds, if not everywhere. A term is the name of a property,
`networks[].port` for that of each item, or a map from such a name to the value, the values, or the
schema that counts. `source/dialect.yaml` says the form exactly.
"""

from dataclasses import dataclass
from typing import Any

from generator.source.ranges import range_of
from generator.source.values import Json, is_list, is_map
from novakit_core.microversions import Microversions

RULES = "x-python-rules"

_KINDS = ("one_of", "not_together", "not_above", "same")


@dataclass(frozen=True)
class Term:
    """A property, by the names from outside to inside, and the schema of the values that count.

    In `path`, the name of a list whose items are meant ends in `[]`.
    """

    path: tuple[str, ...]
    condition: Json | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names alone."""
        return tuple(name.removesuffix("[]") for name in self.path)


@dataclass(frozen=True)
class Rule:
    """One rule of an object or of an operation."""

    kind: str
    terms: tuple[Term, ...]
    because: str
    when: tuple[Term, ...] = ()
    served: Microversions = Microversions.ALL
    """Where Nova holds to it."""


def rules(thing: Json) -> list[Rule]:
    """Return the rules of a schema or an operation."""
    return [rule(one) for one in thing.get(RULES, [])]


def rule(written: Json) -> Rule:
    """Read one rule, which has the form that the dialect of the spec says.

    Raises:
        ValueError: its range cannot be read.
    """
    kind = next(key for key in _KINDS if key in written)
    terms = tuple(map(_term, written[kind]))
    when = tuple(map(_term, written.get("when", ())))
    return Rule(kind, terms, written["because"].strip(), when, range_of(written))


def _term(written: Any) -> Term:
    if isinstance(written, str):
        return Term(tuple(written.split(".")))
    ((name, condition),) = written.items()
    return Term(tuple(name.split(".")), _condition(condition))


def _condition(written: Any) -> Json:
    if not is_map(written):
        return {"enum": written if is_list(written) else [written]}
    number = "minimum" in written
    return {"type": "integer" if number else "string", **written}
