"""Checks made of other checks: lists, maps, objects, and choices between them."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard

from attrs import field, frozen

from .arguments import check_argument_names
from .checks import ALL, At, Check, Needs, Requirement, Secret, Text, refuse_type
from .errors import InvalidArgument
from .microversions import Microversions
from .rules import Rule, note_broken
from .texts import shown
from .unset import UNSET

KEY = Text()
"""Of a property."""


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping))


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
            raise refuse_type(at, "a list", value)
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
    key: Check = field(default=Text())
    least: int = 0
    most: int | None = None

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the dict."""
        if not _is_mapping(value):
            raise refuse_type(at, "a dict", value)
        if len(value) < self.least:
            raise InvalidArgument(f"{at}: {len(value)} entries are too few, at least {self.least}")
        if self.most is not None and len(value) > self.most:
            raise InvalidArgument(f"{at}: {len(value)} entries are too many, at most {self.most}")
        encoded: dict[str, Any] = {}
        for key, item in value.items():
            there = at / shown(key)
            encoded[self.key.encode(key, there, needs)] = self.value.encode(item, there, needs)
        return encoded


@frozen
class Field:
    """A property of an object.

    `served` says where it exists, `optional` where it may be left out. None is as left out, unless
    `null` leaves it to the check, as where the API takes null for it. The problems of an `inline` one are reported without its name, as
    those of the call itself.
    """

    name: str
    check: Check
    served: Microversions = ALL
    optional: Microversions = ALL
    null: bool = False
    inline: bool = False

    def put(self, argument: str, value: Any, at: At, needs: Needs, into: dict[str, Any]) -> None:
        """Add the property to the object, unless it is left out."""
        there = at if self.inline else at / argument
        if value is UNSET or (value is None and not self.null):
            if not self.optional:
                raise InvalidArgument(f"{there}: is required")
            if self.optional != ALL:
                needs.append(Requirement(f"no {there}", self.optional))
            return
        if self.served != ALL:
            needs.append(Requirement(str(there), self.served))
        into[self.name] = self.check.encode(value, there, needs)

    @property
    def secret(self) -> bool:
        """Whether no repr may show it."""
        return isinstance(self.check, Secret)

    def is_given(self, value: object) -> bool:
        """Tell whether a value goes over the wire."""
        return value is not UNSET and (value is not None or self.null)


@frozen
class Object:
    """An object with known properties, by their Python names.

    Takes a mapping or anything with these attributes. `more` checks the properties beyond them,
    which stand under `extra`; None where the API refuses any.
    """

    fields: Mapping[str, Field]
    more: Check | None = None
    least: int = 0
    rules: tuple[Rule, ...] = ()

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the object."""
        encoded: dict[str, Any] = {}
        if _is_mapping(value):
            for argument, known in self.fields.items():
                known.put(argument, value.get(argument, UNSET), at, needs, encoded)
            extra = value.get("extra", {})
        else:
            for argument, known in self.fields.items():
                known.put(argument, getattr(value, argument), at, needs, encoded)
            extra = getattr(value, "extra", {})
        if self.more is not None:
            if not _is_mapping(extra):
                raise refuse_type(at / "extra", "a dict", extra)
            for key, item in extra.items():
                named = KEY.encode(key, at / shown(key), needs)
                encoded[named] = self.more.encode(item, at / named, needs)
        if len(encoded) < self.least:
            raise InvalidArgument(f"{at or 'the call'}: give at least {self.least} argument")
        if self.rules:
            note_broken(self.rules, encoded, at, needs)
        return encoded


@frozen
class Model:
    """An instance of a request model, or a mapping with its Python names."""

    kind: type[Any]

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return its JSON."""
        checks: Object = self.kind.checks
        if isinstance(value, self.kind):
            return checks.encode(value, at, needs)
        if not _is_mapping(value):
            raise refuse_type(at, f"{self.kind.__name__} or a dict", value)
        unknown = value.keys() - checks.fields.keys() - {"extra"}
        if unknown and checks.more is None:
            where = f"{at}: {self.kind.__name__}" if str(at) else self.kind.__name__
            check_argument_names(unknown, checks.fields, where)
        if unknown:
            more = {name: value[name] for name in value if name in unknown}
            extra = value.get("extra", {})
            if not _is_mapping(extra):
                raise refuse_type(at / "extra", "a dict", extra)
            value = {**value, "extra": {**extra, **more}}
        return checks.encode(value, at, needs)


@frozen
class Envelope:
    """An object with one property, which the arguments leave out: `{"reboot": …}`."""

    name: str
    inside: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the object."""
        return {self.name: self.inside.encode(value, at, needs)}


@frozen
class Whole:
    """A body that is one argument as it is: a map whose keys are the caller's."""

    argument: str
    inside: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the map."""
        there, held = at / self.argument, value.get(self.argument)
        if held is UNSET or held is None:
            raise InvalidArgument(f"{there}: is required")
        return self.inside.encode(held, there, needs)


@frozen
class Fixed:
    """A body that is the same whatever the arguments: `{"os-start": null}`."""

    body: Mapping[str, Any]

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return the body."""
        return dict(self.body)


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
            asks = Needs()
            if served != ALL:
                asks.append(Requirement(str(at), served))
            try:
                taken.append((check.encode(value, at, asks), asks))
            except InvalidArgument as error:
                refused.append(str(error))
        if not taken:
            prefix = f"{at}: "
            # An alternative that fails at a part of the value was the one that was meant.
            inside = [reason for reason in refused if not reason.startswith(prefix)]
            first, *others = dict.fromkeys(inside or refused)
            raise InvalidArgument("; or ".join([first, *(o.removeprefix(prefix) for o in others)]))
        encoded, asks = taken[0]
        if len(taken) == 1:
            needs.add(asks)
        else:
            served = Microversions.NONE
            needs.secrets.extend(asks.secrets)
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
        fields = self.inside.fields
        if any(known.is_given(value.get(name, UNSET)) for name, known in fields.items()):
            return self.inside.encode(value, at, needs)
        if self.served != ALL:
            needs.append(Requirement("a call without arguments", self.served))
        return None
