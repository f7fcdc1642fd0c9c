"""Exchanges as lines of a log: the request as a curl command. Nothing secret is in them."""

import json
import shlex
from typing import Any

from novakit.errors import TransportError
from novakit_api.secrets import SECRETS
from novakit_core.redaction import KEYSTONE, conceal, redact
from novakit_core.response import Response
from novakit_core.transport import Request

HIDDEN = SECRETS | KEYSTONE
"""What may stand in a body that is exchanged with Nova or Keystone."""


def request_line(request: Request) -> str:
    """Return the request as a command that could be run, were its secrets put back."""
    parts = ["curl", "-g", "-i", "-X", request.method, request.url]
    for name, value in redact(request.headers).items():
        parts += ["-H", f"{name}: {value}"]
    if request.content is not None:
        parts += ["-d", _text(_json(request.content)) or f"<{len(request.content)} bytes>"]
    return shlex.join(parts)


def reply_line(outcome: Response | TransportError, seconds: float, request: Request) -> str:
    """Return the reply's status, headers and body, or why there is none."""
    if isinstance(outcome, TransportError):
        return f"no reply after {seconds:.3f} s: {outcome}"
    said = conceal(_json(outcome.content), HIDDEN.values(_json(request.content)))
    body = _text(said) or f"<{outcome.kind_of_body}>"
    return f"{outcome.status} after {seconds:.3f} s {json.dumps(redact(outcome.headers))} {body}"


def _json(content: bytes | None) -> Any:
    try:
        return json.loads(content or b"null")
    except (ValueError, RecursionError):
        return None  # what cannot be read cannot be searched for secrets


def _text(value: Any) -> str | None:
    return None if value is None else json.dumps(HIDDEN.hide(value))
