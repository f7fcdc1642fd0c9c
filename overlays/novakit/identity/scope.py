"""What a sign-in is for: a project, a domain, the whole system, or a trust."""

from collections.abc import Mapping
from typing import Any, TypedDict

from novakit.errors import InvalidArgument


class Scope(TypedDict, total=False):
    """The keyword arguments that say what a token is for. Give those of one kind, or none.

    A project or domain named by name needs to know the domain it is in; by id it does not.
    """

    project_id: str | None
    project_name: str | None
    project_domain_id: str | None
    project_domain_name: str | None
    domain_id: str | None
    domain_name: str | None
    system_scope: str | None
    """`"all"`, the only one there is."""
    trust_id: str | None


def scope_request(scope: Scope) -> dict[str, Any] | None:
    """Return the `scope` of Keystone's sign-in request, None for an unscoped token.

    Raises:
        InvalidArgument: the arguments are of two kinds, or lack the project's domain.
    """
    given = {name: value for name, value in scope.items() if value}
    kinds = {
        kind: names
        for kind in ("project", "domain", "system", "trust")
        if (names := [name for name in given if _kind(name) == kind])
    }
    if len(kinds) > 1:
        raise InvalidArgument(
            f"A token is for one thing: {' or '.join(str(names[0]) for names in kinds.values())},"
            " not both."
        )
    if "project" in kinds:
        return {"project": _project(given)}
    if "domain" in kinds:
        return {"domain": named(given, "domain")}
    if "system" in kinds:
        if given["system_scope"] != "all":
            raise InvalidArgument('system_scope: there is only "all".')
        return {"system": {"all": True}}
    return {"OS-TRUST:trust": {"id": given["trust_id"]}} if "trust" in kinds else None


def named(given: Mapping[str, object], what: str) -> dict[str, object]:
    """Return `{"id": …}` or `{"name": …}` of the arguments `what_id` and `what_name`."""
    if given.get(f"{what}_id"):
        return {"id": given[f"{what}_id"]}
    return {"name": given[f"{what}_name"]}


def describe(scope: Scope) -> str:
    """Say what the scope is, for a message."""
    parts = [f"{name.replace('_', ' ')} {value!r}" for name, value in scope.items() if value]
    return ", ".join(parts) or "no scope"


def _kind(name: str) -> str:
    return name.partition("_")[0]


def _project(given: Mapping[str, object]) -> dict[str, object]:
    if given.get("project_id"):
        return {"id": given["project_id"]}
    if not given.get("project_name"):
        raise InvalidArgument("A project's domain is given, but no project_name.")
    if not (given.get("project_domain_id") or given.get("project_domain_name")):
        raise InvalidArgument(
            f"project_name={given['project_name']!r} needs the project's domain: add"
            ' project_domain_name=, on most clouds "Default", or give project_id= instead.'
        )
    return {"name": given["project_name"], "domain": named(given, "project_domain")}
