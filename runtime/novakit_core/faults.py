"""What a reply of failure says, whoever sent it: Nova, Keystone, or a proxy in front of them."""

import json
import re
from typing import Any, cast

from . import errors
from .outgoing import Request
from .response import Response
from .texts import sentence, without_breaks

BY_STATUS: dict[int, type[errors.APIError]] = {
    400: errors.BadRequest,
    401: errors.Unauthorized,
    403: errors.Forbidden,
    404: errors.NotFound,
    406: errors.MicroversionNotSupported,
    409: errors.Conflict,
    410: errors.Gone,
    413: errors.OverLimit,
    429: errors.RateLimited,
    502: errors.Unavailable,
    503: errors.Unavailable,
    504: errors.Unavailable,
}
"""The class for each status; `_kind` has the rest."""


def failure(
    response: Response,
    request: Request,
    *,
    kind: type[errors.APIError] | None = None,
    advice: str = "",
) -> errors.APIError:
    """Make the exception for a reply that is no success. Nothing secret is in it.

    Args:
        response: the reply.
        request: it is the reply to.
        kind: the class to use instead of the one for the status.
        advice: what to do next, instead of what the class says.
    """
    from .advice import MARKER_GONE, advise  # its own cost, for the rare refusal

    response = response.concealed()
    kind = kind or _kind(response.status)
    fault, said = _read(response)
    about: dict[str, Any] = {}
    if kind is errors.Forbidden:
        from .policies import refusal  # its own cost, for the rare refusal
        from .quotas import is_over_quota, read_quota

        advice, about["policy"], about["allowed"] = refusal(said, request.service.rules())
        if about["policy"] is None and is_over_quota(said):
            kind, about = errors.QuotaExceeded, read_quota(said)
    elif kind is errors.BadRequest and re.match(MARKER_GONE, said):
        kind = errors.MarkerNotFound
    named = f" {fault}" if fault else ""
    method, url = request.method, request.shown_url
    parts = (
        f"{method} {url} answered {response.status}{named}: {sentence(said)}",
        f"Request id: {response.request_id}." if response.request_id else "",
        advice or advise(response.status, said) or kind.advice,
    )
    return kind(
        " ".join(filter(None, parts)),
        status=response.status,
        fault=fault,
        message=said,
        request_id=response.request_id,
        method=method,
        url=url,
        retry_after=response.retry_after,
        microversion=response.microversion,
        response=response,
        **about,
    )


def _kind(status: int) -> type[errors.APIError]:
    if status in BY_STATUS:
        return BY_STATUS[status]
    if 300 <= status < 400:
        return errors.UnexpectedRedirect
    return errors.ServerError if status >= 500 else errors.APIError


def _read(response: Response) -> tuple[str | None, str]:
    """Return the fault's name and message."""
    location = response.headers.get("location")
    if location and 300 <= response.status < 400:
        return None, f"it redirects to {location.partition('?')[0]}"
    try:
        data = json.loads(response.content)
    except (ValueError, RecursionError):
        return None, response.page_text or f"no explanation ({response.kind_of_body})"
    return _read_json(data) or (None, f"no explanation ({response.kind_of_body})")


def _read_json(data: Any) -> tuple[str | None, str] | None:
    if not isinstance(data, dict) or not data:
        return None
    name, fault = next(iter(cast("dict[str, Any]", data).items()))
    if isinstance(fault, list) and fault:  # {"errors": [{"title": …, "detail": …}]}
        fault = cast("list[object]", fault)[0]
    if isinstance(fault, str):
        return None, without_breaks(fault)
    if not isinstance(fault, dict):
        return None
    told = cast("dict[str, Any]", fault)
    said = told.get("message") or told.get("detail") or told.get("title")
    known = told.get("title") if name in ("error", "errors") else name  # "error" is Keystone's
    return _text(known), without_breaks(_text(said) or "") or "no explanation"


def _text(said: object) -> str | None:
    """Return what is a text or a number; a message of lists and objects says nothing to people."""
    return str(said) if isinstance(said, (str, int, float)) and said else None
