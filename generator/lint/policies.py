"""Rules for who may call what: `x-openstack-policy` names rules that `policies.yaml` tells."""

import difflib
from collections.abc import Iterator

from generator.policies import POLICY
from generator.source.aliases import ALIAS
from generator.source.operations import Written
from generator.source.parsing import List, Map
from generator.source.problems import Problem
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each operation without a rule, and each rule that is not what it says."""
    told: Map = spec.sources.files["policies.yaml"].content
    named: set[str] = set()
    further: set[str] = set()
    for operation in spec.operations():
        asked: List = operation.value.get(POLICY, List())
        yield from _check_operation(operation, asked, told["rules"])
        named.update(asked)
        further.update(asked[1:])
    yield from _check_rules(told, named, further)


def _check_operation(operation: Written, asked: List, rules: Map) -> Iterator[Problem]:
    value = operation.value
    if value.get("security") == []:
        if asked:
            yield value.problem(POLICY, "without a token Nova asks no rule")
    elif not asked and ALIAS not in value and "x-openstack-actions" not in value:
        name = value.get("operationId", operation.child.key)
        yield operation.child.problem(f"{name} has no {POLICY}: name the rules that Nova asks")
    for place, rule in enumerate(asked):
        if rule not in rules:
            message = f"policies.yaml has no rule {rule}{_hint(rule, rules)}"
            yield asked.problem(place, message)


def _check_rules(told: Map, named: set[str], further: set[str]) -> Iterator[Problem]:
    roles: Map = told["roles"]
    rules: Map = told["rules"]
    for name, rule in rules.items():
        role = rule["for"]
        if role not in roles:
            yield rule.problem("for", f"there are no roles {role}{_hint(role, roles)}")
        if name not in named:
            yield rules.problem(name, f"no operation names the rule {name}")
        elif name not in further:
            for word in ("when", "opens"):
                if word in rule:
                    yield rule.problem(word, f"{word} says nothing of a rule that stands first")
    for role in roles.keys() - {rule["for"] for rule in rules.values()}:
        yield roles.problem(role, f"no rule is for {role}")


def _hint(name: str, known: Map) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
