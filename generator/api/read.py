"""From the spec to the model of the API."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.api.arguments import collected
from generator.api.checks import Named, components_in
from generator.api.document import Document
from generator.api.history import History
from generator.api.model import Api, Constant, Operation, Shape
from generator.api.operations import Operations
from generator.api.parse import configuration, parse
from generator.api.prepare import Preparation, prepare
from generator.api.resources import resources
from generator.api.secrets import secrets
from generator.api.shapes import Shaper
from generator.policies import rules
from generator.source.problems import translating
from generator.source.values import Json
from novakit_core.policies import Rule

PACKAGE = "novakit_api"


def read(bundled: Json, homes: Mapping[str, str]) -> Api:
    """Return the model of a bundled document.

    Args:
        bundled: the document.
        homes: the resource of each component: the name of its file.

    Raises:
        Untranslatable: something in it cannot be put into Python.
        ParserError: openapi-python-client does not understand it.
    """
    document = Document(bundled, homes)
    history = History(bundled["x-openstack-microversions"])
    prepared = prepare(document)
    data = parse(prepared.document, configuration(PACKAGE, homes))
    parsed = {str(one.class_info.name): one for one in data.models}
    shaper = Shaper(document, history, parsed)
    shapes: list[Shape] = []
    for name in sorted({*prepared.asked, *prepared.answered}):
        with translating(name):
            shapes.append(shaper.shape(name, is_asked=name in prepared.asked))
    shapes.sort(key=lambda shape: (shape.resource, shape.name))
    policies = rules(bundled)
    made = tuple(_operations(prepared, shaper, data.endpoint_collections_by_tag, policies))
    asked = {name for operation in made for name in operation.policy}
    return Api(
        history=history,
        shapes=tuple(shapes),
        operations=made,
        arguments=tuple(collected(made, {shape.name: shape for shape in shapes}, history)),
        constants=tuple(_constants(document, shapes, made)),
        secrets=secrets(document, prepared.entries),
        policies={name: rule for name, rule in policies.items() if name in asked},
        resources=resources(made, bundled["tags"], {shape.name: shape for shape in shapes}),
    )


def _operations(
    prepared: Preparation,
    shaper: Shaper,
    collections: Mapping[Any, Any],
    policies: Mapping[str, Rule],
) -> Iterator[Operation]:
    maker = Operations(shaper, policies)
    endpoints = {
        str(endpoint.name): endpoint
        for collection in collections.values()
        for endpoint in collection.endpoints
    }
    for entry in prepared.entries:
        name = entry.raw["operationId"]
        with translating(name):
            yield maker.operation(entry, endpoints[name])


def _constants(
    document: Document, shapes: Iterable[Shape], operations: Iterable[Operation]
) -> Iterator[Constant]:
    """Yield the checks that have names and are used: components that no class is made of."""
    used: dict[str, Named] = {}
    for one in _checking(shapes, operations):
        used |= {named.component: named for named in components_in(one)}
    for name in sorted(used):
        yield Constant(name, document.schemas[name]["description"], used[name].check)


def _checking(shapes: Iterable[Shape], operations: Iterable[Operation]) -> Iterator[object]:
    """Yield what checks requests."""
    for shape in shapes:
        yield from (shape.more, shape.rules, *(member.check for member in shape.members))
    for operation in operations:
        yield from (operation.rules, operation.body and operation.body.check)
        yield from (member.check for member in (*operation.placeholders, *operation.query))
