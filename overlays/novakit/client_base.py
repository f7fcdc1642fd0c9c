"""What `Compute` and `AsyncCompute` have in common: everything but the waiting."""

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack

from novakit_core.client import S
from novakit_core.method import InFlow, Sided, method

from .resources import Resources
from .sending.request_arguments import Method, RequestArguments

if TYPE_CHECKING:
    from novakit_core.checks import Identified
    from novakit_core.flow import Flow
    from novakit_core.operation import Operation
    from novakit_core.response import Response

    from .identity.saved import SavedSignIn
    from .identity.scope import Scope
    from .identity.sign_in import Auth
    from .sending.calls import Calls
    from .sending.options import CallOptions, Options, Overrides

H = TypeVar("H")


class ComputeBase(Resources[S], Sided[S], Generic[S, H]):
    """A client of Nova. Nothing is sent before the first call."""

    _calls: "Calls"

    def __init__(
        self, auth: "Auth", *, http_client: H | None = None, **options: "Unpack[Options]"
    ) -> None:
        from .sending import assembly, own_resources  # the cost is put off until now

        assembly.check_options(auth, options, type(self).__name__)
        self._own = own_resources.check(options.get("resources"), type(self))
        driver: Any = self._new_driver(http_client, assembly.connection(options))
        calls = assembly.assemble(auth, options, driver.lock)
        super().__init__(calls, driver.within(options.get("deadline")))
        self._add_own()

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

        Args:
            microversion: e.g. `"2.90"`, or `"latest"` for the highest that both the cloud and novakit
                know. What a call needs in addition does not lower it: a call that it does not serve
                is refused before it is sent.

        Raises:
            InvalidArgument: there is no such microversion, or this release does not know it.
        """
        return self._with(_calls=self._calls.at(microversion))

    def to(
        self,
        *,
        region: str | None = None,
        project: "str | Identified | None" = None,
        **scope: "Unpack[Scope]",
    ) -> Self:
        """Return this client for another region or project. It shares the connections.

            compute.to(region="RegionTwo").servers.list()
            compute.to(project=project_id).servers.list()
            compute.to(project_name="web", project_domain_name="Default").servers.list()

        Nothing is sent before its first call. Another region has the same token. For another
        project the same credentials get a token of its own, so keep the client while it is needed;
        a one-time passcode is not asked for again, the token that it got opens the other project.

        Args:
            region: its name; the same if left out. What clouds.yaml says of it alone does not count.
            project: its id, or an object with that id; the same if left out.
            scope: the project by name, or a domain, the system or a trust: see `Scope`.

        Raises:
            InvalidArgument: the client has `endpoint=`, which no region changes; or its credentials
                are for one project alone, as an application credential and a token that came with
                an endpoint are; or the project lacks its domain.
        """
        return self._with(_calls=self._calls.to(region, project, scope))

    @method
    def save_sign_in(self: "ComputeBase[InFlow, Any]") -> "Flow[SavedSignIn]":
        """Return the token with its catalog and its end, for a program to keep.

            kept = json.dumps(compute.save_sign_in().to_dict())
            ...
            compute = Compute(password, saved=SavedSignIn.from_dict(json.loads(kept)))

        Signs in if that is due. Who has it is let in until it ends; its repr does not show it.

        Raises:
            APIError: Keystone refuses the credentials.
        """
        return self._calls.session.save()

    @method
    def microversion_for(
        self: "ComputeBase[InFlow, Any]", operation: "Operation[Any]"
    ) -> "Flow[str]":
        """Return the microversion at which the operation would go out."""
        return self._calls.choose(operation)

    @method
    def request(
        self: "ComputeBase[InFlow, Any]",
        method: Method,
        path: str,
        **arguments: Unpack[RequestArguments],
    ) -> "Flow[Response]":
        """Send a call that the spec does not describe, and return the reply.

            reply = compute.request("GET", "/os-keypairs", params={"limit": 10})
            reply.status, reply.headers, reply.json()

        Token, repetition, deadline, hooks, log and errors are those of every other call.

        Args:
            method: GET, HEAD, POST, PUT, PATCH or DELETE. POST and PATCH are not repeated where they
                may have been carried out.
            path: what stands below the endpoint, percent-encoded, e.g. `/os-keypairs`.
            params: of the query: texts, numbers, booleans, or lists of them; None is left out.
            json: the body, a dict.
            headers: besides those of every request, or in place of them.
            microversion: at which to call, also one that this release does not know, or `"latest"`
                for the highest that both the cloud and novakit know. If left out, it is chosen as for every call: the client's, else the highest that both the cloud
                and novakit know. What the request and the reply hold depends on it, so a program
                that is to last should say which.
            secrets: values in the path, the query, the headers or the body that no log and no
                message may show, besides those that the spec calls secret.
            acts: True for a GET that changes something: it is not repeated.

        Raises:
            InvalidArgument: it cannot be sent, or would go to another address. Nothing was sent.
            APIError: the cloud answered with an error.
            TransportError: no whole reply came back.
        """
        return self._calls.request(method, path, **arguments)

    @property
    def last_response(self) -> "Response | None":
        """The last reply to this client in this thread or task: status, headers, request id."""
        return self._calls.last_response()

    def _add_own(self) -> None:
        for name, kind in self._own.items():
            self.__dict__[name] = kind(self._calls, self._driver)

    def _with(self, **parts: Any) -> Self:
        other = super()._with(**parts)
        other._add_own()
        return other

    def _on(self, driver: Any) -> Any:
        return self._with(_driver=driver)

    def _new_driver(self, http_client: H | None, connection: dict[str, Any]) -> S:
        """Return the driver of a side over a new transport. Each side has its own."""
        raise NotImplementedError
