"""From the settings of a cloud to a way to sign in, by its `auth_type`."""

import logging
from collections.abc import Mapping
from typing import Any, cast

from novakit.errors import ConfigurationError, InvalidArgument
from novakit_core.arguments import check_argument_names

from .auth import ApplicationCredential, MultiFactor, Password, Token, Totp
from .clouds import Settings
from .environment import AUTH
from .given_token import GivenToken
from .keystone_auth import KeystoneAuth
from .scope import Scope
from .sign_in import Auth

logger = logging.getLogger("novakit")

OLD_NAMES = {"tenant_id": "project_id", "tenant_name": "project_name", "user_name": "username"}
"""What Keystone v2 called them; openstacksdk still reads these too."""

USER = ("username", "user_id", "user_domain_name", "user_domain_id")

METHODS: dict[str, tuple[type[KeystoneAuth], tuple[str, ...]]] = {
    "password": (Password, ("password", *USER, *Scope.__annotations__)),
    "token": (Token, ("token", *Scope.__annotations__)),
    "totp": (Totp, ("passcode", *USER, *Scope.__annotations__)),
    "applicationcredential": (ApplicationCredential, ("id", "name", "secret", *USER)),
}
"""For each `auth_type`, less its leading `v3`: the class, and what it takes."""


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
