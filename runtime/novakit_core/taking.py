"""Methods whose arguments stand elsewhere: a function collects them, and says what they are.

def what_a_thing_takes(name: str, *, size: int | None = None) -> dict[str, Any]:
'What help() shows of the method.'
return locals()

class Things(Resource[S]):
def _made(self, given): ...
make = taking(what_a_thing_takes, _made)
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from .method import method, of_method

if TYPE_CHECKING:
    from inspect import Signature

    from .flow import Flow

P = ParamSpec("P")
T = TypeVar("T")


class taking(method[P, T]):  # noqa: N801 - used as a decorator is
    """A method that takes what a function takes, and hands it to its flow as one mapping.

    Args:
        collect: returns its arguments; its signature and docstring are those of the method.
        body: the flow, of the object and the arguments.
    """

    def __init__(
        self,
        collect: Callable[P, dict[str, Any]],
        body: "Callable[[Any, dict[str, Any]], Flow[T]]",
    ) -> None:
        # A method like any other, but for its arguments.
        self.__doc__ = collect.__doc__
        self.__name__ = self.__qualname__ = collect.__name__
        self._collect = collect
        self._flow_of = body

    def _flow(self, things: Any) -> "Callable[P, Flow[T]]":
        def flow(*args: P.args, **kwargs: P.kwargs) -> "Flow[T]":
            given = collected(self._collect, self._called_on(things), *args, **kwargs)
            made: Flow[T] = self._flow_of(things, given)
            return made

        return flow

    @property
    def __signature__(self) -> "Signature":
        from .signature import of_operation  # only when somebody asks

        return of_operation(self._collect, self._returned())

    def _returned(self) -> Any:
        from .signature import of_flow

        return of_flow(self._flow_of).return_annotation


def collected(
    collect: Callable[P, dict[str, Any]], method: str, /, *args: P.args, **kwargs: P.kwargs
) -> dict[str, Any]:
    """Return what a function collects, for a method that takes the same.

    Args:
        collect: the function.
        method: as the caller knows it.
        args: of the function.
        kwargs: likewise.

    Raises:
        TypeError: an argument is unknown, missing or given twice.
    """
    try:
        return collect(*args, **kwargs)
    except TypeError as error:
        raise of_method(error, collect, method) from None
