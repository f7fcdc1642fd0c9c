"""Where things stand in an OpenAPI document.

One table says which keys of a thing hold other things. Bundling, projecting and linting all walk by
it, so none of them ever takes a property named `example` for an example, or the data of an example
for a schema.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from generator.source.problems import Problem
from generator.source.values import Json, is_list, is_map

Kind = Literal[
    "path item",
    "operation",
    "action",
    "parameter",
    "request body",
    "response",
    "media type",
    "header",
    "schema",
    "property",
    "alternative",
]
"""`property` and `alternative` (member of oneOf/anyOf) are schemas that may have a range."""

Shape = Literal["one", "list", "map"]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_SCHEMA: dict[str, tuple[Shape, Kind]] = {
    "properties": ("map", "property"),
    "patternProperties": ("map", "schema"),
    "additionalProperties": ("one", "schema"),
    "propertyNames": ("one", "schema"),
    "unevaluatedProperties": ("one", "schema"),
    "dependentSchemas": ("map", "schema"),
    "items": ("one", "schema"),
    "prefixItems": ("list", "schema"),
    "contains": ("one", "schema"),
    "unevaluatedItems": ("one", "schema"),
    "allOf": ("list", "schema"),
    "oneOf": ("list", "alternative"),
    "anyOf": ("list", "alternative"),
    "not": ("one", "schema"),
    "if": ("one", "schema"),
    "then": ("one", "schema"),
    "else": ("one", "schema"),
}

CHILDREN: dict[Kind, dict[str, tuple[Shape, Kind]]] = {
    "path item": {
        "parameters": ("list", "parameter"),
        **dict.fromkeys(METHODS, ("one", "operation")),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("map", "response"),
        "x-openstack-actions": ("map", "action"),
    },
    "action": {"requestBody": ("one", "request body"), "responses": ("map", "response")},
    "parameter": {"schema": ("one", "schema"), "content": ("map", "media type")},
    "request body": {"content": ("map", "media type")},
    "response": {"headers": ("map", "header"), "content": ("map", "media type")},
    "media type": {"schema": ("one", "schema")},
    "header": {"schema": ("one", "schema")},
    "schema": _SCHEMA,
    "property": _SCHEMA,
    "alternative": _SCHEMA,
}

SCHEMAS: frozenset[Kind] = frozenset({"schema", "property", "alternative"})

RANGED: frozenset[Kind] = frozenset(CHILDREN) - {"path item", "request body", "schema"}
"""What may have `x-microversions`."""

SECTIONS: dict[str, Kind] = {
    "schemas": "schema",
    "parameters": "parameter",
    "responses": "response",
    "headers": "header",
}
"""The kinds of component, by their name under `components`."""


def named(kind: Kind) -> str:
    """Return a kind with its article."""
    return f"an {kind}" if kind[0] in "ao" else f"a {kind}"


class Child(NamedTuple):
    """One thing inside another: `holder[key]`, found under the keyword `keyword` of its parent."""

    kind: Kind
    value: Any
    holder: Any
    key: Any
    keyword: str

    def problem(self, message: str) -> Problem:
        """Say what is wrong with a thing that was read from a file, in the line of its key."""
        found: Problem = self.holder.problem(self.key, message)
        return found


def children(kind: Kind, value: Any) -> Iterator[Child]:
    """Yield what stands directly inside a thing of this kind."""
    if not is_map(value):
        return
    grammar = CHILDREN[kind]
    for keyword, held in value.items():
        if keyword not in grammar:
            continue
        shape, inner = grammar[keyword]
        if shape == "one":
            yield Child(inner, held, value, keyword, keyword)
        elif shape == "map" and is_map(held):
            for key, item in held.items():
                yield Child(inner, item, held, key, keyword)
        elif shape == "list" and is_list(held):
            for index, item in enumerate(held):
                yield Child(inner, item, held, index, keyword)


def maps(kind: Kind, value: Any) -> Iterator[tuple[Kind, dict[str, Any]]]:
    """Yield a thing and everything inside it, but the schemas true and false."""
    if is_map(value):
        yield kind, value
        for child in children(kind, value):
            yield from maps(child.kind, child.value)


def references(kind: Kind, value: Any) -> Iterator[tuple[Kind, str]]:
    """Yield each reference inside a thing, with what it stands for."""
    return ((inner, thing["$ref"]) for inner, thing in maps(kind, value) if "$ref" in thing)


def descendants(kind: Kind, value: Any) -> Iterator[Child]:
    """Yield everything inside a thing, outermost first, without following references."""
    for child in children(kind, value):
        yield child
        yield from descendants(child.kind, child.value)


def components(document: Json) -> dict[str, Child]:
    """Return the components of a document by what a reference calls them."""
    return {
        f"#/components/{section}/{name}": Child(kind, component, held, name, "components")
        for section, kind in SECTIONS.items()
        if (held := document["components"].get(section))
        for name, component in held.items()
    }


def paths(document: Json) -> list[Child]:
    """Return the path items of a document."""
    held = document["paths"]
    return [Child("path item", item, held, path, "paths") for path, item in held.items()]


def reached(named: Mapping[str, Child], kind: Kind, value: Any) -> dict[str, Child]:
    """Return the components that the references of a thing lead to, at any remove."""
    found: dict[str, Child] = {}
    pending = [reference for _, reference in references(kind, value)]
    while pending:
        reference = pending.pop()
        if reference not in found:
            component = found[reference] = named[reference]
            pending += [one for _, one in references(component.kind, component.value)]
    return found


def roots(document: Json) -> list[Child]:
    """Return every path item and every component of a document."""
    return [*paths(document), *components(document).values()]


def everything(document: Json) -> Iterator[Child]:
    """Yield every path item, every component, and everything inside, outermost first."""
    for root in roots(document):
        yield root
        yield from descendants(root.kind, root.value)
