"""Properties made of others: after the parse our classes come in place of the library's own.

`refine` walks a property and its prepared schema, which has the same form.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self, TypeVar, cast

import attrs
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
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

from generator.api.alternatives import alternatives, is_none, is_nullable
from generator.api.properties import (
    ChoiceProperty,
    EnvelopeProperty,
    GivenModelProperty,
    GivenTimeProperty,
    IdProperty,
    LenientBooleanProperty,
    LenientFloatProperty,
    LenientIntProperty,
    LenientMapProperty,
    LenientStringProperty,
    LimitProperty,
    MapProperty,
    NumberIdProperty,
    OrderedUnionProperty,
    PlaceholderProperty,
    SequenceProperty,
    WrittenProperty,
)
from generator.api.schemas import Prepared

P = TypeVar("P", bound=PropertyProtocol)

LONG = 200
"""Characters of a type from which on it is given a name."""


def refine(
    prop: PropertyProtocol, prepared: Prepared, *, asked: bool, name: str = ""
) -> PropertyProtocol:
    """Return a property with our classes in place, at every depth.

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
    if isinstance(prop, DateTimeProperty) and asked:
        return _as(GivenTimeProperty, prop)
    if isinstance(prop, ModelProperty) and asked:
        return _as(GivenModelProperty, prop)
    return prop


class GivenName(PythonIdentifier):
    """A name that is right as it is: the library would write `type` as `type_`."""

    def __new__(cls, value: str) -> Self:
        """Take the name."""
        return str.__new__(cls, value)


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


def written(
    prop: PropertyProtocol, code: str, names: Sequence[str], *, or_null: bool
) -> PropertyProtocol:
    """Return a property of another type, which may be left out where the property may.

    Args:
        prop: the property.
        code: the type.
        names: those in it.
        or_null: whether None stands for null, and not for what is left out.
    """
    made = _as(WrittenProperty, prop, code=code, names=names)
    if or_null:
        return _as(OrderedUnionProperty, prop, inner_properties=[made, NOTHING])
    may_be_left_out = not prop.required or prop.default is not None
    return or_none(made) if may_be_left_out else made


def returned(props: Iterable[PropertyProtocol | None]) -> PropertyProtocol:
    """Return what holds any of several replies, null last; None stands for a reply without body."""
    listed = list(props)
    bodies = [prop for prop in listed if prop is not None]
    flat = [inner for one in bodies for inner in alternatives(one) if not is_none(inner)]
    if len(bodies) < len(listed) or any(map(is_nullable, bodies)) or not flat:
        flat.append(NOTHING)
    return flat[0] if len(flat) == 1 else _as(OrderedUnionProperty, flat[0], inner_properties=flat)


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
