"""Lint: bodies of actions."""

from tests.generator.lint.cases import ACTIONS, Case, cases, check, problems
from tests.generator.specs import Spec


@cases(
    Case(
        "schemas/server_actions.yaml",
        "required: [reboot]",
        "required: []",
        '$ref: "../schemas/server_actions.yaml#/ServerRebootRequest"',
        "the body of reboot requires the one property reboot",
        ACTIONS,
    ),
    Case(
        ACTIONS,
        "    x-openstack-actions:\n",
        "    requestBody: {content: {}}\n    x-openstack-actions:\n",
        "    requestBody: {content",
        "the body of an action route is derived from its actions, never written",
    ),
)
def test_actions(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_actions_whose_keys_collide(spec: Spec) -> None:
    spec.replace(ACTIONS, "example: {trigger_crash_dump: null}", "example: {reboot: null}")
    file = "schemas/server_actions.yaml"
    spec.replace(file, "required: [trigger_crash_dump]", "required: [reboot]")
    spec.replace(file, "    trigger_crash_dump: {", "    reboot: {")
    line = spec.line(ACTIONS, "#/ServerCrashRequest")
    assert problems(spec) == [
        (
            f"spec/{ACTIONS}:{line}: the body of trigger_crash_dump requires the one property "
            "trigger_crash_dump, not reboot"
        )
    ]


def test_an_action_without_a_body(spec: Spec) -> None:
    text = spec.read(ACTIONS)
    start, end = (
        text.index("        requestBody:\n"),
        text.index('        responses:\n          "202"'),
    )
    spec.write(ACTIONS, text[:start] + text[end:])
    line = spec.line(ACTIONS, "      reboot:")
    assert f"spec/{ACTIONS}:{line}: the action reboot has no body" in problems(spec)
