# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_actions: each function builds one call, which a client then sends."""

from typing import Literal

from ..checks import Envelope, Null
from ..microversions import Microversions
from ..model import property_of
from ..models.server_actions import (
    ServerConsoleOutput,
    ServerConsoleOutputReply,
    ServerCreateImage,
    ServerImageCreatedReply,
    ServerReboot,
    ServerRebuild,
    ServerResize,
)
from ..models.server_requests import ServerFile
from ..models.servers import ServerRebuilt
from ..operation import Operation, Route
from ..unset import UNSET, Unset

_START_SERVER: Route[None] = Route(
    "start_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    body=Envelope("os-start", Null()),
)


def start_server(
    server_id: str,
) -> Operation[None]:
    """Start a server.

    Powers a server on that is SHUTOFF, until it is ACTIVE.

    Spec: `start_server`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _START_SERVER.call(
        server_id,
        body=None,
    )


_STOP_SERVER: Route[None] = Route(
    "stop_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    body=Envelope("os-stop", Null()),
)


def stop_server(
    server_id: str,
) -> Operation[None]:
    """Stop a server.

    Shuts a server down that is ACTIVE or in ERROR, until it is SHUTOFF. The operating system gets
    some time, 60 seconds by default, before the power is cut. The server keeps its place on the
    host, and counts for the quota.

    Spec: `stop_server`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _STOP_SERVER.call(
        server_id,
        body=None,
    )


_REBOOT_SERVER: Route[None] = Route(
    "reboot_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    body=Envelope("reboot", ServerReboot.checks),
)


def reboot_server(
    server_id: str,
    *,
    type: Literal["SOFT", "HARD", "Soft", "Hard", "soft", "hard"],
) -> Operation[None]:
    """Reboot a server.

    Restarts a server. A soft reboot needs status ACTIVE and an operating system that takes part; a
    hard one also works on one that is SHUTOFF, PAUSED, SUSPENDED or in ERROR, and sets up its disks
    and networks anew.

    Spec: `reboot_server`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.
        type: SOFT asks the operating system, HARD cuts the power. Nova takes each in three
            spellings.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _REBOOT_SERVER.call(
        server_id,
        body={"type": type},
    )


_REBUILD_SERVER: Route[ServerRebuilt] = Route(
    "rebuild_server",
    "POST",
    "/servers/{server_id}/action",
    {202: property_of("server", ServerRebuilt.from_dict)},
    body=Envelope("rebuild", ServerRebuild.checks),
)


def rebuild_server(
    server_id: str,
    *,
    image: str,
    name: str | Unset = UNSET,
    admin_pass: str | Unset = UNSET,
    metadata: dict[str, str] | Unset = UNSET,
    preserve_ephemeral: bool | Unset = UNSET,
    disk_config: Literal["AUTO", "MANUAL"] | Unset = UNSET,
    access_ipv4: str | Unset = UNSET,
    access_ipv6: str | Unset = UNSET,
    personality: list[ServerFile] | Unset = UNSET,
    description: str | None | Unset = UNSET,
    key_name: str | None | Unset = UNSET,
    user_data: str | None | Unset = UNSET,
    trusted_image_certificates: list[str] | None | Unset = UNSET,
    hostname: str | Unset = UNSET,
) -> Operation[ServerRebuilt]:
    """Rebuild a server.

    Replaces the root disk by an image, with the same id, flavor, addresses and volumes. What was on
    the disk is lost. The server is ACTIVE, SHUTOFF or in ERROR before, in status REBUILD meanwhile,
    and stopped afterwards if it was before. A root disk that is a volume can only be replaced from
    2.93 on; before, its image may not change.

    Spec: `rebuild_server`, POST /servers/{server_id}/action.

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
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _REBUILD_SERVER.call(
        server_id,
        body={
            "image": image,
            "name": name,
            "admin_pass": admin_pass,
            "metadata": metadata,
            "preserve_ephemeral": preserve_ephemeral,
            "disk_config": disk_config,
            "access_ipv4": access_ipv4,
            "access_ipv6": access_ipv6,
            "personality": personality,
            "description": description,
            "key_name": key_name,
            "user_data": user_data,
            "trusted_image_certificates": trusted_image_certificates,
            "hostname": hostname,
        },
    )


_RESIZE_SERVER: Route[None] = Route(
    "resize_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    body=Envelope("resize", ServerResize.checks),
)


def resize_server(
    server_id: str,
    *,
    flavor: str,
    disk_config: Literal["AUTO", "MANUAL"] | Unset = UNSET,
) -> Operation[None]:
    """Resize a server.

    Moves an ACTIVE or SHUTOFF server to another flavor, and perhaps to another host. It is off for
    a while, in status RESIZE, and ends in VERIFY_RESIZE, where confirmResize or revertResize
    decides. A smaller disk is refused.

    Spec: `resize_server`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.
        flavor: The id of the new flavor.
        disk_config: How to lay out the root disk.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _RESIZE_SERVER.call(
        server_id,
        body={"flavor": flavor, "disk_config": disk_config},
    )


_CONFIRM_RESIZE_SERVER: Route[None] = Route(
    "confirm_resize_server",
    "POST",
    "/servers/{server_id}/action",
    {204: None},
    body=Envelope("confirmResize", Null()),
)


def confirm_resize_server(
    server_id: str,
) -> Operation[None]:
    """Confirm a resize.

    Keeps the new size or host of a server that is in VERIFY_RESIZE, and removes what was kept to go
    back.

    Spec: `confirm_resize_server`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _CONFIRM_RESIZE_SERVER.call(
        server_id,
        body=None,
    )


_REVERT_RESIZE_SERVER: Route[None] = Route(
    "revert_resize_server",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    body=Envelope("revertResize", Null()),
)


def revert_resize_server(
    server_id: str,
) -> Operation[None]:
    """Revert a resize.

    Takes a server that is in VERIFY_RESIZE back to its former size and host.

    Spec: `revert_resize_server`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _REVERT_RESIZE_SERVER.call(
        server_id,
        body=None,
    )


_CREATE_SERVER_IMAGE: Route[ServerImageCreatedReply | None] = Route(
    "create_server_image",
    "POST",
    "/servers/{server_id}/action",
    {202: ServerImageCreatedReply.from_dict},
    body=Envelope("createImage", ServerCreateImage.checks),
)


def create_server_image(
    server_id: str,
    *,
    name: str,
    metadata: dict[str, str] | Unset = UNSET,
) -> Operation[ServerImageCreatedReply | None]:
    """Make an image of a server.

    Saves the root disk as an image in the Image service; of a server booted from a volume,
    snapshots of its volumes and an image without data that refers to them. The image is ready when
    its own status is active.

    Spec: `create_server_image`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.
        name: The name of the image.
        metadata: Properties for the image.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _CREATE_SERVER_IMAGE.call(
        server_id,
        body={"name": name, "metadata": metadata},
    )


_GET_SERVER_CONSOLE_OUTPUT: Route[ServerConsoleOutputReply] = Route(
    "get_server_console_output",
    "POST",
    "/servers/{server_id}/action",
    {200: ServerConsoleOutputReply.from_dict},
    body=Envelope("os-getConsoleOutput", ServerConsoleOutput.checks),
)


def get_server_console_output(
    server_id: str,
    *,
    length: int | None | Unset = UNSET,
) -> Operation[ServerConsoleOutputReply]:
    """Read the console of a server.

    Answers the last lines that the server wrote to its serial console. It changes nothing. Not
    every hypervisor keeps them (501).

    Spec: `get_server_console_output`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.
        length: How many lines, counted from the end; all of them if it is left out, null or -1.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _GET_SERVER_CONSOLE_OUTPUT.call(
        server_id,
        body={"length": length},
    )


_TRIGGER_SERVER_CRASH_DUMP: Route[None] = Route(
    "trigger_server_crash_dump",
    "POST",
    "/servers/{server_id}/action",
    {202: None},
    served=Microversions.parse("2.17-"),
    body=Envelope("trigger_crash_dump", Null()),
)


def trigger_server_crash_dump(
    server_id: str,
) -> Operation[None]:
    """Trigger a crash dump.

    Sends the server a non-maskable interrupt. What happens is up to its operating system; prepared
    for it, it writes its memory to disk. The server is ACTIVE, PAUSED, in RESCUE, VERIFY_RESIZE or
    ERROR.

    Since 2.17 (Mitaka).

    Spec: `trigger_server_crash_dump`, POST /servers/{server_id}/action.

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
        Conflict: (409) The resource is locked or in a state that does not allow this, or something
            else already took its place.
    """
    return _TRIGGER_SERVER_CRASH_DUMP.call(
        server_id,
        body=None,
    )
