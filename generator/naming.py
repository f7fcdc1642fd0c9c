"""Python's names for the spec's."""

import keyword
from collections.abc import Mapping
from typing import Any

from openapi_python_client.strings import snake_case

from generator.problems import Untranslatable

# What every model has by itself.
_TAKEN = {"extra", "fields", "checks", "required", "secret", "to_dict", "from_dict"}


def python_name(name: str, part: Mapping[str, Any]) -> str:
    """Return the name that a property or parameter has in Python.

    Raises:
        Untranslatable: the name is one that every model has by itself.
    """
    chosen: str = part.get("x-python-name") or snake_case(name)
    if chosen in _TAKEN:
        raise Untranslatable(
            f"{name} would hide the models' own `{chosen}`: give it an x-python-name"
        )
    return f"{chosen}_" if keyword.iskeyword(chosen) else chosen
