"""What `servers` and `volumes_boot` share about images: to rebuild from one, and to make one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from novakit.errors import UndecodableReply
from novakit.sending.calls import Calls
from novakit_api.models import ServerImageCreatedReply, ServerRebuilt
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.operation import Operation
from novakit_core.resource import Resource
from novakit_core.response import Response
from novakit_core.unset import UNSET, Unset

from .arguments import files_request, with_our_names
from .encoding import Content, encode_user_data
from .networks import identify


class Imaging(Resource[S]):
    """Rebuilds servers, and makes images of them."""

    _calls: Calls

    _rebuild: Callable[..., Operation[ServerRebuilt]]
    _create_image: Callable[..., Operation[ServerImageCreatedReply | None]]

    @method
    def rebuild(
        self: "Imaging[InFlow]",
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
        description: str | Unset | None = UNSET,
        key_name: str | Unset | None = UNSET,
        user_data: Content | Unset | None = UNSET,
        trusted_image_certificates: Sequence[str] | Unset | None = UNSET,
        hostname: str | None = None,
    ) -> Flow[ServerRebuilt]:
        """Replace the root disk by an image. What is left out, or None, stays as it is.

        Args:
            server_id: the UUID of the server, or an object that has it.
            image: the id of the image, or an object that has it.
            name: the new name.
            admin_pass: the administrator's password to set; Nova makes one up if it is left out.
            metadata: the keys and values to keep instead of the present ones.
            preserve_ephemeral: whether to keep the ephemeral disks; for some bare-metal drivers.
            disk_config: how to lay out the root disk.
            access_ipv4: an address at which the server can be reached.
            access_ipv6: an address at which the server can be reached.
            files: contents by path, encoded here. Up to 2.56.
            description: the new description; None removes it. Since 2.19.
            key_name: the key pair to put into the server; None for none. Since 2.54.
            user_data: encoded here; None removes it. Since 2.57.
            trusted_image_certificates: ids; None for the cloud's default. Since 2.63.
            hostname: the host name inside the server. Since 2.90.
        """
        if user_data is not UNSET and user_data is not None:
            user_data = encode_user_data(user_data)
        operation = type(self)._rebuild(
            server_id,
            image=identify(image, "image"),
            name=name,
            admin_pass=admin_pass,
            metadata=metadata,
            preserve_ephemeral=preserve_ephemeral,
            disk_config=disk_config,
            access_ipv4=access_ipv4,
            access_ipv6=access_ipv6,
            personality=None if files is None else files_request(files),
            description=description,
            key_name=key_name,
            user_data=user_data,
            trusted_image_certificates=trusted_image_certificates,
            hostname=hostname,
        )
        return (yield from self._calls.send(with_our_names(operation)))

    @method
    def create_image(
        self: "Imaging[InFlow]",
        server_id: str | Identified,
        name: str,
        *,
        metadata: Mapping[str, str] | None = None,
    ) -> Flow[str]:
        """Make an image of the server, and return the image's id, at every microversion.

        Args:
            server_id: the UUID of the server, or an object that has it.
            name: of the image.
            metadata: properties for the image.
        """
        operation = type(self)._create_image(server_id, name=name, metadata=metadata)
        reply, response = yield from self._calls.exchange(operation)
        image_id = (reply.image_id if reply is not None else None) or image_in_header(response)
        if not image_id:
            raise UndecodableReply.from_response(response, "it does not tell the image's id")
        return image_id


def image_in_header(response: Response) -> str | None:
    """Return the id at the end of the URL in which Nova tells of an image before 2.45."""
    return response.headers.get("location", "").rstrip("/").rpartition("/")[2] or None
