"""How a method that is written once, as a flow, is offered to sync and to async callers.

    class ThingFlows(Flows):
        @method
        def get(self, thing_id: str) -> Flow[Thing]: ...

    class Things(Blocking, ThingFlows): ...         # things.get("x") -> Thing
    class AsyncThings(Awaited, ThingFlows): ...     # await things.get("x") -> Thing

Within `ThingFlows` itself, `self.get("x")` is the flow, to be continued with `yield from`.
"""

from collections.abc import Callable, Coroutine
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from .flow import Flow

if TYPE_CHECKING:
    from .async_driver import AsyncDriver
    from .sync_driver import SyncDriver

P = ParamSpec("P")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


class Flows:
    """A class whose methods are flows."""


class Blocking:
    """Offers the methods of a class of flows to threads: they return what the flow returns."""

    def __init__(self, flows: Flows, driver: "SyncDriver") -> None:
        self.flows = flows
        self.driver = driver


class Awaited:
    """Offers the methods of a class of flows to tasks: they return what awaits the flow's end."""

    def __init__(self, flows: Flows, driver: "AsyncDriver") -> None:
        self.flows = flows
        self.driver = driver


class method(Generic[P, T]):  # noqa: N801 - used as a decorator
    """Decorates a method whose body is a flow."""

    def __init__(self, body: Callable[Concatenate[Any, P], Flow[T]]) -> None:
        self.__doc__ = body.__doc__
        self._body = body
        self._name = ""

    def __set_name__(self, owner: object, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: Blocking, owner: object) -> Callable[P, T]: ...
    @overload
    def __get__(self, instance: Awaited, owner: object) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, instance: Flows, owner: object) -> Callable[P, Flow[T]]: ...
    @overload
    def __get__(self, instance: None, owner: object) -> Callable[Concatenate[Any, P], Flow[T]]: ...
    def __get__(self, instance: object, owner: object) -> object:
        """Bind the method for its caller."""
        if instance is None:
            return self._body
        if isinstance(instance, Blocking):
            return self._keep(instance, _blocking(self._bound(instance.flows), instance.driver))
        if isinstance(instance, Awaited):
            return self._keep(instance, _awaited(self._bound(instance.flows), instance.driver))
        return self._bound(instance)

    def _bound(self, flows: Any) -> Callable[P, Flow[T]]:
        return MethodType(self._body, flows)

    def _keep(self, instance: Blocking | Awaited, bound: F) -> F:
        # Python looks there first: the next call is not bound anew.
        instance.__dict__[self._name] = bound
        return bound


def documented(function: F, like: Callable[..., Any]) -> F:
    """Give a function the name, docstring and signature of another."""
    function.__doc__ = like.__doc__
    function.__name__ = like.__name__
    function.__dict__["__wrapped__"] = like
    return function


def _blocking(flow: Callable[P, Flow[T]], driver: "SyncDriver") -> Callable[P, T]:
    def bound(*args: P.args, **kwargs: P.kwargs) -> T:
        return driver.run(flow(*args, **kwargs))

    return documented(bound, flow)


def _awaited(
    flow: Callable[P, Flow[T]], driver: "AsyncDriver"
) -> Callable[P, Coroutine[Any, Any, T]]:
    async def bound(*args: P.args, **kwargs: P.kwargs) -> T:
        return await driver.run(flow(*args, **kwargs))

    return documented(bound, flow)
