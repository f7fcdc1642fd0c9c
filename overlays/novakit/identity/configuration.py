"""From the name of a cloud to a way to sign in, and to what else is configured for it."""

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from novakit.errors import BadCloudsFile, ConfigurationError, InvalidArgument, UnknownCloud

from .auth_settings import auth_settings
from .auth_types import GIVEN, auth_type, foreign_type, make_auth
from .client_options import check_endpoint, client_options, filled_in
from .clouds import read_clouds
from .entries import Settings, entry_of, text
from .environment import WHO, from_environment
from .notices import say_once
from .regions import in_region
from .settings import AuthSettings, CloudOptions
from .sign_in import Auth
from .unread import OPTIONS, check_names

REQUESTS = ("verify", "cert", "timeout")
"""Options that hold for the requests of a plugin, too."""


class Source(NamedTuple):
    """Where the settings of a cloud come from."""

    name: str
    own: Settings
    profile: Settings


def configure(cloud: str | None, overrides: Mapping[str, Any]) -> tuple[Auth, CloudOptions]:
    """Return how to sign in to a cloud, and what is configured of how and where to call it.

    Args:
        cloud: its name in clouds.yaml; None for OS_CLOUD, else the OS_* variables, else the only
            cloud that there is.
        overrides: what wins over the files and variables. Of the options of a client only `region`
            counts here, for an entry that says something of one region alone.

    Raises:
        UnknownCloud: there is none of this name, or none is named and there are several.
        ConfigurationError: something is missing or wrong.
    """
    source = _source(cloud)
    try:
        return _configured(source, overrides)
    except BadCloudsFile:
        raise
    except (ConfigurationError, InvalidArgument) as error:
        raise ConfigurationError(f"{source.name}: {error}") from error


def _configured(source: Source, overrides: Mapping[str, Any]) -> tuple[Auth, CloudOptions]:
    settings = in_region(source.own, source.profile, text(overrides.get("region"), "region="))
    check_names(settings)
    if overrides.get("auth_type"):
        settings["auth_type"] = overrides["auth_type"]
    given = {key: overrides[key] for key in AuthSettings.__annotations__ if key in overrides}
    plugin = foreign_type(settings)
    auth = auth_settings(settings, given, plugin.settings if plugin else frozenset())
    if "auth_url" in auth:
        auth["auth_url"] = filled_in(auth["auth_url"], settings)
    options = client_options(settings)
    if plugin is not None:
        told = {name: overrides[name] for name in REQUESTS if overrides.get(name) is not None}
        return plugin.auth(settings.get("auth") or {}, auth, {**options, **told}), options
    kind = auth_type(settings, auth)
    if kind in GIVEN and "endpoint" in auth:
        options.setdefault("endpoint", check_endpoint(auth["endpoint"]))
    elif "endpoint" in auth:
        _not_for_keystone(settings)
    return make_auth(kind, settings.get("auth_methods"), auth), options


def _not_for_keystone(settings: Settings) -> None:
    """Refuse an endpoint under `auth`, and say that one beside it is not used, as openstacksdk."""
    told = (
        "endpoint (OS_ENDPOINT, OS_URL) is for auth_type admin_token. The name for Nova's address is"
        " compute_endpoint_override."
    )
    if settings["auth"].keys() & {"endpoint", "url"}:
        raise ConfigurationError(f"auth.{told}")
    say_once(f"{told} It is not used.")


def _source(cloud: str | None) -> Source:
    name = text(cloud, "cloud=") or os.environ.get("OS_CLOUD")
    variables = from_environment(os.environ)
    of_variables = os.environ.get("OS_CLOUD_NAME") or "envvars"
    if name == of_variables or (not name and WHO & variables.keys()):
        own = entry_of(variables, "OS_AUTH")
        profile = read_clouds().profile(own) if own.get("profile") else {}
        return Source("The OS_* variables", own, profile)
    clouds = read_clouds()
    if not name:
        if len(clouds.entries) != 1:
            raise UnknownCloud(
                "Which cloud? Pass its name, or set OS_CLOUD, or OS_AUTH_URL and the other OS_*"
                f" variables. {clouds.describe()}"
            )
        name = next(iter(clouds.entries))
    own = clouds.entry(name)
    _say_what_is_left_out(variables, name)
    files = " and ".join(map(str, clouds.files))
    return Source(f"The cloud {name!r} of {files}", own, clouds.profile(own))


def _say_what_is_left_out(variables: Settings, cloud: str) -> None:
    """Say which variables do nothing beside a cloud of clouds.yaml: as in openstacksdk, all."""
    moot = sorted(variables.keys() & (OPTIONS | WHO))
    if moot:
        names = ", ".join(f"OS_{name.upper()}" for name in moot)
        say_once(f"{names}: not used, since the cloud {cloud!r} of clouds.yaml is.")
