"""`generator.policies`: who may call what, in the model and in what is generated."""

import pytest

from generator.policies import POLICY, rules, sentence
from generator.source.operations import operations
from novakit_api import operations as functions
from novakit_api.policies import ASKED, RULES
from novakit_core.policies import Rule
from tests.generator.this_spec import bundled, model

KNOWN = {
    "@": Rule("all users"),
    "create": Rule("members"),
    "create:tag": Rule("members", when="there are tags"),
    "create:host": Rule("admins", when="a host is named"),
    "create:node": Rule("admins", when="a node is named"),
    "create:disk": Rule("admins", when="there is no disk"),
    "show:host": Rule("admins", opens="the host"),
    "show": Rule("readers"),
}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([], ""),
        (["@"], "For all users"),
        (["create"], "For members (create)"),
        (["create", "create:tag", "show"], "For members (create)"),
        (["@", "show:host"], "For all users"),
        (
            ["create", "create:host", "create:tag", "show:host"],
            "For members (create); only for admins when a host is named",
        ),
        (
            ["create", "create:host", "create:node", "create:disk"],
            (
                "For members (create); only for admins when a host is named, when a node is named"
                " or when there is no disk"
            ),
        ),
    ],
)
def test_who_may_call(asked: list[str], said: str) -> None:
    assert sentence(asked, KNOWN) == said


def test_the_client_knows_what_the_spec_says() -> None:
    asked = {
        one.value["operationId"]: tuple(one.value[POLICY])
        for one in operations(bundled().document)
        if POLICY in one.value
    }
    assert asked == ASKED
    told = rules(bundled().document)
    assert {name: told[name] for name in RULES} == RULES
    assert {name for names in ASKED.values() for name in names} == RULES.keys()


def test_every_docstring_tells_who_may_call() -> None:
    for name, asked in ASKED.items():
        text = " ".join((getattr(functions, name).__doc__ or "").split())
        assert f" {sentence(asked, RULES)}." in text, name


def test_the_model_has_it() -> None:
    made = {one.name: one for one in model().operations}
    assert made["show_version"].policy == ()
    assert made["show_version"].access == ""
    assert made["create_server"].policy[0] == "os_compute_api:servers:create"
    assert made["create_server_via_volumes_boot"].policy == made["create_server"].policy
