"""Which microversions an endpoint offers: asked once, and remembered for the whole process."""

from typing import Any, cast

from novakit.errors import ConfigurationError, UndecodableReply
from novakit_api.service import NOVA
from novakit_api.supported import SUPPORTED
from novakit_core.decoding import UNREADABLE
from novakit_core.flow import Exclusive, Flow
from novakit_core.microversions import Microversions
from novakit_core.response import Response
from novakit_core.transport import Request

from . import authorized
from .session import Access, Session

# A web application builds a client for every request that it serves: asking anew would double
# its calls. What an upgrade adds is found at the next start, what a downgrade takes by a 406.
_known: dict[str, Microversions] = {}


def offered(session: Session) -> Flow[Microversions]:
    """Return the microversions of the session's endpoint.

    Raises:
        ConfigurationError: there is no Nova at the endpoint.
        UndecodableReply: what it tells of its versions cannot be. It is asked again next time.
    """
    access = yield from session.access()
    found = known(access)
    if found is None:
        asking = _discover(session, access)
        found = yield Exclusive(session.discovery_lock, asking, "asking for versions")
    return found


def known(access: Access) -> Microversions | None:
    """Return the microversions of the endpoint, None if nobody has asked yet."""
    return _known.get(access.version_root)


def forget(access: Access) -> None:
    """Ask the endpoint again next time."""
    _known.pop(access.version_root, None)


def _discover(session: Session, access: Access) -> Flow[Microversions]:
    found = known(access)
    if found is not None:
        return found  # another caller was first

    def ask(access: Access) -> Request:
        headers = {**session.wire.headers, "X-Auth-Token": access.token}
        return Request("GET", f"{access.version_root}/", headers, service=NOVA)

    answer = yield from authorized.exchange(session, access, ask)
    response = answer.response
    if response.status == 404:
        raise ConfigurationError(
            f"GET {answer.request.shown_url} answered 404: no Nova speaks v2.1 there. Check the compute"
            " endpoint in the catalog, or set endpoint=."
        )
    if not response.is_success:
        raise answer.failure()
    found = read(response)
    if found & SUPPORTED:  # else the choice will say so, each time: it may be mended meanwhile
        _known[access.version_root] = found
    return found


def read(response: Response) -> Microversions:
    """Return the microversions that a version document tells.

    Raises:
        UndecodableReply: it tells none, or such as cannot be.
    """
    try:
        version = cast("dict[str, Any]", response.json()["version"])
        ends = version["min_version"], version["version"]
        # A Nova before microversions, or its /v2, which ignores them, leaves both empty.
        lowest, highest = ("2.1", "2.1") if ends == ("", "") else ends
        found = Microversions.between(lowest, highest)
        told = f"the lowest version that it tells, {lowest}, is above the highest, {highest}"
        reason = "" if found else told
    except UNREADABLE as error:
        found, reason = Microversions.NONE, f"it does not tell Nova's versions: {error}"
    if reason:  # raised out here: the other error may quote the reply
        raise UndecodableReply.from_response(response, reason)
    return found
