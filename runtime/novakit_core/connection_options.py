"""Whether the options of a connection are of their types: told where they are given, not at a call."""

import inspect
from collections.abc import Sequence
from math import isfinite
from os import PathLike
from typing import cast

from .errors import InvalidArgument
from .texts import shown

YEARS = 1e9
"""Seconds: about what the clock of an operating system can wait for."""


def check_connection(
    timeout: object, verify: object, cert: object, http_client: object, *, blocks: bool
) -> None:
    """Refuse options that no connection can be made with.

    Args:
        timeout: seconds for a reply, or (seconds to connect, seconds for a reply), or None.
        verify: True, False, a path, or an `ssl.SSLContext`.
        cert: None, a path, or two.
        http_client: None, or an httpx client.
        blocks: whether it has to be `httpx.Client`, and not `httpx.AsyncClient`.

    Raises:
        InvalidArgument: naming the option.
    """
    if not _is_timeout(timeout):
        raise InvalidArgument(
            f"timeout: {shown(timeout)} is neither seconds above 0 nor (seconds to connect, seconds"
            " for a reply); None is for no limit"
        )
    if not _is_verify(verify):
        raise InvalidArgument(
            f"verify: {shown(verify)} is none of True, False, the path of CA certificates and an"
            " ssl.SSLContext"
        )
    if cert is not None and not _is_certificate(cert):
        raise InvalidArgument(
            f"cert: {shown(cert)} is neither the path of a certificate with its key nor the paths"
            " of both"
        )
    if http_client is not None and not _is_client(http_client, blocks):
        wanted = "httpx.Client" if blocks else "httpx.AsyncClient"
        kind = type(http_client).__name__
        raise InvalidArgument(f"http_client: expected an {wanted}, not {kind}")


def _is_timeout(timeout: object) -> bool:
    if isinstance(timeout, (tuple, list)):
        both = cast("Sequence[object]", timeout)
        return len(both) == 2 and all(one is None or _is_seconds(one) for one in both)
    return timeout is None or _is_seconds(timeout)


def _is_seconds(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return value <= YEARS and isfinite(value) and value > 0


def _is_verify(verify: object) -> bool:
    if isinstance(verify, (str, PathLike)):
        return bool(str(cast("object", verify)))
    return isinstance(verify, bool) or hasattr(verify, "wrap_socket")


def _is_certificate(cert: object) -> bool:
    if isinstance(cert, (tuple, list)):
        both = cast("Sequence[object]", cert)
        return len(both) == 2 and all(isinstance(one, (str, PathLike)) for one in both)
    return isinstance(cert, (str, PathLike))


def _is_client(client: object, blocks: bool) -> bool:
    send = getattr(client, "send", None)
    able = callable(send) and callable(getattr(client, "build_request", None))
    return able and inspect.iscoroutinefunction(send) is not blocks
