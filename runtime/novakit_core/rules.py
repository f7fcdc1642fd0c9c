"""What Nova's server refuses although its schema takes it.

Each rule is decided by the request alone, in the same way on every cloud. The spec says them with
`x-python-rules`, and beside each where Nova's source does.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from attrs import frozen

from .checks import At, Check
from .errors import InvalidArgument


@frozen
class Term:
    """An argument that is given, or, with `check`, one that this check takes.

    What is null, false or empty is not given, as Nova's server has it. `path` leads to the values
    on the wire, through every item of the lists on its way.
    """

    argument: str
    path: tuple[str, ...]
    check: Check | None = None

    def values(self, body: object) -> Iterator[Any]:
        """Yield the values of the argument that count."""
        for value in _follow(body, self.path):
            if self.check is None:
                if value:
                    yield value
            elif _takes(self.check, value):
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
        check.encode(value, At(), [])
    except InvalidArgument:
        return False
    return True


@frozen
class OneOf:
    """At least one of the terms holds, if all those of `when` do."""

    terms: tuple[Term, ...]
    because: str
    when: tuple[Term, ...] = ()

    def enforce(self, body: Mapping[str, Any], at: At) -> None:
        """Refuse an object in which none holds."""
        asked = all(term.holds(body) for term in self.when)
        if asked and not any(term.holds(body) for term in self.terms):
            raise _broken(at, self.because, f"give {_list(self.terms, 'or')}")


@frozen
class NotTogether:
    """Not all of the terms hold."""

    terms: tuple[Term, ...]
    because: str

    def enforce(self, body: Mapping[str, Any], at: At) -> None:
        """Refuse an object in which all hold."""
        if all(term.holds(body) for term in self.terms):
            both = "both " if len(self.terms) > 1 else ""
            raise _broken(at, self.because, f"do not give {both}{_list(self.terms, 'and')}")


@frozen
class NotAbove:
    """The first value is not above the second, where both are given."""

    low: Term
    high: Term
    because: str

    def enforce(self, body: Mapping[str, Any], at: At) -> None:
        """Refuse an object in which it is above."""
        for low in self.low.values(body):
            for high in self.high.values(body):
                if low > high:
                    wanted = f"{self.low.argument} is {low}, {self.high.argument} is {high}"
                    raise _broken(at, self.because, wanted)


@frozen
class Different:
    """No value of the term stands twice."""

    term: Term
    because: str

    def enforce(self, body: Mapping[str, Any], at: At) -> None:
        """Refuse an object in which one does."""
        values = list(self.term.values(body))
        if any(value in values[:index] for index, value in enumerate(values)):
            raise _broken(at, self.because, f"give each {self.term.argument} once")


@frozen
class Same:
    """The first value, or the only key of it if it is a map, is the second, where both are given."""

    first: Term
    second: Term
    because: str

    def enforce(self, body: Mapping[str, Any], at: At) -> None:
        """Refuse a call in which they differ."""
        for first in self.first.values(body):
            for second in self.second.values(body):
                if (list(cast("dict[str, Any]", first)) if _is_map(first) else [first]) != [second]:
                    wanted = f"make {self.first.argument} and {self.second.argument} the same"
                    raise _broken(at, self.because, wanted)


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def _broken(at: At, because: str, wanted: str) -> InvalidArgument:
    where = str(at)
    return InvalidArgument(f"{where}: {because}: {wanted}" if where else f"{because}: {wanted}")


def _list(terms: tuple[Term, ...], word: str) -> str:
    *others, last = [term.argument for term in terms]
    return f"{', '.join(others)} {word} {last}" if others else last
