"""Which visits are made, so that both sides call everything on each release in a few minutes.

Visits go to where the API changes most, in turns on either side. A few walk through everything;
the others leave out what takes long and changes little.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from tests.cloud import DEFAULT_RELEASE, NEWEST_RELEASE

Side: TypeAlias = Literal["sync", "async"]


class Stop(NamedTuple):
    """A visit to be made."""

    release: str
    microversion: str
    side: Side
    whole: bool
    """Whether it walks through everything."""

    def __str__(self) -> str:
        return f"{self.release}-{self.microversion}-{self.side}"


_WHOLE = {
    DEFAULT_RELEASE: ("2.1", "2.14", "2.37", "2.97", "2.100"),
    NEWEST_RELEASE: ("2.24", "2.102", "2.104"),
}
_SHORT = {
    DEFAULT_RELEASE: ("2.3", "2.19", "2.36", "2.42", "2.90", "2.94"),
    NEWEST_RELEASE: (
        *("2.5", "2.2", "2.43", "2.68", "2.101", "2.103"),
        *("2.56", "2.57", "2.69", "2.75", "2.79"),
    ),
}
_SIDES: tuple[Side, Side] = ("sync", "async")


def _stops() -> Iterator[Stop]:
    for release in (DEFAULT_RELEASE, NEWEST_RELEASE):
        for turn, microversion in enumerate(_WHOLE[release]):
            yield Stop(release, microversion, _SIDES[turn % 2], whole=True)
        for turn, microversion in enumerate(_SHORT[release], start=1):
            yield Stop(release, microversion, _SIDES[turn % 2], whole=False)


STOPS = tuple(_stops())
"""All visits, those of a release together."""
