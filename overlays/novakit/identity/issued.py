"""Reading what Keystone issues: a token, its lifetime, and the catalog."""

from typing import Any

from novakit.errors import InvalidArgument, UndecodableReply
from novakit_core.decoding import UNREADABLE, a_dict, a_list, to_datetime
from novakit_core.request import check_token
from novakit_core.response import Response

from .catalog import Catalog
from .sign_in import Issued


def issued(response: Response) -> Issued:
    """Return what a reply of 201 holds.

    Raises:
        UndecodableReply: there is no token in it that could be used.
    """
    token = subject_token(response)
    try:
        body = a_dict(response.json()["token"])
        catalog = Catalog(a_list(body.get("catalog") or []), response.conceal)
        return Issued(token, _lifetime(body), catalog)
    except UNREADABLE as error:
        reason = f"it is no token as Keystone issues them: {type(error).__name__}"
    raise UndecodableReply.from_response(response, reason)  # the other error may quote the reply


def subject_token(response: Response) -> str:
    """Return the token that a reply of 201 issues.

    Raises:
        UndecodableReply: there is none, or none that a header can hold.
    """
    try:
        return check_token(response.headers.get("x-subject-token", ""))
    except InvalidArgument:
        reason = "it lacks X-Subject-Token, or what stands there cannot be a token"
    raise UndecodableReply.from_response(response, reason)


def _lifetime(body: dict[str, Any]) -> float | None:
    if not (body.get("expires_at") and body.get("issued_at")):
        return None
    ends, starts = (to_datetime(body[key]) for key in ("expires_at", "issued_at"))
    return (ends - starts).total_seconds()
