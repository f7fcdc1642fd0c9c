# Generated from spec/ by `make generate`: change the spec, not this file.
"""What is known of Nova as a whole."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from novakit_core.service import Service

from .secrets import SECRETS

if TYPE_CHECKING:
    from novakit_core.policies import Rule


def _rules() -> "Mapping[str, Rule]":
    from .policies import RULES  # its own cost, for the rare refusal

    return RULES


NOVA = Service(SECRETS, _rules)
