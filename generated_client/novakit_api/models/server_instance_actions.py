# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_instance_actions."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    list_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel

from ..models.links import NextLink


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerInstanceActionEvent(ResponseModel):
    """A step of an action."""

    event: str
    """The step, such as compute__do_build_and_run_instance."""
    finish_time: datetime.datetime | None = None
    """When it ended (UTC); null while it goes on."""
    result: str | None = None
    """Success or Error, null while it goes on."""
    start_time: datetime.datetime
    """When it began (UTC)."""
    traceback: str | None = None
    """The stack trace of a failure, null for none. For administrators."""
    host_id: str | None = None
    """A hash that tells, within one project, which steps were done on the same host; "" for none.
    Since 2.62 (Rocky).
    """
    host: str | None = None
    """The host that did it, null for a step that no host did. For administrators. Since 2.62
    (Rocky).
    """
    details: str | None = None
    """What went wrong, null if nothing did. Since 2.84 (Ussuri)."""

    fields: ClassVar[Fields] = {
        "event": ("event", None),
        "finish_time": ("finish_time", to_datetime),
        "result": ("result", None),
        "start_time": ("start_time", to_datetime),
        "traceback": ("traceback", None),
        "host_id": ("hostId", None),
        "host": ("host", None),
        "details": ("details", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("event", "start_time"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("event")) is not None:
            self.event = value
        self.result = get("result")
        self.traceback = get("traceback")
        self.host_id = get("hostId")
        self.host = get("host")
        self.details = get("details")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerInstanceActionSummary(ResponseModel):
    """Something that was done with a server, without its steps."""

    action: str
    """What was done, such as create, reboot or live-migration."""
    instance_uuid: str
    """The id of the server."""
    message: str | None = None
    """Error, if the action failed; null if not."""
    project_id: str | None = None
    """The project of whoever asked for it; null if Nova did it by itself."""
    request_id: str
    """The id of the request that asked for it, by which it is shown."""
    start_time: datetime.datetime
    """When it began (UTC)."""
    user_id: str | None = None
    """Who asked for it; null if Nova did it by itself."""
    updated_at: datetime.datetime | None = None
    """When it last came on (UTC); null if it has not. Since 2.58 (Queens)."""

    fields: ClassVar[Fields] = {
        "action": ("action", None),
        "instance_uuid": ("instance_uuid", None),
        "message": ("message", None),
        "project_id": ("project_id", None),
        "request_id": ("request_id", None),
        "start_time": ("start_time", to_datetime),
        "user_id": ("user_id", None),
        "updated_at": ("updated_at", to_datetime),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("action", "instance_uuid", "request_id", "start_time")
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("action")) is not None:
            self.action = value
        if (value := get("instance_uuid")) is not None:
            self.instance_uuid = value
        self.message = get("message")
        self.project_id = get("project_id")
        if (value := get("request_id")) is not None:
            self.request_id = value
        self.user_id = get("user_id")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerInstanceAction(ResponseModel):
    """Something that was done with a server."""

    action: str
    """What was done, such as create, reboot or live-migration."""
    instance_uuid: str
    """The id of the server."""
    events: list[ServerInstanceActionEvent] | None = None
    """The steps, newest first. For administrators, and from 2.51 on for everyone."""
    message: str | None = None
    """Error, if the action failed; null if not."""
    project_id: str | None = None
    """The project of whoever asked for it; null if Nova did it by itself."""
    request_id: str
    """The id of the request that asked for it, by which it is shown."""
    start_time: datetime.datetime
    """When it began (UTC)."""
    user_id: str | None = None
    """Who asked for it; null if Nova did it by itself."""
    updated_at: datetime.datetime | None = None
    """When it last came on (UTC); null if it has not. Since 2.58 (Queens)."""

    fields: ClassVar[Fields] = {
        "action": ("action", None),
        "instance_uuid": ("instance_uuid", None),
        "events": ("events", list_of(ServerInstanceActionEvent.from_dict)),
        "message": ("message", None),
        "project_id": ("project_id", None),
        "request_id": ("request_id", None),
        "start_time": ("start_time", to_datetime),
        "user_id": ("user_id", None),
        "updated_at": ("updated_at", to_datetime),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("action", "instance_uuid", "request_id", "start_time")
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("action")) is not None:
            self.action = value
        if (value := get("instance_uuid")) is not None:
            self.instance_uuid = value
        self.message = get("message")
        self.project_id = get("project_id")
        if (value := get("request_id")) is not None:
            self.request_id = value
        self.user_id = get("user_id")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerInstanceActionsReply(ResponseModel):
    """What was done with a server, newest first."""

    instance_actions: list[ServerInstanceActionSummary]
    """The actions."""
    links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.58 (Queens)."""

    fields: ClassVar[Fields] = {
        "instance_actions": ("instanceActions", list_of(ServerInstanceActionSummary.from_dict)),
        "links": ("links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("instance_actions",))
