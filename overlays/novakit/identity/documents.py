"""A file of YAML or JSON as plain data: bounded, what is written as it is written, no secret told.

PyYAML's and json's errors quote the file, and hold all of it. None of them leaves here, not even as
the context of another.
"""

import json
from pathlib import Path
from typing import NamedTuple, cast

from novakit.errors import BadCloudsFile
from novakit_core.texts import sentence

LARGEST = 1_000_000
"""Bytes of a file."""

DEEPEST = 50
"""Maps and lists in one another."""


class Fault(NamedTuple):
    """Why a text is not read."""

    why: str
    line: int | None = None


def read(path: Path) -> object:
    """Return what a file holds, None if that is nothing.

    Raises:
        BadCloudsFile: naming the file, the line where there is one, and what to change.
    """
    content = _bytes(path)
    try:
        text, bad = content.decode().removeprefix("\ufeff"), None
    except UnicodeDecodeError as error:
        text, bad = "", content[: error.start].count(b"\n") + 1
    if bad:
        raise BadCloudsFile(f"{path}, line {bad} is not UTF-8: save the file as UTF-8.")
    kind = "JSON" if path.suffix == ".json" else "YAML"
    data, fault = _json(text) if kind == "JSON" else _yaml(text)
    if fault:
        where = f", line {fault.line}" if fault.line else ""
        raise BadCloudsFile(f"{path}{where} is no valid {kind}: {sentence(fault.why)}")
    return data


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:  # which may also be a pipe
            content = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise BadCloudsFile(f"{path} is a folder: put a file in its place.") from None
    except OSError as error:
        raise BadCloudsFile(f"{path} cannot be read: {sentence(error.strerror)}") from error
    if len(content) > LARGEST:
        raise BadCloudsFile(f"{path} is larger than {LARGEST:,} bytes: that is no file of clouds.")
    return content


def _yaml(text: str) -> tuple[object, Fault | None]:
    from . import yaml_text  # its own cost, for those who have such a file

    try:
        return yaml_text.parse(text, DEEPEST), None
    except yaml_text.Refused as error:
        return None, Fault(error.why, error.line)
    except RecursionError:
        return None, Fault("it is nested too deeply")


def _json(text: str) -> tuple[object, Fault | None]:
    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made: dict[str, object] = {}
        for key, value in pairs:
            if key in made:
                raise _Twice(key)
            made[key] = value
        return made

    try:
        # Numbers stay as they are written, as in YAML.
        data: object = json.loads(
            text, object_pairs_hook=unique, parse_int=str, parse_float=str, parse_constant=str
        )
    except _Twice as error:
        return None, Fault(f"the key {error.args[0]!r} stands twice in one map")
    except json.JSONDecodeError as error:
        return None, Fault("a quote, comma or bracket is missing or out of place", error.lineno)
    except RecursionError:
        return None, Fault("it is nested too deeply")
    return (None, Fault("it is nested too deeply")) if _is_deep(data) else (data, None)


def _is_deep(data: object) -> bool:
    level = [data]
    for _ in range(DEEPEST):
        inner: list[object] = []
        for value in level:
            if isinstance(value, dict):
                inner += cast("dict[str, object]", value).values()
            elif isinstance(value, list):
                inner += cast("list[object]", value)
        level = inner
    return bool(level)


class _Twice(Exception):  # noqa: N818 - it does not leave this module
    pass
