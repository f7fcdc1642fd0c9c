"""Who may call what: the spec names the rules that nova asks for, and whom they allow."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import pytest

from generator.policies import NO_RULE, POLICY
from generator.source.operations import operations
from tests.spec import documents, policies, policy_exceptions
from tests.spec.jsontypes import Json, as_list, as_object, as_text
from tests.spec.nova import anonymous
from tests.spec.policies import Mismatch, Policies

pytestmark = pytest.mark.nova


@pytest.fixture(scope="module")
def nova() -> Policies:
    return policies.load()


@pytest.fixture(scope="module")
def document() -> dict[str, Json]:
    return documents.bundled()


@pytest.fixture(scope="module")
def found(document: dict[str, Json], nova: Policies) -> list[Mismatch]:
    return list(policies.mismatches(document, nova))


def test_nothing_differs_but_the_exceptions(found: list[Mismatch]) -> None:
    left, _ = policy_exceptions.apply(found)
    assert not left, "\n".join(["", *map(str, left)])


def test_every_exception_is_needed(found: list[Mismatch]) -> None:
    _, idle = policy_exceptions.apply(found)
    assert not idle, "\n".join(idle)


def test_mistakes_about_operations_are_noticed(document: dict[str, Json], nova: Policies) -> None:
    """Of each operation: a rule missing, one too many, one misspelt, another one first."""
    other = "os_compute_api:os-agents:list"
    told = as_object(as_object(document["x-openstack-policies"])["rules"])
    unnoticed: list[str] = []
    for operation, held in _named(document):
        rules = [as_text(rule) for rule in as_list(held[POLICY])]
        lists = [[one for one in rules if one != rule] for rule in rules]
        lists += [[*rules, another] for another in (other,) if another not in rules]
        lists += [[f"{rule}x" if rule == one else one for one in rules] for rule in rules]
        lists += [[rule, *(one for one in rules if one != rule)] for rule in rules[1:]]
        for changed in lists:
            before = held[POLICY]
            held[POLICY] = [*changed]
            told |= {rule: {"for": "nobody"} for rule in changed if rule not in told}
            if not _is_noticed(document, nova):
                unnoticed.append(f"{operation}: {changed}")
            held[POLICY] = before
    assert not unnoticed


def test_mistakes_about_rules_are_noticed(document: dict[str, Json], nova: Policies) -> None:
    """Of each rule: other roles, and when it is asked for what it opens."""
    changed = copy.deepcopy(document)
    told = as_object(as_object(changed["x-openstack-policies"])["rules"])
    unnoticed: list[str] = []
    for rule in told:
        held = as_object(told[rule])
        role = "nobody" if held["for"] != "nobody" else "anyone"
        told[rule] = {**held, "for": role}
        if rule != NO_RULE and not _is_noticed(changed, nova):
            unnoticed.append(f"{rule}: for {role}")
        for said, instead in (("when", "opens"), ("opens", "when")):
            if said in held:
                told[rule] = {"for": held["for"], instead: held[said]}
                if _is_further_back(changed, rule) and not _is_noticed(changed, nova):
                    unnoticed.append(f"{rule}: {instead}")
        told[rule] = held
    assert not unnoticed


def _is_noticed(document: dict[str, Json], nova: Policies) -> bool:
    left, idle = policy_exceptions.apply(list(policies.mismatches(document, nova)))
    return bool(left or idle)


def _named(document: dict[str, Json]) -> Iterator[tuple[str, dict[str, Json]]]:
    for one in operations(document):
        if POLICY in one.value:
            path = anonymous(one.path)
            yield " ".join(filter(None, (one.method.upper(), path, one.action))), one.value


def _is_further_back(document: dict[str, Json], rule: str) -> bool:
    return any(rule in as_list(held[POLICY])[1:] for _, held in _named(document))
