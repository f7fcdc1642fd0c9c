"""The operations: what is asked, what is answered, and what may go wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import pascal_case

from generator.api.checks import ShapeChecks, ShapeName, check, takes_null
from generator.api.document import bodies
from generator.api.model import Body, Failure, Member, Operation, Reply
from generator.api.prepare import (
    ACTION,
    Entry,
    body_schemas,
    parameter_check,
    parameter_schema,
    reply_schema,
    successes,
)
from generator.api.properties import IdProperty
from generator.api.refine import named, or_none, refine
from generator.api.rules import RULES, Ruled, described
from generator.api.schemas import asked
from generator.api.shapes import Shaper, properties
from generator.naming import NAME, python_name, twice
from generator.policies import POLICY, sentence
from generator.source.problems import Untranslatable
from generator.source.ranges import range_of
from generator.source.values import Json
from novakit_core.checks import Check, Id, Secret, Text
from novakit_core.errors import ServerError
from novakit_core.faults import BY_STATUS
from novakit_core.microversions import Microversions
from novakit_core.operation import Query
from novakit_core.policies import Rule as Policy
from novakit_core.structures import (
    AnyOf,
    EmptyAsNull,
    Envelope,
    Field,
    Fixed,
    Model,
    Nullable,
    Object,
    Whole,
)


class Operations:
    """Makes the model's operations of the library's endpoints."""

    def __init__(self, shaper: Shaper, policies: Mapping[str, Policy]) -> None:
        self._shaper = shaper
        self._policies = policies
        self._document = shaper.document
        self._history = shaper.history

    def operation(self, entry: Entry, endpoint: Endpoint) -> Operation:
        """Return the operation of an entry of the spec."""
        raw = entry.raw
        path = {one.name.get_untrusted_value(): one for one in endpoint.path_parameters}
        query = {one.name.get_untrusted_value(): one for one in endpoint.query_parameters}
        declared = {(one["in"], one["name"]): one for one in entry.parameters}
        body = self._body(raw, endpoint)
        made = Operation(
            endpoint=endpoint,
            raw=raw,
            resource=str(endpoint.tags[0]),
            path=endpoint.path.get_untrusted_value().partition(ACTION)[0],
            action=entry.action,
            text=described(
                f"{endpoint.summary.get_untrusted_value().rstrip('.')}.\n\n"
                f"{endpoint.description.get_untrusted_value().strip()}",
                *(body.ruled if body else ()),
                raw,
            ),
            served=range_of(raw),
            where=self._history.sentence(range_of(raw)),
            placeholders=tuple(
                self._placeholder(prop, declared["path", wire]) for wire, prop in path.items()
            ),
            query=tuple(self._query(prop, declared["query", wire]) for wire, prop in query.items()),
            body=body,
            replies=tuple(self._replies(raw, endpoint)),
            failures=tuple(self._failures(raw)),
            rules=Ruled.of_operation(self._document, raw, entry.parameters).rules(),
            policy=tuple(raw.get(POLICY, ())),
            access=sentence(raw.get(POLICY, ()), self._policies),
            acts=raw.get("x-acts", False),
            alias_of=raw.get("x-alias-of"),
        )
        if (taken := twice([one.name for one in made.arguments])) is not None:
            raise Untranslatable(f"two arguments are called {taken}: give one an {NAME}")
        return made

    def _placeholder(self, prop: PropertyProtocol, raw: Json) -> Member:
        refined = refine(prop, parameter_schema(self._document, raw), asked=True)
        made = check(self._document, raw["schema"])
        if isinstance(made, Text):
            made = Text(made.least or 1, made.most, made.shape, made.form, made.rule)
            made = Id(made) if isinstance(refined, IdProperty) else made
        if raw.get("x-secret"):
            made = Secret(made)
        name = python_name(raw["name"], raw)
        if name != raw["name"]:
            raise Untranslatable(f"the placeholder {raw['name']} is called {name} in Python")
        return Member(
            prop=named(refined, name),
            schema={**raw, **raw["schema"]},
            text=self._shaper.describe(raw),
            served=range_of(raw),
            optional=Microversions.NONE,
            check=made,
        )

    def _query(self, prop: PropertyProtocol, raw: Json) -> Member:
        name = python_name(raw["name"], raw)
        prepared = parameter_schema(self._document, raw)
        refined = refine(prop, prepared, asked=True, name=pascal_case(name))
        if not refined.required:
            refined = or_none(refined)
        return Member(
            prop=named(refined, name),
            schema={**raw, **self._document.resolve(raw["schema"])},
            text=self._shaper.describe(raw),
            served=range_of(raw),
            check=parameter_check(self._document, raw),
            joined=raw.get("explode") is False,
        )

    def _body(self, raw: Json, endpoint: Endpoint) -> Body | None:
        for schema in body_schemas(self._document, raw):
            envelope = self._document.resolve(schema)
            parsed = endpoint.bodies[0].prop
            if RULES in envelope:
                raise Untranslatable(f"{RULES} stands on the object inside, or on the operation")
            if "properties" not in envelope:
                return self._whole(raw["requestBody"][NAME], schema, parsed)
            if not isinstance(parsed, ModelProperty):
                raise Untranslatable("openapi-python-client does not take the body for an object")
            by_wire = properties(self._shaper.parsed[str(parsed.class_info.name)])
            if len(envelope["properties"]) > 1:
                return self._siblings(envelope, by_wire)
            ((wire, part),) = envelope["properties"].items()
            return self._enveloped(envelope, wire, part, by_wire[wire])
        return None

    def _whole(self, name: str, schema: Json, prop: PropertyProtocol) -> Body:
        """Return a body that is a map: it is an argument, as it is."""
        made = check(self._document, schema)
        one = Member(
            prop=named(refine(prop, asked(made), asked=True), name),
            schema=self._document.resolve(schema),
            text=self._shaper.describe(schema),
            optional=Microversions.NONE,
            check=made,
        )
        return Body(Whole(one.name, made), (one,))

    def _siblings(self, envelope: Json, by_wire: Mapping[str, PropertyProtocol]) -> Body:
        """Return a body with several properties: each is an argument, the first object inline."""
        found = [
            self._shaper.asked(by_wire[wire], envelope, part)
            for wire, part in envelope["properties"].items()
        ]
        named = {wire for wire, part in envelope["properties"].items() if "$ref" in part}
        main = next((one for one in found if one.required and one.wire in named), None)
        told = tuple(replace(one, inline=one is main) for one in found)
        fields = {one.name: field(one) for one in told}
        return Body(Object(fields, least=envelope.get("minProperties", 0)), told)

    def _enveloped(self, envelope: Json, wire: str, part: Json, prop: PropertyProtocol) -> Body:
        """Return a body with one property: what is inside it are the arguments."""
        made = check(self._document, part)
        choices = made.choices if isinstance(made, AnyOf) else ((made, Microversions.ALL),)
        plain = [one.inside if isinstance(one, Nullable) else one for one, _ in choices]
        if models := [one for one in plain if isinstance(one, Model)]:
            shape = self._shaper.shape(cast("ShapeName", models[0].kind).name, is_asked=True)
            checks: Check = ShapeChecks(shape.name)
            nulls = Microversions()
            for _, where in (choice for choice in choices if takes_null(choice[0])):
                nulls |= where
            if nulls:
                checks = EmptyAsNull(cast("Object", checks), nulls)
            return Body(Envelope(wire, checks), shape.members, (shape.schema,))
        one = self._shaper.asked(prop, envelope, part)
        if one.null:
            return Body(Fixed({wire: None}), ())
        return Body(Object({one.name: field(one)}), (one,))

    def _replies(self, raw: Json, endpoint: Endpoint) -> Iterator[Reply]:
        parsed = {one.status_code.pattern: one for one in endpoint.responses}
        for status, response in successes(self._document, raw).items():
            has_body = any(True for _ in bodies(response))
            prop = refine(parsed[status].prop, reply_schema(self._document, response), asked=False)
            media: list[Json] = list(response.get("content", {}).values())
            yield Reply(
                status=int(status),
                prop=prop if has_body else None,
                text=response.get("description", "").strip(),
                headers=response.get("headers", {}),
                example=media[0].get("example") if media else None,
            )

    def _failures(self, raw: Json) -> Iterator[Failure]:
        for status, response in raw["responses"].items():
            if int(status) >= 400:
                kind = BY_STATUS.get(int(status), ServerError).__name__
                text = self._document.resolve(response)["description"].strip()
                yield Failure(int(status), kind, text)


def field(member: Member) -> Field:
    """Return what the core knows of a property of a request."""
    assert member.check is not None  # noqa: S101 - of a request
    return Field(
        member.wire,
        Secret(member.check) if member.secret else member.check,
        served=member.served,
        optional=member.optional,
        null=member.null,
        inline=member.inline,
    )


def query(member: Member) -> Query:
    """Return what the core knows of a query parameter."""
    assert member.check is not None  # noqa: S101 - of a request
    return Query(member.wire, member.check, served=member.served, joined=member.joined)
