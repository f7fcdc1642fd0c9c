"""What Nova's server refuses although its schema takes it.

Each rule is decided by the request alone, in the same way on every cloud. The spec says them with
`x-python-rules`, and beside each where Nova's source does. A call that breaks one can still be
built: the rule becomes one of its requirements, which whoever sends the call may choose to ignore.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, cast

from attrs import frozen

from .checks import ALL, At, Check, Needs, Requirement
from .errors import InvalidArgument
from .microversions import Microversions


@frozen
class Term:
    """An argument that is given, or, with `check`, one that this check takes.

    With `parts`, an object of which all these hold.

    What is null, false or empty is not given, as Nova's server has it. `path` leads to the values
    on the wire, through every item of the lists on its way.
    """

    argument: str
    path: tuple[str, ...]
    check: Check | None = None
    parts: tuple["Term", ...] = ()

    def values(self, body: object) -> Iterator[Any]:
        """Yield the values of the argument that count."""
        for value in _follow(body, self.path):
            taken = bool(value) if self.check is None else _takes(self.check, value)
            if taken and all(part.holds(value) for part in self.parts):
                yield value

    def holds(self, body: object) -> bool:
        """Tell whether there is such a value."""
        return any(True for _ in self.values(body))


def _follow(value: object, path: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _follow(item, path)
    elif not path:
        yield value
    elif isinstance(value, Mapping) and path[0] in value:
        yield from _follow(cast("Mapping[str, object]", value)[path[0]], path[1:])


def _takes(check: Check, value: object) -> bool:
    try:
        check.encode(value, At(), Needs())
    except InvalidArgument:
        return False
    return True


class Rule(Protocol):
    """A rule: `broken` says how the JSON of an object breaks it."""

    @property
    def because(self) -> str:
        """Nova's reason."""
        ...

    @property
    def served(self) -> Microversions:
        """The microversions at which it holds."""
        ...

    def broken(self, body: Mapping[str, Any]) -> str | None:
        """Return what to change, None if the rule is kept."""
        ...


def note_broken(rules: tuple[Rule, ...], body: Mapping[str, Any], at: At, needs: Needs) -> None:
    """Add to the requirements each rule that the JSON of an object breaks."""
    for rule in rules:
        wanted = rule.broken(body)
        if wanted is not None:
            where = str(at)
            because = f"{where}: {rule.because}" if where else rule.because
            needs.append(Requirement(wanted, ALL - rule.served, because))


def refuse_broken(needs: Iterable[Requirement]) -> None:
    """Refuse what breaks a rule that holds at every microversion.

    Raises:
        InvalidArgument: it says the rule, and what to change.
    """
    for need in needs:
        if need.because and not need.microversions:
            raise InvalidArgument(f"{need.because}: {need.argument}")


@frozen
class OneOf:
    """At least one of the terms holds, if all those of `when` do."""

    terms: tuple[Term, ...]
    because: str
    when: tuple[Term, ...] = ()
    served: Microversions = ALL

    def broken(self, body: Mapping[str, Any]) -> str | None:
        """Tell what to give where none holds."""
        asked = all(term.holds(body) for term in self.when)
        if asked and not any(term.holds(body) for term in self.terms):
            return f"give {_list(self.terms, 'or')}"
        return None


@frozen
class NotTogether:
    """Not all of the terms hold."""

    terms: tuple[Term, ...]
    because: str
    served: Microversions = ALL

    def broken(self, body: Mapping[str, Any]) -> str | None:
        """Tell what not to give where all hold."""
        if all(term.holds(body) for term in self.terms):
            both = "both " if len(self.terms) > 1 else ""
            return f"do not give {both}{_list(self.terms, 'and')}"
        return None


@frozen
class NotAbove:
    """The first value is not above the second, where both are given."""

    low: Term
    high: Term
    because: str
    served: Microversions = ALL

    def broken(self, body: Mapping[str, Any]) -> str | None:
        """Tell both values where the first is above."""
        for low in self.low.values(body):
            for high in self.high.values(body):
                if low > high:
                    return f"{self.low.argument} is {low}, {self.high.argument} is {high}"
        return None


@frozen
class Same:
    """The first value, or the only key of it if it is a map, is the second, where both are given."""

    first: Term
    second: Term
    because: str
    served: Microversions = ALL

    def broken(self, body: Mapping[str, Any]) -> str | None:
        """Tell which two differ."""
        for first in self.first.values(body):
            for second in self.second.values(body):
                if (list(cast("dict[str, Any]", first)) if _is_map(first) else [first]) != [second]:
                    return f"make {self.first.argument} and {self.second.argument} the same"
        return None


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def _list(terms: tuple[Term, ...], word: str) -> str:
    *others, last = [term.argument for term in terms]
    return f"{', '.join(others)} {word} {last}" if others else last
