"""clouds.yaml and the files beside it, read as openstacksdk and openstackclient read them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from novakit.errors import BadCloudsFile, UnknownCloud

from .documents import read
from .entries import Settings, entry_of, merge
from .places import find, folders


class Clouds(NamedTuple):
    """All clouds that the files of this machine know."""

    entries: Mapping[str, object]
    profiles: Mapping[str, object]
    """Of clouds-public.yaml: what a cloud's `profile` fills in."""
    files: tuple[Path, ...]
    """Those that were read."""

    def entry(self, name: str) -> Settings:
        """Return a cloud's own settings.

        Raises:
            UnknownCloud: no file has it; the message lists those that there are.
            BadCloudsFile: they are not made as they should be.
        """
        if name not in self.entries:
            raise UnknownCloud(f"There is no cloud {name!r}. {self.describe()}")
        return entry_of(self.entries[name], self._where("clouds", name))

    def profile(self, entry: Mapping[str, Any]) -> Settings:
        """Return what the profile of a cloud fills in; nothing if it has none.

        Raises:
            BadCloudsFile: the profile is not known.
        """
        name = entry.get("profile") or entry.get("cloud")
        if not name:
            return {}
        if not isinstance(name, str) or name not in self.profiles:
            raise BadCloudsFile(
                f"The profile {name!r} is in no clouds-public.yaml: write its auth_url and the rest"
                " into clouds.yaml. Those that openstacksdk knows by itself are not known here."
            )
        return entry_of(self.profiles[name], self._where("public-clouds", name))

    def describe(self) -> str:
        """Say which clouds there are and where they come from."""
        if not self.files:
            places = ", ".join(str(folder / "clouds.yaml") for folder in folders())
            return f"There is no clouds.yaml in any of: {places}. OS_CLIENT_CONFIG_FILE names one."
        files = ", ".join(map(str, self.files))
        return f"There are: {', '.join(sorted(self.entries)) or 'none'} (read from {files})."

    def _where(self, section: str, name: str) -> str:
        return f"{', '.join(map(str, self.files))}: {section}.{name}"


def read_clouds() -> Clouds:
    """Read the files: the first clouds.yaml found, the first secure.yaml, and clouds-public.yaml.

    Raises:
        BadCloudsFile: one cannot be read, or is not made as it should be.
    """
    files: list[Path] = []
    entries = _section(files, "clouds", "OS_CLIENT_CONFIG_FILE", "clouds")
    secrets = _section(files, "secure", "OS_CLIENT_SECURE_FILE", "clouds")
    profiles = _section(files, "clouds-public", "OS_CLIENT_VENDOR_FILE", "public-clouds")
    return Clouds(_laid_over(entries, secrets), profiles, tuple(files))


def _laid_over(entries: Mapping[str, object], secrets: Mapping[str, object]) -> dict[str, object]:
    merged = {**entries}
    for name, secret in secrets.items():
        below = merged.get(name)
        if isinstance(below, dict) and isinstance(secret, dict):
            merged[name] = merge(cast("Settings", below), cast("Settings", secret))
        elif secret is not None:
            merged[name] = secret
    return merged


def _section(files: list[Path], stem: str, variable: str, key: str) -> dict[str, object]:
    """Return the clouds in the first file of this name; adds the file to `files`."""
    path = find(stem, variable)
    if path is None:
        return {}
    files.append(path)
    content: object = read(path) or {}
    if not isinstance(content, dict):
        raise BadCloudsFile(f"{path} must hold a map, with `{key}` in it.")
    section: object = cast("Settings", content).get(key) or {}
    if not isinstance(section, dict):
        raise BadCloudsFile(f"{path}: {key!r} must be a map from names to settings.")
    return {str(name): entry for name, entry in cast("dict[object, object]", section).items()}
