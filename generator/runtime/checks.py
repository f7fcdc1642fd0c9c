"""What a request may hold: each check refuses what no microversion takes, and notes what needs which.

A check turns a Python value into the JSON that goes over the wire. On the way it writes down, for
every part that not every microversion serves, a `Requirement`. The tables of the generated models
and operations are made of these.
"""

import re
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol, TypeGuard, cast
from uuid import UUID

from attrs import field, frozen

from .errors import InvalidArgument
from .microversions import Microversions
from .unset import UNSET

ALL = Microversions.ALL
NONE = Microversions.NONE


@frozen
class Requirement:
    """An argument of a call, and the microversions that serve it."""

    argument: str
    microversions: Microversions


Needs = list[Requirement]


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


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping))


def _refuse_type(at: At, expected: str, value: object) -> InvalidArgument:
    given = "None" if value is None else type(value).__name__
    return InvalidArgument(f"{at or 'the body'}: expected {expected}, not {given}")


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
            raise _refuse_type(at, "str", value)
        # No message quotes the value: it may be a password.
        if len(value) < self.least:
            wanted = "must not be empty" if self.least == 1 else f"at least {self.least} characters"
            raise InvalidArgument(f"{at}: {wanted}")
        if self.most is not None and len(value) > self.most:
            raise InvalidArgument(
                f"{at}: {len(value)} characters are too long, at most {self.most}"
            )
        if self.shape is not None and not re.search(self.shape, value):
            rule = self.rule or f"of the form {self.shape}"
            raise InvalidArgument(f"{at}: Nova refuses this text, it must be: {rule}")
        if self.form is not None and not FORMS[self.form](value):
            raise InvalidArgument(f"{at}: is not {self.form}")
        return value


def _is_uuid(text: str) -> bool:
    # As oslo.utils has it: case and dashes do not matter.
    plain = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower()
    try:
        return UUID(text).hex == plain
    except ValueError:
        return False


def _is_ip(text: str, version: int) -> bool:
    import ipaddress  # its own cost, for the few calls that name an address

    try:
        return "%" not in text and ipaddress.ip_address(text).version == version
    except ValueError:
        return False


def _is_base64(text: str) -> bool:
    # As Nova decodes: what is outside of the alphabet does not count.
    try:
        b64decode(text)
    except ValueError:
        return False
    return True


def _is_regex(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True


FORMS: Mapping[str, Callable[[str], bool]] = {
    "uuid": _is_uuid,
    "base64": _is_base64,
    "regex": _is_regex,
    "ipv4": lambda text: _is_ip(text, 4),
    "ipv6": lambda text: _is_ip(text, 6),
}


@frozen
class Number:
    """An integer, or with `whole=False` any number."""

    least: float | None = None
    most: float | None = None
    whole: bool = True

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the number."""
        kinds = int if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            raise _refuse_type(at, "int" if self.whole else "float", value)
        if self.least is not None and value < self.least:
            raise InvalidArgument(f"{at}: {value} is too small, at least {self.least}")
        if self.most is not None and value > self.most:
            raise InvalidArgument(f"{at}: {value} is too large, at most {self.most}")
        return value


@frozen
class Boolean:
    """True or False."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the boolean."""
        if not isinstance(value, bool):
            raise _refuse_type(at, "bool", value)
        return value


@frozen
class Timestamp:
    """An aware `datetime`, written in UTC."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the time in ISO 8601."""
        if not isinstance(value, datetime):
            raise _refuse_type(at, "datetime", value)
        if value.tzinfo is None:
            raise InvalidArgument(f"{at}: give a datetime with a time zone, for example {_NOW}")
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


_NOW = "datetime.now(UTC)"


@frozen
class Choice:
    """One of a few values."""

    values: tuple[str | int | bool | None, ...]

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the value."""
        if not any(value == known and type(value) is type(known) for known in self.values):
            offered = ", ".join(map(repr, self.values))
            raise InvalidArgument(f"{at}: {value!r} is not one of {offered}")
        return value


@frozen
class Null:
    """Nothing but None."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return None."""
        if value is not None:
            raise _refuse_type(at, "None", value)


@frozen
class Anything:
    """Whatever JSON can hold."""

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the value."""
        return value


@frozen
class Array:
    """A list of items, or any other iterable of them but a string."""

    item: Check
    least: int = 0
    most: int | None = None
    unique: bool = False

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the list."""
        if not _is_iterable(value):
            raise _refuse_type(at, "a list", value)
        encoded = [self.item.encode(item, at / at_, needs) for at_, item in enumerate(value)]
        if len(encoded) < self.least:
            raise InvalidArgument(f"{at}: {len(encoded)} items are too few, at least {self.least}")
        if self.most is not None and len(encoded) > self.most:
            raise InvalidArgument(f"{at}: {len(encoded)} items are too many, at most {self.most}")
        if self.unique and any(item in encoded[:at_] for at_, item in enumerate(encoded)):
            raise InvalidArgument(f"{at}: the same item stands in it twice")
        return encoded


@frozen
class Map:
    """A dict from strings to values of one kind."""

    value: Check
    key: Check = Text()
    least: int = 0
    most: int | None = None

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the dict."""
        if not _is_mapping(value):
            raise _refuse_type(at, "a dict", value)
        if len(value) < self.least:
            raise InvalidArgument(f"{at}: {len(value)} entries are too few, at least {self.least}")
        if self.most is not None and len(value) > self.most:
            raise InvalidArgument(f"{at}: {len(value)} entries are too many, at most {self.most}")
        encoded: dict[str, Any] = {}
        for key, item in value.items():
            there = at / repr(key)
            encoded[self.key.encode(key, there, needs)] = self.value.encode(item, there, needs)
        return encoded


@frozen
class Field:
    """A property of an object.

    `served` says where it exists, `optional` where it may be left out. The problems of an `inline`
    one are reported without its name, as those of the call itself.
    """

    name: str
    check: Check
    served: Microversions = ALL
    optional: Microversions = ALL
    inline: bool = False
    secret: bool = False

    def put(self, argument: str, value: Any, at: At, needs: Needs, into: dict[str, Any]) -> None:
        """Add the property to the object, unless it is `UNSET`."""
        there = at if self.inline else at / argument
        if value is UNSET:
            if not self.optional:
                raise InvalidArgument(f"{there}: is required")
            if self.optional != ALL:
                needs.append(Requirement(f"no {there}", self.optional))
            return
        if self.served != ALL:
            needs.append(Requirement(str(there), self.served))
        into[self.name] = self.check.encode(value, there, needs)


@frozen
class Object:
    """An object with known properties, by their Python names.

    Takes a dict or anything with these attributes. `more` checks the properties beyond them, which
    stand under `extra`; None where the API refuses any.
    """

    fields: Mapping[str, Field]
    more: Check | None = None
    least: int = 0

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the object."""
        encoded: dict[str, Any] = {}
        if isinstance(value, dict):
            given = cast("dict[str, Any]", value)
            for argument, known in self.fields.items():
                known.put(argument, given.get(argument, UNSET), at, needs, encoded)
            extra = given.get("extra", {})
        else:
            for argument, known in self.fields.items():
                known.put(argument, getattr(value, argument), at, needs, encoded)
            extra = getattr(value, "extra", {})
        if self.more is not None:
            for key, item in extra.items():
                encoded[key] = self.more.encode(item, at / key, needs)
        if len(encoded) < self.least:
            raise InvalidArgument(f"{at or 'the call'}: give at least {self.least} argument")
        return encoded


@frozen
class Model:
    """An instance of a request model."""

    kind: type[Any]

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return its JSON."""
        if not isinstance(value, self.kind):
            raise _refuse_type(at, self.kind.__name__, value)
        return self.kind.checks.encode(value, at, needs)


@frozen
class Envelope:
    """An object with one property, which the arguments leave out: `{"reboot": …}`."""

    name: str
    inside: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the object."""
        return {self.name: self.inside.encode(value, at, needs)}


@frozen
class Nullable:
    """What another check takes, or None."""

    inside: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the JSON, null for None."""
        return None if value is None else self.inside.encode(value, at, needs)


@frozen
class AllOf:
    """What several checks take."""

    checks: tuple[Check, ...]

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return what the first makes of it."""
        first, *others = self.checks
        encoded = first.encode(value, at, needs)
        for check in others:
            check.encode(value, at, needs)
        return encoded


@frozen
class AnyOf:
    """What one of several checks takes, each in the microversions beside it."""

    choices: tuple[tuple[Check, Microversions], ...] = field()

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return what the first that takes it makes of it."""
        taken: list[tuple[Any, Needs]] = []
        refused: list[str] = []
        for check, served in self.choices:
            asks: Needs = [] if served == ALL else [Requirement(str(at), served)]
            try:
                taken.append((check.encode(value, at, asks), asks))
            except InvalidArgument as error:
                refused.append(str(error))
        if not taken:
            first, *others = dict.fromkeys(refused)
            prefix = f"{at}: "
            raise InvalidArgument("; or ".join([first, *(o.removeprefix(prefix) for o in others)]))
        encoded, asks = taken[0]
        if len(taken) == 1:
            needs.extend(asks)
        else:
            served = Microversions.NONE
            for _, these in taken:
                all_of_it = ALL
                for requirement in these:
                    all_of_it &= requirement.microversions
                served |= all_of_it
            if served != ALL:
                needs.append(Requirement(str(at), served))
        return encoded


@frozen
class EmptyAsNull:
    """An object that goes out as null where none of its properties is given."""

    inside: Object
    served: Microversions = ALL

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the object, or None."""
        if any(item is not UNSET for item in value.values()):
            return self.inside.encode(value, at, needs)
        if self.served != ALL:
            needs.append(Requirement("a call without arguments", self.served))
        return None
