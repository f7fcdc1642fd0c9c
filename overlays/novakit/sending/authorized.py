"""Requests that carry the token. What Nova's 401 means is decided here, and nowhere else."""

from collections.abc import Callable
from typing import NamedTuple

from novakit.errors import APIError, InvalidToken, Unauthorized
from novakit_core.faults import failure
from novakit_core.flow import Flow
from novakit_core.response import Response
from novakit_core.transport import Request

from .session import Access, Session

COMPARE_CLOCKS = (
    "Nova refuses a token that Keystone has just issued: compare their clocks, and look at"
    " [keystone_authtoken] in Nova's configuration."
)


class Answer(NamedTuple):
    """The request that was answered, and the reply that stands."""

    request: Request
    response: Response
    renewable: bool
    """Whether a 401 is of a token that was just renewed."""

    def failure(self) -> APIError:
        """Return the exception for a reply that is no success."""
        kind: type[APIError] | None = None
        advice = ""
        if self.response.status == 401:
            kind = Unauthorized if self.renewable else InvalidToken
            advice = COMPARE_CLOCKS if self.renewable else ""
        return failure(self.response, self.request, kind=kind, advice=advice)


def exchange(session: Session, access: Access, make: Callable[[Access], Request]) -> Flow[Answer]:
    """Send a request that carries the token. If the token is refused, renew it and repeat, once.

    Args:
        session: renews the token.
        access: what its `access()` has returned.
        make: builds the request for an access.
    """
    request, seen = make(access), session.refusals
    response = yield from session.wire.exchange(request)
    if response.status == 401 and session.renewable:
        request = make((yield from session.renewed(access, seen)))
        response = yield from session.wire.exchange(request)
    return Answer(request, response, session.renewable)
