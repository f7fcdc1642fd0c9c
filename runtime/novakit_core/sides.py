"""The sides that a client may be on, for type checkers."""

from typing import TypeVar

S = TypeVar("S")
"""A `SyncDriver`, an `AsyncDriver`, or `InFlow` within a flow."""
