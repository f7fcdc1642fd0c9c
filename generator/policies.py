"""Who may call what by default: `x-openstack-policy` and the rules of `policies.yaml`."""

from collections.abc import Mapping, Sequence

from generator.source.values import Json
from novakit_core.policies import Rule

POLICY = "x-openstack-policy"
"""The rules that Nova asks for an operation: first the one that is always asked."""
NO_RULE = "@"
"""What stands for a rule where Nova asks none: as in oslo.policy, everyone passes."""


def rules(document: Json) -> dict[str, Rule]:
    """Return the rules that a bundled document tells."""
    told: Json = document["x-openstack-policies"]
    return {
        name: Rule(told["roles"][rule["for"]], rule.get("when", ""), rule.get("opens", ""))
        for name, rule in told["rules"].items()
    }


def sentence(asked: Sequence[str], known: Mapping[str, Rule]) -> str:
    """Say who may call an operation by default; nothing of one that asks no rule at all.

    `For members of the project and administrators (os_compute_api:servers:create); only for
    administrators when the availability zone names a host`
    """
    if not asked:
        return ""
    first = known[asked[0]].allowed
    said = f"For {first}" if asked[0] == NO_RULE else f"For {first} ({asked[0]})"
    conditions: dict[str, list[str]] = {}
    for rule in (known[name] for name in asked[1:]):
        if rule.when and rule.allowed != first:
            conditions.setdefault(rule.allowed, []).append(f"when {rule.when}")
    return "; ".join(
        [said, *(f"only for {who} {_listed(when)}" for who, when in conditions.items())]
    )


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} or {parts[-1]}" if parts[1:] else parts[0]
