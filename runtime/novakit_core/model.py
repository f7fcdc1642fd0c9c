"""The two kinds of models: what a request is made of, and what a reply is read into."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self, cast

from .checks import At, Needs
from .decoding import UNLIMITED, UNREADABLE, to_limit
from .errors import FieldNotReturned, UndecodableReply
from .rules import refuse_broken
from .structures import Object
from .unset import UNSET

Decode = Callable[[Any], Any]
Fields = Mapping[str, tuple[str, Decode | None]]

_set = object.__setattr__


class RequestModel:
    """A part of a request. `UNSET` stays absent, and so does None where the API takes no null."""

    __slots__ = ()

    checks: ClassVar[Object]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON that goes over the wire.

        Raises:
            InvalidArgument: no microversion takes one of the values.
        """
        needs = Needs()
        encoded = self.checks.encode(self, At(), needs)
        refuse_broken(needs)
        return cast("dict[str, Any]", encoded)

    def __repr__(self) -> str:
        shown = (
            f"{name}={'…' if known.secret else repr(value)}"
            for name, known in self.checks.fields.items()
            if known.is_given(value := getattr(self, name))
        )
        return f"{type(self).__name__}({', '.join(shown)})"


class ResponseModel:
    """A part of a reply.

    It keeps the JSON, and decodes times and objects when they are first asked for: a list of a
    thousand servers costs little more than what is read of it, and a part that a newer Nova has
    changed is no problem to anyone who does not read it. Absent and null are both None, but for
    what every reply has, and for limits, whose None says that there is none: reading one of those
    where it is missing raises `FieldNotReturned`.
    """

    __slots__ = ("_json",)

    fields: ClassVar[Fields]
    """By Python name: the name on the wire, and what decodes the value (None: taken as it is)."""
    required: ClassVar[frozenset[str]] = frozenset()
    """Python names of the fields that every reply has, and of all limits."""
    secret: ClassVar[frozenset[str]] = frozenset()
    """Python names of the fields that stay out of a repr."""

    _json: dict[str, Any]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the object from decoded JSON.

        Raises:
            TypeError: `data` is not an object.
        """
        if not isinstance(data, dict):
            raise TypeError(f"expected an object for {cls.__name__}, not {type(data).__name__}")
        made = cls.__new__(cls)
        made._json = data
        made._fill(data.get)
        return made

    def _fill(self, get: Callable[[str], Any]) -> None:
        """Set the fields that are taken as they are. Generated: a loop would cost three times that."""

    if not TYPE_CHECKING:  # to a type checker it would be every name there is

        def __getattr__(self, name: str) -> Any:
            """Decode a field that nobody has asked for yet; from then on it is an attribute."""
            field = self.fields.get(name)
            if field is None:
                return self._not_a_field(name)
            wire, decode = field
            value = self._json.get(wire)
            fault = ""
            if value is not None:
                try:
                    value = decode(value)
                except UNREADABLE as error:
                    fault = type(error).__name__
            elif name in self.required:
                raise FieldNotReturned(
                    type(self).__name__, name, wire, self._json, is_limit=decode is to_limit
                )
            if fault:  # raised out here, and without its text: it quotes the reply
                raise UndecodableReply(
                    f"{type(self).__name__}.{name}: {wire!r} is not what the API promises ({fault});"
                    " to_dict() has it."
                )
            _set(self, name, value)
            return value

    def _not_a_field(self, name: str) -> Any:
        if name == "_json":  # built by hand rather than read from a reply
            self._json = {}
            return self._json
        from .guesses import no_attribute  # its own cost, for the rare mistake

        raise no_attribute(self, name)

    @property
    def is_hollow(self) -> bool:
        """Whether nothing is there of what every such reply has."""
        fields, held = self.fields, self._json
        for name in self.required:
            if fields[name][0] in held:
                return False
        return bool(self.required)

    @property
    def extra(self) -> dict[str, Any]:
        """What the reply holds beyond the fields known here, as it came."""
        known = {wire for wire, _ in self.fields.values()}
        return {key: value for key, value in self._json.items() if key not in known}

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON of the object: what was read, with what has been changed since."""
        data = dict(self._json)
        for name, (wire, decode) in self.fields.items():
            try:
                value = object.__getattribute__(self, name)
            except AttributeError:  # never decoded, so never changed
                continue
            if value != self._sent(name):
                is_unlimited = value is None and decode is to_limit
                data[wire] = UNLIMITED if is_unlimited else to_json(value)
        return data

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values() and self.extra == other.extra

    if not TYPE_CHECKING:  # as every mutable value; both checkers know by __eq__
        __hash__ = None  # but of those with an id: see `identity`

    def __repr__(self) -> str:
        names = telling(self.fields)
        shown = [f"{name}={value}" for name, value in shown_fields(self, names)]
        more = ["…"] if len(names) < len(self.fields) else []
        return f"{type(self).__name__}({', '.join([*shown, *more])})"

    def _repr_html_(self) -> str:
        """Return a table for Jupyter, of everything that is not None."""
        from .html_table import table  # its own cost, for notebooks

        return table(type(self).__name__, shown_fields(self, self.fields))

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Self], tuple[dict[str, Any]]]:
        return type(self).from_dict, (self.to_dict(),)

    def _values(self) -> dict[str, Any]:
        """Return every field's value, `UNSET` for one that should have been returned."""
        return {name: self._value(name) for name in self.fields}

    def _value(self, name: str) -> Any:
        try:
            return getattr(self, name, UNSET)
        except UndecodableReply:
            return Undecodable(self._json[self.fields[name][0]])

    def _sent(self, name: str) -> Any:
        """Return what was read for a field, before anybody changed it."""
        wire, decode = self.fields[name]
        value = self._json.get(wire)
        if value is None:
            return UNSET if name in self.required else None
        if decode is None:
            return value
        try:
            return decode(value)
        except UNREADABLE:
            return Undecodable(value)


class Undecodable(NamedTuple):
    """In place of a value that cannot be read, where an object is shown or compared."""

    json: Any

    def __repr__(self) -> str:
        return "<cannot be read>"


def identity(model: ResponseModel) -> int:
    """Return the hash of what has an id: models that are equal have the same.

    Raises:
        FieldNotReturned: this reply has none.
    """
    return hash((type(model), cast("Any", model).id))


TELLING = (
    *(("id",), ("uuid",), ("name", "hypervisor_hostname", "host"), ("binary",), ("status",)),
    *(("state",), ("ram",), ("vcpus",), ("disk",)),
)
"""What tells things with an id apart; of alternatives the first one that there is."""


def shown_fields(model: ResponseModel, names: Iterable[str]) -> list[tuple[str, str]]:
    """Return those of the fields that have a value, with what is shown of it: no secret."""
    value_of = model._value  # pyright: ignore[reportPrivateUsage]  # of its own module
    values = [(name, value_of(name)) for name in names if name in model.fields]
    return [
        (name, "…" if name in model.secret else _shown(value))
        for name, value in values
        if value is not UNSET and (value is not None or name in model.required)
    ]


NAMING = frozenset({"name", "hypervisor_hostname", "host", "status"})
"""What has an id and none of these is told by all that it has."""


def telling(fields: Fields) -> Sequence[str]:
    """Return the fields that are shown in one line: of what is not told by some, all."""
    if "id" not in fields:
        return list(fields)
    if NAMING.isdisjoint(fields):
        return [name for name in fields if name != "links"]
    return [name for names in TELLING for name in [n for n in names if n in fields][:1]]


def _shown(value: object) -> str:
    try:
        return repr(value)
    except RecursionError:
        return "<too deep to be shown>"


def to_json(value: object) -> Any:
    """Return a decoded value as JSON again."""
    if isinstance(value, ResponseModel):
        return value.to_dict()
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, list):
        return [to_json(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in cast("dict[str, object]", value).items()}
    return value
