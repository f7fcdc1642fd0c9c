"""What two sides can disagree about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tests.spec.jsontypes import Json, as_object, as_text, canonical
from tests.spec.nova import OperationKey

Kind = Literal["served", "status", "errors", "request", "query", "reply"]
_KINDS: tuple[Kind, ...] = ("served", "status", "errors", "request", "query", "reply")
KINDS: dict[str, Kind] = {kind: kind for kind in _KINDS}


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement about an operation, at whatever microversions it has it."""

    kind: Kind
    place: str
    what: str
    body: str = ""
    """The smallest value on which the two sides differ, as JSON; empty where there is none."""

    def to_json(self) -> Json:
        """Return it as it is cached."""
        return {"kind": self.kind, "place": self.place, "what": self.what, "body": self.body}


def from_json(value: Json) -> Difference:
    """Read it from the cache."""
    item = as_object(value)
    place, what, body = (as_text(item[name]) for name in ("place", "what", "body"))
    return Difference(KINDS[as_text(item["kind"])], place, what, body)


@dataclass(frozen=True, slots=True)
class Cell:
    """A disagreement at one microversion."""

    operation: OperationKey
    minor: int
    difference: Difference


class Smallest:
    """Collects disagreements and keeps, for each place and kind of verdict, the smallest body."""

    def __init__(self, kind: Kind) -> None:
        self._kind: Kind = kind
        self._found: dict[tuple[str, str], str] = {}

    def add(self, place: str, what: str, value: Json) -> None:
        """Note that the two sides differ on the value."""
        body = canonical(value)
        before = self._found.get((place, what))
        if before is None or (len(body), body) < (len(before), before):
            self._found[place, what] = body

    def differences(self) -> list[Difference]:
        """Return what was noted, the smallest body first."""
        ordered = sorted(self._found.items(), key=lambda item: (len(item[1]), item))
        return [Difference(self._kind, place, what, body) for (place, what), body in ordered]
