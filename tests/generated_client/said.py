"""From the body of a request back to the arguments that say it."""

from collections.abc import Callable
from typing import Any

from generator.source.values import is_list, is_map
from novakit_api import UNSET, InvalidArgument
from novakit_core import checks, structures
from novakit_core.checks import At, Check, Needs


class UnsayableError(Exception):
    """No argument stands for this: an unknown name, or a spelling that Python has no need of."""


def arguments(check: Check, wire: Any) -> dict[str, Any]:
    """Return the arguments of `Route.call` for a body.

    Raises:
        UnsayableError: nothing does.
    """
    match check:
        case structures.Envelope():
            if not is_map(wire) or list(wire) != [check.name]:
                raise UnsayableError
            return arguments(check.inside, wire[check.name])
        case structures.EmptyAsNull():
            if wire == {}:
                raise UnsayableError
            return _object(check.inside, {} if wire is None else wire)
        case structures.Whole():
            return {check.argument: _value(check.inside, wire)}
        case structures.Fixed():
            if wire != check.body:
                raise UnsayableError
            return {}
        case structures.Object():
            return _object(check, wire)
        case _:
            raise TypeError(check)


def _object(check: structures.Object, wire: Any) -> dict[str, Any]:
    if not is_map(wire):
        raise UnsayableError
    names = {known.name: name for name, known in check.fields.items()}
    said: dict[str, Any] = dict.fromkeys(check.fields, UNSET)
    for key, value in wire.items():
        if key in names:
            known = check.fields[names[key]]
            said[names[key]] = _value(known.check, value)
            if not known.is_given(said[names[key]]):
                raise UnsayableError  # null, where None is as left out
        elif check.more is not None:
            said.setdefault("extra", {})[key] = value
        else:
            raise UnsayableError
    return said


def _value(check: Check, wire: Any) -> Any:
    match check:
        case structures.Nullable():
            return None if wire is None else _value(check.inside, wire)
        case structures.AnyOf():
            return _any_of(check, wire)
        case structures.AllOf():
            return _value(check.checks[0], wire)
        case checks.Id() | checks.Limit() | checks.Secret():
            return _value(check.inside, wire)
        case structures.Model():
            return check.kind(**_object(check.kind.checks, wire)) if is_map(wire) else wire
        case structures.Array():
            return [_value(check.item, item) for item in wire] if is_list(wire) else wire
        case structures.Map():
            if not is_map(wire):
                return wire
            return {key: _value(check.value, value) for key, value in wire.items()}
        case checks.Null() if wire is not None:
            raise UnsayableError  # what Nova does not look at
        case _ if any(isinstance(check, kind) and lenient(wire) for kind, lenient in _LENIENT):
            raise UnsayableError
        case _:
            return wire


_LENIENT: tuple[tuple[type, Callable[[Any], bool]], ...] = (
    (checks.Text, lambda wire: isinstance(wire, int | float)),
    (checks.Number, lambda wire: isinstance(wire, str | float)),
    (checks.Boolean, lambda wire: isinstance(wire, str | int) and not isinstance(wire, bool)),
)
"""Spellings that Nova may take beside the one that Python's type stands for."""


def _any_of(check: structures.AnyOf, wire: Any) -> Any:
    said: list[Any] = []
    for choice, _ in check.choices:
        try:
            value = _value(choice, wire)
            said.append(value)
            choice.encode(value, At(), Needs())
        except (UnsayableError, InvalidArgument):
            continue
        return value
    if len(said) < len(check.choices):  # for one of them it is a lenient spelling
        raise UnsayableError
    return said[0]
