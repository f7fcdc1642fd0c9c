"""Puts the parts of a client together."""

import re
from collections.abc import Callable
from typing import Any

from novakit.errors import InvalidArgument
from novakit.identity.sign_in import Auth
from novakit.version import __version__
from novakit_core.arguments import check_argument_names
from novakit_core.flow import Lock
from novakit_core.request import BASE_HEADERS

from .calls import Calls
from .option_types import check_auth, check_types
from .options import Options
from .retries import Retries
from .session import Session
from .sign_in import SignIn
from .wire import Wire

REQUEST_ID = r"req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def check_options(auth: object, options: Options, client: str) -> None:
    """Refuse an option that there is not, and one of a wrong type.

    Raises:
        InvalidArgument: naming it, and the nearest right one.
    """
    check_argument_names(options, {*Options.__annotations__, "http_client"}, f"{client}()")
    check_auth(auth, client)
    check_types(options)


def assemble(auth: Auth, options: Options, new_lock: Callable[[], Lock]) -> Calls:
    """Return what sends a client's calls.

    Args:
        auth: how to sign in.
        options: of the client.
        new_lock: of its driver.
    """
    if options.get("verify") is False:
        from novakit.identity.tls_options import say_unchecked

        say_unchecked(str(options.get("endpoint") or getattr(auth, "auth_url", "the cloud")))
    wire = Wire(_retries(options.get("retries")), _headers(options), options.get("event_hooks", ()))
    session = Session(
        SignIn(auth, wire, new_lock, options.get("saved")),
        endpoint=options.get("endpoint"),
        interface=options.get("interface", "public"),
        region=options.get("region"),
    )
    return Calls(
        session,
        pin=options.get("microversion"),
        before_send=options.get("before_send", ()),
        after_send=options.get("after_send", ()),
        check_rules=options.get("check_rules", True),
    )


def connection(options: Options) -> dict[str, Any]:
    """Return those options that a transport takes."""
    names = ("timeout", "verify", "cert", "max_reply_bytes")
    return {name: value for name, value in options.items() if name in names}


def _retries(given: Retries | int | None) -> Retries:
    if given is None:
        return Retries()
    return given if isinstance(given, Retries) else Retries(attempts=given + 1)


def _headers(options: Options) -> dict[str, str]:
    app_name = options.get("app_name")
    agent = f"novakit/{__version__}"
    headers = {**BASE_HEADERS, "User-Agent": f"{app_name} {agent}" if app_name else agent}
    if request_id := options.get("global_request_id"):
        if not re.fullmatch(REQUEST_ID, request_id):
            raise InvalidArgument('global_request_id: write it as "req-" and a UUID in lower case.')
        headers["X-OpenStack-Request-ID"] = request_id
    return headers
