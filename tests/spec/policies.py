"""Compare the rules of policy that the spec names with nova's own, rule by rule and call by call.

Nova tells twice which operation asks for which rule: in the documentation of the rule, and in its
code. Both are held against the spec; where either is wrong for the spec's purpose, its reason
stands in policy_exceptions.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.policies import NO_RULE, POLICY
from generator.source.operations import operations
from tests.spec.jsontypes import Json, as_list, as_object, as_text
from tests.spec.nova import OperationKey, anonymous, dumped

ALLOWED = {
    "anyone": {"@"},
    "readers": {"role:reader and project_id:%(project_id)s", "role:admin"},
    "members": {"role:member and project_id:%(project_id)s", "role:admin"},
    "managers": {"role:manager and project_id:%(project_id)s", "role:admin"},
    "owners": {"user_id:%(user_id)s", "role:admin"},
    "services": {"role:service", "role:admin"},
    "administrators": {"role:admin"},
    "nobody": {"!"},
}
"""What the words of policies.yaml mean: any of these lets one pass."""

Kind = Literal["unknown", "for", "first", "asked", "not asked", "listed", "not listed", "refuses"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule that the code of an operation asks for."""

    rule: str
    refuses: bool
    source: str


@dataclass(frozen=True, slots=True)
class Policies:
    """What nova says of its policy."""

    allowed: dict[str, set[str]]
    """Of each rule, who passes."""
    listed: set[tuple[str, OperationKey]]
    """Which operations the rules' documentation lists."""
    asked: dict[OperationKey, list[Asked]]
    """Of each operation, what its code asks for, in its order."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Something about a rule that the spec says and nova does not, or the other way round."""

    kind: Kind
    rule: str
    operation: OperationKey | None
    what: str

    def __str__(self) -> str:
        """Write it in one line."""
        where = f"{self.operation}: " if self.operation else ""
        return f"{where}{self.rule}: {self.what}"


def load() -> Policies:
    """Return what nova says of its policy."""
    dump = dumped("policies")
    allowed: dict[str, set[str]] = {}
    listed: set[tuple[str, OperationKey]] = set()
    for name, rule in as_object(dump["rules"]).items():
        held = as_object(rule)
        allowed[name] = {as_text(one) for one in as_list(held["for"])}
        listed |= {(name, _key(*as_list(item))) for item in as_list(held["operations"])}
    asked: dict[OperationKey, list[Asked]] = {}
    for item in map(as_object, as_list(dump["operations"])):
        key = _key(item["method"], item["path"], item["action"])
        asked[key] = [_asked(*as_list(one)) for one in as_list(item["asked"])]
    return Policies(allowed, listed, asked)


def _asked(rule: Json, refuses: Json, source: Json) -> Asked:
    return Asked(as_text(rule), refuses is True, as_text(source))


def _key(method: Json, path: Json, action: Json) -> OperationKey:
    name = None if action is None else as_text(action)
    return OperationKey(as_text(method), anonymous(as_text(path).rstrip("/") or "/"), name)


def mismatches(document: dict[str, Json], nova: Policies, only: str = "") -> Iterator[Mismatch]:
    """Yield where the bundled spec and nova differ; `only` in operations with this in the name."""
    told = as_object(as_object(document["x-openstack-policies"])["rules"])
    if not only:
        for rule, held in told.items():
            yield from _rule(rule, as_text(as_object(held)["for"]), nova)
    for one in operations(document):
        key = _key(one.method.upper(), one.path, one.action)
        if only.lower() not in str(key).lower() or one.value.get("security") == []:
            continue
        named = [as_text(rule) for rule in as_list(one.value.get(POLICY, []))]
        opening = {rule for rule in named[1:] if "opens" in as_object(told[rule])}
        yield from _code(key, named, opening, nova.asked.get(key, []))
        if "x-alias-of" not in one.value:  # which no documentation of a rule knows
            yield from _documentation(key, named, nova)


def _rule(rule: str, role: str, nova: Policies) -> Iterator[Mismatch]:
    if rule == NO_RULE:
        return
    if rule not in nova.allowed:
        yield Mismatch("unknown", rule, None, "nova has no such rule")
    elif ALLOWED[role] != nova.allowed[rule]:
        said = " or ".join(sorted(nova.allowed[rule]))
        yield Mismatch("for", rule, None, f"nova allows {said}, which is not {role}")


def _code(
    key: OperationKey, named: list[str], opening: set[str], asked: list[Asked]
) -> Iterator[Mismatch]:
    refusing = [one.rule for one in asked if one.refuses]
    first = refusing[0] if refusing else NO_RULE
    if named[:1] != [first]:
        what = f"nova asks first for it, not for {', '.join(named[:1]) or 'nothing'}"
        yield Mismatch("first", first, key, what)
    sources = {one.rule: one.source for one in asked}
    for rule, source in sources.items():
        if rule not in named:
            yield Mismatch("asked", rule, key, f"nova asks for it: {source}")
    for rule in named:
        if rule not in sources:
            if rule != NO_RULE:
                yield Mismatch("not asked", rule, key, "nova does not ask for it")
        elif rule != named[0] and (rule in refusing) == (rule in opening):
            does = "refuses whom it does not allow" if rule in refusing else "refuses nobody"
            yield Mismatch("refuses", rule, key, f"it {does}: {sources[rule]}")


def _documentation(key: OperationKey, named: list[str], nova: Policies) -> Iterator[Mismatch]:
    listed = {rule for rule, operation in nova.listed if operation == key}
    for rule in sorted(listed - {*named}):
        yield Mismatch("listed", rule, key, "its documentation lists the operation")
    for rule in named:
        if rule not in listed and rule != NO_RULE:
            yield Mismatch("not listed", rule, key, "its documentation does not list the operation")
