"""What is known of the service that a request goes to."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from . import redaction
from .redaction import Secrets

if TYPE_CHECKING:
    from .policies import Rule


def _no_rules() -> "Mapping[str, Rule]":
    return {}


class Service(NamedTuple):
    """What the spec of a service says of all its calls."""

    secrets: Secrets
    """What is secret in its JSON, by its name."""
    rules: "Callable[[], Mapping[str, Rule]]" = _no_rules
    """Returns the known rules of its policy; asked for after a 403."""


KEYSTONE = Service(redaction.KEYSTONE)
"""Which no spec of ours describes."""
