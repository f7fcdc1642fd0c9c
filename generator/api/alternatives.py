"""What may stand in a property: its alternatives, and the objects and choices that it is made of."""

from collections.abc import Iterator

from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from generator.api.properties import ChoiceProperty, EnvelopeProperty, WrittenProperty


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


def models_in(prop: PropertyProtocol) -> Iterator[ModelProperty]:
    """Yield the objects that a property is made of, itself included."""
    return (one for one in _leaves(prop) if isinstance(one, ModelProperty))


def long_choices(prop: PropertyProtocol) -> Iterator[ChoiceProperty]:
    """Yield the choices inside a property that have a name."""
    return (one for one in _leaves(prop) if isinstance(one, ChoiceProperty) and one.alias)


def written_names(prop: PropertyProtocol) -> set[str]:
    """Return the names in types that the spec writes itself."""
    return {name for one in _leaves(prop) if isinstance(one, WrittenProperty) for name in one.names}


def _leaves(prop: PropertyProtocol) -> Iterator[PropertyProtocol]:
    """Yield what a property is made of, unions and lists aside."""
    inside = [prop.inner_property] if isinstance(prop, ListProperty) else []
    if isinstance(prop, UnionProperty):
        inside = prop.inner_properties
    if not inside:
        yield prop
    for inner in inside:
        yield from _leaves(inner)
