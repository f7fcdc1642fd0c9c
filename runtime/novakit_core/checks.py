"""What a request may hold: each check refuses what no microversion takes, and notes what needs which.

A check turns a Python value into the JSON that goes over the wire. On the way it writes down, for
every part that not every microversion serves, a `Requirement`. The tables of the generated models
and operations are made of these.
"""

import re
from datetime import UTC, datetime
from math import isfinite
from typing import Any, Protocol

from attrs import frozen

from .errors import InvalidArgument
from .forms import FORMS, IN_WORDS
from .microversions import Microversions
from .texts import is_sendable, shown
from .unset import UNSET

ALL = Microversions.ALL
NONE = Microversions.NONE


@frozen
class Requirement:
    """An argument of a call, and the microversions that serve it.

    With `because`, a rule of Nova's server that the call breaks: what `argument` says to change is
    needed but at these microversions, none where the rule holds everywhere.
    """

    argument: str
    microversions: Microversions
    because: str = ""


class Needs(list[Requirement]):
    """What a call needs of the microversion; `secrets` are the values that nobody may see."""

    __slots__ = ("secrets",)

    def __init__(self) -> None:
        super().__init__()
        self.secrets: list[str] = []

    def add(self, other: "Needs") -> None:
        """Need also what another part of the call does."""
        self.extend(other)
        self.secrets.extend(other.secrets)


class At:
    """Where in the arguments a value stands: `networks[0].tag`. Written out only when asked."""

    __slots__ = ("key", "parent")

    def __init__(self, key: str | int | None = None, parent: "At | None" = None) -> None:
        self.key = key
        self.parent = parent

    def __truediv__(self, key: str | int) -> "At":
        return At(key, self)

    def __str__(self) -> str:
        before = str(self.parent) if self.parent else ""
        if self.key is None:
            return before
        if isinstance(self.key, int):
            return f"{before}[{self.key}]"
        return f"{before}.{self.key}" if before else self.key


class Check(Protocol):
    """Encodes a value for the wire, or refuses it."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the JSON of `value`, adding to `needs` what it asks of the microversion.

        Raises:
            InvalidArgument: no microversion takes this value.
        """
        ...


def refuse_type(at: At, expected: str, value: object) -> InvalidArgument:
    """Return the error for a value of another type than expected."""
    given = "None" if value is None else type(value).__name__
    return InvalidArgument(f"{at or 'the body'}: expected {expected}, not {given}")


def _writable(number: int, at: At) -> int:
    """Return the number, unless it has more digits than Python itself writes."""
    if number.bit_length() > 1000:
        raise InvalidArgument(f"{at}: a number of {number.bit_length()} bits is too large")
    return number


@frozen
class Text:
    """A string.

    `shape` is a regular expression that is searched for, `rule` says the same to people; `form` is
    a format's name.
    """

    least: int = 0
    most: int | None = None
    shape: str | None = None
    form: str | None = None
    rule: str | None = None

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the string."""
        if not isinstance(value, str):
            raise refuse_type(at, "str", value)
        # No message quotes the value: it may be a password.
        if len(value) < self.least:
            wanted = "must not be empty" if self.least == 1 else f"at least {self.least} characters"
            raise InvalidArgument(f"{at}: {wanted}")
        if self.most == 0 and value:
            raise InvalidArgument(f"{at}: must be empty")
        if self.most is not None and len(value) > self.most:
            raise InvalidArgument(
                f"{at}: {len(value)} characters are too long, at most {self.most}"
            )
        if not is_sendable(value):
            raise InvalidArgument(f"{at}: holds a lone surrogate, which is no character")
        if self.shape is not None and not re.search(self.shape, value):
            rule = self.rule or f"of the form {self.shape}"
            raise InvalidArgument(f"{at}: Nova refuses this text, it must be: {rule}")
        if self.form is not None and not FORMS[self.form](value):
            raise InvalidArgument(f"{at}: is not {IN_WORDS[self.form]}")
        return value


@frozen
class Secret:
    """A value that no log and no message may show."""

    inside: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the value, and note that it is secret."""
        encoded = self.inside.encode(value, at, needs)
        if isinstance(encoded, str):
            needs.secrets.append(encoded)
        return encoded


class Identified(Protocol):
    """Anything with an id: a server for its id, a flavor of a list for its own."""

    @property
    def id(self) -> str | int | None:
        """The id; an object that has none is refused."""
        ...


@frozen
class Id:
    """An id, or an object that has it; `number` says that people may think of it as a number."""

    inside: Check
    number: bool = False

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the id."""
        given = value if isinstance(value, str) else getattr(value, "id", value)
        if isinstance(given, int) and not isinstance(given, bool):
            given = str(_writable(given, at))
        if not isinstance(given, str):
            raise refuse_type(at, "an id or an object that has one", value)
        return self.inside.encode(given, at, needs)


@frozen
class Number:
    """An integer, or with `whole=False` any number."""

    least: float | None = None
    most: float | None = None
    whole: bool = True
    above: float | None = None

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the number."""
        kinds = int if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            raise refuse_type(at, "int" if self.whole else "float", value)
        if isinstance(value, int):
            _writable(value, at)
        elif not isfinite(value):
            raise InvalidArgument(f"{at}: {value} is no number that JSON can hold")
        if self.least is not None and value < self.least:
            raise InvalidArgument(f"{at}: {value} is too small, at least {self.least}")
        if self.above is not None and value <= self.above:
            raise InvalidArgument(f"{at}: {value} is too small, it must be above {self.above}")
        if self.most is not None and value > self.most:
            raise InvalidArgument(f"{at}: {value} is too large, at most {self.most}")
        return value


@frozen
class Limit:
    """A number that is a limit, -1 for none.

    A reply reads none as None, which other arguments take as left out: here it is refused, so that
    neither is mistaken for the other.
    """

    inside: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the number."""
        if value is None:
            raise InvalidArgument(
                f"{at}: None could mean no limit, or no change: give -1 for no limit, and leave the"
                " argument out (UNSET) for no change"
            )
        return self.inside.encode(value, at, needs)


@frozen
class Boolean:
    """True or False; `number` writes 1 or 0."""

    number: bool = False

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the boolean."""
        if not isinstance(value, bool):
            raise refuse_type(at, "bool", value)
        return int(value) if self.number else value


@frozen
class Flag:
    """A flag of a query that counts by being there, whatever it says: False leaves it out."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return true, or `UNSET`."""
        return Boolean().encode(value, at, needs) or UNSET


@frozen
class Timestamp:
    """A time with its zone, a `datetime` or a text in ISO 8601.

    It is written in UTC: as `2026-05-04T08:15:30Z`, with `local` without the Z.
    """

    local: bool = False

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the time in ISO 8601."""
        if isinstance(value, str):
            value = _read_time(value, at)
        if not isinstance(value, datetime):
            raise refuse_type(at, "datetime or a text such as 2026-05-04T08:15:30Z", value)
        if value.tzinfo is None:
            raise InvalidArgument(f"{at}: give a time with its zone, for example {_NOW}")
        try:
            text = value.astimezone(UTC).isoformat()
        except (OverflowError, ValueError):
            raise InvalidArgument(f"{at}: {value} in UTC is before or after all time") from None
        return text.replace("+00:00", "" if self.local else "Z")


_NOW = "datetime.now(UTC) or 2026-05-04T08:15:30Z"


def _read_time(text: str, at: At) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass  # raised below: the error would quote all of the text
    raise InvalidArgument(f"{at}: {shown(text)} is no time, give one such as 2026-05-04T08:15:30Z")


@frozen
class Choice:
    """One of a few values."""

    values: tuple[str | int | bool | None, ...]

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the value."""
        if not any(value == known and type(value) is type(known) for known in self.values):
            offered = ", ".join(map(repr, self.values))
            raise InvalidArgument(f"{at}: {shown(value)} is not one of {offered}")
        return value


@frozen
class Null:
    """Nothing but None."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return None."""
        if value is not None:
            raise refuse_type(at, "None", value)


@frozen
class Anything:
    """Whatever JSON can hold."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the value."""
        return value
