"""Rules for `x-openstack-policy`: each operation names rules that `policies.yaml` tells."""

import difflib
from collections.abc import Iterator

from generator.policies import POLICY
from generator.source.aliases import ALIAS
from generator.source.parsing import List, Map
from generator.source.problems import Problem
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each operation that does not tell who may call it."""
    told: Map = spec.sources.files["policies.yaml"].content
    roles: Map = told["roles"]
    rules: Map = told["rules"]
    for rule in rules.values():
        if rule["for"] not in roles:
            yield rule.problem(
                "for", f"there are no roles {rule['for']}{_hint(rule['for'], roles)}"
            )
    for operation in spec.operations():
        value = operation.value
        named: List = value.get(POLICY, List())
        if ALIAS in value or "x-openstack-actions" in value:
            continue  # told where it is written, or by each action
        if value.get("security") == []:
            if named:
                yield value.problem(POLICY, "without a token Nova asks no rule")
        elif not named:
            name = value.get("operationId", operation.child.key)
            yield operation.child.problem(f"{name} has no {POLICY}: name the rules that Nova asks")
        for place, rule in enumerate(named):
            if rule not in rules:
                message = f"policies.yaml has no rule {rule}{_hint(rule, rules)}"
                yield named.problem(place, message)


def _hint(name: str, known: Map) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
