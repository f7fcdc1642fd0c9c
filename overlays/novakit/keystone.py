"""Signing in to Keystone v3, and finding out why it does not work.

Keystone answers every refusal with the same 401, so that nobody can probe for users and projects.
To tell a wrong password from a wrong project, credentials that were refused with a scope are tried
once without one.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, NoReturn, cast

from novakit_core.faults import failure
from novakit_core.flow import Flow
from novakit_core.response import Response
from novakit_core.transport import Request

from .auth import KeystoneAuth
from .catalog import Catalog
from .errors import (
    APIError,
    BadAuthURL,
    InvalidToken,
    MoreFactorsNeeded,
    ScopeRefused,
    Unauthorized,
    UndecodableReply,
    WrongCredentials,
)
from .scope import describe
from .wire import Wire

UNSCOPED = "unscoped"


class Issued(NamedTuple):
    """A token, and what came with it."""

    token: str
    lifetime: float | None = None
    """Seconds from its issue to its end, by Keystone's clock; None when not known."""
    catalog: Catalog | None = None
    """None when Keystone was not asked."""

    def __repr__(self) -> str:
        return f"Issued(***, lifetime={self.lifetime})"


def sign_in(auth: KeystoneAuth, wire: Wire) -> Flow[Issued]:
    """Get a token.

    Raises:
        WrongCredentials: Keystone refuses the credentials.
        ScopeRefused: it accepts them, but not the project or other scope.
        InvalidToken: the token to sign in with is expired or unknown.
        MoreFactorsNeeded: it wants further methods.
        BadAuthURL: there is no Keystone v3 at `auth_url`.
    """
    request, sent = _request(auth, wire, auth.scope_request)
    response = yield from wire.exchange(request, repeatable=auth.repeatable)
    if response.status == 201:
        return _issued(response)
    if response.status == 401 or _unknown(response):
        yield from _explain(auth, wire, request, response, sent)
    if response.status in (200, 300, 404, 405):
        raise BadAuthURL(
            f"POST {request.url} answered {response.status}: that is no Keystone v3. Set auth_url to"
            " the address of Keystone, such as https://cloud.example:5000/v3."
        )
    raise failure(response, request.method, request.url, sent=sent)


def _unknown(response: Response) -> bool:
    """Tell whether Keystone is there, but does not know a token or credential."""
    told = response.status == 404 and response.content.lstrip()[:9] == b'{"error":'
    return told and b"URL was not found" not in response.content  # which is of Keystone's routes


def _request(
    auth: KeystoneAuth, wire: Wire, scope: Mapping[str, Any] | str | None
) -> tuple[Request, object]:
    methods = auth.methods()
    body: dict[str, Any] = {"auth": {"identity": {"methods": list(methods), **methods}}}
    if scope is not None:
        body["auth"]["scope"] = scope
    headers = {**wire.headers, "Content-Type": "application/json"}
    content = json.dumps(body).encode()
    return Request("POST", f"{v3(auth.auth_url)}/auth/tokens", headers, content), body


def v3(auth_url: str) -> str:
    """Return the root of Keystone's v3 API for an `auth_url` with or without a version."""
    root = auth_url.rstrip("/")
    last = root.rpartition("/")[2]
    if last == "v3":
        return root
    return (root.removesuffix("/v2.0") if last == "v2.0" else root) + "/v3"


def _issued(response: Response) -> Issued:
    try:
        body = response.json()["token"]
        token = response.headers["x-subject-token"]
        lifetime = None
        if body.get("expires_at") and body.get("issued_at"):
            ends, starts = (
                datetime.fromisoformat(body[key]) for key in ("expires_at", "issued_at")
            )
            lifetime = (ends - starts).total_seconds()
        return Issued(token, lifetime, Catalog(body.get("catalog") or []))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"Keystone's token lacks {error}"
        raise UndecodableReply.from_response(response, reason) from error


def _explain(
    auth: KeystoneAuth, wire: Wire, request: Request, response: Response, sent: object
) -> Flow[NoReturn]:
    """Raise what is really wrong."""

    def refusal(kind: type[Unauthorized], advice: str = "", **fields: object) -> APIError:
        error = failure(response, request.method, request.url, sent=sent, kind=kind, advice=advice)
        error.__dict__.update(fields)
        return error

    if "openstack-auth-receipt" in response.headers:
        wanted = _wanted_methods(response)
        advice = f"Keystone wants one of these combinations: {wanted}. {MoreFactorsNeeded.advice}"
        raise refusal(MoreFactorsNeeded, advice, methods=wanted)
    if auth.scope_request is not None and auth.repeatable:
        projects = yield from _projects(auth, wire)
        if projects is not None:
            known = ", ".join(map(repr, projects)) or "none"
            raise refusal(
                ScopeRefused,
                f"The credentials are right, but {describe(auth.scope)} does not exist or you have"
                f" no role in it. Projects that you may use: {known}.",
                projects=projects,
            )
    by_token = auth.repeatable and "token" in auth.methods()
    raise refusal(InvalidToken if by_token else WrongCredentials)


def _projects(auth: KeystoneAuth, wire: Wire) -> Flow[Sequence[str] | None]:
    """Return the names of the user's projects; None if the credentials fail without a scope too."""
    request, _ = _request(auth, wire, UNSCOPED)
    response = yield from wire.exchange(request)
    if response.status != 201:
        return None
    headers = {**wire.headers, "X-Auth-Token": response.headers["x-subject-token"]}
    listing = Request("GET", f"{v3(auth.auth_url)}/auth/projects", headers)
    response = yield from wire.exchange(listing)
    if response.status != 200:
        return []
    return sorted(str(project["name"]) for project in response.json()["projects"])


def _wanted_methods(response: Response) -> list[list[str]]:
    try:
        return cast("list[list[str]]", response.json()["required_auth_methods"])
    except (UndecodableReply, KeyError, TypeError):
        return []
