"""What a reply of success holds, and whether that is what the API promises.

A proxy's login page comes with 200, and a gateway's error in JSON too: a success is believed only
where the reply is of the kind that the operation has.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from .decoding import UNREADABLE
from .model import ResponseModel
from .response import Response, UndecodableReply

T = TypeVar("T")

Readers = Mapping[int, Callable[[Any], T] | None]
"""By status, what reads the body; None where the API promises none."""

ALIKE = frozenset({200, 201, 202, 203, 204})
"""Statuses that say no more than success. 206 is a part of something that nobody asked for."""


def read_success(replies: Readers[T], response: Response, name: str) -> T:
    """Return what a reply of success holds.

    Args:
        replies: of the operation.
        response: the reply.
        name: of the operation, for the message.

    Raises:
        UndecodableReply: it holds something else than the API promises.
    """
    status = response.status
    if status in replies:
        read = replies[status]
    elif status in ALIKE:
        read = next(iter(replies.values()))
    else:
        reason = f"{name} does not answer {status}"
        raise UndecodableReply.from_response(response, reason)
    if read is None:
        return cast("T", _nothing(response, name))
    data = response.json() if response.content else None
    try:
        found, reason = read(data), ""
    except UNREADABLE as error:
        found, reason = cast("T", None), f"{name} cannot read it: {error}"
    if reason:  # raised out here: the other error may quote the reply
        raise UndecodableReply.from_response(response, reason)
    if isinstance(found, ResponseModel) and found.is_hollow:
        reason = f"{name} finds nothing in it of what its reply always has"
        raise UndecodableReply.from_response(response, reason)
    return found


def _nothing(response: Response, name: str) -> None:
    """Refuse the body of a reply that should have none, unless it does no harm.

    Some clouds answer with JSON where Nova has no body. What they did is done, so that an error
    would mislead; but no service says an error that way.
    """
    if not response.content.strip():
        return
    data = response.json()
    if _is_fault(data):
        raise UndecodableReply.from_response(response, f"{name} has no body, and it tells an error")


def _is_fault(data: object) -> bool:
    """Tell whether JSON is an error as services write it: `{"itemNotFound": {"message": …}}`."""
    if not isinstance(data, dict):
        return False
    said = cast("dict[str, object]", data)
    if said.get("error") or said.get("errors"):
        return True
    return any(
        isinstance(held, dict) and {"code", "message"} <= held.keys() for held in said.values()
    )
