"""Disagreements per pair of schemas, so that each pair is compared once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.spec import cache, difference
from tests.spec.difference import Difference
from tests.spec.jsontypes import Json, as_list, digest

# What these do makes no difference to what a pair's comparison finds.
_NOT_DECIDING = (
    *(
        "__main__",
        "report",
        "exceptions",
        "deliberate",
        "tightening",
        "ranges",
        "documents",
        "proof",
    ),
    *("mutants", "mutations", "parts", "selfmade", "policies", "policy_exceptions"),
)
_PREFIX = "spec-proof-"


class Results:
    """What was found about pairs, kept from run to run if there is a file for it."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known = cache.load(path) if path else {}
        self._fresh = False
        self.asked: set[str] = set()

    def of(self, pair: Json, compare: Callable[[], list[Difference]]) -> list[Difference]:
        """Return the disagreements of a pair, compared the first time it is met."""
        key = digest(pair)
        self.asked.add(key)
        if key not in self._known:
            self._known[key] = [item.to_json() for item in compare()]
            self._fresh = True
        return [difference.from_json(item) for item in as_list(self._known[key])]

    def copy(self) -> Results:
        """Return the same knowledge, to be added to without being kept."""
        copied = Results()
        copied._known = dict(self._known)
        return copied

    def save(self) -> None:
        """Keep what is known, and forget what other versions of the code found."""
        if self._path and self._fresh:
            for path in self._path.parent.glob(f"{_PREFIX}*.json"):
                path.unlink(missing_ok=True)
            cache.save(self._path, self._known)
            self._fresh = False


def stored() -> Results:
    """Return the results of earlier runs of the same code."""
    return Results(cache.folder() / f"{_PREFIX}{cache.code_key(without=_NOT_DECIDING)}.json")
