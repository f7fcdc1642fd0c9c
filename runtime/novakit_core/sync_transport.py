"""Where requests leave the process, in threads that wait for the reply."""

import threading
from typing import TYPE_CHECKING, cast

from . import bounded_network, logs, unasked_bytes
from .passage import Passage
from .response import Response
from .transport import Request, Transport, translated

if TYPE_CHECKING:
    from .transport import Chunks, HttpClient, HttpReply

    _Transport = Transport[HttpClient]
else:
    _Transport = Transport


class SyncTransport(_Transport):
    """Sends over one `httpx.Client`, its own or the one that is given."""

    _kind = "Client"

    def _begin(self) -> None:
        self._own: HttpClient | None = None
        self._opening = threading.Lock()

    def send(self, request: Request, passage: Passage | None = None) -> Response:
        """Exchange the request for its reply, which must come while the passage lasts."""
        client = self._given or self._own or self._open()
        logs.exchanging.set(request)
        try:
            outgoing = self._outgoing(client, request)
            if passage is not None:
                passage.sent = self._given is not None  # which may not tell how far it has come
                bounded_network.bind(client)
                timeouts = client.timeout.as_dict()
                outgoing.extensions.update(bounded_network.extensions(passage, timeouts))
            reply = client.send(outgoing, stream=True, follow_redirects=False)
            try:
                return self._read(reply, request)
            finally:
                reply.close()
        except Exception as error:
            failed = translated(error, request)
        finally:
            logs.exchanging.set(None)
        raise failed  # out here, without the error of httpx, which holds the request and its token

    def close(self) -> None:
        """Close the connections, unless the client was given from outside."""
        self._closed = True
        if self._own is not None:
            self._own.close()

    def _open(self) -> "HttpClient":
        with self._opening:  # several threads may send their first request at once
            if self._own is None:
                own = self._opened()
                bounded_network.bind(own)
                self._own = own
        return self._own

    def _read(self, reply: "HttpReply", request: Request) -> Response:
        headers, body = self._begun(reply, request)
        if reply.is_stream_consumed:
            body.add(reply.content)
        else:
            for chunk in cast("Chunks", reply.stream):
                body.add(chunk)
            unasked_bytes.refuse(reply, secure=request.url.startswith("https"))
        return Response(reply.status_code, headers, body.whole(), request)
