"""Signing in to Keystone v3."""

from datetime import datetime

from novakit.errors import BadAuthURL, UndecodableReply
from novakit_core.faults import failure
from novakit_core.flow import Flow
from novakit_core.response import Response

from .catalog import Catalog
from .keystone_request import Credentials, token_request
from .refusal import explain
from .sign_in import Exchanger, Issued


def sign_in(credentials: Credentials, wire: Exchanger) -> Flow[Issued]:
    """Get a token.

    Raises:
        WrongCredentials: Keystone refuses the credentials.
        ScopeRefused: it accepts them, but not the project or other scope.
        InvalidToken: the token to sign in with is expired or unknown.
        MoreFactorsNeeded: it wants further methods.
        BadAuthURL: there is no Keystone v3 at `auth_url`.
    """
    request = token_request(credentials, wire.headers, credentials.scope_request)
    response = yield from wire.exchange(request, repeatable=credentials.repeatable)
    if response.status == 201:
        return _issued(response)
    if response.status == 401 or _unknown(response):
        yield from explain(credentials, wire, request, response)
    if response.status in (200, 300, 404, 405):
        raise BadAuthURL(
            f"POST {request.url} answered {response.status}: that is no Keystone v3. Set auth_url to"
            " the address of Keystone, such as https://cloud.example:5000/v3."
        )
    raise failure(response, request.method, request.url)


def _unknown(response: Response) -> bool:
    """Tell whether Keystone is there, but does not know a token or credential."""
    told = response.status == 404 and response.content.lstrip()[:9] == b'{"error":'
    return told and b"URL was not found" not in response.content  # which is of Keystone's routes


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
        return Issued(token, lifetime, Catalog(body.get("catalog") or [], response.conceal))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"Keystone's token lacks {error}"
    raise UndecodableReply.from_response(response, reason)  # the other error may quote the reply
