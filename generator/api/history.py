"""Microversions in words, with the releases that brought them."""

from collections.abc import Iterable

from generator.source.values import Json
from novakit_core.microversions import Microversions, minor


class History:
    """Which release brought each microversion: what `spec/microversions.yaml` tells."""

    def __init__(self, entries: Iterable[Json]) -> None:
        self._releases: dict[str, str] = {
            str(entry["version"]): str(entry["release"]) for entry in entries
        }

    def ends(self) -> tuple[str, str]:
        """Return the lowest and the highest microversion that the spec describes."""
        described = sorted(self._releases, key=minor)
        return described[0], described[-1]

    def sentence(self, where: Microversions) -> str:
        """Say where something is served: `Since 2.26 (Mitaka).`; nothing if everywhere."""
        if where == Microversions.ALL:
            return ""
        parts = [self._range(low, high) for low, high in where.ranges()]
        text = " and ".join(parts)
        return f"{text[0].upper()}{text[1:]}."

    def _range(self, low: str, high: str | None) -> str:
        if high is None:
            return f"since {self._named(low)}"
        if low == "2.1":
            return f"up to {self._named(high)}"
        if low == high:
            return f"only {self._named(low)}"
        return f"{self._named(low)} to {high}"

    def _named(self, microversion: str) -> str:
        release = self._releases.get(microversion)
        return f"{microversion} ({release})" if release else microversion
