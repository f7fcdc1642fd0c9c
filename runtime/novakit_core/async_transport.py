"""Where requests leave the process, in tasks that await the reply."""

from typing import TYPE_CHECKING, cast

from . import bounded_network, logs, unasked_bytes
from .errors import ConfigurationError
from .event_loops import PerLoop, run_in, running_loop
from .passage import Passage
from .response import Response
from .transport import Request, Transport, translated

if TYPE_CHECKING:
    from .transport import AsyncChunks, AsyncHttpClient, HttpReply

    _Transport = Transport[AsyncHttpClient]
else:
    _Transport = Transport


class AsyncTransport(_Transport):
    """Sends over an `httpx.AsyncClient` for each event loop, or over the one that is given."""

    _kind = "AsyncClient"

    def _begin(self) -> None:
        self._own = PerLoop(self._opened_awaited)
        self._loop_of_given: object = None

    async def send(self, request: Request, passage: Passage | None = None) -> Response:
        """Exchange the request for its reply. The driver ends what outlasts the passage."""
        given = self._given
        client = self._own.here() if given is None else self._checked(given)
        logs.exchanging.set(request)
        try:
            outgoing = self._outgoing(client, request)
            if passage is not None:
                passage.sent = given is not None  # which may not tell how far it has come
                outgoing.extensions.update(trace=passage.noted)
            reply = await client.send(outgoing, stream=True, follow_redirects=False)
            if given is not None and "network_stream" in reply.extensions:
                self._loop_of_given = running_loop()
            try:
                return await self._read(reply, request)
            finally:
                await reply.aclose()
        except Exception as error:
            failed = translated(error, request)
        finally:
            logs.exchanging.set(None)
        raise failed  # out here, without the error of httpx, which holds the request and its token

    async def close(self) -> None:
        """Close the connections, unless the client was given from outside.

        Those of a loop that runs in another thread are closed there, soon; those of a loop that
        is gone are let go.
        """
        self._closed = True
        for loop, client in self._own.take_all():
            await run_in(loop, client.aclose)

    def _opened_awaited(self) -> "AsyncHttpClient":
        own = self._opened()
        bounded_network.bind_awaited(own)
        return own

    def _checked(self, given: "AsyncHttpClient") -> "AsyncHttpClient":
        """Return the client that was given, if it can be used in the running loop."""
        if self._loop_of_given is not None and self._loop_of_given is not running_loop():
            raise ConfigurationError(
                "http_client= has connections of another event loop, so nothing was sent. Make a"
                " client with an http_client= of its own in each loop, or leave http_client= out:"
                " then connections are opened in each loop by themselves."
            )
        return given

    async def _read(self, reply: "HttpReply", request: Request) -> Response:
        headers, body = self._begun(reply, request)
        if reply.is_stream_consumed:
            body.add(reply.content)
        else:
            async for chunk in cast("AsyncChunks", reply.stream):
                body.add(chunk)
            unasked_bytes.refuse(reply, secure=request.url.startswith("https"))
        return Response(reply.status_code, headers, body.whole(), request)
