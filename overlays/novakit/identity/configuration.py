"""From the name of a cloud to a way to sign in, and to what else is configured for it."""

import os
from typing import cast

from novakit.errors import ConfigurationError, InvalidArgument, UnknownCloud

from .auth_types import make_auth
from .client_options import client_options
from .clouds import Settings, merge, read_clouds
from .environment import from_environment
from .settings import AuthOverrides, AuthSettings, CloudOptions
from .sign_in import Auth


def configure(cloud: str | None, overrides: AuthOverrides) -> tuple[Auth, CloudOptions]:
    """Return how to sign in to a cloud, and what is configured of how and where to call it.

    Args:
        cloud: its name in clouds.yaml; None for OS_CLOUD, else the OS_* variables, else the only
            cloud that there is.
        overrides: what wins over the files and variables in how to sign in.

    Raises:
        UnknownCloud: there is none of this name, or none is named and there are several.
        ConfigurationError: something is missing.
    """
    given = cast("Settings", overrides)
    settings = _settings(cloud)
    if "auth_type" in given:
        settings = {**settings, "auth_type": given["auth_type"]}
    auth = {key: given[key] for key in AuthSettings.__annotations__ if key in given}
    settings = merge(settings, {"auth": auth})
    options = client_options(settings)
    source = f"the cloud {cloud!r}" if cloud else "the OS_* variables or clouds.yaml"
    try:
        return make_auth(settings), options
    except InvalidArgument as error:
        raise ConfigurationError(f"What {source} gives is not enough: {error}") from error


def _settings(cloud: str | None) -> Settings:
    name = cloud or os.environ.get("OS_CLOUD")
    environment = from_environment(os.environ)
    if name == "envvars" or (not name and environment["auth"].keys() & {"auth_url", "endpoint"}):
        return environment
    clouds = read_clouds()
    if name:
        return clouds.entry(name)
    if len(clouds.entries) == 1:
        return clouds.entry(next(iter(clouds.entries)))
    raise UnknownCloud(
        "Which cloud? Pass its name, or set OS_CLOUD, or OS_AUTH_URL and the other OS_* variables."
        f" {clouds.describe()}"
    )
