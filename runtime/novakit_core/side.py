"""The side that a thing is on: its driver."""

from typing import TypeVar

S = TypeVar("S")
"""A `SyncDriver`, an `AsyncDriver`, or `InFlow` within a flow."""
