"""What the embedded cloud cannot do: calls that are made all the same, and answered with an error.

The request is still held against the spec, and so is the reply unless Nova itself fails (500).
An entry that no longer holds fails the scenario.
"""

from __future__ import annotations

from dataclasses import dataclass

from novakit_api.microversions import Microversions

_BOTH = ("32.2.1", "34.0.0")


@dataclass(frozen=True, slots=True)
class Unable:
    """A call that fails: with which status, and why."""

    operation: str
    status: int
    why: str
    releases: tuple[str, ...] = _BOTH
    microversions: str = "2.1-"


UNABLE = (
    Unable("restore_server", 409, "servers are deleted at once: reclaim_instance_interval is 0"),
    Unable("shelve_offload_server", 409, "shelving offloads at once: shelved_offload_time is 0"),
    Unable("add_server_floating_ip", 404, "the fake Neutron has no floating IP addresses"),
    Unable("remove_server_floating_ip", 404, "the fake Neutron has no floating IP addresses"),
    Unable("force_complete_server_migration", 409, "the fake driver moves a server in no time"),
    Unable("abort_server_migration", 409, "the fake driver moves a server in no time"),
    Unable("attach_server_share", 500, "there is no Manila in the catalog"),
    Unable("show_server_share", 404, "nothing was attached, as above"),
    Unable("detach_server_share", 404, "nothing was attached, as above"),
    Unable(
        "create_volumes_boot",
        500,
        "nova passes the body by position, its own check looks for it by name",
        ("34.0.0",),
    ),
)


def find(operation: str, release: str, microversion: str) -> Unable | None:
    """Return the entry that holds for a call."""
    for unable in UNABLE:
        if (
            unable.operation == operation
            and release in unable.releases
            and microversion in Microversions.parse(unable.microversions)
        ):
            return unable
    return None
