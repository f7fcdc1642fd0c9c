"""JSON values and JSON Schemas as typed Python, and how they are told apart."""

from __future__ import annotations

import hashlib
import json
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Schema: TypeAlias = "dict[str, Json]"


def as_object(value: Json) -> dict[str, Json]:
    """Return the value if it is a JSON object; a boolean schema counts as one."""
    if value is True:
        return {}
    if value is False:
        return {"not": {}}
    if not isinstance(value, dict):
        raise TypeError(f"expected a JSON object, not {value!r:.80}")
    return value


def as_list(value: Json) -> list[Json]:
    """Return the value if it is a JSON array."""
    if not isinstance(value, list):
        raise TypeError(f"expected a JSON array, not {value!r:.80}")
    return value


def as_text(value: Json) -> str:
    """Return the value if it is a JSON string."""
    if not isinstance(value, str):
        raise TypeError(f"expected a JSON string, not {value!r:.80}")
    return value


def as_number(value: Json, otherwise: int) -> int:
    """Return the value if it is a whole number, else the other one."""
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise


def objects(value: Json) -> list[dict[str, Json]]:
    """Return the schemas of a list of them; an absent list is empty."""
    return [as_object(item) for item in as_list(value or [])]


def named(value: Json) -> dict[str, dict[str, Json]]:
    """Return the schemas of a map of them; an absent map is empty."""
    return {key: as_object(item) for key, item in as_object(value or {}).items()}


def strings(value: Json) -> list[str]:
    """Return a list of strings; an absent list is empty."""
    return [as_text(item) for item in as_list(value or [])]


def canonical(value: Json) -> str:
    """Write the value so that equal values are equal text."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def digest(value: Json) -> str:
    """Name the value by its contents."""
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()[:12]
