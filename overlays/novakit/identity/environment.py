"""The OS_* variables, as an entry of clouds.yaml would have them."""

from collections.abc import Mapping

from .auth_settings import NAMES, OLD_NAMES
from .entries import Settings

CHOOSING = ("OS_CLOUD", "OS_CLOUD_NAME", "OS_CLIENT_")
"""Beginnings of those that say which file and cloud to take, and nothing of the cloud."""

OF_TESTS = ("OS_TEST", "OS_STD", "OS_LOG")
"""Beginnings of those that OpenStack's own test runs set."""


WHO = frozenset((*NAMES, *OLD_NAMES))
"""Settings that tell who signs in, or where: variables with one of them stand for a cloud."""


def from_environment(environ: Mapping[str, str]) -> Settings:
    """Return the settings of the variables: that of OS_REGION_NAME is `region_name`.

    A variable that is set to nothing counts as not set.
    """
    return {
        variable.removeprefix("OS_").lower(): value
        for variable, value in environ.items()
        if value and variable.startswith("OS_") and not variable.startswith((*CHOOSING, *OF_TESTS))
    }
