"""What `help()` and `inspect.signature` show of a method: its arguments, and what it returns."""

import builtins
import inspect
import typing
from collections.abc import Callable, Iterator
from types import NoneType
from typing import Any

UNKNOWN = inspect.Signature.empty


def of_operation(function: Callable[..., Any], returned: Any = UNKNOWN) -> inspect.Signature:
    """Return the signature of a method that sends what the function builds.

    Args:
        function: it returns an `Operation[T]`.
        returned: what the method returns, if that is not `T`.
    """
    return _shown(inspect.signature(function), returned)


def of_flow(body: Callable[..., Any]) -> inspect.Signature:
    """Return the signature of a method with this body, without its `self`."""
    signature = _evaluated(body)
    return _shown(signature.replace(parameters=list(signature.parameters.values())[1:]))


def _evaluated(body: Callable[..., Any]) -> inspect.Signature:
    from .flow import Flow
    from .operation import Operation
    from .response import Response

    # Which the clients import for type checkers only.
    known = _Names(body, Flow=Flow, Operation=Operation, Response=Response)
    try:
        return inspect.signature(body, locals=known, eval_str=True)
    except (NameError, TypeError):  # what stands for a name cannot be all that it is
        return inspect.signature(body)


class _Names(dict[str, Any]):
    """Names that a module imports for type checkers only: an empty class stands for another one."""

    def __init__(self, body: Callable[..., Any], **known: Any) -> None:
        super().__init__(known)
        self._others = {*vars(builtins), *getattr(body, "__globals__", ())}

    def __missing__(self, name: str) -> Any:
        if name in self._others:
            raise KeyError(name)  # Python looks there next
        return type(name, (), {"__module__": "builtins"})


def _shown(signature: inspect.Signature, returned: Any = UNKNOWN) -> inspect.Signature:
    parameters = [shown for one in signature.parameters.values() for shown in _unpacked(one)]
    parameters.sort(key=_is_optional)
    if returned is UNKNOWN:
        inside = typing.get_args(signature.return_annotation)
        # Flow[T] is a generator that returns T; Operation[T] has T alone.
        returned = inside[-1] if inside else signature.return_annotation
    if returned is NoneType:  # as which `typing` keeps None
        returned = None
    return signature.replace(parameters=parameters, return_annotation=returned)


def _is_optional(parameter: inspect.Parameter) -> tuple[int, bool]:
    """Tell what comes later: of the arguments of one kind, those that may be left out."""
    return parameter.kind, parameter.default is not UNKNOWN


def _unpacked(parameter: inspect.Parameter) -> Iterator[inspect.Parameter]:
    """Yield the arguments that `**name: Unpack[SomeTypedDict]` stands for, or the parameter."""
    inside = typing.get_args(parameter.annotation)
    if parameter.kind is not parameter.VAR_KEYWORD or not inside:
        yield parameter
        return
    kind = inside[0]
    required: frozenset[str] = kind.__required_keys__
    hints = typing.get_type_hints(kind)
    for name in hints:
        default = UNKNOWN if name in required else None
        yield inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hints[name]
        )
