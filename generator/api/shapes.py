"""The objects of requests and replies."""

from collections.abc import Mapping
from dataclasses import replace

from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from generator.api.alternatives import is_nullable
from generator.api.checks import LIMIT, check, takes_null
from generator.api.document import Document
from generator.api.history import History
from generator.api.model import Member, Shape
from generator.api.refine import named, or_none, refine
from generator.api.rules import Ruled, described
from generator.api.schemas import answered, asked
from generator.naming import python_name
from generator.source.ranges import range_of, required_ranges
from generator.source.values import Json
from novakit_core.checks import Anything, Check
from novakit_core.microversions import Microversions


class Shaper:
    """Makes the model's objects of the library's."""

    def __init__(
        self, document: Document, history: History, parsed: Mapping[str, ModelProperty]
    ) -> None:
        self.document = document
        self.history = history
        self.parsed = parsed

    def shape(self, name: str, *, is_asked: bool) -> Shape:
        """Return the object for a component."""
        schema = self.document.schemas[name]
        prop = self.parsed[name]
        by_wire = properties(prop)
        make = self.asked if is_asked else self._answered
        return Shape(
            prop=prop,
            schema=schema,
            resource=self.document.resources[name],
            asked=is_asked,
            text=described(schema["description"], schema),
            members=tuple(
                make(by_wire[wire], schema, part) for wire, part in schema["properties"].items()
            ),
            more=self._more(schema) if is_asked else None,
            least=schema.get("minProperties", 0),
            rules=Ruled.of_object(self.document, schema).rules() if is_asked else (),
        )

    def asked(self, prop: PropertyProtocol, around: Json, part: Json) -> Member:
        """Return a property of an object of a request."""
        made = check(self.document, part)
        null = takes_null(made)
        refined = refine(prop, asked(made), asked=True)
        if not refined.required and not null:
            refined = or_none(refined)
        member = self._member(refined, around, part, "-1 for no limit.")
        return replace(member, check=made, null=null)

    def _answered(self, prop: PropertyProtocol, around: Json, part: Json) -> Member:
        refined = refine(prop, answered(self.document, part), asked=False)
        if not refined.required or is_nullable(refined):
            refined = or_none(refined)
        return self._member(refined, around, part, "None for no limit.")

    def _member(self, prop: PropertyProtocol, around: Json, part: Json, unlimited: str) -> Member:
        wire = prop.name.get_untrusted_value()
        resolved = self.document.resolve(part)
        return Member(
            prop=named(prop, python_name(wire, resolved)),
            schema=resolved,
            text=self.describe(part, unlimited if resolved.get("x-python-type") == LIMIT else ""),
            served=range_of(part),
            optional=optional_range(around, wire),
        )

    def describe(self, part: Json, more: str = "") -> str:
        """Return a description with what else there is to say, and with where the thing is served."""
        text = str(self.document.resolve(part).get("description", "")).strip()
        return " ".join(filter(None, (text, more, self.history.sentence(range_of(part)))))

    def _more(self, schema: Json) -> Check | None:
        allowed = schema.get("additionalProperties", True)
        if allowed is False:
            return None
        return Anything() if allowed is True else check(self.document, allowed)


def properties(prop: ModelProperty) -> dict[str, PropertyProtocol]:
    """Return the library's properties of an object by their names on the wire."""
    listed = [*(prop.required_properties or ()), *(prop.optional_properties or ())]
    return {one.name.get_untrusted_value(): one for one in listed}


def optional_range(schema: Json, wire: str) -> Microversions:
    """Return the microversions at which a property may be left out."""
    if wire in schema.get("required", ()):
        return Microversions.NONE
    return Microversions.ALL - required_ranges(schema).get(wire, Microversions.NONE)
