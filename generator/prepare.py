"""Turn the bundled document into one that openapi-python-client reads without a warning.

It gets one operation for each action, and none of what it would drop or misread: ranges, unions of
scalars, patterns of keys, defaults (which it would put on the wire).
"""

from collections.abc import Mapping
from typing import Any

from generator.source.operations import operations as walk
from generator.views.document import Document, Schema, members, types

# The part of a path that tells the actions of one route apart.
ACTION = "#"


def operations(path_item: Mapping[str, Any], path: str) -> dict[tuple[str, str], Mapping[str, Any]]:
    """Return the operations of a path by (path, method), an action's path ending in its key."""
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for one in walk({"paths": {path: path_item}}):
        if one.action is None:
            found[path, one.method] = one.value
        else:
            tags = one.value.get("tags", path_item[one.method].get("tags"))
            found[f"{path}{ACTION}{one.action}", one.method] = {**one.value, "tags": tags}
    return found


def prepare(document: Document) -> dict[str, Any]:
    """Return the document for openapi-python-client."""
    paths: dict[str, dict[str, Any]] = {}
    for path, item in document.paths.items():
        for (full_path, method), operation in operations(item, path).items():
            paths.setdefault(full_path, {})[method] = _operation(document, item, operation)
    schemas = {
        name: _object(document, schema)
        for name, schema in document.schemas.items()
        if document.is_model(name)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": document.info["title"], "version": document.info["version"]},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(
    document: Document, item: Mapping[str, Any], operation: Mapping[str, Any]
) -> dict[str, Any]:
    declared = [*item.get("parameters", []), *operation.get("parameters", [])]
    parameters = [document.part(one) for one in declared]
    return {
        "operationId": operation["operationId"],
        "summary": operation["summary"],
        "description": operation["description"],
        "tags": operation["tags"],
        "parameters": [
            {**one, "schema": _simple(document, one["schema"])}
            for one in parameters
            if one["in"] in ("path", "query")
        ],
        "responses": {
            status: {"description": document.part(response).get("description", "")}
            for status, response in operation["responses"].items()
        },
    }


def _object(document: Document, schema: Schema) -> dict[str, Any]:
    kept = {key: v for key, v in schema.items() if key in ("description", "required")}
    return {
        **kept,
        "type": "object",
        "properties": {
            name: _simple(document, part) for name, part in schema["properties"].items()
        },
    }


def _simple(document: Document, schema: Schema) -> dict[str, Any]:
    """Return a schema of the one thing that openapi-python-client must know: is there a model."""
    name = document.name_of(schema)
    if name is not None and document.is_model(name):
        return {"$ref": f"#/components/schemas/{name}"}
    resolved = document.resolve(schema)
    named = types(resolved)
    if members(resolved) is not None or len(named) != 1:
        return {}
    if named[0] == "array":
        return {"type": "array", "items": _simple(document, resolved.get("items", {}))}
    return {"type": named[0]} if named[0] != "object" else {}
