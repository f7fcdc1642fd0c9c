"""What an exchange may leave behind in logs and exceptions: all of it but its secrets."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .concealing import Concealer
from .redaction import HEADERS, KEYSTONE, Secrets
from .response import Response

if TYPE_CHECKING:
    from .transport import Request

MOST = 262_144
"""Bytes of a body that are kept: Nova quotes user data in full, which is a quarter of that."""


def concealer(
    reply: Response | None, request: "Request | None", others: Iterable[str] = ()
) -> Concealer:
    """Return what takes the secrets of an exchange out of a text.

    Those are the token, what the request holds that is secret, and what the reply does.

    Args:
        reply: None if there is none.
        request: None if it is not known.
        others: secrets that are known besides.
    """
    secrets = list(others)
    if request is not None:
        secrets += [*HEADERS.values(request.headers), *request.secrets]
        secrets += _values(request.names, read(request.content))
    if reply is not None:
        secrets += HEADERS.values(reply.headers)
        secrets += _values(_names(request), read(reply.content))
    return Concealer(secrets)


def concealed(reply: Response, request: "Request | None") -> Response:
    """Return the reply without its own secrets and those that it quotes."""
    hide = concealer(reply, request)
    headers = {name: hide.text(value) for name, value in HEADERS.hide(reply.headers).items()}
    return Response(reply.status, headers, _body(reply, hide, _names(request)))


def read(content: bytes | None) -> Any:
    """Return the JSON of a body; None if it is none, too long, or too deep to be searched."""
    if not content or len(content) > MOST:
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def written(value: Any, names: Secrets, hide: Concealer) -> str | None:
    """Return decoded JSON as a text with nothing secret in it; None if it is too deep."""
    try:
        return json.dumps(hide.json(names.hide(value)))
    except RecursionError:
        return None


def _body(reply: Response, hide: Concealer, names: Secrets) -> bytes:
    plain = reply.content[:MOST].decode("utf-8", "replace")
    shown = hide.text(plain)
    said = read(reply.content)
    text = None if said is None else written(said, names, hide)
    if text is None:
        if not plain.lstrip().startswith("<") and names.named(plain):
            return b""  # it may hold a secret, and cannot be read to find it
        text = shown
    elif shown == plain and not names.named(plain) and text == json.dumps(said):
        text = plain  # as it came; a name that stands twice hides nothing
    untouched = text == plain and len(reply.content) <= MOST
    return reply.content if untouched else text.encode("utf-8", "replace")


def _names(request: "Request | None") -> Secrets:
    return KEYSTONE if request is None else request.names


def _values(names: Secrets, value: Any) -> list[str]:
    try:
        return list(names.values(value))
    except RecursionError:
        return []
