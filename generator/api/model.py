"""What the API is: objects, operations and resources, as every target sees them.

Each holds what openapi-python-client parsed, which knows names, types, what is required and what to
import, and adds what the library has no room for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import pascal_case

from generator.api.history import History
from generator.source.values import Json
from novakit_core.checks import Check
from novakit_core.listing import Order
from novakit_core.microversions import Microversions
from novakit_core.policies import Rule as Policy
from novakit_core.redaction import Secrets
from novakit_core.rules import Rule

ALL = Microversions.ALL


@dataclass(frozen=True)
class Member:
    """A property of an object, or an argument of an operation."""

    prop: PropertyProtocol
    schema: Json
    """What the spec says, references resolved."""
    text: str
    """The description, with where the thing is served."""
    served: Microversions = ALL
    optional: Microversions = ALL
    """Where it may be left out."""
    check: Check | None = None
    """Of a request: what may be given."""
    null: bool = False
    """Of a request: whether None goes over the wire, as null."""
    inline: bool = False
    """Whether it is what the call is about, so that its problems need no prefix."""
    joined: bool = False
    """Of a query: whether several values go out as one."""

    @property
    def name(self) -> str:
        """The name in Python."""
        return str(self.prop.python_name)

    @property
    def wire(self) -> str:
        """The name over the wire."""
        return self.prop.name.get_untrusted_value()

    @property
    def required(self) -> bool:
        """Whether it always has to be given, or is always answered."""
        return self.prop.required and self.prop.default is None

    @property
    def secret(self) -> bool:
        """Whether no log and no repr may show it."""
        return bool(self.schema.get("x-secret"))


@dataclass(frozen=True)
class Shape:
    """An object of the API that becomes a class."""

    prop: ModelProperty
    schema: Json
    resource: str
    """The file of the spec that it stands in."""
    asked: bool
    """Whether requests are made of it, rather than replies."""
    text: str
    members: tuple[Member, ...]
    more: Check | None = None
    """What checks further properties of a request; None where there are none."""
    least: int = 0
    rules: tuple[Rule, ...] = ()

    @property
    def name(self) -> str:
        """The name of the class."""
        return str(self.prop.class_info.name)


@dataclass(frozen=True)
class Body:
    """How arguments become the body of a request."""

    check: Check
    members: tuple[Member, ...]
    ruled: tuple[Json, ...] = ()
    """What the arguments are those of, where it has rules of its own."""


@dataclass(frozen=True)
class Reply:
    """A status of success."""

    status: int
    prop: PropertyProtocol | None
    """What the body holds; None where there is none."""
    text: str
    headers: Json
    example: Any = None


@dataclass(frozen=True)
class Failure:
    """A status of failure, and the exception that it becomes."""

    status: int
    exception: str
    text: str


@dataclass(frozen=True)
class Operation:
    """A call of the API; each action of a server is one."""

    endpoint: Endpoint
    raw: Json
    """The entry of the spec."""
    resource: str
    """The file of the spec that it stands in, which its tag names."""
    path: str
    action: str | None
    """The key of the body that tells an action from the others of its URL."""
    text: str
    served: Microversions
    where: str
    """`served` in words."""
    placeholders: tuple[Member, ...]
    query: tuple[Member, ...]
    body: Body | None
    replies: tuple[Reply, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...] = ()
    policy: tuple[str, ...] = ()
    """The rules that Nova asks for, the one that it always asks for first; none without a token."""
    access: str = ""
    """Who may call it by default, in a sentence."""
    acts: bool = False
    """Whether it changes something although it is a GET."""
    alias_of: str | None = None
    """The name of the operation that does the same at another URL."""

    @property
    def name(self) -> str:
        """The operationId."""
        return str(self.endpoint.name)

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.endpoint.method.upper()

    @property
    def arguments(self) -> tuple[Member, ...]:
        """All arguments, the required ones first."""
        named = [*self.placeholders, *(self.body.members if self.body else ()), *self.query]
        return tuple(sorted(named, key=lambda member: not member.required))


@dataclass(frozen=True)
class Collected:
    """What the conveniences take as the arguments of an operation."""

    operation: Operation
    members: tuple[Member, ...]
    """The required ones first."""

    @property
    def options(self) -> str:
        """The name of the class of those that may be left out."""
        return f"{pascal_case(self.operation.name)}Options"


@dataclass(frozen=True)
class Paging:
    """Where the items of a list are in its reply."""

    item: PropertyProtocol
    items: str | None = None
    """The reply's field with the items; None where the reply is the list."""
    links: str | None = None
    """That with the link to the next page."""
    limit: bool = False
    """Whether the operation takes `limit` at every microversion."""
    by_offset: bool = False
    """Whether it takes `offset`, which counts what is listed, and the reply has no links."""
    marker: str | None = None
    """The field of an item that is its marker; None where the operation takes none."""
    order: Order | None = None
    """The order of the list, where one can choose it."""


@dataclass(frozen=True)
class Method:
    """A method of a resource: an operation by the name that people say."""

    name: str
    operation: Operation
    paging: Paging | None = None


@dataclass(frozen=True)
class Resource:
    """What stands under one URL: `servers`, and below it `servers.tags`."""

    name: str
    """The tag of its operations; the module that it is in."""
    attribute: str
    """What it is called on the client, or on the resource around it."""
    text: str
    methods: tuple[Method, ...] = ()
    children: tuple["Resource", ...] = ()

    def walk(self) -> Iterator["Resource"]:
        """Yield the resource and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Constant:
    """A check that has a name of its own: a component of requests that is no object."""

    name: str
    text: str
    check: Check


@dataclass(frozen=True)
class Api:
    """The whole API."""

    history: History
    shapes: tuple[Shape, ...]
    operations: tuple[Operation, ...]
    arguments: tuple[Collected, ...]
    constants: tuple[Constant, ...]
    resources: tuple[Resource, ...]
    secrets: Secrets
    policies: Mapping[str, Policy]
    """The rules that operations ask for."""
