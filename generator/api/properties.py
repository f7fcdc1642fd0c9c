"""Properties that openapi-python-client has no class for.

The library types them: a class here only says how its type is made of those inside, and which
template decodes it. `refine` puts them in place of the library's own.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from attr import define
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import PythonCode


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
class GivenTimeProperty(DateTimeProperty):
    """A time of a request: a `datetime`, or a text."""

    _type_string: ClassVar[str] = "datetime.datetime | str"


@define
class GivenModelProperty(ModelProperty):
    """An object of a request: its model, or a mapping with its Python names."""

    def get_base_type_string(self) -> PythonCode:
        """Return the type."""
        own = ModelProperty.get_base_type_string(self).as_unembedded_code()
        return PythonCode(f"{own} | Mapping[str, object]")


@define
class WrittenProperty(StringProperty):
    """An argument whose type the spec writes itself."""

    code: str
    names: Sequence[str]
    """Those in the code."""

    def get_base_type_string(self) -> PythonCode:
        """Return the type."""
        return PythonCode(self.code)


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
