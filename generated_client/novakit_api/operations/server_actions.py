# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_actions: each function builds one call, which a client then sends."""

from collections.abc import Mapping, Sequence
from typing import Literal

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import or_nothing, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route
from novakit_core.structures import EmptyAsNull, Envelope, Fixed
from novakit_core.unset import UNSET, Unset

from ..models.server_access_actions import (
    ServerAddFixedIp,
    ServerAddFloatingIp,
    ServerAddSecurityGroup,
    ServerChangePassword,
    ServerConsole,
    ServerRemoveFixedIp,
    ServerRemoveFloatingIp,
    ServerRemoveSecurityGroup,
    ServerSerialConsole,
    ServerSpiceConsole,
    ServerVncConsole,
)
from ..models.server_actions import (
    ServerConsoleOutput,
    ServerConsoleOutputReply,
    ServerCreateImage,
    ServerImageCreatedReply,
    ServerReboot,
    ServerRebuild,
    ServerResize,
)
from ..models.server_admin_actions import (
    ServerBackupCreatedReply,
    ServerCreateBackup,
    ServerEvacuate,
    ServerEvacuateReply,
    ServerLiveMigrate,
    ServerMigrate,
    ServerResetState,
)
from ..models.server_create_parts import ServerFile
from ..models.server_state_actions import (
    ServerLock,
    ServerRescue,
    ServerRescueReply,
    ServerUnshelve,
)
from ..models.servers import ServerRebuilt

_START_SERVER: Route[None] = Route(
    "start_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"os-start": None}),
)


def start_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Start a server.

    Powers a server on that is SHUTOFF, until it is ACTIVE.

    Spec: `start_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:start).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _START_SERVER.call(locals())


_STOP_SERVER: Route[None] = Route(
    "stop_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"os-stop": None}),
)


def stop_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Stop a server.

    Shuts a server down that is ACTIVE or in ERROR, until it is SHUTOFF. The operating system gets
    some time, 60 seconds by default, before the power is cut. The server keeps its place on the
    host, and counts for the quota.

    Spec: `stop_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:stop).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _STOP_SERVER.call(locals())


_REBOOT_SERVER: Route[None] = Route(
    "reboot_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("reboot", ServerReboot.checks),
)


def reboot_server(
    server_id: str | Identified,
    type: Literal["SOFT", "HARD", "Soft", "Hard", "soft", "hard"],
) -> Operation[None]:
    """Reboot a server.

    Restarts a server. A soft reboot needs status ACTIVE and an operating system that takes part; a
    hard one also works on one that is SHUTOFF, PAUSED, SUSPENDED or in ERROR, and sets up its disks
    and networks anew.

    Spec: `reboot_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:reboot).

    Args:
        server_id: The UUID of the server.
        type: SOFT asks the operating system, HARD cuts the power. Nova takes each in three
            spellings.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REBOOT_SERVER.call(locals())


_REBUILD_SERVER: Route[ServerRebuilt] = Route(
    "rebuild_server",
    "POST",
    "/servers/{server_id}/action",
    {202: property_of("server", ServerRebuilt.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("rebuild", ServerRebuild.checks),
)


def rebuild_server(
    server_id: str | Identified,
    image: str | Identified,
    *,
    name: str | None = None,
    admin_pass: str | None = None,
    metadata: Mapping[str, str] | None = None,
    preserve_ephemeral: bool | None = None,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
    access_ipv4: str | None = None,
    access_ipv6: str | None = None,
    personality: Sequence[ServerFile | Mapping[str, object]] | None = None,
    description: str | None | Unset = UNSET,
    key_name: str | None | Unset = UNSET,
    user_data: str | None | Unset = UNSET,
    trusted_image_certificates: Sequence[str] | None | Unset = UNSET,
    hostname: str | None = None,
) -> Operation[ServerRebuilt]:
    """Rebuild a server.

    Replaces the root disk by an image, with the same id, flavor, addresses and volumes. What was on
    the disk is lost. The server is ACTIVE, SHUTOFF or in ERROR before, in status REBUILD meanwhile,
    and stopped afterwards if it was before. A root disk that is a volume can only be replaced from
    2.93 on; before, its image may not change.

    Spec: `rebuild_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:rebuild); only for
    administrators when the server has an image and its flavor no disk.

    Args:
        server_id: The UUID of the server.
        image: The id of the image.
        name: The new name.
        admin_pass: The administrator's password to set; Nova makes one up if it is left out.
        metadata: The keys and values to keep instead of the present ones.
        preserve_ephemeral: Whether to keep the ephemeral disks; only some bare-metal drivers can.
        disk_config: How to lay out the root disk.
        access_ipv4: An IPv4 address at which the server can be reached. Nova only keeps it.
        access_ipv6: An IPv6 address at which the server can be reached. Nova only keeps it.
        personality: Files to put into the image before the first start. Up to 2.56 (Queens).
        description: The new description; null removes it. Since 2.19 (Mitaka).
        key_name: The name of the key pair to put into the server; null for none. Since 2.54
            (Queens).
        user_data: The new user data; null removes it. Since 2.57 (Queens).
        trusted_image_certificates: The ids of the certificates to check the image's signature with;
            null for the cloud's default. Since 2.63 (Rocky).
        hostname: The host name inside the server; from 2.94 it may have a domain. Since 2.90
            (Xena).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REBUILD_SERVER.call(locals())


_RESIZE_SERVER: Route[None] = Route(
    "resize_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("resize", ServerResize.checks),
)


def resize_server(
    server_id: str | Identified,
    flavor: str | int | Identified,
    *,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
) -> Operation[None]:
    """Resize a server.

    Moves an ACTIVE or SHUTOFF server to another flavor, and perhaps to another host. It is off for
    a while, in status RESIZE, and ends in VERIFY_RESIZE, where confirmResize or revertResize
    decides. Most hypervisors cannot make a disk smaller; the server then stays as it was, with a
    fault.

    Spec: `resize_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:resize); only for
    administrators when the server has an image and its flavor no disk.

    Args:
        server_id: The UUID of the server.
        flavor: The id of the new flavor.
        disk_config: How to lay out the root disk.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _RESIZE_SERVER.call(locals())


_CONFIRM_RESIZE_SERVER: Route[None] = Route(
    "confirm_resize_server",
    "POST",
    "/servers/{server_id}/action",
    {204: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"confirmResize": None}),
)


def confirm_resize_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Confirm a resize.

    Keeps the new size or host of a server that is in VERIFY_RESIZE, and removes what was kept to go
    back.

    Spec: `confirm_resize_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:confirm_resize).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CONFIRM_RESIZE_SERVER.call(locals())


_REVERT_RESIZE_SERVER: Route[None] = Route(
    "revert_resize_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"revertResize": None}),
)


def revert_resize_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Revert a resize.

    Takes a server that is in VERIFY_RESIZE back to its former size and host.

    Spec: `revert_resize_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:revert_resize).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REVERT_RESIZE_SERVER.call(locals())


_CREATE_SERVER_IMAGE: Route[ServerImageCreatedReply | None] = Route(
    "create_server_image",
    "POST",
    "/servers/{server_id}/action",
    {202: or_nothing(ServerImageCreatedReply.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("createImage", ServerCreateImage.checks),
)


def create_server_image(
    server_id: str | Identified,
    name: str,
    *,
    metadata: Mapping[str, str] | None = None,
) -> Operation[ServerImageCreatedReply | None]:
    """Make an image of a server.

    Saves the root disk of a server that is ACTIVE, SHUTOFF, PAUSED or SUSPENDED as an image in the
    Image service; of one booted from a volume, snapshots of its volumes and an image without data
    that refers to them. The image is ready when its own status is active.

    Spec: `create_server_image`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:create_image).

    Args:
        server_id: The UUID of the server.
        name: The name of the image.
        metadata: Properties for the image.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_SERVER_IMAGE.call(locals())


_CREATE_SERVER_BACKUP: Route[ServerBackupCreatedReply | None] = Route(
    "create_server_backup",
    "POST",
    "/servers/{server_id}/action",
    {202: or_nothing(ServerBackupCreatedReply.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("createBackup", ServerCreateBackup.checks),
)


def create_server_backup(
    server_id: str | Identified,
    name: str,
    backup_type: str,
    rotation: int,
    *,
    metadata: Mapping[str, str] | None = None,
) -> Operation[ServerBackupCreatedReply | None]:
    """Make a backup of a server.

    Saves the root disk of a server that is ACTIVE, SHUTOFF, PAUSED or SUSPENDED as an image, and
    deletes the oldest backups of the same kind beyond the number to keep. It answers the image's
    id; until 2.44 not if none is to be kept. Not for servers booted from a volume.

    Spec: `create_server_backup`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-create-backup).

    Args:
        server_id: The UUID of the server.
        name: The name of the image.
        backup_type: The kind of backup that is counted, such as daily or weekly.
        rotation: How many backups of this kind to keep; older ones are deleted, at 0 all of them
            and the new one too.
        metadata: Properties for the image.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_SERVER_BACKUP.call(locals())


_GET_SERVER_CONSOLE_OUTPUT: Route[ServerConsoleOutputReply] = Route(
    "get_server_console_output",
    "POST",
    "/servers/{server_id}/action",
    {200: ServerConsoleOutputReply.from_dict},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("os-getConsoleOutput", ServerConsoleOutput.checks),
)


def get_server_console_output(
    server_id: str | Identified,
    *,
    length: int | None | Unset = UNSET,
) -> Operation[ServerConsoleOutputReply]:
    """Read the console of a server.

    Answers the last lines that the server wrote to its serial console. It changes nothing. Not
    every hypervisor keeps them (501).

    Spec: `get_server_console_output`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-console-output).

    Args:
        server_id: The UUID of the server.
        length: How many lines, counted from the end; all of them if it is left out, null or -1.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _GET_SERVER_CONSOLE_OUTPUT.call(locals())


_TRIGGER_SERVER_CRASH_DUMP: Route[None] = Route(
    "trigger_server_crash_dump",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    served=Microversions.parse("2.17-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"trigger_crash_dump": None}),
)


def trigger_server_crash_dump(
    server_id: str | Identified,
) -> Operation[None]:
    """Trigger a crash dump.

    Sends the server a non-maskable interrupt. What happens is up to its operating system; prepared
    for it, it writes its memory to disk. The server is ACTIVE, PAUSED, in RESCUE, VERIFY_RESIZE or
    ERROR.

    Since 2.17 (Mitaka). Spec: `trigger_server_crash_dump`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:trigger_crash_dump).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _TRIGGER_SERVER_CRASH_DUMP.call(locals())


_PAUSE_SERVER: Route[None] = Route(
    "pause_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"pause": None}),
)


def pause_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Pause a server.

    Stops the CPUs of an ACTIVE server and keeps its memory on the host; it is PAUSED then.

    Spec: `pause_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-pause-server:pause).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _PAUSE_SERVER.call(locals())


_UNPAUSE_SERVER: Route[None] = Route(
    "unpause_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"unpause": None}),
)


def unpause_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Unpause a server.

    Lets a PAUSED server go on where it stopped.

    Spec: `unpause_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-pause-server:unpause).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _UNPAUSE_SERVER.call(locals())


_SUSPEND_SERVER: Route[None] = Route(
    "suspend_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"suspend": None}),
)


def suspend_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Suspend a server.

    Writes the memory of an ACTIVE server to the disk of the host and powers it off; it is SUSPENDED
    then.

    Spec: `suspend_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-suspend-server:suspend).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _SUSPEND_SERVER.call(locals())


_RESUME_SERVER: Route[None] = Route(
    "resume_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"resume": None}),
)


def resume_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Resume a server.

    Powers a SUSPENDED server on, which goes on where it stopped.

    Spec: `resume_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-suspend-server:resume).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _RESUME_SERVER.call(locals())


_LOCK_SERVER: Route[None] = Route(
    "lock_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("lock", EmptyAsNull(ServerLock.checks)),
)


def lock_server(
    server_id: str | Identified,
    *,
    locked_reason: str | None = None,
) -> Operation[None]:
    """Lock a server.

    Locks a server in any state, so that most actions on it are refused to everyone but
    administrators. An administrator's lock can only be taken away by administrators.

    Spec: `lock_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-lock-server:lock).

    Args:
        server_id: The UUID of the server.
        locked_reason: Why the server is locked, for others to read. Since 2.73 (Train).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LOCK_SERVER.call(locals())


_UNLOCK_SERVER: Route[None] = Route(
    "unlock_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"unlock": None}),
)


def unlock_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Unlock a server.

    Takes the lock of a server away.

    Spec: `unlock_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-lock-server:unlock); only
    for administrators when somebody else locked the server.

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _UNLOCK_SERVER.call(locals())


_RESCUE_SERVER: Route[ServerRescueReply] = Route(
    "rescue_server",
    "POST",
    "/servers/{server_id}/action",
    {200: ServerRescueReply.from_dict},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("rescue", EmptyAsNull(ServerRescue.checks)),
)


def rescue_server(
    server_id: str | Identified,
    *,
    admin_pass: str | None = None,
    image: str | Identified | None = None,
) -> Operation[ServerRescueReply]:
    """Rescue a server.

    Boots a server that is ACTIVE, SHUTOFF or in ERROR from a rescue image, with its own root disk
    as a second one; it is in status RESCUE then. Servers booted from a volume can be rescued from
    2.87 on.

    Spec: `rescue_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-rescue).

    Args:
        server_id: The UUID of the server.
        admin_pass: The administrator's password of the rescue system; Nova makes one up if it is
            left out.
        image: The id of the image to boot; the cloud's rescue image, or the server's own one, if it
            is left out.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _RESCUE_SERVER.call(locals())


_UNRESCUE_SERVER: Route[None] = Route(
    "unrescue_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"unrescue": None}),
)


def unrescue_server(
    server_id: str | Identified,
) -> Operation[None]:
    """End the rescue of a server.

    Boots a server that is in RESCUE from its own root disk again.

    Spec: `unrescue_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-unrescue).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _UNRESCUE_SERVER.call(locals())


_SHELVE_SERVER: Route[None] = Route(
    "shelve_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"shelve": None}),
)


def shelve_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Shelve a server.

    Shuts a server down that is ACTIVE, SHUTOFF, PAUSED or SUSPENDED, and saves its root disk as an
    image, so that it can leave its host; after a time that the cloud sets, often at once, it does,
    and is SHELVED_OFFLOADED. It keeps its id, addresses and volumes, and counts for the quota.

    Spec: `shelve_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-shelve:shelve).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _SHELVE_SERVER.call(locals())


_SHELVE_OFFLOAD_SERVER: Route[None] = Route(
    "shelve_offload_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"shelveOffload": None}),
)


def shelve_offload_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Remove a shelved server from its host.

    Removes a SHELVED server from its host without waiting.

    Spec: `shelve_offload_server`, POST /servers/{server_id}/action.
    For administrators (os_compute_api:os-shelve:shelve_offload).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _SHELVE_OFFLOAD_SERVER.call(locals())


_UNSHELVE_SERVER: Route[None] = Route(
    "unshelve_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("unshelve", EmptyAsNull(ServerUnshelve.checks)),
)


def unshelve_server(
    server_id: str | Identified,
    *,
    availability_zone: str | None | Unset = UNSET,
    host: str | None = None,
) -> Operation[None]:
    """Unshelve a server.

    Brings a shelved server back, on a new host if it was removed from its own. An availability zone
    or host can only be said in status SHELVED_OFFLOADED. Between 2.77 and 2.90 Nova refuses an
    empty object; send null.

    Spec: `unshelve_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-shelve:unshelve); only for
    administrators when a host is named.

    Args:
        server_id: The UUID of the server.
        availability_zone: The availability zone to use, to which the server is pinned from then on;
            from 2.91, null lets it leave the zone that it was pinned to. Since 2.77 (Train).
        host: The compute host to use. For administrators. Since 2.91 (Zed).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _UNSHELVE_SERVER.call(locals())


_RESTORE_SERVER: Route[None] = Route(
    "restore_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"restore": None}),
)


def restore_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Restore a deleted server.

    Brings back a server that is SOFT_DELETED, which only clouds have that keep deleted servers for
    a while.

    Spec: `restore_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-deferred-delete:restore).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _RESTORE_SERVER.call(locals())


_FORCE_DELETE_SERVER: Route[None] = Route(
    "force_delete_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"forceDelete": None}),
)


def force_delete_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Delete a server at once.

    Deletes a server without keeping it for a while, also one that is SOFT_DELETED already.

    Spec: `force_delete_server`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-deferred-delete:force).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _FORCE_DELETE_SERVER.call(locals())


_CHANGE_SERVER_PASSWORD: Route[None] = Route(
    "change_server_password",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("changePassword", ServerChangePassword.checks),
)


def change_server_password(
    server_id: str | Identified,
    admin_pass: str,
) -> Operation[None]:
    """Change the password of a server.

    Sets the administrator's password inside an ACTIVE server, through the guest agent that its
    image must have.

    Spec: `change_server_password`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-admin-password).

    Args:
        server_id: The UUID of the server.
        admin_pass: The new password of the administrator.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _CHANGE_SERVER_PASSWORD.call(locals())


_ADD_SERVER_SECURITY_GROUP: Route[None] = Route(
    "add_server_security_group",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("addSecurityGroup", ServerAddSecurityGroup.checks),
)


def add_server_security_group(
    server_id: str | Identified,
    name: str,
) -> Operation[None]:
    """Add a security group to a server.

    Adds a security group to all ports of the server.

    Spec: `add_server_security_group`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-security-groups:add).

    Args:
        server_id: The UUID of the server.
        name: The name or the id of the group.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ADD_SERVER_SECURITY_GROUP.call(locals())


_REMOVE_SERVER_SECURITY_GROUP: Route[None] = Route(
    "remove_server_security_group",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("removeSecurityGroup", ServerRemoveSecurityGroup.checks),
)


def remove_server_security_group(
    server_id: str | Identified,
    name: str,
) -> Operation[None]:
    """Remove a security group from a server.

    Removes a security group from all ports of the server.

    Spec: `remove_server_security_group`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-security-groups:remove).

    Args:
        server_id: The UUID of the server.
        name: The name or the id of the group.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REMOVE_SERVER_SECURITY_GROUP.call(locals())


_MIGRATE_SERVER: Route[None] = Route(
    "migrate_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("migrate", EmptyAsNull(ServerMigrate.checks)),
)


def migrate_server(
    server_id: str | Identified,
    *,
    host: str | None | Unset = UNSET,
) -> Operation[None]:
    """Migrate a server.

    Moves an ACTIVE or SHUTOFF server to another host, as a resize to the same flavor does: off for
    a while, then in VERIFY_RESIZE.

    Spec: `migrate_server`, POST /servers/{server_id}/action.
    For managers of the project and administrators (os_compute_api:os-migrate-server:migrate);
    only for administrators when a host is named.

    Args:
        server_id: The UUID of the server.
        host: The compute host to use; null for any. Since 2.56 (Queens).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _MIGRATE_SERVER.call(locals())


_LIVE_MIGRATE_SERVER: Route[None] = Route(
    "live_migrate_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("os-migrateLive", ServerLiveMigrate.checks),
)


def live_migrate_server(
    server_id: str | Identified,
    block_migration: bool | Literal["auto"],
    host: str | None,
    *,
    disk_over_commit: bool | None = None,
    force: bool | None = None,
) -> Operation[None]:
    """Live-migrate a server.

    Moves an ACTIVE or PAUSED server to another host while it runs, in status MIGRATING. Until 2.33
    Nova checks whether it can be done before it answers.

    Checked before sending, as Nova does: Nova can force no host that it is not told.

    Spec: `live_migrate_server`, POST /servers/{server_id}/action.
    For managers of the project and administrators
    (os_compute_api:os-migrate-server:migrate_live); only for administrators when a host is named.

    Args:
        server_id: The UUID of the server.
        block_migration: Whether to copy the disks, as they are not shared between the hosts; "auto"
            lets Nova find out.
        host: The compute host to use; null for any.
        disk_over_commit: Whether to count what the disks hold, not their size, to see if they fit.
            Up to 2.24 (Mitaka).
        force: Whether to use the host without asking the scheduler; not without host. 2.30 (Newton)
            to 2.67.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _LIVE_MIGRATE_SERVER.call(locals())


_EVACUATE_SERVER: Route[ServerEvacuateReply | None] = Route(
    "evacuate_server",
    "POST",
    "/servers/{server_id}/action",
    {200: or_nothing(ServerEvacuateReply.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("evacuate", ServerEvacuate.checks),
)


def evacuate_server(
    server_id: str | Identified,
    *,
    host: str | None = None,
    on_shared_storage: bool | None = None,
    admin_pass: str | None = None,
    force: bool | None = None,
) -> Operation[ServerEvacuateReply | None]:
    """Evacuate a server.

    Builds a server that is ACTIVE, SHUTOFF or in ERROR anew on another host after its own has
    failed, from its disk if the hosts share it, else from its image, with what was on the disk
    lost. From 2.95 it stays stopped there.

    Checked before sending, as Nova does: Nova can force no host that it is not told; a disk that is
    shared keeps its password.

    Spec: `evacuate_server`, POST /servers/{server_id}/action.
    For administrators (os_compute_api:os-evacuate).

    Args:
        server_id: The UUID of the server.
        host: The compute host to use; any, if it is left out.
        on_shared_storage: Whether the disks of the server are on storage that the other hosts have
            as well, and so are not lost. Up to 2.13 (Mitaka).
        admin_pass: The administrator's password to set if the disk is lost; Nova makes one up if it
            is left out.
        force: Whether to use the host without asking the scheduler; not without host. 2.29 (Newton)
            to 2.67.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _EVACUATE_SERVER.call(locals())


_RESET_SERVER_STATE: Route[None] = Route(
    "reset_server_state",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("os-resetState", ServerResetState.checks),
)


def reset_server_state(
    server_id: str | Identified,
    state: Literal["active", "error"],
) -> Operation[None]:
    """Reset the state of a server.

    Writes down that a server is active or in error, without doing anything to it; for servers that
    hang in a state.

    Spec: `reset_server_state`, POST /servers/{server_id}/action.
    For administrators (os_compute_api:os-admin-actions:reset_state).

    Args:
        server_id: The UUID of the server.
        state: The state.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _RESET_SERVER_STATE.call(locals())


_INJECT_SERVER_NETWORK_INFO: Route[None] = Route(
    "inject_server_network_info",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Fixed({"injectNetworkInfo": None}),
)


def inject_server_network_info(
    server_id: str | Identified,
) -> Operation[None]:
    """Inject the network settings into a server.

    Writes the network settings into a server once more, which today's hypervisors no longer do. For
    administrators.

    Spec: `inject_server_network_info`, POST /servers/{server_id}/action.
    For administrators (os_compute_api:os-admin-actions:inject_network_info).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _INJECT_SERVER_NETWORK_INFO.call(locals())


_ADD_SERVER_FLOATING_IP: Route[None] = Route(
    "add_server_floating_ip",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    served=Microversions.parse("2.1-2.43"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("addFloatingIp", ServerAddFloatingIp.checks),
)


def add_server_floating_ip(
    server_id: str | Identified,
    address: str,
    *,
    fixed_address: str | None = None,
) -> Operation[None]:
    """Add a floating IP address to a server.

    Puts a floating IP address of the project in front of a fixed one of the server. Use the
    Networking service instead.

    Up to 2.43 (Pike). Spec: `add_server_floating_ip`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-floating-ips:add).

    Args:
        server_id: The UUID of the server.
        address: The floating address.
        fixed_address: The fixed address to put it in front of; the first of the server if left out.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _ADD_SERVER_FLOATING_IP.call(locals())


_REMOVE_SERVER_FLOATING_IP: Route[None] = Route(
    "remove_server_floating_ip",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    served=Microversions.parse("2.1-2.43"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("removeFloatingIp", ServerRemoveFloatingIp.checks),
)


def remove_server_floating_ip(
    server_id: str | Identified,
    address: str,
) -> Operation[None]:
    """Remove a floating IP address from a server.

    Takes a floating IP address away from the server. Use the Networking service instead.

    Up to 2.43 (Pike). Spec: `remove_server_floating_ip`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-floating-ips:remove).

    Args:
        server_id: The UUID of the server.
        address: The floating address.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REMOVE_SERVER_FLOATING_IP.call(locals())


_ADD_SERVER_FIXED_IP: Route[None] = Route(
    "add_server_fixed_ip",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    served=Microversions.parse("2.1-2.43"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("addFixedIp", ServerAddFixedIp.checks),
)


def add_server_fixed_ip(
    server_id: str | Identified,
    network_id: str,
) -> Operation[None]:
    """Add a fixed IP address to a server.

    Gives a port of the server one more address. Use the Networking service instead.

    Up to 2.43 (Pike). Spec: `add_server_fixed_ip`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-multinic:add).

    Args:
        server_id: The UUID of the server.
        network_id: The id of the network, to which the server must already have an interface.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _ADD_SERVER_FIXED_IP.call(locals())


_REMOVE_SERVER_FIXED_IP: Route[None] = Route(
    "remove_server_fixed_ip",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    served=Microversions.parse("2.1-2.43"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("removeFixedIp", ServerRemoveFixedIp.checks),
)


def remove_server_fixed_ip(
    server_id: str | Identified,
    address: str,
) -> Operation[None]:
    """Remove a fixed IP address from a server.

    Takes an address away from a port of the server. Use the Networking service instead.

    Up to 2.43 (Pike). Spec: `remove_server_fixed_ip`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-multinic:remove).

    Args:
        server_id: The UUID of the server.
        address: The address.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _REMOVE_SERVER_FIXED_IP.call(locals())


_GET_SERVER_VNC_CONSOLE: Route[ServerConsole] = Route(
    "get_server_vnc_console",
    "POST",
    "/servers/{server_id}/action",
    {200: property_of("console", ServerConsole.from_dict)},
    served=Microversions.parse("2.1-2.5"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("os-getVNCConsole", ServerVncConsole.checks),
)


def get_server_vnc_console(
    server_id: str | Identified,
    type: Literal["novnc", "xvpvnc"],
) -> Operation[ServerConsole]:
    """Open a VNC console of a server.

    Makes a token for the VNC console of a running server, and answers the URL of the proxy with it.
    From 2.6 on, POST /servers/{server_id}/remote-consoles does so.

    Up to 2.5 (Liberty). Spec: `get_server_vnc_console`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-remote-consoles).

    Args:
        server_id: The UUID of the server.
        type: The kind. No hypervisor has xvpvnc any more.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _GET_SERVER_VNC_CONSOLE.call(locals())


_GET_SERVER_SPICE_CONSOLE: Route[ServerConsole] = Route(
    "get_server_spice_console",
    "POST",
    "/servers/{server_id}/action",
    {200: property_of("console", ServerConsole.from_dict)},
    served=Microversions.parse("2.1-2.5"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("os-getSPICEConsole", ServerSpiceConsole.checks),
)


def get_server_spice_console(
    server_id: str | Identified,
    type: Literal["spice-html5"],
) -> Operation[ServerConsole]:
    """Open a SPICE console of a server.

    Makes a token for the SPICE console of a running server, and answers the URL of the proxy with
    it. From 2.6 on, POST /servers/{server_id}/remote-consoles does so.

    Up to 2.5 (Liberty). Spec: `get_server_spice_console`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-remote-consoles).

    Args:
        server_id: The UUID of the server.
        type: The kind.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _GET_SERVER_SPICE_CONSOLE.call(locals())


_GET_SERVER_SERIAL_CONSOLE: Route[ServerConsole] = Route(
    "get_server_serial_console",
    "POST",
    "/servers/{server_id}/action",
    {200: property_of("console", ServerConsole.from_dict)},
    served=Microversions.parse("2.1-2.5"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("os-getSerialConsole", ServerSerialConsole.checks),
)


def get_server_serial_console(
    server_id: str | Identified,
    type: Literal["serial"],
) -> Operation[ServerConsole]:
    """Open a serial console of a server.

    Makes a token for the serial console of a running server, and answers the URL of the proxy with
    it. From 2.6 on, POST /servers/{server_id}/remote-consoles does so.

    Up to 2.5 (Liberty). Spec: `get_server_serial_console`, POST /servers/{server_id}/action.
    For members of the project and administrators (os_compute_api:os-remote-consoles).

    Args:
        server_id: The UUID of the server.
        type: The kind.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _GET_SERVER_SERIAL_CONSOLE.call(locals())
