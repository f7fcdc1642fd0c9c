"""`compute.servers.metadata`: /servers/{server_id}/metadata."""

from novakit.sending.calls import Calls
from novakit_api.operations import server_metadata
from novakit_api.resources import server_metadata as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class ServerMetadata(generated.ServerMetadata[S]):
    """Keys and values that users give servers."""

    _calls: Calls

    @method
    def get_item(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # returns the value
        self: "ServerMetadata[InFlow]", server_id: str | Identified, key: str
    ) -> Flow[str]:
        """Return one value of the metadata.

        Args:
            server_id: the UUID of the server, or an object that has it.
            key: of the metadata.

        Raises:
            NotFound: there is no such server, or it has no such key.
        """
        operation = server_metadata.show_server_metadata_item(server_id, key)
        return (yield from self._calls.value(operation, key))

    @method
    def set_item(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # takes the value
        self: "ServerMetadata[InFlow]", server_id: str | Identified, key: str, value: str
    ) -> Flow[None]:
        """Set one value of the metadata, new or not; `update` sets several.

        Args:
            server_id: the UUID of the server, or an object that has it; it is ACTIVE, PAUSED,
                SUSPENDED or SHUTOFF.
            key: 1 to 255 letters, digits, spaces, hyphens, underscores, colons and dots.
            value: up to 255 characters.

        Raises:
            Forbidden: the server has as many keys as the quota allows, 128 by default.
            NotFound: there is no such server.
            Conflict: the server is locked, or in another state.
        """
        operation = server_metadata.set_server_metadata_item(server_id, key, {key: value})
        yield from self._calls.send(operation)
