"""Where files of clouds are looked for: where openstacksdk and openstackclient look, in their order."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

from novakit.errors import BadCloudsFile

from .notices import say_once

logger = logging.getLogger("novakit")

SUFFIXES = (".yaml", ".yml", ".json")


def find(stem: str, variable: str) -> Path | None:
    """Return the file that a variable names, else the first of this name; None if there is none.

    Args:
        stem: its name without the suffix.
        variable: of the environment.

    Raises:
        BadCloudsFile: the file that the variable names is not there.
    """
    if named := os.environ.get(variable):
        path = Path(os.path.expanduser(named))  # noqa: PTH111 - Path's own raises where there is no home
        if not _exists(path):
            raise BadCloudsFile(f"{path} is not there: {variable} names it. Correct or unset that.")
        return path
    for folder in folders():
        for suffix in SUFFIXES:
            path = folder / f"{stem}{suffix}"
            if not _exists(path):
                continue
            if os.access(path, os.R_OK):
                return path
            # As openstacksdk: the secure.yaml of a whole machine is often closed to its users.
            say_once(f"{path} may not be read by this user, and is left out.")
    return None


def folders() -> Iterator[Path]:
    """Yield the folders that are looked into."""
    yield Path()
    if own := os.environ.get("XDG_CONFIG_HOME", "").strip():
        yield Path(own) / "openstack"
    # A snap has a home of its own, which is not the user's.
    home = os.environ.get("SNAP_REAL_HOME") or os.path.expanduser("~")  # noqa: PTH111 - see above
    if home != "~":
        yield Path(home) / ".config" / "openstack"
    for site in (os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(os.pathsep):
        yield Path(site) / "openstack"
    yield Path("/etc/openstack")


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        logger.info("%s cannot be looked for: %s", path, error.strerror)
        return False
    return True
