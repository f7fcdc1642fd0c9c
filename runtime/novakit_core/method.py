"""How a method that is written once, as a flow, is offered to threads, to tasks and to other flows.

    class Things(Resource[S]):
        @method
        def find(self: "Things[InFlow]", name: str) -> Flow[Thing]:
            return (yield from self.get(name))

    Things(calls, SyncDriver(…)).find("x")          # Thing
    await Things(calls, AsyncDriver(…)).find("x")   # Thing
    yield from Things(calls, IN_FLOW).find("x")     # Thing, within another flow

The driver of an object is its side.
"""

import re
from collections.abc import Callable, Coroutine
from types import MethodType
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Final,
    Generic,
    ParamSpec,
    Self,
    TypeVar,
    overload,
)

from .side import S

if TYPE_CHECKING:  # the clients have methods too, and are imported before anything is sent
    from inspect import Signature

    from .async_driver import AsyncDriver
    from .flow import Flow
    from .sync_driver import SyncDriver

P = ParamSpec("P")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

_UNEXPECTED = re.compile(r"got an unexpected keyword argument '(\w+)'")


class InFlow:
    """In place of a driver: what a method returns is its flow, for `yield from`."""

    def __repr__(self) -> str:
        return "IN_FLOW"


IN_FLOW: Final = InFlow()


class Sided(Generic[S]):
    """A thing whose methods are flows; its driver is the side that it is on.

    Args:
        driver: a `SyncDriver`, an `AsyncDriver`, or `IN_FLOW`.
    """

    _flows: Any = None
    """The same thing for its own flows, once it is made."""

    def __init__(self, driver: S) -> None:
        self._driver = driver

    def _on(self, driver: Any) -> Any:
        """Return the same thing on another side. Each kind knows what it is made of."""
        raise NotImplementedError

    def _within(self) -> Any:
        """Return the same thing for its own flows; made once."""
        if self._flows is None:
            if self._driver is IN_FLOW:
                return self
            self._flows = self._on(IN_FLOW)
        return self._flows

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]

    if not TYPE_CHECKING:  # to a type checker it would be every name there is

        def __getattr__(self, name: str) -> Any:
            """Say which name was meant."""
            from .guesses import no_attribute  # its own cost, for the rare mistake

            raise no_attribute(self, name)


class method(Generic[P, T]):  # noqa: N801 - used as a decorator
    """Decorates a method whose body is a flow."""

    def __init__(self, body: "Callable[Concatenate[Any, P], Flow[T]]") -> None:
        self.__doc__ = body.__doc__
        self._body = body
        self.__name__ = self.__qualname__ = body.__name__

    def __set_name__(self, owner: type, name: str) -> None:
        self.__name__, self.__qualname__ = name, f"{owner.__qualname__}.{name}"
        self.__module__ = owner.__module__

    def __call__(self, things: Any, *args: P.args, **kwargs: P.kwargs) -> Any:
        """Call the method of an object, as any class lets one: `Things.find(things, "x")`."""
        binds: Any = self
        return binds.__get__(things, None)(*args, **kwargs)

    @overload
    def __get__(self, instance: "Sided[SyncDriver]", owner: object) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, instance: "Sided[AsyncDriver]", owner: object
    ) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, instance: Sided[InFlow], owner: object) -> "Callable[P, Flow[T]]": ...
    @overload
    def __get__(self, instance: None, owner: object) -> Self: ...
    def __get__(self, instance: Any, owner: object) -> Any:
        """Bind the method for its caller."""
        if instance is None:
            return self
        flow = self._flow(instance._within())
        driver = instance._driver
        bound = flow if driver is IN_FLOW else driver.offer(flow)
        return keep(documented(bound, self), self, instance)

    def _flow(self, things: Any) -> "Callable[P, Flow[T]]":
        """Return what makes the flow; `things` are the object on the side of flows."""
        bound = MethodType(self._body, things)

        def flow(*args: P.args, **kwargs: P.kwargs) -> "Flow[T]":
            try:
                made: Flow[T] = bound(*args, **kwargs)
            except TypeError as error:  # about the arguments: nothing of the body has run
                raise of_method(error, bound, self._called_on(things)) from None
            return made

        return flow

    def _called_on(self, things: Any) -> str:
        """Return what the caller called, who sees the class of the object alone."""
        return f"{type(things).__name__}.{self.__name__}"

    @property
    def __signature__(self) -> "Signature":
        from .signature import of_flow  # only when somebody asks

        return of_flow(self._body)


def of_method(error: TypeError, function: Callable[..., object], method: str) -> TypeError:
    """Return what Python says of the arguments of a call, with the name that the caller used.

    Args:
        error: of the call.
        function: what was called.
        method: as the caller knows it.
    """
    function = getattr(function, "__wrapped__", function)  # an alias calls the other
    names = {function.__name__, function.__qualname__}
    called, _, said = str(error).partition("() ")
    if called not in names:
        return error
    unknown = _UNEXPECTED.match(said)
    if not unknown:
        return TypeError(f"{method}() {said}")
    from inspect import signature  # its own cost, for the rare mistake

    from .guesses import argument

    hint = argument(unknown[1], signature(function).parameters)
    return TypeError(f"{method}() {unknown[0]}{'. ' if hint else ''}{hint}")


def keep(bound: F, made_of: Any, instance: Any) -> F:
    """Put a bound method where Python looks first, so that the next call does not bind it anew.

    A method that another one hides, and that `super()` or its class was asked for, stays out.
    """
    name: str = made_of.__name__
    seen: object = getattr(instance.__class__, name, None)
    if seen is made_of:
        instance.__dict__[name] = bound
    return bound


def documented(function: F, like: Any) -> F:
    """Give a function the name, docstring and signature of a method."""
    function.__doc__ = like.__doc__
    function.__name__, function.__qualname__ = like.__name__, like.__qualname__
    function.__module__ = like.__module__
    function.__dict__["__wrapped__"] = like  # where inspect.signature looks
    return function
