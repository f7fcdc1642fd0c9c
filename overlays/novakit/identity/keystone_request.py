"""What Keystone v3 is asked for a token."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

from novakit_core.transport import Request

from .scope import Scope


class Credentials(Protocol):
    """Whom Keystone is to let in, and for what."""

    auth_url: str
    """Of Keystone, with or without `/v3`."""
    scope: Scope
    """What the token is for."""
    scope_request: dict[str, Any] | None
    """The same as Keystone takes it; None for an unscoped token."""
    repeatable: bool
    """Whether the same request may be sent twice."""
    who: object
    """Stands for those whom it lets in, whatever the scope."""

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return what Keystone's `identity` holds for each method."""
        ...


def token_request(
    credentials: Credentials, headers: Mapping[str, str], scope: Mapping[str, Any] | str | None
) -> Request:
    """Return the request for a token.

    Args:
        credentials: whose methods are asked anew: a one-time code is good for one request.
        headers: that every request carries.
        scope: what the token is for; None for the user's default.
    """
    methods = credentials.methods()
    body: dict[str, Any] = {"auth": {"identity": {"methods": list(methods), **methods}}}
    if scope is not None:
        body["auth"]["scope"] = scope
    headers = {**headers, "Content-Type": "application/json"}
    content = json.dumps(body).encode()
    return Request("POST", f"{v3(credentials.auth_url)}/auth/tokens", headers, content)


def v3(auth_url: str) -> str:
    """Return the root of Keystone's v3 API for an `auth_url` with or without a version."""
    root = auth_url.rstrip("/")
    last = root.rpartition("/")[2]
    if last == "v3":
        return root
    return (root.removesuffix("/v2.0") if last == "v2.0" else root) + "/v3"
