"""What holds for the arguments of every method alike, so that nobody has to look it up."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, get_args

from novakit import Compute
from novakit_core.resource import Resource
from novakit_core.unset import UNSET

DEFAULTS = {
    "at_once": 20,
    "timeout": 600.0,
    "status": "ACTIVE",
    "binary": "nova-compute",
    "down": True,
    "type": "SOFT",
    "block_migration": "auto",
}
"""Arguments that are something else where they are left out, which their signature shows."""

NO_NULL = {"quotas.update", "quota_classes.update"}
"""What is read as None there is "no limit", which is sent as -1: None is refused, not left out."""


def methods() -> Iterator[tuple[str, inspect.Signature]]:
    """Yield every method of a client and of what hangs below it, by its path."""
    yield from _methods(Compute.from_token("token", "http://nova.example"), "")


def _methods(thing: Any, at: str) -> Iterator[tuple[str, inspect.Signature]]:
    for name in dir(thing):
        held = getattr(thing, name)
        if isinstance(held, Resource):
            yield from _methods(held, f"{at}{name}.")
        elif callable(held) and not isinstance(held, type):
            yield f"{at}{name}", inspect.signature(held)


METHODS = dict(methods())
ARGUMENTS = [
    (path, name, argument)
    for path, signature in METHODS.items()
    for name, argument in signature.parameters.items()
]


def test_there_are_all() -> None:
    assert len(METHODS) > 180


def test_what_is_left_out_is_none_and_none_is_null_where_the_api_takes_it() -> None:
    for path, name, argument in ARGUMENTS:
        default = argument.default
        if default is inspect.Parameter.empty or DEFAULTS.get(name) == default:
            continue
        if default is UNSET:
            takes_null = type(None) in get_args(argument.annotation)
            assert takes_null != (path in NO_NULL), f"{path}({name}=…)"
        else:
            assert default is None, f"{path}({name}={default!r})"


def test_what_is_required_may_be_given_by_position() -> None:
    for path, name, argument in ARGUMENTS:
        if argument.default is inspect.Parameter.empty:
            assert argument.kind is not argument.KEYWORD_ONLY, f"{path}({name})"
