"""A reply as it came over the wire, and the error for one that cannot be read."""

import json
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

from .novakit_error import NovakitError
from .redaction import redact
from .texts import sentence

if TYPE_CHECKING:
    from .html_page import Page
    from .outgoing import Request

CENTURY = 100 * 366 * 86400.0
"""In seconds; no clock and no lock can wait for much longer."""


class Response:
    """A reply. Header names are in lower case."""

    # Plain, for the errors know it: attrs would make their import four times as slow.
    __slots__ = ("_request", "content", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes = b"",
        request: "Request | None" = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self._request = request  # whose secrets the reply may quote

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Response):
            return NotImplemented
        mine = (self.status, self.headers, self.content)
        return mine == (other.status, other.headers, other.content)

    __hash__ = None  # type: ignore[assignment]  # its headers are a dict

    def __repr__(self) -> str:
        return f"Response(status={self.status}, headers={redact(self.headers)})"

    def __reduce__(self) -> tuple[Callable[..., "Response"], tuple[Any, ...]]:
        return type(self), (self.status, dict(self.headers), self.content)

    def json(self) -> Any:
        """Decode the body.

        Raises:
            UndecodableReply: the body is not JSON.
        """
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError) as error:
            reason = str(error)
        raise UndecodableReply.from_response(self, reason)  # the decoder's error holds the body

    def concealed(self) -> "Response":
        """Return the reply without the secrets that it holds, or quotes of its request.

        So much of it may be seen in a log or an exception.
        """
        from . import evidence  # its own cost, for the rare failure

        hide = evidence.concealer(self._request, self.headers, self.content)
        headers = {name: hide.text(value) for name, value in redact(self.headers).items()}
        names = evidence.names(self._request)
        return Response(self.status, headers, evidence.body(self.content, hide, names))

    def conceal(self, text: str) -> str:
        """Return a text about the reply without the secrets of the exchange."""
        from . import evidence

        return evidence.concealer(self._request, self.headers, self.content).text(text)

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    @property
    def request_id(self) -> str | None:
        """The id under which Nova's log has this request (`X-Compute-Request-Id`)."""
        headers = self.headers
        return headers.get("x-compute-request-id") or headers.get("x-openstack-request-id")

    @property
    def microversion(self) -> str | None:
        """The microversion at which Nova handled the request."""
        _, _, number = self.headers.get("openstack-api-version", "").partition(" ")
        return number or self.headers.get("x-openstack-nova-api-version")

    @property
    def retry_after(self) -> float | None:
        """For how many seconds the service asks to be left alone, None if it does not.

        Who asks for more than a hundred years has said nothing.
        """
        text = self.headers.get("retry-after")
        if not text:
            return None
        if text.isascii() and text.strip().isdigit():
            asked = float(text)
        else:
            until = _seconds(text)
            if until is None:
                return None
            now = _seconds(self.headers.get("date", ""))  # by the service's own clock, if told
            asked = max(0.0, until - (time.time() if now is None else now))
        return asked if asked <= CENTURY else None

    @property
    def title(self) -> str | None:
        """The title, or the first line, of an HTML page; None if it is no page."""
        page = self._page()
        return page.title[:200] if page is not None else None

    @property
    def page_text(self) -> str | None:
        """What an HTML page says, in one line; None if it is no page."""
        page = self._page()
        return ": ".join(filter(None, page))[:300] if page is not None else None

    def _page(self) -> "Page | None":
        from .html_page import read_page  # its own cost, for the rare page

        return read_page(self.content)

    @property
    def kind_of_body(self) -> str:
        """The body, described without quoting it: its type, its length, and the title of a page.

        No secret of the exchange is in it.
        """
        kind = self.headers.get("content-type", "").partition(";")[0] or "no content type"
        titled = f", titled {self.conceal(self.title)!r}" if self.title else ""
        return f"{self.conceal(kind)}, {len(self.content)} bytes{titled}"


def _seconds(date: str) -> float | None:
    """Return a date of HTTP in seconds since 1970, None for what is none."""
    from email.utils import parsedate_to_datetime  # its own cost, for the rare date

    try:
        return parsedate_to_datetime(date).timestamp()
    except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError):
        return None  # a year, a zone or a form that there is not


class UndecodableReply(NovakitError):  # noqa: N818 - says what happened, as those in `errors`
    """A reply of success whose body cannot be read."""

    response: Response | None = None

    @classmethod
    def from_response(cls, response: Response, reason: str) -> Self:
        """Describe the reply without quoting it: the body may hold secrets."""
        reason = response.conceal(reason)
        said = f"The reply ({response.status}, {response.kind_of_body}) cannot be read: {sentence(reason)}"
        response = response.concealed()
        trace = f" Request id: {response.request_id}." if response.request_id else ""
        advice = " Is there a proxy in front of the service, or does the endpoint lead elsewhere?"
        return cls(said + trace + advice, response=response)
