"""Lint: who may call what."""

from generator.lint import lint
from generator.source.spec import open_spec
from tests.generator.lint.cases import ACTIONS, PATHS, Case, cases, check
from tests.generator.specs import Spec

_INDEX = "    x-openstack-policy: [os_compute_api:servers:index]\n"
_POLICIES = "policies.yaml"


@cases(
    Case(
        PATHS,
        _INDEX,
        "",
        "  get:",
        "list_servers has no x-openstack-policy: name the rules that Nova asks",
    ),
    Case(
        ACTIONS,
        "        operationId: reboot_server\n"
        "        x-openstack-policy: [os_compute_api:servers:reboot]\n",
        "        operationId: reboot_server\n",
        "      reboot:",
        "reboot_server has no x-openstack-policy: name the rules that Nova asks",
    ),
    Case(
        PATHS,
        _INDEX,
        _INDEX.replace("]", ",\n      os_compute_api:servers:idx]"),
        "servers:idx]",
        "policies.yaml has no rule os_compute_api:servers:idx;"
        " did you mean os_compute_api:servers:index?",
    ),
    Case(
        PATHS,
        _INDEX,
        f"{_INDEX}    security: []\n",
        "x-openstack-policy: [os_compute_api:servers:index]",
        "without a token Nova asks no rule",
    ),
    Case(
        PATHS,
        _INDEX,
        _INDEX.replace("[os_compute_api:servers:index]", "[]"),
        "x-openstack-policy: []",
        "x-openstack-policy: [] should be non-empty",
    ),
    Case(
        _POLICIES,
        "os_compute_api:servers:index: {for: readers}",
        "os_compute_api:servers:index: {for: reader}",
        "servers:index",
        "there are no roles reader; did you mean readers?",
    ),
    Case(
        _POLICIES,
        "rules:\n",
        "rules:\n  os_compute_api:servers:show: {for: readers}\n",
        "servers:show",
        "no operation names the rule os_compute_api:servers:show",
    ),
    Case(
        _POLICIES,
        "os_compute_api:servers:create: {for: members}",
        "os_compute_api:servers:create: {for: members, when: it rains}",
        "servers:create",
        "when says nothing of a rule that stands first",
    ),
    Case(
        _POLICIES,
        "members: members of the project}",
        "members: members of the project,\n  cats: cats}",
        "cats: cats",
        "no rule is for cats",
    ),
    Case(
        _POLICIES,
        "os_compute_api:servers:index: {for: readers}",
        "os_compute_api:servers:index: {for: readers, when: asked, opens: all}",
        "servers:index",
        "rules/os_compute_api:servers:index: "
        "say whom it is for, and perhaps when it is asked or what it opens",
    ),
)
def test_policies(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_without_a_token_nobody_is_asked(spec: Spec) -> None:
    spec.replace(PATHS, _INDEX, "    security: []\n")
    assert "sound" in lint(open_spec(spec.folder))
