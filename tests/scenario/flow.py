"""Steps: a part of the scenario as a generator, which a runner carries out blocking or awaiting.

They yield what they want done and get back what came of it; they never see which side runs them.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from novakit_core.operation import Operation

T = TypeVar("T")

User: TypeAlias = Literal["demo", "admin"]
"""A member of the project, or its administrator."""


class Send(NamedTuple):
    """Send the operation; its result comes back, or the `APIError` that was raised."""

    operation: Operation[Any]
    user: User


class Pause(NamedTuple):
    """Let the cloud work for a while."""

    seconds: float


Step: TypeAlias = Send | Pause
Steps: TypeAlias = Generator[Step, Any, T]
