"""Waiting until what was asked of a server is over: a move, a resize, an image, any action.

While one is under way the server has a task, which Nova sets before it answers (nova/compute/api.py,
instance.task_state). The action tells how it ended, a little after the task is over.
"""

from collections.abc import Mapping

from novakit.errors import DeadlineExceeded, NotFound, ServerFailed, WaitError
from novakit.sending.calls import Calls
from novakit_api.models import Server, ServerInstanceAction
from novakit_api.operations.server_instance_actions import (
    list_server_instance_actions,
    show_server_instance_action,
)
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow, Invoke
from novakit_core.method import InFlow, method

from .actions import failure, has_failed
from .imaging import Imaging
from .networks import identify
from .polling import Came, Wait, is_gone, poll
from .waiting import Progress, server_now

SURE = 2
"""How many polls in a row have to say that it is over where Nova does not tell the steps."""

PATIENT = 5
"""How many where it tells that there is none yet: few actions have none, such as `lock`."""


class Ended(Wait[ServerInstanceAction]):
    """The action of a request is over, or the newest one, and no task is under way.

    Args:
        calls: what sends.
        server_id: of the server.
        request_id: of the request that asked for it; None for the newest action.
        progress: called after each poll with the server.
    """

    last: Server | None

    def __init__(
        self, calls: Calls, server_id: str, request_id: str | None, progress: Progress | None
    ) -> None:
        super().__init__(server_id)
        self._calls = calls
        self._request_id = request_id
        self._progress = progress
        self._action: ServerInstanceAction | None = None
        self._agreed = 0

    def look(self) -> Flow[None]:
        """Ask for the server, and for the action once it has no task."""
        self._action = None
        try:
            self.last = yield from server_now(self._calls, self.server_id)
        except NotFound as error:
            if not is_gone(error):
                raise
            said = f"The server {self.server_id} is gone, while an action was waited for."
            raise ServerFailed(said, server_id=self.server_id, last=self.last) from error
        if self.last.task_state is None:
            self._action = yield from self._ask()

    def judge(self, until: float) -> Flow[Came[ServerInstanceAction] | None]:  # noqa: ARG002 - nothing more is asked
        """Return the action once it is over."""
        if self._progress is not None and self.last is not None:
            yield Invoke(self._progress, self.last)
        action = self._action
        if action is None or any(event.result is None for event in action.events or ()):
            self._agreed = 0
            return None
        self._agreed += 1
        if not action.events and self._agreed < (SURE if action.events is None else PATIENT):
            return None
        if has_failed(action):
            what = f"{action.action} of the server {self.server_id} is over without success"
            raise failure(
                self._calls,
                self.server_id,
                what,
                action.action,
                action,
                action.request_id,
                last=self.last,
            )
        return Came(action)

    def _ask(self) -> Flow[ServerInstanceAction | None]:
        if self._request_id is None:
            listed = yield from self._calls.send(list_server_instance_actions(self.server_id))
            if not listed.instance_actions:
                return None
            self._request_id = listed.instance_actions[0].request_id
        asking = show_server_instance_action(self.server_id, self._request_id)
        return (yield from self._calls.send(asking))

    @property
    def missing(self) -> str:
        """What has not come."""
        return f"The server {self.server_id} is not done"

    @property
    def seen(self) -> str:
        """What the last poll found."""
        if self.last is None:
            return "unknown"
        of = f", and {self._action.action} has not ended" if self._action is not None else ""
        return f"status {self.last.status}, task_state {self.last.task_state}{of}"


class Endings(Imaging[S]):
    """Waits until what was asked of a server is over."""

    @method
    def wait_until_done(
        self: "Endings[InFlow]",
        server_id: str | Identified,
        *,
        request_id: str | None = None,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
    ) -> Flow[ServerInstanceAction]:
        """Wait until the newest action of a server is over, such as a migration or a resize.

            compute.servers.live_migrate(server)
            compute.servers.wait_until_done(server)

        That is when the server has no task any more, and each step of the action has ended. Before
        2.51 Nova tells the steps to administrators alone; for others two polls in a row have to
        find the server without a task, and five where the action has no step.

        Args:
            server_id: the UUID of the server, or an object that has it.
            request_id: of the request that asked for the action, as `last_response` has it; None
                for the newest action of the server.
            timeout: seconds to wait at most, None for ever. Each poll gets what is left of them.
            progress: called with the server after each poll.

        Returns:
            The action, with its steps where Nova tells them.

        Raises:
            ActionFailed: it ended in an error. The server itself may be as before.
            ServerFailed: the server is gone.
            WaitTimeout: the time is over; Nova goes on.
        """
        wait = Ended(self._calls, identify(server_id, "server_id"), request_id, progress)
        return (yield from poll(wait, timeout))

    @method
    def create_image_and_wait(
        self: "Endings[InFlow]",
        server_id: str | Identified,
        name: str,
        *,
        metadata: Mapping[str, str] | None = None,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
    ) -> Flow[str]:
        """Make an image of the server, and wait until Nova has handed all of it to Glance.

        Args:
            server_id: the UUID of the server, or an object that has it.
            name: of the image.
            metadata: properties for the image.
            timeout: seconds to wait at most once Nova has taken the order, None for ever.
            progress: called with the server after each poll; its `task_state` tells how far it is.

        Returns:
            The id of the image.

        Raises:
            ActionFailed: the image could not be made; Nova deletes what there is of it.
            ServerFailed: the server is gone.
            WaitTimeout: the time is over; Nova goes on.
            DeadlineExceeded: the client's `deadline`, which bounds all of it, came first.
        """
        server = identify(server_id, "server_id")
        image_id, response = yield from self._image(server, name, metadata)
        wait = Ended(self._calls, server, response.request_id, progress)
        try:
            yield from poll(wait, timeout)
        except (DeadlineExceeded, WaitError) as error:
            error.add_note(f"The image is {image_id}.")
            raise
        return image_id
