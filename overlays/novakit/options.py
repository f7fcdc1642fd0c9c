"""The keyword arguments of the clients."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, TypedDict

from novakit_core.operation import Operation
from novakit_core.transport import Certificate, Timeout, Verify

from .retries import Retries
from .scope import Scope
from .wire import EventHook

BeforeSend: TypeAlias = Callable[[Operation[Any]], Any]


class CallOptions(TypedDict, total=False):
    """What every way to make a client takes by name."""

    microversion: str | None
    """At which every call goes out, e.g. `"2.60"`; None to have each call's chosen."""
    timeout: Timeout
    """Seconds for a reply, or (seconds to connect, seconds for a reply); None for no limit."""
    verify: Verify
    """False to check no certificates, or the path of CA certificates."""
    cert: Certificate
    """The path of a client's certificate with its key, or the paths of both."""
    retries: Retries | int
    """How persistent to be, or how often to repeat at most; 0 for not at all."""
    before_send: Sequence[BeforeSend]
    """Functions that get each operation before it goes out, and return it, changed or not."""
    event_hooks: Sequence[EventHook]
    """Functions that are told of each exchange."""
    app_name: str | None
    """Put in front of `User-Agent`, e.g. `horizon/25.1`."""
    global_request_id: str | None
    """`req-` and a UUID, by which the logs of all services tell what belongs together."""


class Options(CallOptions, total=False):
    """What `Compute(...)` and `AsyncCompute(...)` take by name."""

    region: str | None
    """Whose endpoint to use; None for the first in the catalog."""
    interface: str
    """`public` (the default), `internal` or `admin`."""
    endpoint: str | None
    """Of Nova; None to look it up in the catalog."""


class AuthSettings(Scope, total=False):
    """What stands under `auth` in clouds.yaml."""

    auth_url: str
    username: str
    user_id: str
    password: str
    passcode: str
    token: str
    application_credential_id: str
    application_credential_name: str
    application_credential_secret: str
    user_domain_id: str
    user_domain_name: str


class Overrides(Options, AuthSettings, total=False):
    """What `connect()` takes by name; it wins over clouds.yaml and the OS_* variables."""

    auth_type: str
