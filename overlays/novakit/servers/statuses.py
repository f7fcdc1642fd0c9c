"""The statuses that one can wait for (nova/api/openstack/common.py, _STATE_MAP)."""

import difflib
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias, cast, get_args

from novakit.errors import InvalidArgument
from novakit_core.texts import shown

Status: TypeAlias = Literal[
    "ACTIVE",
    "ERROR",
    "PAUSED",
    "RESCUE",
    "SHELVED",
    "SHELVED_OFFLOADED",
    "SHUTOFF",
    "SOFT_DELETED",
    "SUSPENDED",
    "VERIFY_RESIZE",
]
"""A status in which a server stays while no task is under way."""

DELETED: Final = "DELETED"

_STAYS: frozenset[object] = frozenset(get_args(Status))
_ON_THE_WAY = frozenset(
    (
        "BUILD",
        "HARD_REBOOT",
        "MIGRATING",
        "PASSWORD",
        "REBOOT",
        "REBUILD",
        "RESIZE",
        "REVERT_RESIZE",
    )
)


def wished(status: object) -> frozenset[str]:
    """Return the statuses of which any will do.

    Raises:
        InvalidArgument: a server never is so, or never for long.
    """
    if isinstance(status, str):
        given: list[object] = [status]
    elif isinstance(status, Iterable):
        given = list(cast("Iterable[object]", status))
    else:
        raise InvalidArgument(
            f"status: expected str, or several of them, not {type(status).__name__}"
        )
    if not given:
        raise InvalidArgument("status: names none, give at least one")
    return frozenset(_checked(one) for one in given)


def _checked(status: object) -> str:
    if isinstance(status, str) and status in _STAYS:
        return status
    if status == DELETED:
        raise InvalidArgument("status: for a server to be gone, use servers.wait_until_deleted()")
    if status in _ON_THE_WAY:
        raise InvalidArgument(
            f"status: a server is {status} only while a task is under way, and a wait ends when none"
            " is: name the status that comes after it, such as ACTIVE"
        )
    offered: list[str] = sorted(get_args(Status))
    near = difflib.get_close_matches(str(status).upper(), offered, 1)
    meant = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(offered)}"
    raise InvalidArgument(f"status: {shown(status)} is none that a server stays in; {meant}")
