"""Build the documents that nova's own schemas would make, to try the proof without the spec."""

from __future__ import annotations

import re

from tests.spec.jsontypes import Json, Schema, as_object, named
from tests.spec.nova import Declared, OperationKey, Oracle
from tests.spec.proof import BAD_REQUEST, WITHOUT_TOKEN_OR_ROLE, in_scope


def document(oracle: Oracle, minor: int) -> dict[str, Json]:
    """Return an OpenAPI document that is nova's declarations, word for word."""
    paths: dict[str, Json] = {}
    for key, spans in oracle.operations.items():
        if minor not in spans or not in_scope(key):
            continue
        item = as_object(paths.setdefault(_path(key), {}))
        described = _operation(key, spans[minor], oracle)
        if key.action is None:
            item[key.method.lower()] = described
            continue
        post = as_object(item.setdefault("post", {"x-openstack-actions": {}, "responses": {}}))
        as_object(post["x-openstack-actions"])[key.action] = described
    for item in named(paths).values():
        post = as_object(item.get("post") or {})
        if "x-openstack-actions" in post:
            bodies: list[Json] = [
                _schema_of(action) for action in named(post["x-openstack-actions"]).values()
            ]
            post["requestBody"] = _content({"anyOf": bodies})
    return {"openapi": "3.1.1", "info": {"title": "nova", "version": "1"}, "paths": paths}


def _path(key: OperationKey) -> str:
    names = iter("abcdef")
    return re.sub(r"\{\}", lambda _: "{" + next(names) + "}", key.path)


def _operation(key: OperationKey, declared: Declared, oracle: Oracle) -> dict[str, Json]:
    schemas = oracle.schemas
    operation: dict[str, Json] = {}
    request = schemas[declared.request] if declared.request else None
    if request is None and key.action:
        unchecked: Schema = {"type": "object", "required": [key.action]}
        request = unchecked
    if request is not None and request.get("type") != "null":
        operation["requestBody"] = {**_content(request), "required": True}
    # What any call may get is in the spec, and not in the declarations.
    errors = {*map(str, declared.errors), *WITHOUT_TOKEN_OR_ROLE, BAD_REQUEST}
    responses: dict[str, Json] = {code: {"description": ""} for code in sorted(errors)}
    nothing: Schema = {"type": "null"}
    reply = schemas[declared.reply] if declared.reply else nothing
    for code in declared.statuses:
        response: dict[str, Json] = {"description": ""}
        responses[str(code)] = response
        if reply.get("type") != "null":
            response.update(_content(reply))
    operation["responses"] = responses
    query = schemas[declared.query] if declared.query else {}
    operation["parameters"] = [
        {"name": name, "in": "query", "schema": schema}
        for name, schema in named(query.get("properties")).items()
    ]
    return operation


def _content(schema: Schema) -> dict[str, Json]:
    return {"content": {"application/json": {"schema": schema}}}


def _schema_of(operation: dict[str, Json]) -> Json:
    body = as_object(as_object(operation["requestBody"])["content"])
    return as_object(body["application/json"])["schema"]
