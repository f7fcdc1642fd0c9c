"""Properties that openapi-python-client has no class for, put in place of its own after the parse.

The library types them: a class here only says how its type is made of those inside, and which
template decodes it. `refine` walks a property and its prepared schema, which has the same form.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, ClassVar, Self, TypeVar, cast

import attrs
from attr import define
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.literal_enum_property import LiteralEnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol, Value
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonCode, PythonIdentifier

from generator.api.schemas import Prepared

P = TypeVar("P", bound=PropertyProtocol)

LONG = 200
"""Characters of a type from which on it is given a name."""


def type_of(prop: PropertyProtocol) -> str:
    """Return the Python type of a property, as code."""
    return prop.get_type_string().as_unembedded_code()


@define
class OrderedUnionProperty(UnionProperty):
    """A union in the order of the spec, null last."""

    def get_type_string(self, no_optional: bool = False, json: bool = False) -> PythonCode:
        """Return the types, joined."""
        listed = [
            inner.get_type_string(no_optional=True, json=json).as_unembedded_code()
            for inner in self.inner_properties
        ]
        if not self.required and not no_optional:
            listed.append("Unset")
        return PythonCode(" | ".join(dict.fromkeys(listed)))


@define
class PlaceholderProperty(OrderedUnionProperty):
    """An object, or something in its place that means there is none."""

    template: ClassVar[str] = "placeholder_property.py.jinja"


@define
class SequenceProperty(ListProperty):
    """The list of a request: any sequence will do."""

    def get_base_type_string(self) -> PythonCode:
        """Return the type."""
        return PythonCode(f"Sequence[{type_of(self.inner_property)}]")


@define
class MapProperty(ListProperty):
    """A map from strings to values of one kind; the library would make a class of it."""

    template: ClassVar[str] = "map_property.py.jinja"
    mapping: str

    def get_base_type_string(self) -> PythonCode:
        """Return the type."""
        return PythonCode(f"{self.mapping}[str, {type_of(self.inner_property)}]")


@define
class EnvelopeProperty(OrderedUnionProperty):
    """The one property that an object is there for."""

    template: ClassVar[str] = "envelope_property.py.jinja"
    key: str

    @property
    def inside(self) -> PropertyProtocol:
        """What the object holds."""
        return self.inner_properties[0]


@define
class ChoiceProperty(StringProperty):
    """One of a few values, in the order of the spec."""

    values: Sequence[Any]
    alias: str
    """Its name where the values are too many to stand in a signature; else empty."""

    @property
    def literal(self) -> str:
        """The values as a Literal."""
        quoted = (f'"{value}"' if isinstance(value, str) else repr(value) for value in self.values)
        return f"Literal[{', '.join(quoted)}]"

    def get_base_type_string(self) -> PythonCode:
        """Return the type."""
        return PythonCode(self.alias or self.literal)


@define
class IdProperty(StringProperty):
    """An id, or an object that has it."""

    _type_string: ClassVar[str] = "str | Identified"


@define
class NumberIdProperty(IdProperty):
    """An id that is a number on some clouds."""

    _type_string: ClassVar[str] = "str | int | Identified"


@define
class GivenModelProperty(ModelProperty):
    """An object of a request: its model, or a mapping with its Python names."""

    def get_base_type_string(self) -> PythonCode:
        """Return the type."""
        own = ModelProperty.get_base_type_string(self).as_unembedded_code()
        return PythonCode(f"{own} | Mapping[str, object]")


@define
class LenientIntProperty(IntProperty):
    """An integer that may come as a string."""

    template: ClassVar[str] = "lenient_int_property.py.jinja"


@define
class LenientFloatProperty(FloatProperty):
    """A number that may come as a string."""

    template: ClassVar[str] = "lenient_float_property.py.jinja"


@define
class LimitProperty(IntProperty):
    """A limit of a reply, None where there is none.

    It is never left out: of a reply that lacks it, None would say that there is no limit.
    """

    _type_string: ClassVar[str] = "int | None"
    template: ClassVar[str] = "limit_property.py.jinja"


@define
class LenientBooleanProperty(BooleanProperty):
    """A flag that may come as a string."""

    template: ClassVar[str] = "lenient_boolean_property.py.jinja"


@define
class LenientStringProperty(StringProperty):
    """A string that may come as a number."""

    template: ClassVar[str] = "lenient_string_property.py.jinja"


@define
class LenientMapProperty(MapProperty):
    """An object that may come as its JSON."""

    template: ClassVar[str] = "lenient_map_property.py.jinja"


class GivenName(PythonIdentifier):
    """A name that is right as it is: the library would write `type` as `type_`."""

    def __new__(cls, value: str) -> Self:
        """Take the name."""
        return str.__new__(cls, value)


def refine(
    prop: PropertyProtocol, prepared: Prepared, *, asked: bool, name: str = ""
) -> PropertyProtocol:
    """Return a property with the classes of this module in place, at every depth.

    What the library made of the schema decides; the schema tells only what the library has no
    words for: the marks, and the order of values.

    Args:
        prop: what the library made of the prepared schema.
        prepared: the schema.
        asked: whether it is part of a request.
        name: what to call a choice of values in it that are too many for a signature.
    """
    if "x-envelope" in prepared:
        plain = {key: held for key, held in prepared.items() if key != "x-envelope"}
        inside = [refine(prop, plain, asked=asked, name=name)]
        return _as(EnvelopeProperty, prop, inner_properties=inside, key=prepared["x-envelope"])
    if isinstance(prop, UnionProperty):
        kind = PlaceholderProperty if "x-placeholder" in prepared else OrderedUnionProperty
        pairs = zip(prop.inner_properties, prepared["anyOf"], strict=True)
        inner = [refine(one, schema, asked=asked, name=name) for one, schema in pairs]
        return _as(kind, prop, inner_properties=inner)
    if isinstance(prop, ListProperty):
        item = refine(prop.inner_property, prepared["items"], asked=asked, name=name)
        if "x-map" in prepared:
            a_map = LenientMapProperty if "x-lenient" in prepared else MapProperty
            return _as(a_map, prop, inner_property=item, mapping="Mapping" if asked else "dict")
        return _as(SequenceProperty if asked else ListProperty, prop, inner_property=item)
    if isinstance(prop, LiteralEnumProperty):
        values = [value for value in prepared["enum"] if value in prop.values]
        choice = _as(ChoiceProperty, prop, values=values, alias="")
        return attrs.evolve(choice, alias=name if len(choice.literal) > LONG else "")
    if isinstance(prop, UuidProperty):
        return _as(NumberIdProperty if "x-number" in prepared else IdProperty, prop)
    if isinstance(prop, IntProperty) and "x-limit" in prepared:
        return _as(LimitProperty, prop, required=True)
    if isinstance(prop, IntProperty) and "x-lenient" in prepared:
        return _as(LenientIntProperty, prop)
    if isinstance(prop, StringProperty) and "x-lenient" in prepared:
        return _as(LenientStringProperty, prop)
    if isinstance(prop, FloatProperty) and "x-lenient" in prepared:
        return _as(LenientFloatProperty, prop)
    if isinstance(prop, BooleanProperty) and "x-lenient" in prepared:
        return _as(LenientBooleanProperty, prop)
    if isinstance(prop, ModelProperty) and asked:
        return _as(GivenModelProperty, prop)
    return prop


def named(prop: P, name: str) -> P:
    """Return a property with another Python name."""
    changed = cast("P", attrs.evolve(cast("Any", prop)))
    object.__setattr__(changed, "python_name", GivenName(name))
    return changed


def or_none(prop: PropertyProtocol) -> PropertyProtocol:
    """Return a property that is None where it is left out."""
    inner = prop.inner_properties if type(prop) is OrderedUnionProperty else [prop]
    others = [attrs.evolve(cast("Any", one), required=True) for one in inner if not is_none(one)]
    union = PlaceholderProperty if isinstance(prop, PlaceholderProperty) else OrderedUnionProperty
    if union is PlaceholderProperty:
        others = list(cast("PlaceholderProperty", prop).inner_properties)
    else:
        others.append(_as(NoneProperty, prop, required=True))
    nothing = Value(python_code=PythonCode("None"), raw_value=None)
    return _as(union, prop, inner_properties=others, required=True, default=nothing)


def returned(props: Iterable[PropertyProtocol | None]) -> PropertyProtocol:
    """Return what holds any of several replies, null last; None stands for a reply without body."""
    listed = list(props)
    bodies = [prop for prop in listed if prop is not None]
    flat = [inner for one in bodies for inner in alternatives(one) if not is_none(inner)]
    if len(bodies) < len(listed) or any(map(is_nullable, bodies)) or not flat:
        flat.append(NOTHING)
    return flat[0] if len(flat) == 1 else _as(OrderedUnionProperty, flat[0], inner_properties=flat)


def long_choices(prop: PropertyProtocol) -> Iterator[ChoiceProperty]:
    """Yield the choices inside a property that have a name."""
    return (one for one in _leaves(prop) if isinstance(one, ChoiceProperty) and one.alias)


def models_in(prop: PropertyProtocol) -> Iterator[ModelProperty]:
    """Yield the objects that a property is made of, itself included."""
    return (one for one in _leaves(prop) if isinstance(one, ModelProperty))


def _leaves(prop: PropertyProtocol) -> Iterator[PropertyProtocol]:
    """Yield what a property is made of, unions and lists aside."""
    inside = [prop.inner_property] if isinstance(prop, ListProperty) else []
    if isinstance(prop, UnionProperty):
        inside = prop.inner_properties
    if not inside:
        yield prop
    for inner in inside:
        yield from _leaves(inner)


def alternatives(prop: PropertyProtocol) -> list[PropertyProtocol]:
    """Return the members of a union, or the property alone."""
    if isinstance(prop, UnionProperty) and not isinstance(prop, EnvelopeProperty):
        return prop.inner_properties
    return [prop]


def is_none(prop: PropertyProtocol) -> bool:
    """Tell whether a property is never anything but None."""
    return isinstance(prop, NoneProperty)


def is_nullable(prop: PropertyProtocol) -> bool:
    """Tell whether a property may be None."""
    if isinstance(prop, EnvelopeProperty):
        return is_nullable(prop.inside)
    return any(map(is_none, alternatives(prop)))


def _as(kind: Callable[..., P], prop: PropertyProtocol, **changed: Any) -> P:
    """Return a property of another class with what both have in common."""
    names = {one.name for one in attrs.fields(cast("Any", kind))}
    kept = {name: getattr(prop, name) for name in names - changed.keys() if hasattr(prop, name)}
    return kind(**kept, **changed)


NOTHING = NoneProperty(
    name=UntrustedString("nothing"),
    required=True,
    default=None,
    python_name=GivenName("nothing"),
    description=None,
    example=None,
)
"""What a reply without a body is read as."""
