"""Which microversions an endpoint offers: asked once, and remembered for the whole process."""

from typing import Any, cast

from novakit.errors import ConfigurationError, UndecodableReply
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
        return Request("GET", f"{access.version_root}/", headers)

    answer = yield from authorized.exchange(session, access, ask)
    response = answer.response
    if response.status == 404:
        raise ConfigurationError(
            f"GET {answer.request.url} answered 404: no Nova speaks v2.1 there. Check the compute"
            " endpoint in the catalog, or set endpoint=."
        )
    if response.status != 200:
        raise answer.failure()
    found = _known[access.version_root] = _read(response)
    return found


def _read(response: Response) -> Microversions:
    try:
        version = cast("dict[str, Any]", response.json()["version"])
        lowest, highest = version["min_version"], version["version"]
        # A Nova before microversions, or its /v2, which ignores them, leaves both empty.
        return Microversions.between(lowest or "2.1", highest or "2.1")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"it does not tell Nova's versions: {error}"
    raise UndecodableReply.from_response(response, reason)  # the other error may quote the reply
