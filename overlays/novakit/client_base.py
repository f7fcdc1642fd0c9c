"""What `Compute` and `AsyncCompute` have in common: everything but the waiting."""

import copy
import importlib
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, Unpack

if TYPE_CHECKING:
    from novakit_core.response import Response

    from .identity.sign_in import Auth
    from .sending.options import CallOptions, Options, Overrides

H = TypeVar("H")
D = TypeVar("D", bound="Any")

RESOURCES = {"servers": "Servers", "volumes_boot": "VolumesBoot", "flavors": "Flavors"}
"""The attributes of a client that hold its resources, and their classes, one module each."""


class ClientBase(Generic[H, D]):
    """A client of Nova. Nothing is sent before the first call."""

    _prefix: ClassVar[str]
    """In front of the names of its resources' classes."""

    def __init__(
        self, auth: "Auth", *, http_client: H | None = None, **options: "Unpack[Options]"
    ) -> None:
        from .sending import assembly  # the cost is put off until now

        assembly.check_options(options, type(self).__name__)
        self.driver = self._driver(http_client, assembly.connection(options))
        self._calls = assembly.assemble(auth, options, self.driver.lock)

    @classmethod
    def connect(
        cls,
        cloud: str | None = None,
        *,
        http_client: H | None = None,
        **overrides: "Unpack[Overrides]",
    ) -> Self:
        """Make a client for a cloud of clouds.yaml, or for that of the OS_* variables.

        Args:
            cloud: its name; None for OS_CLOUD, else the OS_* variables, else the only cloud there.
            http_client: an httpx client to send with; it is not closed.
            overrides: `Options`, and what stands under `auth`; they win over file and variables.

        Raises:
            UnknownCloud: no file has a cloud of this name.
            ConfigurationError: something is missing or wrong.
        """
        from novakit_core.arguments import check_argument_names

        from .identity.configuration import configure
        from .sending.options import Overrides, overridden

        check_argument_names(overrides, Overrides.__annotations__, "connect()")
        auth, configured = configure(cloud, overrides)
        return cls(auth, http_client=http_client, **overridden(configured, overrides))

    @classmethod
    def from_token(
        cls,
        token: str,
        endpoint: str,
        *,
        http_client: H | None = None,
        **options: "Unpack[CallOptions]",
    ) -> Self:
        """Make a client with a token that somebody else got. Keystone is never asked.

        Args:
            token: of Keystone.
            endpoint: of Nova, e.g. `https://cloud.example/compute/v2.1`.
            http_client: an httpx client to send with; share one to keep its connections.
            options: see `CallOptions`.
        """
        from .identity.given_token import GivenToken

        return cls(GivenToken(token), http_client=http_client, endpoint=endpoint, **options)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._calls.session!r})"

    def at(self, microversion: str) -> Self:
        """Return this client with a microversion pinned. It shares the token and the connections.

        Raises:
            InvalidArgument: there is no such microversion.
        """
        other = copy.copy(self)
        for name in RESOURCES:
            other.__dict__.pop(name, None)
        other._calls = self._calls.at(microversion)
        return other

    @property
    def last_response(self) -> "Response | None":
        """The last reply to this client in this thread or task: status, headers, request id."""
        return self._calls.last_response()

    if not TYPE_CHECKING:  # to a type checker it would be every name there is

        def __getattr__(self, name: str) -> Any:
            """Make a resource when it is first used."""
            if name not in RESOURCES:
                raise AttributeError(
                    f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self
                )
            module = importlib.import_module(f".resources.{name}", __package__)
            flows = getattr(module, f"{RESOURCES[name]}Flows")(self._calls)
            resource = getattr(module, self._prefix + RESOURCES[name])(flows, self.driver)
            self.__dict__[name] = resource
            return resource

    def _driver(self, http_client: H | None, connection: dict[str, Any]) -> D:
        raise NotImplementedError
