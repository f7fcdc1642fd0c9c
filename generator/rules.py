"""`x-python-rules`: what Nova's server refuses although its schema takes it.

A rule is a map with one kind, and `because`, which says Nova's reason in words. `x-microversions`
beside them says where it holds, if not everywhere. A term is the name
of a property, `networks[].port` for that of each item, or a map from such a name to the value, the
values, or the schema that counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.source.ranges import RANGE, range_of
from generator.source.values import Json, is_list, is_map
from novakit_core.microversions import Microversions

RULES = "x-python-rules"

KINDS: dict[str, tuple[int, int | None]] = {
    "one_of": (1, None),
    "not_together": (1, 2),
    "not_above": (2, 2),
    "same": (2, 2),
}
"""The kinds of rules, and how many terms each has at least and at most."""

CONDITION = frozenset({"type", "minimum", "pattern", "format"})
"""What the schema of a term may say."""


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

    def all_terms(self) -> Iterator[Term]:
        """Yield the terms of the rule and of its condition."""
        yield from self.when
        yield from self.terms


def rules(thing: Json) -> list[Rule]:
    """Return the rules of a schema or an operation that passed the lint."""
    return [rule(one) for one in thing.get(RULES, [])]


def rule(written: Any) -> Rule:
    """Read one rule.

    Raises:
        ValueError: it is not well formed; the message says how.
    """
    kinds = [key for key in KINDS if is_map(written) and key in written]
    if len(kinds) != 1:
        raise ValueError(f"a rule has one of {', '.join(KINDS)}")
    kind = kinds[0]
    if extra := written.keys() - {kind, "because", "when", RANGE}:
        raise ValueError(f"a rule knows no {', '.join(sorted(extra))}")
    because = written.get("because")
    if not isinstance(because, str) or not because.strip():
        raise ValueError("a rule says why: because")
    if "when" in written and kind != "one_of":
        raise ValueError(f"when has no meaning with {kind}")
    terms = _terms(kind, written[kind])
    least, most = KINDS[kind]
    if len(terms) < least or (most is not None and len(terms) > most):
        wanted = f"{least} or more" if most is None else f"{least} to {most}"
        raise ValueError(f"{kind} has {wanted if most != least else least} terms")
    when = _terms("when", written.get("when", []))
    return Rule(kind, terms, because.strip(), when, _served(written))


def _served(written: Json) -> Microversions:
    if RANGE not in written:
        return Microversions.ALL
    if not isinstance(written[RANGE], str):
        raise ValueError(f'{RANGE} is written in quotes, as "2.26-2.56"')
    return range_of(written)


def _terms(keyword: str, written: Any) -> tuple[Term, ...]:
    if not is_list(written):
        raise ValueError(f"{keyword} must be a list of terms")
    return tuple(map(_term, written))


def _term(written: Any) -> Term:
    if isinstance(written, str):
        return Term(_path(written))
    if not is_map(written) or len(written) != 1:
        raise ValueError("a term is the name of a property, or a map of one name to what counts")
    ((name, condition),) = written.items()
    return Term(_path(name), _condition(condition))


def _path(name: Any) -> tuple[str, ...]:
    if not isinstance(name, str) or not all(name.replace("[]", "").split(".")):
        raise ValueError(f"{name!r} does not name a property")
    return tuple(name.split("."))


def _condition(written: Any) -> Json:
    if not is_map(written):
        return {"enum": written if is_list(written) else [written]}
    if not written or written.keys() - CONDITION:
        raise ValueError(f"the schema of a term is made of {', '.join(sorted(CONDITION))}")
    number = "minimum" in written
    return {"type": "integer" if number else "string", **written}
