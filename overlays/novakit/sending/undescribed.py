"""A call that the spec does not describe, as an operation that is sent like every other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard, cast, get_args
from urllib.parse import quote, quote_plus, unquote

from novakit.errors import InvalidArgument
from novakit_core.arguments import check_argument_names
from novakit_core.operation import Operation
from novakit_core.response import Response
from novakit_core.texts import is_sendable, shown

from .request_arguments import Method, RequestArguments

METHODS: tuple[str, ...] = get_args(Method)

OURS: Mapping[str, str] = {
    "x-auth-token": "the client signs in by itself",
    "openstack-api-version": "give microversion=",
    "x-openstack-nova-api-version": "give microversion=",
    "content-type": "the body is always JSON",
    **dict.fromkeys(
        (
            *("accept-encoding", "connection", "content-length", "expect", "host", "keep-alive"),
            *("te", "trailer", "transfer-encoding", "upgrade"),
        ),
        "it belongs to the connection",
    ),
}
"""The headers that nobody else may set, and why."""

_CHARACTER = r"[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}"  # of a part of a path, by RFC 3986


def undescribed(method: str, path: str, arguments: RequestArguments) -> Operation[Response]:
    """Return the call; its result is the reply as it came.

    Args:
        method: of HTTP.
        path: below the version root, percent-encoded.
        arguments: what else there is to say.

    Raises:
        InvalidArgument: it cannot be sent, or would go elsewhere.
    """
    check_argument_names(arguments, RequestArguments.__annotations__, "request()")
    if method not in METHODS:
        raise InvalidArgument(f"method: {shown(method)} is none of {', '.join(METHODS)}.")
    secrets = _secrets(arguments.get("secrets"))
    json, acts = arguments.get("json"), arguments.get("acts") or False
    if json is not None and method in ("GET", "HEAD"):
        raise InvalidArgument(f"json: a {method} has no body, give params=")
    if json is not None and not _is_map(json):
        raise InvalidArgument(f"json: expected a dict, not {type(json).__name__}")
    if not isinstance(acts, bool):  # pyright: ignore[reportUnnecessaryIsInstance]  # whatever its type says
        raise InvalidArgument(f"acts: {shown(acts)} is not True or False")
    return Operation(
        name="request",
        method=method,
        path=_path(path),
        parse=lambda response: response,
        params=tuple(_params(arguments.get("params"))),
        json=None if json is None else dict(json),
        secrets=secrets,
        hidden=_as_in_urls(secrets),
        acts=acts,
        headers=tuple(_headers(arguments.get("headers"))),
    )


def _path(path: object) -> str:
    if not isinstance(path, str):
        raise InvalidArgument(f"path: expected str, not {type(path).__name__}")
    wrong = _wrong_with(path)
    if wrong:  # nothing is quoted of it: there may be a secret in it
        raise InvalidArgument(f"path: {wrong}")
    return path


def _wrong_with(path: str) -> str:
    """Return why a path cannot be called, empty if it can."""
    if re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", path):
        return "is a whole URL; give what stands below the endpoint, such as /os-keypairs"
    if not path.startswith("/"):
        return "must start with a slash and stand below the endpoint, such as /os-keypairs"
    if "?" in path or "#" in path:
        return "give what stands behind ? as params=, and leave out # and what is behind it"
    if re.match(r"/v2(\.\d+)?(/|$)", path):
        return "leave out the version: the endpoint has it"
    if path == "/":
        return ""
    for part in path[1:].split("/"):
        if not part:
            return "has an empty part, or a slash at its end: is an id in it empty?"
        if not re.fullmatch(f"(?:{_CHARACTER})+", part):
            return 'holds what no URL can: write ids in it as urllib.parse.quote(id, safe="")'
        # A proxy or the HTTP library folds "." and ".." away: another URL would be called.
        said = unquote(part).strip()
        if not said or {".", ".."} & {inner.strip() for inner in re.split(r"[/\\]", said)}:
            return 'holds a part that is blank, "." or "..", which would lead elsewhere'
    return ""


def _params(params: object) -> Iterator[tuple[str, str]]:
    if params is None:
        return
    if not _is_map(params):
        raise InvalidArgument(f"params: expected a dict, not {type(params).__name__}")
    for name, given in params.items():
        if not isinstance(name, str) or not name or not is_sendable(name):
            raise InvalidArgument(f"params: {shown(name)} cannot be a name in a query")
        values = cast("Sequence[object]", given) if isinstance(given, (list, tuple)) else (given,)
        for value in values:
            if value is not None:
                yield name, _query_text(value, name)


def _query_text(value: object, name: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float) and is_sendable(text := str(value)):
        return text
    kind = type(value).__name__
    raise InvalidArgument(f"params: {name!r}: a {kind} of this value cannot stand in a query")


def _headers(headers: object) -> Iterator[tuple[str, str]]:
    if headers is None:
        return
    if not _is_map(headers):
        raise InvalidArgument(f"headers: expected a dict, not {type(headers).__name__}")
    for name, value in headers.items():
        if not isinstance(name, str) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            raise InvalidArgument(f"headers: {shown(name)} cannot be the name of a header")
        if why := OURS.get(name.lower()):
            raise InvalidArgument(f"headers: leave out {name}: {why}")
        fits = isinstance(value, str) and value.isascii() and value.isprintable()
        if not fits or value != value.strip():
            raise InvalidArgument(
                f"headers: {name}: give a str of printable ASCII, with no blank at its ends"
            )
        yield name, value


def _secrets(given: object) -> tuple[str, ...]:
    if given is None:
        return ()
    listed = cast("Sequence[object]", given) if isinstance(given, (list, tuple)) else (None,)
    if not all(isinstance(one, str) and one and is_sendable(one) for one in listed):
        raise InvalidArgument("secrets: expected a list of str, none of them empty")
    return cast("tuple[str, ...]", tuple(listed))


def _as_in_urls(secrets: Sequence[str]) -> tuple[str, ...]:
    """Return secrets as they may be written in a URL, the longest first."""
    forms = {form for one in secrets for form in (one, quote(one, safe=""), quote_plus(one))}
    return tuple(sorted(forms, key=len, reverse=True))


def _is_map(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)
