"""What can go wrong on purpose, and when: the rules that tests send to a running service."""

from __future__ import annotations

import dataclasses
import re


@dataclasses.dataclass(kw_only=True)
class FaultRule:
    """Spoil the requests that match; the first rule that matches a request counts.

    path: regular expression, searched in "path?query".
    method: the HTTP method; None means any.
    skip: let so many matching requests pass first.
    count: fire so many times, then never again; None means always.

    delay: wait so many seconds first.
    strip_token: drop X-Auth-Token, so that the service itself answers 401.
    close: drop the connection without an answer and without calling the service.
    status, headers, body: answer this instead of calling the service. A body that is no string
        is sent as JSON.
    truncate: send so many bytes of the body, of the Content-Length promised, then drop the
        connection; 0 sends nothing, not even the status. The service has done its work by then.
    """

    path: str = ""
    method: str | None = None
    skip: int = 0
    count: int | None = None
    delay: float = 0
    strip_token: bool = False
    close: bool = False
    status: int | None = None
    headers: dict[str, str] = dataclasses.field(default_factory=dict[str, str])
    body: object = ""
    truncate: int | None = None

    def takes(self, method: str, target: str) -> bool:
        """Say whether to spoil this request, and count it if it matches."""
        if self.method not in (None, method) or not re.search(self.path, target):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if self.count is not None:
            if self.count == 0:
                return False
            self.count -= 1
        return True


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class LoggedRequest:
    """A request that a service received."""

    method: str
    path: str
    query: str
    microversion: str | None
    status: int | None
    """What was answered; None if the connection was dropped or the answer is not out yet."""
    spoiled: bool
    """Whether a rule took it."""
