"""clouds.yaml and the files beside it, read as openstacksdk and openstackclient read them."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from novakit.errors import BadCloudsFile, UnknownCloud

Settings = dict[str, Any]
"""A cloud's entry: `auth`, `auth_type`, `region_name`, …"""


class Clouds(NamedTuple):
    """All clouds that the files of this machine know."""

    entries: Mapping[str, Settings]
    profiles: Mapping[str, Settings]
    """Of clouds-public.yaml: what a cloud's `profile` fills in."""
    files: tuple[Path, ...]
    """Those that were read."""

    def entry(self, name: str) -> Settings:
        """Return the settings of a cloud, its profile's among them.

        Raises:
            UnknownCloud: no file has it; the message lists those that there are.
            BadCloudsFile: its profile is not known.
        """
        if name not in self.entries:
            raise UnknownCloud(f"There is no cloud {name!r}. {self.describe()}")
        own = self.entries[name]
        profile = own.get("profile") or own.get("cloud")
        if not profile or profile == name:
            return own
        if profile not in self.profiles:
            raise BadCloudsFile(
                f"The cloud {name!r} has the profile {profile!r}, which no clouds-public.yaml has:"
                " write its auth_url and the rest into clouds.yaml."
            )
        return merge(self.profiles[str(profile)], own)

    def describe(self) -> str:
        """Say which clouds there are and where they come from."""
        if not self.files:
            places = ", ".join(str(folder / "clouds.yaml") for folder in _folders())
            return f"There is no clouds.yaml in any of: {places}. OS_CLIENT_CONFIG_FILE names one."
        files = ", ".join(map(str, self.files))
        return f"There are: {', '.join(sorted(self.entries)) or 'none'} (read from {files})."


def read_clouds() -> Clouds:
    """Read the files: the first clouds.yaml found, the first secure.yaml, and clouds-public.yaml.

    Raises:
        BadCloudsFile: one cannot be read, or is not made as it should be.
    """
    files: list[Path] = []
    entries = _section(files, "clouds", "OS_CLIENT_CONFIG_FILE", "clouds")
    secrets = _section(files, "secure", "OS_CLIENT_SECURE_FILE", "clouds")
    profiles = _section(files, "clouds-public", "OS_CLIENT_VENDOR_FILE", "public-clouds")
    return Clouds(merge(entries, secrets), profiles, tuple(files))


def merge(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> Settings:
    """Return both, key by key at every depth; `upper` wins."""
    merged = dict(lower)
    for key, value in upper.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = merge(cast("Settings", below), cast("Settings", value)) if both else value
    return merged


def _folders() -> Iterator[Path]:
    yield Path()
    yield Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "openstack"
    yield Path("/etc/openstack")


def _section(files: list[Path], stem: str, variable: str, key: str) -> dict[str, Settings]:
    """Return the clouds in the first file of this name; adds the file to `files`."""
    named = os.environ.get(variable)
    found = [
        folder / f"{stem}{kind}" for folder in _folders() for kind in (".yaml", ".yml", ".json")
    ]
    path = Path(named) if named else next((path for path in found if path.is_file()), None)
    if path is None:
        return {}
    files.append(path)
    section: object = _load(path).get(key) or {}
    if not isinstance(section, dict):
        raise BadCloudsFile(f"{path}: {key!r} must be a map from names to settings.")
    clouds = cast("dict[object, Any]", section)
    for name, entry in clouds.items():
        if not isinstance(entry, dict) or not isinstance(
            cast("Settings", entry).get("auth", {}), dict
        ):
            raise BadCloudsFile(f"{path}: {key}.{name} must be a map, and `auth` in it another.")
    return {str(name): entry for name, entry in clouds.items()}


def _load(path: Path) -> Settings:
    import yaml  # its own cost, for those who have such a file

    try:
        content = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeError) as error:
        fault = f" cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
    except Exception as error:  # of PyYAML, and of what it reads numbers, times and the like with
        fault = _fault(error)
    else:
        if not isinstance(content or {}, dict):
            raise BadCloudsFile(f"{path} must hold a map, with `clouds` in it.")
        return content or {}
    raise BadCloudsFile(f"{path}{fault}.")  # out here: the other error holds the file's text


def _fault(error: Exception) -> str:
    """Say what PyYAML found, but for the names and lines that it quotes: they may be a password."""
    mark = getattr(error, "problem_mark", None)
    where = f", line {mark.line + 1}" if mark else ""
    problem = str(getattr(error, "problem", None) or "a value that YAML cannot read")
    if re.search(r"""['"]""", re.sub(r"'(?:\\?.|<[a-z ]+>)'", "", problem)):
        problem = re.split(r"""['"]""", problem)[0].rstrip(" :")
    advice = " (a password with special characters needs quotation marks)" if mark else ""
    return f"{where} is no valid YAML: {problem}{advice}"
