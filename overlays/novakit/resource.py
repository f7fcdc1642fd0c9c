"""Resources: what a client offers below `compute.servers` and the like.

Most methods are an operation of the generated client, sent as it is. They take its arguments, its
types and its docstring:

    get = sent(show_server)
    list = listed(list_servers_detail, lambda reply: page_of(reply.servers, reply.servers_links))
"""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from novakit_core.flow import Flow
from novakit_core.method import Flows, documented, method
from novakit_core.operation import Operation
from novakit_core.pagination import Page, Pages, pages

from .sending.calls import Calls

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class ResourceFlows(Flows):
    """The methods of a resource, as flows."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls


class sent(method[P, T]):  # noqa: N801 - used as a decorator is
    """A method that sends an operation."""

    def __init__(self, operation: Callable[P, Operation[T]]) -> None:
        def body(flows: ResourceFlows, /, *args: P.args, **kwargs: P.kwargs) -> Flow[T]:
            return flows.calls.send(operation(*args, **kwargs))

        super().__init__(documented(body, operation))
        self._operation = operation

    def _bound(self, flows: ResourceFlows) -> Callable[P, Flow[T]]:
        def bound(*args: P.args, **kwargs: P.kwargs) -> Flow[T]:
            return flows.calls.send(self._operation(*args, **kwargs))

        return documented(bound, self._operation)


class listed(pages[P, T]):  # noqa: N801 - used as a decorator is
    """A method that lists with an operation that takes `marker` and `limit`.

    Args:
        operation: the operation.
        page: finds the items and the links in what it returns.
    """

    def __init__(self, operation: Callable[P, Operation[R]], page: Callable[[R], Page[T]]) -> None:
        def pages_of(flows: ResourceFlows, /, *args: P.args, **kwargs: P.kwargs) -> Pages[T]:
            call = cast("Callable[..., Operation[R]]", operation)

            def fetch(**place: object) -> Flow[Page[T]]:
                return page((yield from flows.calls.send(call(*args, **{**kwargs, **place}))))

            return Pages(fetch)

        body: Callable[Concatenate[Any, P], Pages[T]] = pages_of
        super().__init__(documented(body, operation))
        self._operation = operation

    def _bound(self, flows: Any) -> Callable[P, Pages[T]]:
        def bound(*args: P.args, **kwargs: P.kwargs) -> Pages[T]:
            return self._body(flows, *args, **kwargs)

        return documented(bound, self._operation)
