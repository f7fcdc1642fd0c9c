"""What is done with many servers at once. No failure is lost."""

from collections.abc import Collection, Iterable
from typing import Any, Literal, TypeAlias, cast

from novakit.errors import NotFound
from novakit_api.models import Server, ServersDetailReply
from novakit_api.operations.servers import delete_server, list_servers_detail
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.each import OnProgress, check, gather, together
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.operation import Operation
from novakit_core.outcome import Outcomes
from novakit_core.page import page_of
from novakit_core.pagination import Pages
from novakit_core.resource import Resource, listed

from .find import exactly
from .networks import identify
from .polling import is_gone
from .statuses import DELETED, Status, wished
from .waiting_for_all import wait_for_all

Many: TypeAlias = Iterable[str | Identified] | Pages[Any, Server]
"""Ids of servers, or objects that have them, or a pager of servers."""

Deletion: TypeAlias = Literal["deleting", "gone"]
"""Whether Nova was asked to delete the server, or had it no more."""


def list_servers_of_reservation(
    reservation_id: str, *, limit: int | None = None, marker: str | None = None
) -> Operation[ServersDetailReply]:
    """List the servers that one request created, however many of them there are by now.

    Every member of the project may, at every microversion; those that could not be scheduled are
    listed too, in ERROR (nova/api/openstack/compute/servers.py, _get_server_search_options).

    Args:
        reservation_id: what `create_reservation` returned.
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
        marker: The id of the last item of the page before.
    """
    # Nova takes it for a pattern.
    exact = exactly(reservation_id) if isinstance(reservation_id, str) else reservation_id  # pyright: ignore[reportUnnecessaryIsInstance]  # the operation refuses it
    return list_servers_detail(reservation_id=exact, limit=limit, marker=marker)


class ManyServers(Resource[S]):
    """Does something with many servers at once."""

    list_reservation = listed(
        list_servers_of_reservation,
        Server,
        lambda reply: page_of(reply.servers, reply.servers_links),
        limit=True,
        marker="id",
    )

    @method
    def delete_many(
        self: "ManyServers[InFlow]",
        servers: Many,
        *,
        at_once: int = 20,
        progress: OnProgress[str, Deletion] | None = None,
    ) -> Flow[Outcomes[str, Deletion]]:
        """Ask Nova to delete each of the servers, several at a time.

        They are being deleted while this returns; `wait_until_all_deleted` waits for that.

        Args:
            servers: their UUIDs, or objects that have them, or a pager.
            at_once: how many requests at a time.
            progress: called with a `Progress` each time that a request has ended.

        Returns:
            What became of each, in order, by its id: "deleting", or "gone" if Nova itself says that
            there is no such server any more, or its error.

        Raises:
            InvalidArgument: before anything is sent.
        """
        check(at_once, progress)
        ids = yield from _ids(servers)
        return (yield from together(ids, self._delete, at_once, progress))

    @method
    def wait_for_all(
        self: "ManyServers[InFlow]",
        servers: Many,
        *,
        status: Status | Collection[Status] = "ACTIVE",
        timeout: float | None = 600.0,
        at_once: int = 20,
        progress: OnProgress[str, Server] | None = None,
    ) -> Flow[Outcomes[str, Server]]:
        """Wait until each of the servers has the status, or one of several, or cannot get it.

        One list tells of the project's newest servers at each look; only those that are not on it
        are asked for one by one. A server that goes into ERROR, or is gone, ends the wait for no
        other.

        Args:
            servers: their UUIDs, or objects that have them, or a pager.
            status: what to wait for, such as `SHUTOFF`; several, where any of them will do.
            timeout: seconds to wait at most for all together, None for ever.
            at_once: how many requests at a time, where one list does not tell of all.
            progress: called with a `Progress` each time that the wait for one of them is over.

        Returns:
            What became of each, in order, by its id: the server, or an error as `wait_for` raises
            it, such as `ServerFailed` or `WaitTimeout`.

        Raises:
            InvalidArgument: a server never has the status, or only while a task is under way; or
                another argument is wrong. Nothing is sent.
        """
        wishes = wished(status)
        ids = yield from _ids(servers)
        told: Any = progress
        found = yield from wait_for_all(self._calls, ids, wishes, timeout, at_once, told)
        return cast("Outcomes[str, Server]", found)

    @method
    def wait_until_all_deleted(
        self: "ManyServers[InFlow]",
        servers: Many,
        *,
        timeout: float | None = 600.0,
        at_once: int = 20,
        progress: OnProgress[str, None] | None = None,
    ) -> Flow[Outcomes[str, None]]:
        """Wait until none of the servers is there any more: until Nova itself says so of each.

        Args:
            servers: their UUIDs, or objects that have them, or a pager.
            timeout: seconds to wait at most for all together, None for ever.
            at_once: how many requests at a time, where one list does not tell of all.
            progress: called with a `Progress` each time that the wait for one of them is over.

        Returns:
            What became of each, in order, by its id: None, or an error as `wait_until_deleted`
            raises it.

        Raises:
            InvalidArgument: before anything is sent.
        """
        ids = yield from _ids(servers)
        told: Any = progress
        found = yield from wait_for_all(self._calls, ids, [DELETED], timeout, at_once, told)
        return cast("Outcomes[str, None]", found)

    def _delete(self, server_id: str) -> Flow[Deletion]:
        try:
            yield from self._calls.send(delete_server(server_id))
        except NotFound as error:
            if not is_gone(error):
                raise
            return "gone"
        return "deleting"


def _ids(servers: Many) -> Flow[list[str]]:
    given = yield from gather(cast("Iterable[Any]", servers), "servers")
    return [identify(one, f"servers[{at}]") for at, one in enumerate(given)]
