"""What an exchange may leave behind in logs and exceptions: all of it but its secrets."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .concealing import Concealer
from .outgoing import Request
from .redaction import HEADERS, Secrets, url_secrets
from .service import KEYSTONE

MOST = 262_144
"""Bytes of a body that are kept: Nova quotes user data in full, which is a quarter of that."""

NO_HEADERS: Mapping[str, str] = {}


def concealer(
    request: Request | None,
    headers: Mapping[str, str] = NO_HEADERS,
    content: bytes = b"",
    others: Iterable[str] = (),
) -> Concealer:
    """Return what takes the secrets of an exchange out of a text.

    Those are the token, what the request holds that is secret, and what the reply does.

    Args:
        request: None if it is not known.
        headers: of the reply.
        content: of the reply.
        others: secrets that are known besides.
    """
    secrets = [*others, *HEADERS.values(headers), *_values(names(request), read(content))]
    if request is not None:
        secrets += [*HEADERS.values(request.headers), *request.secrets, *url_secrets(request.url)]
        secrets += _values(request.service.secrets, read(request.content))
    return Concealer(secrets)


def names(request: Request | None) -> Secrets:
    """Return what is secret in an exchange by its name."""
    return (KEYSTONE if request is None else request.service).secrets


def read(content: bytes | None) -> Any:
    """Return the JSON of a body; None if it is none, too long, or too deep to be searched."""
    if not content or len(content) > MOST:
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def written(value: Any, known: Secrets, hide: Concealer) -> str | None:
    """Return decoded JSON as a text with nothing secret in it; None if it is too deep."""
    try:
        return json.dumps(hide.json(known.hide(value)))
    except RecursionError:
        return None


def body(content: bytes, hide: Concealer, known: Secrets) -> bytes:
    """Return the body of a reply with nothing secret in it.

    Args:
        content: the body.
        hide: what knows the secrets of the exchange.
        known: what is secret by its name.
    """
    plain = content[:MOST].decode("utf-8", "replace")
    shown = hide.text(plain)
    said = read(content)
    text = None if said is None else written(said, known, hide)
    if text is None:
        if not plain.lstrip().startswith("<") and known.named(plain):
            return b""  # it may hold a secret, and cannot be read to find it
        text = shown
    elif shown == plain and not known.named(plain) and text == json.dumps(said):
        text = plain  # as it came; a name that stands twice hides nothing
    untouched = text == plain and len(content) <= MOST
    return content if untouched else text.encode("utf-8", "replace")


def _values(known: Secrets, value: Any) -> list[str]:
    try:
        return list(known.values(value))
    except RecursionError:
        return []
