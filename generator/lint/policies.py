"""Rules for who may call what: `x-openstack-policy` names rules that `policies.yaml` tells."""

from collections.abc import Iterator

from generator.policies import POLICY
from generator.source.aliases import ALIAS
from generator.source.operations import routes_and_actions
from generator.source.parsing import List, Map
from generator.source.problems import Problem, did_you_mean, nearest
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each operation without a rule, and each rule that is not what it says."""
    told: Map = spec.written["x-openstack-policies"]
    rules: Map = told["rules"]
    named: set[str] = set()
    further: set[str] = set()
    for operation in routes_and_actions(spec.written):
        value = operation.value
        asked: List = value.get(POLICY, List())
        if value.get("security") == []:
            if asked:
                yield value.problem(POLICY, "without a token Nova asks no rule")
        elif not asked and ALIAS not in value and "x-openstack-actions" not in value:
            name = value.get("operationId", operation.child.key)
            yield operation.child.problem(f"{name} has no {POLICY}: name the rules that Nova asks")
        for place, rule in enumerate(asked):
            if rule not in rules:
                message = f"policies.yaml has no rule {rule}{did_you_mean(nearest(rule, rules))}"
                yield asked.problem(place, message)
        named.update(asked)
        further.update(asked[1:])
    yield from _check_rules(told, named, further)


def _check_rules(told: Map, named: set[str], further: set[str]) -> Iterator[Problem]:
    roles: Map = told["roles"]
    rules: Map = told["rules"]
    for name, rule in rules.items():
        role = rule["for"]
        if role not in roles:
            hint = did_you_mean(nearest(role, roles))
            yield rule.problem("for", f"there are no roles {role}{hint}")
        if name not in named:
            yield rules.problem(name, f"no operation names the rule {name}")
        elif name not in further:
            for word in ("when", "opens"):
                if word in rule:
                    yield rule.problem(word, f"{word} says nothing of a rule that stands first")
    for role in roles.keys() - {rule["for"] for rule in rules.values()}:
        yield roles.problem(role, f"no rule is for {role}")
