"""Asking Nova to move all servers of a host, one after the other; no failure is lost."""

from collections.abc import Callable, Sequence

from novakit.errors import (
    APIError,
    HostNotEmptied,
    InvalidArgument,
    MicroversionNotSupported,
    NovakitError,
    TransportError,
    Unauthorized,
    UndecodableReply,
)
from novakit.server_move import ServerMove
from novakit_api.models import Hypervisor, Server
from novakit_api.resources.servers import Servers
from novakit_core.flow import Flow
from novakit_core.method import InFlow

OF_ALL = (Unauthorized, MicroversionNotSupported)
"""What Nova answers whichever server it is about."""


def move_all(
    servers: Servers[InFlow],
    host: str | Hypervisor,
    most: int | None,
    move: Callable[[Server], Flow[object]],
) -> Flow[Sequence[ServerMove]]:
    """Ask for each server of the host, of all projects, and return what became of each.

    Args:
        servers: of the client.
        host: the name of the compute host, or its hypervisor.
        most: how many servers to ask for at most; None for all.
        move: asks for one server.

    Raises:
        HostNotEmptied: an error ended it that is not of one server alone.
    """
    name = _name_of(host)
    _check(most)
    # All of them first: a list that is read while servers leave it would skip some.
    found = yield from servers.list(all_tenants=True, host=name).to_list()
    asked = found[:most]
    moves: list[ServerMove] = []
    for server in asked:
        try:
            yield from move(server)
        except NovakitError as error:
            refused = isinstance(error, APIError) and not isinstance(error, OF_ALL)
            if not (refused or moves or _may_be_done(error)):
                raise  # nothing would be lost
            moves.append(_move(server, error))
            if not refused:
                raise _interrupted(name, moves, asked[len(moves) :]) from error
        else:
            moves.append(_move(server))
    return moves


def _name_of(host: object) -> str:
    name: object = host.service.host if isinstance(host, Hypervisor) else host
    if not isinstance(name, str) or not name:
        raise InvalidArgument("host: give the name of a compute host, or its hypervisor")
    return name


def _check(most: object) -> None:
    if most is not None and (isinstance(most, bool) or not isinstance(most, int) or most < 1):
        raise InvalidArgument("max_servers: give a number from 1, or None for all")


def _move(server: Server, error: NovakitError | None = None) -> ServerMove:
    # The list has no name for a server whose cell is down.
    return ServerMove(server.id, getattr(server, "name", None), error)


def _may_be_done(error: NovakitError) -> bool:
    """Tell whether Nova may have taken the request all the same."""
    if isinstance(error, TransportError):
        return error.may_have_arrived
    return isinstance(error, UndecodableReply)


def _interrupted(host: str, moves: Sequence[ServerMove], left: Sequence[Server]) -> HostNotEmptied:
    accepted = sum(move.accepted for move in moves)
    last = moves[-1]
    return HostNotEmptied(
        f"Moving the servers of {host} ended at {last.id}, after {accepted} were accepted and"
        f" {len(moves) - 1 - accepted} refused; {len(left)} are left. {last.error}",
        moves=tuple(moves),
        left=tuple(server.id for server in left),
    )
