"""What `servers` and `volumes_boot` share about images: to rebuild from one, and to make one."""

from collections.abc import Callable, Mapping
from typing import Any

from novakit.errors import UndecodableReply
from novakit.sending.calls import Calls
from novakit_api.arguments import rebuild_server
from novakit_api.models import ServerImageCreatedReply, ServerRebuilt
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.operation import Operation
from novakit_core.resource import Resource
from novakit_core.response import Response
from novakit_core.taking import taking

from .arguments import request, with_our_names


class Imaging(Resource[S]):
    """Rebuilds servers, and makes images of them."""

    _calls: Calls

    _rebuild: Callable[..., Operation[ServerRebuilt]]
    _create_image: Callable[..., Operation[ServerImageCreatedReply | None]]

    def _rebuilt(self: "Imaging[InFlow]", given: Mapping[str, Any]) -> Flow[ServerRebuilt]:
        operation = type(self)._rebuild(**request(given))
        return self._calls.send(with_our_names(operation))

    rebuild = taking(rebuild_server, _rebuilt)

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
        return (yield from self._image(server_id, name, metadata))[0]

    def _image(
        self, server_id: str | Identified, name: str, metadata: Mapping[str, str] | None
    ) -> Flow[tuple[str, Response]]:
        operation = type(self)._create_image(server_id, name=name, metadata=metadata)
        reply, response = yield from self._calls.exchange(operation)
        image_id = (reply.image_id if reply is not None else None) or image_in_header(response)
        if not image_id:
            raise UndecodableReply.from_response(response, "it does not tell the image's id")
        return image_id, response


def image_in_header(response: Response) -> str | None:
    """Return the id at the end of the URL in which Nova tells of an image before 2.45."""
    return response.headers.get("location", "").rstrip("/").rpartition("/")[2] or None
