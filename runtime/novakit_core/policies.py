"""Who may call what by default, and what a refusal (403) is about. Loaded when it is asked for."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from attrs import frozen

_RULE = re.compile(r"[a-z_]+(?::[\w-]+)+")
_REFUSED = re.compile(r"Policy doesn't allow (\S+) to be performed")


@frozen
class Rule:
    """A rule of a service's policy, as it is unless the cloud has another one."""

    allowed: str
    """Whom it allows the call, e.g. `administrators`."""
    when: str = ""
    """On which condition an operation asks for it that always asks for another one."""
    opens: str = ""
    """What it opens there to whom it allows, where it refuses nobody."""


class Refusal(NamedTuple):
    """What a refusal is about."""

    advice: str
    """What to do next; empty where it is about no rule."""
    policy: str | None = None
    """The rule of the cloud's policy that refuses."""
    allowed: str | None = None
    """Whom the rule allows the call by default."""


def refusal(message: str, rules: Mapping[str, Rule]) -> Refusal:
    """Return what the message of a 403 is about.

    Args:
        message: what the service says.
        rules: those that are known.
    """
    names = [name for name in _RULE.findall(message) if name in rules]
    if names:
        rule = rules[names[0]]
        asked = f", and asked for only when {rule.when}" if rule.when else ""
        advice = f"By default that is for {rule.allowed}{asked}."
        return Refusal(f"{advice} Use a user or project with such a role.", names[0], rule.allowed)
    if refused := _REFUSED.search(message):
        return Refusal("Ask the cloud's operator whom this rule allows it.", refused[1])
    return Refusal("")
