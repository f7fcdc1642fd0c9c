"""What the settings of a cloud say of signing in, wherever in the entry it stands."""

from collections.abc import Mapping
from typing import Any

from novakit.errors import InvalidArgument
from novakit_core.arguments import check_argument_names

from .entries import text
from .notices import say_once

NAMES = (
    "auth_url",
    "username",
    "user_id",
    "password",
    "passcode",
    "token",
    "endpoint",
    "application_credential_id",
    "application_credential_name",
    "application_credential_secret",
    "user_domain_id",
    "user_domain_name",
    "project_id",
    "project_name",
    "project_domain_id",
    "project_domain_name",
    "domain_id",
    "domain_name",
    "default_domain_id",
    "default_domain_name",
    "system_scope",
    "trust_id",
)
"""What stands under `auth`. The variable of `auth_url` is OS_AUTH_URL, and so on."""

OLD_NAMES = {
    "tenant_id": "project_id",
    "tenant_name": "project_name",
    "user_name": "username",
    "auth_token": "token",
    "url": "endpoint",
    "default_domain": "default_domain_id",
}
"""What older clients called them; openstacksdk and openstackclient still read these too."""

OUTER_WINS = frozenset(
    name for name in NAMES if "domain" in name or "project" in name or name in ("token", "passcode")
) - {"default_domain_id", "default_domain_name"}
"""Those of which the one beside `auth` counts before the one in it, as in openstacksdk."""


def auth_settings(
    settings: Mapping[str, Any], given: Mapping[str, Any], others: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return what signing in takes, by the names of today, without what is blank.

    Args:
        settings: of a cloud in a region.
        given: by name in the program, which wins.
        others: what else may stand there, for somebody else.

    Raises:
        ConfigurationError: a value is no text.
    """
    inner: Mapping[str, Any] = settings.get("auth") or {}
    for name in inner.keys() - others:
        _check(name)
    auth: dict[str, str] = {}
    for name in NAMES:
        for place, spelling in _places(name):
            held = inner if place else settings
            if told := text(held.get(spelling), f"{place}{spelling}"):
                auth[name] = told
    _override(auth, given)
    return _with_domains(auth)


def _places(name: str) -> list[tuple[str, str]]:
    """Return where a setting may stand and how it may be spelt; what comes later counts."""
    spellings = (*(old for old, new in OLD_NAMES.items() if new == name), name)
    if name in OUTER_WINS:
        return [(place, spelling) for spelling in spellings for place in ("auth.", "")]
    return [(place, spelling) for place in ("", "auth.") for spelling in spellings]


def _check(name: str) -> None:
    try:
        check_argument_names([name], {*NAMES, *OLD_NAMES}, "auth in clouds.yaml")
    except InvalidArgument as error:
        say_once(str(error))


def _override(auth: dict[str, str], given: Mapping[str, Any]) -> None:
    for name, value in given.items():
        stem, _, form = name.rpartition("_")
        other = {"username": "user_id", "user_id": "username"}.get(
            name, f"{stem}_{'id' if form == 'name' else 'name'}" if form in ("id", "name") else None
        )
        if other and value and other not in given:
            auth.pop(other, None)  # of the file; an id there would count before the name given here
    auth.update(
        {name: plain for name, value in given.items() if (plain := text(value, f"{name}="))}
    )


def _with_domains(auth: dict[str, str]) -> dict[str, str]:
    """Fill in a domain that is told once for several, and drop what is then said twice."""
    in_project = "project_id" in auth or "project_name" in auth
    for form in ("id", "name"):
        shared = auth.pop(f"default_domain_{form}", None)
        if in_project:
            # A domain beside a project is the domain of both, the user and the project.
            shared = auth.pop(f"domain_{form}", None) or shared
        for whose, named in (("user", "username"), ("project", "project_name")):
            domains = {f"{whose}_domain_id", f"{whose}_domain_name"}
            if shared and named in auth and not domains & auth.keys():
                auth[f"{whose}_domain_{form}"] = shared
    if not in_project and auth.keys() & {"domain_id", "domain_name", "system_scope", "trust_id"}:
        for form in ("id", "name"):
            auth.pop(f"project_domain_{form}", None)  # openrc files set it for every scope
    return auth
