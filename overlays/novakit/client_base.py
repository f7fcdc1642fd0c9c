"""What `Compute` and `AsyncCompute` have in common: everything but the waiting."""

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack

from novakit_core.client import S

from .resources import Resources

if TYPE_CHECKING:
    from novakit_core.response import Response

    from .identity.sign_in import Auth
    from .sending.calls import Calls
    from .sending.options import CallOptions, Options, Overrides

H = TypeVar("H")


class ComputeBase(Resources[S], Generic[S, H]):
    """A client of Nova. Nothing is sent before the first call."""

    _calls: "Calls"

    def __init__(
        self, auth: "Auth", *, http_client: H | None = None, **options: "Unpack[Options]"
    ) -> None:
        from .sending import assembly  # the cost is put off until now

        assembly.check_options(auth, options, type(self).__name__)
        driver: Any = self._new_driver(http_client, assembly.connection(options))
        calls = assembly.assemble(auth, options, driver.lock)
        super().__init__(calls, driver.within(options.get("deadline")))

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
        return f"{type(self).__name__}({self._calls!r})"

    def at(self, microversion: str) -> Self:
        """Return this client with a microversion pinned. It shares the token and the connections.

        Raises:
            InvalidArgument: there is no such microversion.
        """
        return self._with(_calls=self._calls.at(microversion))

    @property
    def last_response(self) -> "Response | None":
        """The last reply to this client in this thread or task: status, headers, request id."""
        return self._calls.last_response()

    def _new_driver(self, http_client: H | None, connection: dict[str, Any]) -> S:
        """Return the driver of a side over a new transport. Each side has its own."""
        raise NotImplementedError
