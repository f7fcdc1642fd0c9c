"""The keyword arguments of the clients."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from novakit.identity.saved import SavedSignIn
from novakit.identity.settings import (
    AuthOverrides,
    CloudOptions,
    ConnectionOptions,
    EndpointOptions,
)
from novakit_core.operation import Operation
from novakit_core.outcome import Outcome
from novakit_core.resource import Resource

from .retries import Retries
from .wire import EventHook

BeforeSend: TypeAlias = Callable[[Operation[Any]], Any]
AfterSend: TypeAlias = Callable[[Outcome[Operation[Any], Any]], Any]


class CallOptions(ConnectionOptions, total=False):
    """What every way to make a client takes by name."""

    deadline: float | None
    """Seconds that each call may take with everything that it does; None (the default) for no
    such end. `compute.within(…)` sets another."""
    retries: Retries | int
    """How persistent to be, or how often to repeat at most; 0 for not at all."""
    max_reply_bytes: int
    """That a reply may have, decompressed; 256 MiB if left out. A larger one is `ReplyTooLarge`."""
    check_rules: bool
    """False to send also what Nova's server is known to refuse, and let it be the judge."""
    before_send: Sequence[BeforeSend]
    """Functions that get each operation before it goes out, and return it, changed or not."""
    after_send: Sequence[AfterSend]
    """Functions that get what became of each operation: an `Outcome`, whose `item` is the operation
    as it went out, with the `value` that the call returns or its `error`. One that is cancelled is
    not told. What such a function raises, the call raises."""
    event_hooks: Sequence[EventHook]
    """Functions that are told of each exchange."""
    resources: Mapping[str, type[Resource[Any]]] | None
    """Resources of your own, by the names that they shall have; see `novakit.extending`."""
    app_name: str | None
    """Put in front of `User-Agent`, e.g. `horizon/25.1`."""
    global_request_id: str | None
    """`req-` and a UUID, by which the logs of all services tell what belongs together."""


class Options(CallOptions, EndpointOptions, total=False):
    """What `Compute(...)` and `AsyncCompute(...)` take by name."""

    saved: SavedSignIn | None
    """What `save_sign_in()` returned, to begin with. It is not used if it is over, or of other
    credentials or another project."""


class Overrides(Options, AuthOverrides, total=False):
    """What `connect()` takes by name; it wins over clouds.yaml and the OS_* variables.

    None for a region, an interface, an endpoint, a microversion, verify or cert: as configured.
    """


AS_CONFIGURED = ("region", "interface", "endpoint", "microversion", "verify", "cert")
"""Those that None leaves as the file has them; for others, such as `timeout`, it has a meaning."""


def overridden(configured: CloudOptions, overrides: Overrides) -> Options:
    """Return the options of a client: those given by name, else those configured."""
    given = {
        key: value
        for key, value in overrides.items()
        if key in Options.__annotations__ and (value is not None or key not in AS_CONFIGURED)
    }
    return cast("Options", {**configured, **given})
