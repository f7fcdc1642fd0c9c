"""What goes over the wire for an operation, and what becomes of the reply."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

from .errors import InvalidArgument
from .faults import failure
from .operation import Operation
from .response import Response
from .service import Service
from .texts import sentence
from .transport import Request

T = TypeVar("T")

BASE_HEADERS: Mapping[str, str] = {"Accept": "application/json", "User-Agent": "novakit"}


def build_request(
    operation: Operation[Any],
    endpoint: str,
    token: str,
    microversion: str | None,
    service: Service,
    headers: Mapping[str, str] = BASE_HEADERS,
) -> Request:
    """Build what goes over the wire for an operation.

    Args:
        operation: what to call.
        endpoint: the version root, without a slash at its end.
        token: of Keystone.
        microversion: at which to call; None for Nova's default, 2.1.
        service: that is called.
        headers: those that every request carries.
    """
    url = endpoint + operation.path
    if operation.params:
        url = f"{url}?{urlencode(operation.params)}"
    made = {**headers, "X-Auth-Token": token}
    if operation.headers:
        made = _with(made, operation.headers)
    if microversion is not None:
        made["OpenStack-API-Version"] = f"compute {microversion}"
        made["X-OpenStack-Nova-API-Version"] = microversion  # all that Nova below 2.27 knows
    content = None
    if operation.json is not None:
        made["Content-Type"] = "application/json"
        content = json_text(operation.json, f"{operation.name}: the body").encode()
    return Request(
        operation.method,
        url,
        made,
        content,
        secrets=operation.secrets,
        hidden=operation.hidden,
        service=service,
        acts=operation.acts,
    )


def _with(headers: Mapping[str, str], others: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return headers with others, which win: HTTP does not tell upper case from lower."""
    given = {name.lower(): (name, value) for name, value in others}
    kept = {name: value for name, value in headers.items() if name.lower() not in given}
    return {**kept, **dict(given.values())}


def json_text(value: object, name: str) -> str:
    """Return a value as JSON.

    Args:
        value: to write.
        name: of the value, for the message.

    Raises:
        InvalidArgument: it cannot be JSON.
    """
    try:
        return json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        reason = str(error)
    raise InvalidArgument(f"{name} cannot be JSON: {sentence(reason)}")


def conclude(operation: Operation[T], request: Request, response: Response) -> T:
    """Return what the operation reads from a success.

    Args:
        operation: what was called.
        request: of it.
        response: the reply.

    Raises:
        APIError: the reply is no success.
        UndecodableReply: it is one, but cannot be read.
    """
    if 200 <= response.status < 300:
        return operation.parse(response)
    raise failure(response, request)


def check_token(token: object) -> str:
    """Return the token.

    Raises:
        InvalidArgument: it cannot stand in a header. The message does not quote it.
    """
    if (
        isinstance(token, str)
        and token
        and token.isascii()
        and token.isprintable()
        and " " not in token
    ):
        return token
    raise InvalidArgument(
        "The token is empty, or holds a space, a line break or a character that no HTTP header"
        " can hold: pass it as Keystone gave it, without a line break at its end."
    )
