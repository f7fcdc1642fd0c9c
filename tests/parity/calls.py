"""The table of calls.yaml, read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

_TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "calls.yaml").read_text())

ARGUMENTS: Mapping[str, str] = _TABLE["arguments"]
NO_COUNTERPART: Mapping[str, str] = _TABLE["no_counterpart"]
NOT_COMPARED: Mapping[str, tuple[str, str, str]] = _TABLE["not_compared"]


@dataclass(frozen=True)
class Call:
    """A row: what one writes in each library."""

    novaclient: str | None
    openstacksdk: str | None
    novakit: str
    renamed: Mapping[str, str | None]

    def __str__(self) -> str:
        return self.novaclient or self.novakit

    @property
    def is_compared(self) -> bool:
        return self.novaclient is not None and self.novaclient.split(".")[-1] not in NOT_COMPARED

    def our_name(self, argument: str) -> str:
        """Return what an argument of python-novaclient is called here."""
        return self.renamed.get(argument) or ARGUMENTS.get(argument) or argument


def chapters() -> Iterator[tuple[str, list[Call]]]:
    """Yield each chapter with its rows."""
    for chapter, rows in _TABLE["calls"].items():
        yield chapter, [_call(*row) for row in rows]


def _call(
    theirs: str | None,
    openstacksdk: str | None,
    ours: str,
    renamed: Mapping[str, str | None] = MappingProxyType({}),
) -> Call:
    return Call(theirs, openstacksdk, ours, renamed)


CALLS = [call for _, calls in chapters() for call in calls]
COMPARED = [call for call in CALLS if call.is_compared]
