"""The two sides: carry out steps with `Compute`, blocking, or with `AsyncCompute`, awaited."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

import anyio

from novakit import AsyncCompute, Compute
from novakit.errors import APIError
from novakit_core.operation import Operation
from tests.scenario.flow import Pause, Steps, User

T = TypeVar("T")

Inspect: TypeAlias = Callable[[Operation[Any], object], None]
"""Looks at what an operation came to: its result, or an `APIError`."""


def run(steps: Steps[T], clients: Mapping[User, Compute], inspect: Inspect) -> T:
    """Carry out steps, blocking."""
    outcome: object = None
    try:
        while True:
            step = steps.send(outcome)
            if isinstance(step, Pause):
                time.sleep(step.seconds)
                continue
            try:
                outcome = clients[step.user].send(step.operation)
            except APIError as error:
                outcome = error
            inspect(step.operation, outcome)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]  # typeshed has no type for it


async def run_awaited(steps: Steps[T], clients: Mapping[User, AsyncCompute], inspect: Inspect) -> T:
    """Carry out steps, awaiting."""
    outcome: object = None
    try:
        while True:
            step = steps.send(outcome)
            if isinstance(step, Pause):
                await anyio.sleep(step.seconds)
                continue
            try:
                outcome = await clients[step.user].send(step.operation)
            except APIError as error:
                outcome = error
            inspect(step.operation, outcome)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]  # as above
