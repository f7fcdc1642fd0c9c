"""From the settings of a cloud to a way to sign in, by its `auth_type`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from novakit.errors import ConfigurationError, InvalidArgument

from .auth import ApplicationCredential, MultiFactor, Password, Token, Totp
from .entries import text
from .given_token import GivenToken
from .keystone_auth import KeystoneAuth
from .notices import say_once
from .scope import Scope
from .sign_in import Auth

if TYPE_CHECKING:
    from .plugin_types import PluginType

USER = ("username", "user_id", "user_domain_name", "user_domain_id")
CREDENTIAL = "application_credential_"

METHODS: dict[str, tuple[type[KeystoneAuth], str, tuple[str, ...]]] = {
    "password": (Password, "password", (*USER, *Scope.__annotations__)),
    "token": (Token, "token", tuple(Scope.__annotations__)),
    "totp": (Totp, "passcode", (*USER, *Scope.__annotations__)),
    "applicationcredential": (
        ApplicationCredential,
        f"{CREDENTIAL}secret",
        (f"{CREDENTIAL}id", f"{CREDENTIAL}name", *USER),
    ),
}
"""For each `auth_type`, less its leading `v3`: the class, its secret, and what else it takes."""

GIVEN = ("admintoken", "tokenendpoint")
"""Those that come with a token and an endpoint, and ask Keystone nothing."""


TOKENLESS = ("none", "httpbasic")
"""Plugins of keystoneauth1 that bring no token: no Nova lets a call in that has none."""


def auth_type(settings: Mapping[str, Any], auth: Mapping[str, str]) -> str:
    """Return how the settings of a cloud say to sign in, without its `v3` and its dashes.

    Args:
        settings: of the cloud.
        auth: what signing in takes.

    Raises:
        ConfigurationError: it is none of those that there are.
    """
    told = settings.get("auth_type") or settings.get("auth_plugin")
    return _method(text(told, "auth_type")) if told else _guess(auth)


def foreign_type(settings: Mapping[str, Any]) -> "PluginType | None":
    """Return the plugin of keystoneauth1 that the settings of a cloud name; None for ours."""
    told = text(settings.get("auth_type") or settings.get("auth_plugin"), "auth_type")
    if not told or _kind(told) in (*METHODS, *GIVEN, *TOKENLESS, "multifactor"):
        return None
    from .plugin_types import plugin_type  # its own cost, for few

    return plugin_type(told)


def make_auth(kind: str, methods: object, auth: Mapping[str, str]) -> Auth:
    """Return the way to sign in that the settings of a cloud describe.

    Args:
        kind: as `auth_type` returns it.
        methods: of several factors.
        auth: what signing in takes.

    Raises:
        ConfigurationError: a method is none of those that there are.
        InvalidArgument: something that it needs is missing.
    """
    if kind in GIVEN:
        return GivenToken(_needed(auth, "token"))
    url = _needed(auth, "auth_url")
    if kind != "multifactor":
        return _factor(kind, url, auth)
    listed = (
        cast("list[object]", methods)
        if isinstance(methods, list)
        else text(methods, "auth_methods").split(",")
    )
    names = [name for item in listed if (name := text(item, "auth_methods").strip())]
    if not names:
        raise InvalidArgument("auth_type v3multifactor needs auth_methods, a list.")
    for name in names:
        if _method(name) not in METHODS:
            raise InvalidArgument(f"auth_methods: {name!r} is no single method.")
    return MultiFactor(*(_factor(_method(name), url, auth) for name in names))


def _method(name: str) -> str:
    kind = _kind(name)
    if kind in METHODS or kind in (*GIVEN, "multifactor"):
        return kind
    offered = ", ".join(f"v3{method}" for method in (*METHODS, "multifactor"))
    raise ConfigurationError(
        f"auth_type {name!r} is not one of {offered}, admin_token, and no plugin of keystoneauth1 that"
        " is installed: pip install 'novakit[keystoneauth]', and what the plugin is in."
    )


def _kind(name: str) -> str:
    return name.lower().removeprefix("v3").replace("_", "").replace("-", "")


def _guess(auth: Mapping[str, str]) -> str:
    if auth.get(f"{CREDENTIAL}secret"):
        return "applicationcredential"
    return "token" if auth.get("token") and not auth.get("password") else "password"


def _factor(kind: str, url: str, auth: Mapping[str, str]) -> KeystoneAuth:
    made, secret, names = METHODS[kind]
    _needed(auth, secret)
    left_out = [name for name in Scope.__annotations__ if name in auth and name not in names]
    if left_out:
        say_once(
            f"{', '.join(left_out)} is not used: an application credential is for the project that"
            " it was made in, and Keystone refuses one that names another."
        )
    taken = {name: auth[name] for name in (secret, *names) if name in auth}
    return made(url, **{name.removeprefix(CREDENTIAL): value for name, value in taken.items()})


def _needed(auth: Mapping[str, str], name: str) -> str:
    if not auth.get(name):
        variable = f"OS_{name.upper()}"
        raise InvalidArgument(f"set auth.{name} in clouds.yaml or secure.yaml, or {variable}.")
    return auth[name]
