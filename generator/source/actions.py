"""The body of `POST …/action`, derived from the actions that the route has.

Nova tells actions apart by the one key of the body. So the derived body takes what any action
takes, and `maxProperties` says what Nova's dispatcher does: more than one key is no action. As each
action requires its own key, no body can match two.
"""

from typing import Any

from generator.source.values import Json, is_map


def request_body(actions: Json) -> dict[str, Any]:
    """Return the `requestBody` of a route from its `x-openstack-actions`.

    Each alternative has the range of its action, so that projecting the body follows the actions.
    """
    alternatives = [
        _ranged({"$ref": schema["$ref"]}, entry)
        for entry in actions.values()
        for schema in _schemas(entry)
    ]
    schema = {"type": "object", "maxProperties": 1, "oneOf": alternatives}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _schemas(entry: Json) -> list[Json]:
    content = entry.get("requestBody", {}).get("content", {})
    schemas = [media.get("schema") for media in content.values()]
    return [schema for schema in schemas if is_map(schema) and "$ref" in schema]


def _ranged(schema: dict[str, Any], entry: Json) -> dict[str, Any]:
    if "x-microversions" in entry:
        schema["x-microversions"] = entry["x-microversions"]
    return schema
