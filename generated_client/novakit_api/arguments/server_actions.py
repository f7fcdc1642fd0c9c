# Generated from spec/ by `make generate`: change the spec, not this file.
"""What the conveniences take as arguments of server_actions: each function collects those given."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

from novakit_core.checks import Identified
from novakit_core.content import Content
from novakit_core.unset import UNSET, Unset


class RebuildServerOptions(TypedDict, total=False):
    """Arguments of `rebuild_server` that may be left out."""

    name: str | None
    """The new name."""
    admin_pass: str | None
    """The administrator's password to set; Nova makes one up if it is left out."""
    metadata: Mapping[str, str] | None
    """The keys and values to keep instead of the present ones."""
    preserve_ephemeral: bool | None
    """Whether to keep the ephemeral disks; only some bare-metal drivers can."""
    disk_config: Literal["AUTO", "MANUAL"] | None
    """How to lay out the root disk."""
    access_ipv4: str | None
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | None
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    files: Mapping[str, Content] | None
    """Files to put into the image before the first start, by path: each is text, bytes, an open
    file or a path, and is encoded here. Up to 2.56 (Queens).
    """
    description: str | None
    """The new description; null removes it. Since 2.19 (Mitaka)."""
    key_name: str | None
    """The name of the key pair to put into the server; null for none. Since 2.54 (Queens)."""
    user_data: Content | None
    """The new user data: text, bytes, an open file or a path; at most 49151 bytes, which are
    encoded here. None removes it. Since 2.57 (Queens).
    """
    trusted_image_certificates: Sequence[str] | None
    """The ids of the certificates to check the image's signature with; null for the cloud's
    default. Since 2.63 (Rocky).
    """
    hostname: str | None
    """The host name inside the server; from 2.94 it may have a domain. Since 2.90 (Xena)."""


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
    files: Mapping[str, Content] | None = None,
    description: str | None | Unset = UNSET,
    key_name: str | None | Unset = UNSET,
    user_data: Content | None | Unset = UNSET,
    trusted_image_certificates: Sequence[str] | None | Unset = UNSET,
    hostname: str | None = None,
) -> dict[str, Any]:
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
        files: Files to put into the image before the first start, by path: each is text, bytes, an
            open file or a path, and is encoded here. Up to 2.56 (Queens).
        description: The new description; null removes it. Since 2.19 (Mitaka).
        key_name: The name of the key pair to put into the server; null for none. Since 2.54
            (Queens).
        user_data: The new user data: text, bytes, an open file or a path; at most 49151 bytes,
            which are encoded here. None removes it. Since 2.57 (Queens).
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
    return locals()
