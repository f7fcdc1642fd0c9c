"""Finding out why Keystone refuses to let somebody in.

Keystone answers every refusal with the same 401, so that nobody can probe for users and projects.
To tell a wrong password from a wrong project, credentials that were refused with a scope are tried
once without one. Many clouds lock an account after a few wrong attempts, so a client does that once
and remembers what it found, until a sign-in succeeds.
"""

from collections.abc import Sequence
from typing import NoReturn

from novakit.errors import (
    APIError,
    InvalidToken,
    MoreFactorsNeeded,
    ScopeRefused,
    Unauthorized,
    UndecodableReply,
    WrongCredentials,
)
from novakit_core.decoding import UNREADABLE, a_list, a_text
from novakit_core.faults import failure
from novakit_core.flow import Flow
from novakit_core.response import Response
from novakit_core.transport import Request

from .issued import subject_token
from .keystone_request import Credentials, token_request, v3
from .scope import describe
from .sign_in import Exchanger

UNSCOPED = "unscoped"

AGE = (
    " This was found out at the client's first refusal; to try the credentials without a scope again"
    " could lock the account."
)


def explain(
    credentials: Credentials, wire: Exchanger, request: Request, response: Response
) -> Flow[NoReturn]:
    """Raise what is really wrong.

    Args:
        credentials: that were refused.
        wire: what to send with.
        request: that was refused.
        response: the refusal.

    Raises:
        WrongCredentials: Keystone refuses the credentials.
        ScopeRefused: it accepts them, but not the project or other scope.
        InvalidToken: the token to sign in with is expired or unknown.
        MoreFactorsNeeded: it wants further methods.
    """

    def refusal(kind: type[Unauthorized], advice: str = "", **fields: object) -> APIError:
        error = failure(response, request, kind=kind, advice=advice)
        error.__dict__.update(fields)
        return error

    if "openstack-auth-receipt" in response.headers:
        wanted = _wanted_methods(response.concealed())
        advice = f"Keystone wants one of these combinations: {wanted}. {MoreFactorsNeeded.advice}"
        raise refusal(MoreFactorsNeeded, advice, methods=wanted)
    age = ""
    if credentials.scope_request is not None and credentials.repeatable:
        asked = credentials.who not in wire.findings
        if asked:
            wire.findings[credentials.who] = None  # also if asking fails: it was an attempt
            wire.findings[credentials.who] = yield from _projects(credentials, wire)
        projects = wire.findings[credentials.who]
        age = "" if asked else AGE
        if projects is not None:
            known = ", ".join(map(repr, projects)) or "none"
            raise refusal(
                ScopeRefused,
                f"The credentials are right, but {describe(credentials.scope)} does not exist or you"
                f" have no role in it. Projects that you may use: {known}.{age}",
                projects=projects,
            )
    by_token = credentials.repeatable and "token" in credentials.methods()
    kind = InvalidToken if by_token else WrongCredentials
    raise refusal(kind, f"{kind.advice}{age}")


def _projects(credentials: Credentials, wire: Exchanger) -> Flow[Sequence[str] | None]:
    """Return the names of the user's projects; None if the credentials fail without a scope too."""
    request = token_request(credentials, wire.headers, UNSCOPED)
    response = yield from wire.exchange(request)
    if response.status != 201:
        return None
    headers = {**wire.headers, "X-Auth-Token": subject_token(response)}
    listing = Request("GET", f"{v3(credentials.auth_url)}/auth/projects", headers)
    response = yield from wire.exchange(listing)
    if response.status != 200:
        return []
    try:
        listed = a_list(response.concealed().json()["projects"])  # names that go into a message
        return sorted(a_text(project["name"]) for project in listed)
    except (UndecodableReply, *UNREADABLE):
        return []  # that the credentials are right is told all the same


def _wanted_methods(response: Response) -> list[list[str]]:
    try:
        wanted = a_list(response.json()["required_auth_methods"])
        return [[a_text(method) for method in a_list(methods)] for methods in wanted]
    except (UndecodableReply, *UNREADABLE):
        return []
