"""The OS_* variables, as an entry of clouds.yaml would have them."""

from collections.abc import Mapping

from .auth_settings import NAMES, OLD_NAMES
from .entries import Settings

CHOOSING = ("OS_CLOUD", "OS_CLOUD_NAME", "OS_CLIENT_")
"""Beginnings of those that say which file and cloud to take, and nothing of the cloud."""

OF_TESTS = ("OS_TEST", "OS_STD", "OS_LOG")
"""Beginnings of those that OpenStack's own test runs set."""


def from_environment(environ: Mapping[str, str]) -> Settings:
    """Return the settings of the variables: that of OS_REGION_NAME is `region_name`.

    A variable that is set to nothing counts as not set.
    """
    return {
        variable.removeprefix("OS_").lower(): value
        for variable, value in environ.items()
        if value and variable.startswith("OS_") and not variable.startswith((*CHOOSING, *OF_TESTS))
    }


def tells_who(settings: Settings) -> bool:
    """Tell whether the variables say who signs in, or where, so that they stand for a cloud."""
    return any(name in settings for name in (*NAMES, *OLD_NAMES))
