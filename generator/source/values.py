"""The types of JSON values, and the checks that tell a type checker what they are."""

from collections.abc import Mapping
from typing import Any, TypeGuard

Json = Mapping[str, Any]
"""A JSON object that is only read."""


def is_map(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether this is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether this is a JSON array."""
    return isinstance(value, list)
