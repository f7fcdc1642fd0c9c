"""Exchanges as lines of a log: the request as a curl command. Nothing secret is in them."""

import json
import shlex

from novakit.errors import TransportError
from novakit_core import evidence
from novakit_core.concealing import Concealer
from novakit_core.redaction import redact
from novakit_core.response import Response
from novakit_core.transport import Request


def request_line(request: Request) -> str:
    """Return the request as a command that could be run, were its secrets put back."""
    parts = ["curl", "-g", "-i", "-X", request.method, request.shown_url]
    hide = evidence.concealer(request)
    for name, value in redact(request.headers).items():
        parts += ["-H", hide.text(f"{name}: {value}")]
    if request.content is not None:
        body = _body(request.content, request, hide)
        parts += ["-d", body or f"<{len(request.content)} bytes>"]
    return shlex.join(parts)


def reply_line(outcome: Response | TransportError, seconds: float, request: Request) -> str:
    """Return the reply's status, headers and body, or why there is none."""
    if isinstance(outcome, TransportError):
        return f"no reply after {seconds:.3f} s: {outcome}"
    hide = evidence.concealer(request, outcome.headers, outcome.content)
    body = _body(outcome.content, request, hide) or f"<{outcome.kind_of_body}>"
    headers = hide.json(redact(outcome.headers))
    return f"{outcome.status} after {seconds:.3f} s {json.dumps(headers)} {body}"


def _body(content: bytes, request: Request, hide: Concealer) -> str | None:
    """Return the JSON of a body; None if it is none: then its secrets cannot be found by name."""
    value = evidence.read(content)
    return None if value is None else evidence.written(value, request.service.secrets, hide)
