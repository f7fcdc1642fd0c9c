"""From the settings of a cloud to a way to sign in and a client's options."""

import logging
import os
from collections.abc import Mapping
from typing import Any, cast

from novakit_core.arguments import check_argument_names

from .auth import ApplicationCredential, MultiFactor, Password, Token, Totp
from .clouds import Settings, merge, read_clouds
from .environment import AUTH, from_environment
from .errors import ConfigurationError, InvalidArgument, UnknownCloud
from .given_token import GivenToken
from .keystone_auth import KeystoneAuth
from .options import AuthSettings, Options, Overrides
from .scope import Scope
from .sign_in import Auth

logger = logging.getLogger("novakit")

OLD_NAMES = {"tenant_id": "project_id", "tenant_name": "project_name", "user_name": "username"}
USER = ("username", "user_id", "user_domain_name", "user_domain_id")

METHODS: dict[str, tuple[type[KeystoneAuth], tuple[str, ...]]] = {
    "password": (Password, ("password", *USER, *Scope.__annotations__)),
    "token": (Token, ("token", *Scope.__annotations__)),
    "totp": (Totp, ("passcode", *USER, *Scope.__annotations__)),
    "applicationcredential": (ApplicationCredential, ("id", "name", "secret", *USER)),
}
"""For each `auth_type`, less its leading `v3`: the class, and what it takes."""


def configure(cloud: str | None, overrides: Overrides) -> tuple[Auth, Options]:
    """Return how to sign in, and the options, for a cloud.

    Args:
        cloud: its name in clouds.yaml; None for OS_CLOUD, else the OS_* variables, else the only
            cloud that there is.
        overrides: what wins over the files and variables.

    Raises:
        UnknownCloud: there is none of this name, or none is named and there are several.
        ConfigurationError: something is missing.
    """
    check_argument_names(overrides, Overrides.__annotations__, "connect()")
    given = cast("dict[str, Any]", overrides)
    settings = _settings(cloud)
    auth = {key: given[key] for key in AuthSettings.__annotations__ if key in given}
    if "auth_type" in given:
        settings = {**settings, "auth_type": given["auth_type"]}
    settings = merge(settings, {"auth": auth})
    options = _options(settings)
    options.update(cast("Options", {k: given[k] for k in Options.__annotations__ if k in given}))
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


def make_auth(settings: Mapping[str, Any]) -> Auth:
    """Return the way to sign in that the settings of a cloud describe.

    Raises:
        ConfigurationError: the auth_type is none of those that there are.
        InvalidArgument: something that it needs is missing.
    """
    auth = _auth_arguments(settings)
    kind = _method(str(settings.get("auth_type") or _guess(auth)))
    if kind in ("admintoken", "tokenendpoint"):
        return GivenToken(_needed(auth, "token"))
    url = _needed(auth, "auth_url")
    if kind != "multifactor":
        return _factor(kind, url, auth)
    names = settings.get("auth_methods") or ()
    if not names:
        raise InvalidArgument("auth_type v3multifactor needs auth_methods, a list.")
    return MultiFactor(*(_factor(_method(name), url, auth) for name in names))


def _method(auth_type: str) -> str:
    kind = auth_type.lower().removeprefix("v3").replace("_", "").replace("-", "")
    kind = kind.removeprefix("oidc") if kind == "oidctoken" else kind
    if kind in METHODS or kind in ("multifactor", "admintoken", "tokenendpoint"):
        return kind
    offered = ", ".join(f"v3{name}" for name in (*METHODS, "multifactor"))
    raise ConfigurationError(f"auth_type {auth_type!r} is not one of {offered}, admin_token.")


def _guess(auth: Mapping[str, str]) -> str:
    if auth.get("secret"):
        return "applicationcredential"
    return "token" if auth.get("token") and not auth.get("password") else "password"


def _factor(kind: str, url: str, auth: Mapping[str, str]) -> KeystoneAuth:
    made, arguments = METHODS[kind]
    secret = {"password": "password", "token": "token", "totp": "passcode"}.get(kind, "secret")
    _needed(auth, secret)
    return made(url, **{key: auth[key] for key in arguments if key in auth})


def _needed(auth: Mapping[str, str], key: str) -> str:
    if not auth.get(key):
        name = "application_credential_secret" if key == "secret" else key
        variable = AUTH[name][0]
        raise InvalidArgument(f"set auth.{name} in clouds.yaml or secure.yaml, or {variable}.")
    return auth[key]


def _auth_arguments(settings: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands under `auth` by the names of today, with the default domains filled in."""
    auth: dict[str, str] = {}
    for key, value in cast("Settings", settings.get("auth") or {}).items():
        name = OLD_NAMES.get(key, key.replace("-", "_"))
        if value not in (None, ""):
            auth[name] = str(value)
        try:
            check_argument_names([name], AUTH, "auth in clouds.yaml")
        except InvalidArgument as error:
            logger.warning("%s", error)
    for form in ("id", "name"):
        auth_domain = auth.get(f"default_domain_{form}")
        if "project_id" in auth or "project_name" in auth:
            # A domain beside a project is the domain of both, the user and the project.
            auth_domain = auth.pop(f"domain_{form}", None) or auth_domain
        for whose in ("user", "project"):
            named = f"{whose}_name" if whose == "project" else "username"
            if auth_domain and named in auth and not _has_domain(auth, whose):
                auth[f"{whose}_domain_{form}"] = auth_domain
    for key in ("id", "name", "secret"):
        if f"application_credential_{key}" in auth:
            auth[key] = auth[f"application_credential_{key}"]
    return auth


def _has_domain(auth: Mapping[str, str], whose: str) -> bool:
    return bool(auth.get(f"{whose}_domain_id") or auth.get(f"{whose}_domain_name"))


def _options(settings: Mapping[str, Any]) -> Options:
    options = Options()
    if region := settings.get("region_name") or _first_region(settings):
        options["region"] = str(region)
    if interface := settings.get("interface") or settings.get("endpoint_type"):
        options["interface"] = str(interface)
    if endpoint := settings.get("compute_endpoint_override") or settings.get("auth", {}).get(
        "endpoint"
    ):
        options["endpoint"] = str(endpoint)
    if microversion := _microversion(settings):
        options["microversion"] = microversion
    if not _true(settings.get("verify", True)) or _true(settings.get("insecure", False)):
        options["verify"] = False
    elif settings.get("cacert"):
        options["verify"] = os.path.expanduser(str(settings["cacert"]))  # noqa: PTH111 - a str is wanted
    if cert := settings.get("cert"):
        key = settings.get("key")
        options["cert"] = (str(cert), str(key)) if key else str(cert)
    if timeout := settings.get("api_timeout"):
        options["timeout"] = float(timeout)
    return options


def _first_region(settings: Mapping[str, Any]) -> object:
    regions = cast("list[object]", settings.get("regions") or [None])
    first = regions[0]
    return cast("Settings", first).get("name") if isinstance(first, dict) else first


def _microversion(settings: Mapping[str, Any]) -> str | None:
    """Return the pinned one. An API version `2` or `2.1` names Nova's v2.1 API, and pins nothing."""
    pinned = settings.get("compute_default_microversion")
    version = str(settings.get("compute_api_version") or "")
    chosen = str(pinned) if pinned else version
    if chosen == "latest" or (not pinned and version in ("", "2", "2.0", "2.1")):
        return None
    return chosen


def _true(value: object) -> bool:
    return str(value).strip().lower() not in ("false", "0", "no", "off", "none", "")
