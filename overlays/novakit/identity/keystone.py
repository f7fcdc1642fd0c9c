"""Signing in to Keystone v3."""

from novakit.errors import BadAuthURL
from novakit_core.faults import failure
from novakit_core.flow import Flow
from novakit_core.response import Response

from .issued import issued
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
        return issued(response)
    if response.status == 401 or _unknown(response):
        yield from explain(credentials, wire, request, response)
    if response.is_success or response.status in (300, 404, 405):
        raise BadAuthURL(
            f"POST {request.shown_url} answered {response.status}: that is no Keystone v3. Set auth_url to"
            " the address of Keystone, such as https://cloud.example:5000/v3."
        )
    raise failure(response, request)


def _unknown(response: Response) -> bool:
    """Tell whether Keystone is there, but does not know a token or credential."""
    told = response.status == 404 and response.content.lstrip()[:9] == b'{"error":'
    return told and b"URL was not found" not in response.content  # which is of Keystone's routes
