"""Python's names for the spec's."""

import keyword
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from openapi_python_client.strings import snake_case

from generator.source.problems import Untranslatable

NAME = "x-python-name"

# What every model has by itself.
_TAKEN = {"extra", "fields", "checks", "required", "secret", "to_dict", "from_dict"}


def python_name(wire: str, part: Mapping[str, Any]) -> str:
    """Return the name that a property or parameter has in Python: its own, or that by rule.

    Raises:
        Untranslatable: the name is one that every model has by itself.
    """
    chosen: str = part.get(NAME) or by_rule(wire)
    if chosen in _TAKEN:
        raise Untranslatable(f"{wire} would hide the models' own `{chosen}`: give it an {NAME}")
    return f"{chosen}_" if keyword.iskeyword(chosen) else chosen


def by_rule(wire: str) -> str:
    """Return a name without the prefix of an extension, in snake_case: `OS-DCF:diskConfig`."""
    plain = wire.rpartition(":")[2].removeprefix("os-")
    return str(snake_case(plain))


def twice(names: Iterable[str]) -> str | None:
    """Return the first name that stands twice; None where each stands once."""
    return next((name for name, count in Counter(names).items() if count > 1), None)
