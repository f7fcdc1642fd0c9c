# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_volume_attachments: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Number, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Query, Route
from novakit_core.rules import Same, Term
from novakit_core.structures import Envelope
from novakit_core.unset import UNSET, Unset

from ..models.server_volume_attachments import (
    ServerVolumeAttach,
    ServerVolumeAttachment,
    ServerVolumeUpdate,
)

_LIST_SERVER_VOLUME_ATTACHMENTS: Route[list[ServerVolumeAttachment]] = Route(
    "list_server_volume_attachments",
    "GET",
    "/servers/{server_id}/os-volume_attachments",
    {200: property_of("volumeAttachments", list_of(ServerVolumeAttachment.from_dict))},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    query={
        "limit": Query("limit", Number(least=0)),
        "offset": Query("offset", Number(least=0)),
    },
)


def list_server_volume_attachments(
    server_id: str | Identified,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[list[ServerVolumeAttachment]]:
    """List the volumes of a server.

    Lists the volumes of the server, also the one that it was booted from. A volume stands there
    already while it is being attached, and goes on standing there if it cannot be detached: the
    action attach_volume or detach_volume tells how that ended.

    Spec: `list_server_volume_attachments`, GET /servers/{server_id}/os-volume_attachments.
    For readers of the project and administrators (os_compute_api:os-volumes-attachments:index).

    Args:
        server_id: The UUID of the server.
        limit: How many disks of the server to look at, at most: those on its host count, although
            only volumes are listed.
        offset: How many disks of the server to leave out at the beginning, counted as for the
            limit.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_VOLUME_ATTACHMENTS.call(locals())


_ATTACH_SERVER_VOLUME: Route[ServerVolumeAttachment | None] = Route(
    "attach_server_volume",
    "POST",
    "/servers/{server_id}/os-volume_attachments",
    {200: property_of("volumeAttachment", ServerVolumeAttachment.from_dict), 202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("volumeAttachment", ServerVolumeAttach.checks),
)


def attach_server_volume(
    server_id: str | Identified,
    volume_id: str | Identified,
    *,
    device: str | None | Unset = UNSET,
    tag: str | None = None,
    delete_on_termination: bool | None = None,
) -> Operation[ServerVolumeAttachment | None]:
    """Attach a volume to a server.

    Attaches a volume to a server that is ACTIVE, PAUSED, SHUTOFF, SOFT_DELETED or in VERIFY_RESIZE,
    from 2.20 on also to one that is shelved. Nova answers before it is done, and from 2.101 before
    it knows the device. From 2.60 the volume may be attached to several servers if its type allows.
    Clouds may refuse a volume of another availability zone; by default they do not.

    Spec: `attach_server_volume`, POST /servers/{server_id}/os-volume_attachments.
    For members of the project and administrators (os_compute_api:os-volumes-attachments:create).

    Args:
        server_id: The UUID of the server.
        volume_id: The id of the volume.
        device: The device inside the server, such as /dev/vdb; null lets Nova choose. Many
            hypervisors choose by themselves.
        tag: A label by which the server finds the disk in its metadata. Since 2.49 (Pike).
        delete_on_termination: Whether to delete the volume together with the server; not, if left
            out. Since 2.79 (Train).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ATTACH_SERVER_VOLUME.call(locals())


_SHOW_SERVER_VOLUME_ATTACHMENT: Route[ServerVolumeAttachment] = Route(
    "show_server_volume_attachment",
    "GET",
    "/servers/{server_id}/os-volume_attachments/{volume_id}",
    {200: property_of("volumeAttachment", ServerVolumeAttachment.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
        "volume_id": Id(Text(least=1)),
    },
)


def show_server_volume_attachment(
    server_id: str | Identified,
    volume_id: str | Identified,
) -> Operation[ServerVolumeAttachment]:
    """Show a volume of a server.

    Shows one volume of the server, which may still be on its way there, or away.

    Spec: `show_server_volume_attachment`, GET /servers/{server_id}/os-volume_attachments/{volume_id}.
    For readers of the project and administrators (os_compute_api:os-volumes-attachments:show).

    Args:
        server_id: The UUID of the server.
        volume_id: The id of the volume.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_VOLUME_ATTACHMENT.call(locals())


_UPDATE_SERVER_VOLUME_ATTACHMENT: Route[None] = Route(
    "update_server_volume_attachment",
    "PUT",
    "/servers/{server_id}/os-volume_attachments/{volume_id}",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
        "volume_id": Id(Text(least=1)),
    },
    body=Envelope("volumeAttachment", ServerVolumeUpdate.checks),
    rules=(
        Same(
            Term("id", ("volumeAttachment", "id")),
            Term("volume_id", ("volume_id",)),
            "the id of an attachment cannot change",
        ),
    ),
)


def update_server_volume_attachment(
    server_id: str | Identified,
    volume_id: str | Identified,
    new_volume_id: str | Identified,
    *,
    device: str | None | Unset = UNSET,
    tag: str | None = None,
    delete_on_termination: bool | None = None,
    same_server_id: str | Identified | None = None,
    id: str | Identified | None = None,
) -> Operation[None]:
    """Update a volume of a server.

    Changes from 2.85 on whether the volume is deleted together with the server. With another
    volumeId it puts that volume in the place of this one, which only the Block Storage service may
    ask for, while it migrates a volume; until 2.84 that is all it does.

    Checked before sending, as Nova does: the id of an attachment cannot change.

    Spec: `update_server_volume_attachment`, PUT /servers/{server_id}/os-volume_attachments/{volume_id}.
    For members of the project and administrators (os_compute_api:os-volumes-attachments:update);
    only for services and administrators when another volume takes the place.

    Args:
        server_id: The UUID of the server.
        volume_id: The id of the volume.
        new_volume_id: The id of the volume of the URL, or of the one to put in its place.
        device: The device, as it is. Since 2.85 (Ussuri).
        tag: The label, as it is. Since 2.85 (Ussuri).
        delete_on_termination: Whether to delete the volume together with the server. Since 2.85
            (Ussuri).
        same_server_id: The id of the server, as it is. Since 2.85 (Ussuri).
        id: The id of the volume of the URL, as it is. Since 2.85 (Ussuri).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _UPDATE_SERVER_VOLUME_ATTACHMENT.call(locals())


_DETACH_SERVER_VOLUME: Route[None] = Route(
    "detach_server_volume",
    "DELETE",
    "/servers/{server_id}/os-volume_attachments/{volume_id}",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
        "volume_id": Id(Text(least=1)),
    },
)


def detach_server_volume(
    server_id: str | Identified,
    volume_id: str | Identified,
) -> Operation[None]:
    """Detach a volume from a server.

    Takes a volume away from a server in one of the states in which it can be attached; the volume
    stays. Nova answers before it is done. The root disk cannot be detached.

    Spec: `detach_server_volume`, DELETE /servers/{server_id}/os-volume_attachments/{volume_id}.
    For members of the project and administrators (os_compute_api:os-volumes-attachments:delete).

    Args:
        server_id: The UUID of the server.
        volume_id: The id of the volume.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DETACH_SERVER_VOLUME.call(locals())
