"""What to do about what Nova refuses, by what it says. Loaded when something is refused.

Each line is held against the texts of Nova's own source. What no line knows gets no advice: none is
better than a wrong one.
"""

import re

from .errors import MarkerNotFound, QuotaExceeded
from .quotas import is_over_quota
from .texts import LONGEST
from .unexpected import LATER, advise_on_exception

_WRAPPED = re.compile(
    r"(?:(?:Invalid (?:volume|input received)|Block Device Mapping is Invalid): )+"
)
"""What Nova puts before a reason, or before the words of another service."""

MARKER_GONE = r"marker \[.*\] not found|Marker .+ could not be found"
"""How Nova says that there is not what a marker names."""

_IDLE = "It is busy: wait until its task_state is None, and repeat."
_BUILT = "Wait until it is built, and repeat."
_STATE = "Bring the server into a status that the call takes first: its description names them."
_ELSEWHERE = "Check the id, the project that you are signed in to, and the region."
_DISK = "Choose a flavor with a larger disk or a smaller image, or boot from a volume."
_SO_ALREADY = "There is nothing to do: it is so already."
_AT_ONCE = "Somebody else changed it at the same time: repeat."
_UPGRADE = "The cloud's operator has to upgrade its compute services first."
_LIST = "List what the server has: it may be gone already."
_ZONE = "A server and its volumes, or its host, have to be in one availability zone: name theirs."

REFUSED: tuple[tuple[str, str], ...] = (
    (r"Invalid input for ", "Change the argument that the message names."),
    # The server's state
    (r"Cannot .+ while it is in task_state (?!(?:soft-)?deleting)", _IDLE),
    (r"Conflict updating instance ", _IDLE),
    (r"Cannot .+ while it is in (?:vm_state building|launched_at )", _BUILT),
    (r"Cannot .+ while it is in (?:vm_state|power.state) ", _STATE),
    (r"Instance \S+ in (?:vm_state|power.state) .+ while the instance is in this state", _STATE),
    (r"Instance \S+ is in an invalid state for ", _STATE),
    (r"Instance \S+ is not ready", "No host has it: wait until it is ACTIVE, or unshelve it."),
    (r"Instance \S+ is locked", "Unlock it; what an administrator locked, only one can unlock."),
    (
        r".+The server status must be SHELVED_OFFLOADED",
        "Offload it first, or name no zone and host.",
    ),
    (
        r"Host \S+ is not in the availability zone |The availability zone between the server and ",
        _ZONE,
    ),
    (r"Instance \S+ and volume \S+ are not in the same availability_zone", _ZONE),
    (
        r"Service is unavailable at this time",
        "The compute host of the server is down: repeat when it is back.",
    ),
    (
        r"Compute service of \S+ is unavailable",
        "That compute host is down: repeat when it is back.",
    ),
    (
        r"Compute service of \S+ is still in use",
        "Only a host that is down can be evacuated: see whether it is cut off.",
    ),
    (
        r"Feature not supported with instances that have shares",
        "Detach the shares of the server first.",
    ),
    (
        r"(?:QEMU g|G)uest agent is not enabled",
        "Only servers whose image has hw_qemu_guest_agent=yes can do that.",
    ),
    # Networks
    (
        r"Multiple possible networks found|More than one possible network",
        "Name one: networks= of a new server, net_id= of an interface.",
    ),
    (
        r"Port \S+ is still in use",
        "Use another port, or detach this one from the server that has it and wait until it is gone there.",
    ),
    (r"Fixed IP .*\bis already in use", "Choose another address, or none to get a free one."),
    (
        r"No fixed IP addresses available",
        "Use another network or subnet, or delete ports of this one.",
    ),
    (
        r"No specific network was requested|Unable to automatically allocate",
        "Name a network of the project, or make one.",
    ),
    (r"Network \S+ requires a subnet", "Give the network a subnet first, or use another one."),
    (r"Port \S+ requires a FixedIP", "Give the port an address first, or use another one."),
    (r"Port \S+ not usable for instance \S+$", "Use a port of the server's own project."),
    (
        r"It is not allowed to create an interface on external network",
        "Use a network of the project.",
    ),
    (r"No Unique Match|Multiple \S+ matches found", "Give the id instead of the name."),
    # Volumes and disks
    (
        r"(?i:.*\bvolume\b.* status must be )",
        "Wait until the Block Storage service shows that status; a volume that another server has is to be detached there.",
    ),
    (
        r"volume \S+ is already attached to instances",
        "Detach it there first, or use a volume whose type allows several.",
    ),
    (r"volume \S+ already attached", _SO_ALREADY),
    (r"The supplied device path ", "Leave device= out: Nova chooses one that is free."),
    (
        r"The maximum allowed number of disk devices",
        "Detach a volume first; the cloud's operator sets this limit.",
    ),
    (
        r"failed to get (?:volume|snapshot) ",
        f"{_ELSEWHERE} Nova says the same while the Block Storage service is down.",
    ),
    (r"failed to get ", _ELSEWHERE),
    (
        r"Boot sequence",
        "Number the disks to boot from by boot_index from 0 on, each once.",
    ),
    (
        r"Mapping image to local",
        "Give image= too and boot_index 0, or have the image copied to a volume.",
    ),
    (r"Block Device \S+ is not bootable", "Boot from a volume that was made of an image."),
    (
        r"Flavor's disk is (?:too small|smaller)|The created instance's disk would be too small",
        _DISK,
    ),
    (r"Flavor's memory is too small", "Choose a flavor with more memory, or another image."),
    (
        r"Volume is smaller than the minimum size",
        "Ask for a larger volume (volume_size), or use another image.",
    ),
    (
        r"Only volume-backed servers are allowed",
        "Boot from a volume, or choose a flavor with a disk.",
    ),
    (r"Image \S+ is not active", "Wait until the image's own status is active, and repeat."),
    # What there is already, or not
    (
        r"(?:Flavor|Key pair|Aggregate|Instance) .+ already exists\.?$",
        "Use it, or choose another name or id.",
    ),
    (
        r"Flavor access already exists|Aggregate \S+ already has host|Share \S+ or tag .+ already associated",
        _SO_ALREADY,
    ),
    (
        r"Can not add access to a public flavor",
        "Everyone may use it already; access is for flavors with is_public=False.",
    ),
    (
        r"Invalid key_name provided",
        "A key pair belongs to a user, not to a project: look at the list of your own.",
    ),
    (MARKER_GONE, MarkerNotFound.advice),
    (
        r"(?:Network|Port id|Flavor|Volume|Snapshot|Volume type|Instance group|Compute host) \S+ could not be found",
        _ELSEWHERE,
    ),
    (r"instance_id \S+ could not be found as device id", "Give the server an interface first."),
    (r"Security group .+ not associated with the instance", _LIST),
    (
        r"Unable to find \S+ with name or id|Security group .+ not found|Can not find requested image|Cannot find image for rebuild",
        _ELSEWHERE,
    ),
    (
        r"No valid host was found",
        "No host fits or has room: try another flavor, zone or host, or ask the cloud's operator.",
    ),
    (
        r"Instance \S+ is not attached to volume|Instance \S+ does not have a port",
        _LIST,
    ),
    (r"Exceeded maximum number of retries", f"No host could build it: {LATER}"),
    (r"Failed to delete allocations", f"The Placement service does not do its part: {LATER}"),
    (r"Images with destination_type 'volume' need", "Say how large: volume_size=, in GiB."),
    # Others
    (r"Flavor \S+ extra spec cannot be updated", _AT_ONCE),
    (r"A conflict was encountered attempting to update resource provider", _AT_ONCE),
    (
        r".+ (?:only supported starting with|not supported until microversion)",
        "Pin a higher microversion, or none.",
    ),
    (
        r".+(?:\bmust be upgraded to|[Uu]pgrade your|until computes have not been updated)|Unsupported RPC version",
        _UPGRADE,
    ),
)
"""How Nova's messages begin, as patterns, with what to do. The first that fits counts."""


def advise(status: int, message: str) -> str:
    """Return what to do about a refusal; empty where nothing is known.

    Args:
        status: of the reply.
        message: what the service says.
    """
    if status == 500:
        return advise_on_exception(message)
    if status not in (400, 403, 404, 409):
        return ""
    if known := line(message):
        return known[1]
    return QuotaExceeded.advice if status == 403 and is_over_quota(message) else ""


def advise_on_fault(message: str) -> str:
    """Return what to do about the fault of a server; empty where nothing is known."""
    said = re.sub(r"Build of instance \S+ aborted: ", "", message)
    known = line(said)
    if known:
        return known[1]
    return QuotaExceeded.advice if is_over_quota(said) else ""


def line(message: str) -> tuple[str, str] | None:
    """Return the line of `REFUSED` that a message fits."""
    said = " ".join(message[:LONGEST].split())
    wrapped = _WRAPPED.match(said)
    said = said[wrapped.end() :] if wrapped else said
    return next((known for known in REFUSED if re.match(known[0], said)), None)
