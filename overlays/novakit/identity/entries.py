"""One entry of clouds.yaml: its shape, its names, and its texts."""

from collections.abc import Mapping
from typing import Any, cast

from novakit.errors import BadCloudsFile, ConfigurationError

Settings = dict[str, Any]
"""A cloud's entry: `auth`, `auth_type`, `region_name`, …"""


def entry_of(value: object, where: str) -> Settings:
    """Return an entry with its names as they are known here: `region-name` is `region_name`.

    Args:
        value: as it stands in the file.
        where: it stands, for a message.

    Raises:
        BadCloudsFile: it is no map, or a key in it is no text.
    """
    entry = _map(value, where)
    entry["auth"] = _map(entry.get("auth"), f"{where}.auth")
    return entry


def merge(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> Settings:
    """Return both, key by key at every depth; `upper` wins."""
    merged = dict(lower)
    for key, value in upper.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = merge(cast("Settings", below), cast("Settings", value)) if both else value
    return merged


def text(value: object, name: str) -> str:
    """Return a value that must be text; the empty one if it is blank.

    Raises:
        ConfigurationError: it is something else, or cannot be sent. The message tells its name only.
    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ConfigurationError(f"{name} must be text: put it in quotes.")
    plain = str(value)
    if "\0" in plain or any("\ud800" <= character <= "\udfff" for character in plain):
        raise ConfigurationError(f"{name} holds a character that is no text: write it anew.")
    return plain


def _map(value: object, where: str) -> Settings:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadCloudsFile(f"{where} must be a map.")
    named: Settings = {}
    for key, held in cast("dict[object, Any]", value).items():
        if not isinstance(key, str):
            raise BadCloudsFile(f"{where} has the key {key!r}, which is no text: put it in quotes.")
        name = key.replace("-", "_")
        if name in named:
            raise BadCloudsFile(f"{where} has {name!r} twice, once with a dash: remove one.")
        named[name] = held
    return named
