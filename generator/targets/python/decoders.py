"""What decodes a reply: each property by its own template, as openapi-python-client dispatches."""

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty

from generator.api.alternatives import alternatives, is_none, is_nullable
from generator.api.model import Shape
from generator.api.properties import EnvelopeProperty, MapProperty, type_of
from generator.source.problems import Untranslatable


class Decoders:
    """Writes decoders; the templates reach it through the environment.

    Args:
        env: that of the templates.
        shapes: the objects by name, of which a union is told apart by what they require.
    """

    def __init__(self, env: Environment, shapes: Mapping[str, Shape]) -> None:
        self._env = env
        self._shapes = shapes
        reached: dict[str, Any] = env.globals
        reached.update(decode_field=self.field, decode_inside=self.inside, choices_of=self.choices)
        reached.update(taken_as_it_is=taken_as_it_is)

    def field(self, prop: PropertyProtocol) -> str:
        """Return what decodes a value that is not null; empty where it is taken as it is."""
        template: Any = self._env.get_template(f"property_templates/{prop.template}").module
        return str(template.decode(prop)).strip()

    def decodes(self, prop: PropertyProtocol) -> bool:
        """Tell whether a value is not taken as it is."""
        return bool(self.field(prop))

    def inside(self, prop: PropertyProtocol) -> str:
        """Return what decodes a value, or null where it may be that."""
        decode = self.field(prop)
        return f"or_nothing({decode})" if decode and is_nullable(prop) else decode

    def choices(self, prop: PropertyProtocol) -> list[tuple[tuple[str, ...], str]]:
        """Return the members of a union but null: the keys that tell each, and its decoder.

        Raises:
            Untranslatable: two of them have decoders, and no keys to tell them by.
        """
        told = [
            (self._keys(one), self.field(one)) for one in alternatives(prop) if not is_none(one)
        ]
        if len(told) > 1 and any(decode and not keys for keys, decode in told):
            raise Untranslatable(f"a reply cannot choose by its keys between {type_of(prop)}")
        objects = [choice for choice in told if choice[0]]
        return [*objects, *[choice for choice in told if not choice[0]][:1]]

    def _keys(self, prop: PropertyProtocol) -> tuple[str, ...]:
        """Return the keys by which an object is told from the others of a union."""
        if isinstance(prop, EnvelopeProperty):
            return (prop.key,)
        if not isinstance(prop, ModelProperty):
            return ()
        parsed = self._shapes[str(prop.class_info.name)].prop
        required = [one.name.get_untrusted_value() for one in parsed.required_properties or ()]
        optional = [one.name.get_untrusted_value() for one in parsed.optional_properties or ()]
        return tuple(required or optional[:1])


def taken_as_it_is(prop: PropertyProtocol) -> str:
    """Return what takes the one value of a reply as JSON has it, if it is of its kind."""
    if is_nullable(prop):
        return "as_is"
    if isinstance(prop, MapProperty):
        return "a_dict"
    if isinstance(prop, ListProperty):
        return "a_list"
    return "a_text" if isinstance(prop, StringProperty) else "as_is"
