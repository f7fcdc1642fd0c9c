"""What the embedded cloud cannot do: calls that are made all the same, and answered with an error.

The request is still held against the spec, and so is the reply unless Nova itself fails (500).
An entry that no longer holds fails the scenario.
"""

from __future__ import annotations

from dataclasses import dataclass

_BOTH = ("32.2.1", "34.0.0")


@dataclass(frozen=True, slots=True)
class Unable:
    """Calls that fail: with which status, and why."""

    operations: tuple[str, ...]
    status: int
    why: str
    releases: tuple[str, ...] = _BOTH


UNABLE = (
    Unable(("restore_server",), 409, "servers are deleted at once: reclaim_instance_interval is 0"),
    Unable(("shelve_offload_server",), 409, "shelving offloads at once: shelved_offload_time is 0"),
    Unable(
        ("force_complete_server_migration", "abort_server_migration"),
        409,
        "the fake driver has moved the server before Nova can be asked to hurry or to stop",
    ),
    Unable(("attach_server_share",), 500, "there is no Manila in the catalog"),
    Unable(
        ("show_server_share", "detach_server_share"),
        404,
        "no share was attached, as there is no Manila",
    ),
    Unable(
        (
            "create_server_via_volumes_boot",
            "update_server_via_volumes_boot",
            "start_server_via_volumes_boot",
            "stop_server_via_volumes_boot",
            "reboot_server_via_volumes_boot",
            "resize_server_via_volumes_boot",
            "confirm_resize_server_via_volumes_boot",
            "revert_resize_server_via_volumes_boot",
            "rebuild_server_via_volumes_boot",
            "create_server_image_via_volumes_boot",
            "trigger_server_crash_dump_via_volumes_boot",
        ),
        500,
        "a bug of nova 34: volumes_boot.py hands the body on by position, and what validates it"
        " looks for it by name",
        ("34.0.0",),
    ),
)


def find(operation: str, release: str) -> Unable | None:
    """Return the entry that holds for a call."""
    for unable in UNABLE:
        if operation in unable.operations and release in unable.releases:
            return unable
    return None


def on(release: str) -> set[Unable]:
    """Return the entries that hold on a release."""
    return {unable for unable in UNABLE if release in unable.releases}


def never(release: str) -> set[str]:
    """Return the operations that the embedded cloud of a release cannot do."""
    return {operation for unable in on(release) for operation in unable.operations}
