"""What became of each of many calls: a value, or the exception that it ended with."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar, cast

from attrs import field, frozen

J = TypeVar("J")
I_co = TypeVar("I_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


@frozen
class Outcome(Generic[I_co, T_co]):
    """What became of one call: its value, or the exception that it ended with."""

    item: I_co = field(repr=False)  # which may hold secrets
    """What the call was for."""
    error: Exception | None = None
    """What the call ended with; None if it returned."""
    _value: Any = None

    @property
    def value(self) -> T_co:
        """What the call returned.

        Raises:
            Exception: the `error`, if it did not return.
        """
        if self.error is not None:
            raise self.error
        return cast("T_co", self._value)

    def under(self, item: J) -> "Outcome[J, T_co]":
        """Return the same, said to be of another item."""
        return Outcome(item, self.error, self._value)


class Outcomes(tuple[Outcome[I_co, T_co], ...], Generic[I_co, T_co]):
    """What became of many calls, in the order in which they were given."""

    __slots__ = ()

    @property
    def failed(self) -> "Sequence[Outcome[I_co, T_co]]":
        """Those that have an error."""
        return [outcome for outcome in self if outcome.error is not None]

    @property
    def succeeded(self) -> "Sequence[Outcome[I_co, T_co]]":
        """Those that have a value."""
        return [outcome for outcome in self if outcome.error is None]

    def values(self) -> list[T_co]:
        """Return what all of them returned.

        Raises:
            ExceptionGroup: of the errors, as `raise_failures` does.
        """
        self.raise_failures()
        return [outcome.value for outcome in self]

    def raise_failures(self) -> None:
        """Raise the errors of all that failed together; do nothing if none did.

        Raises:
            ExceptionGroup: of the errors, in order. `except*` tells them apart.
        """
        places = [place for place, outcome in enumerate(self) if outcome.error is not None]
        if places:
            errors = [outcome.error for outcome in self if outcome.error is not None]
            where = ", ".join(map(str, places[:10])) + (", …" if len(places) > 10 else "")
            raise ExceptionGroup(f"{len(places)} of {len(self)} failed, at [{where}]", errors)

    def __repr__(self) -> str:
        return f"<Outcomes: {len(self.succeeded)} of {len(self)} succeeded>"


@frozen
class Progress(Generic[I_co, T_co]):
    """How far many calls have come: what `progress=` is called with each time that one has ended."""

    outcome: Outcome[I_co, T_co]
    """Of the call that has ended."""
    done: int
    """How many have ended, this one counted."""
    total: int
    """How many there are."""
