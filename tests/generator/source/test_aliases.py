"""`x-alias-of`: the operations of a path that repeats another."""

from typing import Any

import pytest

from generator.lint import lint
from generator.source.operations import operations
from generator.source.problems import SpecError
from generator.source.spec import open_spec
from tests.generator.specs import Spec, project

ALIASES = "paths/machines.yaml"
ACTION = "/os-machines/{server_id}/action"


@pytest.fixture
def aliased(spec: Spec) -> Spec:
    """A spec with an alias of two paths."""
    spec.write(
        ALIASES,
        '# nova/x.py\n/os-machines:\n  x-alias-of: /servers\n  x-microversions: "-2.50"\n'
        "/os-machines/{server_id}/action:\n  x-alias-of: /servers/{server_id}/action\n"
        '  x-microversions: "-2.50"\n',
    )
    old = "operationId: trigger_crash_dump"
    spec.replace("paths/server_actions.yaml", old, "operationId: trigger_server_crash_dump")
    spec.replace(
        "openapi.yaml",
        "  - {name: keypairs",
        "  - {name: machines, description: A.}\n  - {name: keypairs",
    )
    index = '  /os-machines: {$ref: "paths/machines.yaml#/~1os-machines"}\n'
    index += f'  {ACTION}: {{$ref: "paths/machines.yaml#/{ACTION.replace("/", "~1")}"}}\n'
    spec.write("openapi.yaml", spec.read("openapi.yaml") + index)
    return spec


def paths(spec: Spec) -> dict[str, Any]:
    made: dict[str, Any] = open_spec(spec.folder).document["paths"]
    return made


def problems(spec: Spec) -> list[str]:
    with pytest.raises(SpecError) as caught:
        lint(open_spec(spec.folder))
    return str(caught.value).splitlines()


def test_an_alias_is_sound(aliased: Spec) -> None:
    assert "11 operations" in lint(open_spec(aliased.folder))


def test_operations_are_those_of_the_other_path(aliased: Spec) -> None:
    original, alias = paths(aliased)["/servers"], paths(aliased)["/os-machines"]
    assert alias["post"] == {
        **original["post"],
        "operationId": "create_server_via_machines",
        "summary": "Create a server by the alias",
        "description": "As POST /servers.",
        "tags": ["machines"],
        "x-microversions": "-2.50",
        "x-alias-of": "create_server",
    }
    assert alias["get"]["parameters"] == original["get"]["parameters"]
    assert (
        list(project(open_spec(aliased.folder).document, "2.51")["paths"]) == [*paths(aliased)][:3]
    )


def test_each_action_has_the_range_of_both(aliased: Spec) -> None:
    actions = paths(aliased)[ACTION]["post"]["x-openstack-actions"]
    assert actions["reboot"]["operationId"] == "reboot_server_via_machines"
    assert actions["reboot"]["description"] == "As reboot of /servers."
    assert actions["reboot"]["x-microversions"] == "-2.50"
    assert actions["trigger_crash_dump"]["x-microversions"] == "2.17-2.50"
    assert actions["trigger_crash_dump"]["x-alias-of"] == "trigger_server_crash_dump"
    assert actions["trigger_crash_dump"]["operationId"] == "trigger_server_crash_dump_via_machines"


def test_differences_are_laid_over(aliased: Spec) -> None:
    aliased.replace(
        ALIASES,
        "  x-alias-of: /servers\n",
        "  x-alias-of: /servers\n  get: {description: Other., responses: {'400': null}}\n",
    )
    found = paths(aliased)["/os-machines"]["get"]
    assert found["description"] == "Other."
    assert list(found["responses"]) == ["200"]


def test_null_leaves_an_operation_or_an_action_out(aliased: Spec) -> None:
    old = "  x-alias-of: /servers\n"
    aliased.replace(ALIASES, old, f"{old}  post: null\n")
    old = "  x-alias-of: /servers/{server_id}/action\n"
    new = f"{old}  post: {{x-openstack-actions: {{trigger_crash_dump: null}}}}\n"
    aliased.replace(ALIASES, old, new)
    assert "post" not in paths(aliased)["/os-machines"]
    assert list(paths(aliased)[ACTION]["post"]["x-openstack-actions"]) == ["reboot"]


def test_only_some_actions(aliased: Spec) -> None:
    aliased.replace(
        ALIASES,
        "  x-alias-of: /servers/{server_id}/action\n",
        "  x-alias-of: /servers/{server_id}/action\n  post:\n    x-only: [reboot]\n"
        "    x-openstack-actions: {reboot: {summary: Restart}}\n",
    )
    actions = paths(aliased)[ACTION]["post"]["x-openstack-actions"]
    assert list(actions) == ["reboot"]
    assert actions["reboot"]["summary"] == "Restart"
    document = open_spec(aliased.folder).document
    served = [one for one in operations(document) if one.path == ACTION]
    assert [(one.method, one.action) for one in served] == [("post", "reboot")]


def test_a_problem_of_the_other_path_is_told_once(aliased: Spec) -> None:
    aliased.replace("paths/servers.yaml", "networks: auto", "networks: all")
    assert len(problems(aliased)) == 1


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        (
            "x-alias-of: /servers\n",
            "x-alias-of: /server\n",
            "x-alias-of: /server\n",
            "x-alias-of: there is no path /server, or it is an alias too",
        ),
        (
            '  x-alias-of: /servers\n  x-microversions: "-2.50"',
            "  x-alias-of: /servers\n  x-microversions: 2.50",
            "x-microversions: 2.50",
            'bad microversion range 2.5: write it in quotes, as "2.26-2.56"',
        ),
        (
            "  x-alias-of: /servers\n",
            "  x-alias-of: /servers\n  put: {summary: A}\n",
            "put:",
            "there is no put at /servers",
        ),
        (
            "  x-alias-of: /servers/{server_id}/action\n",
            "  x-alias-of: /servers/{server_id}/action\n  post:\n    x-only: [stop]\n",
            "stop",
            "x-only: there is no stop in the x-openstack-actions to take over",
        ),
        (
            "  x-alias-of: /servers/{server_id}/action\n",
            "  x-alias-of: /servers/{server_id}/action\n  post: {x-openstack-actions: {stop: {}}}\n",
            "stop",
            "there is no stop at /servers/{server_id}/action",
        ),
    ],
)
def test_senseless_aliases(aliased: Spec, old: str, new: str, at: str, message: str) -> None:
    aliased.replace(ALIASES, old, new)
    at = at.strip()
    line = next(n for n, text in enumerate(aliased.read(ALIASES).splitlines(), 1) if at in text)
    assert f"spec/{ALIASES}:{line}: {message}" in problems(aliased)


@pytest.mark.parametrize(
    "said",
    [
        "post: 3",
        "post: {responses: 3}",
        "post: {requestBody: {content: 3}}",
        "post: {x-only: [[]], x-openstack-actions: {}}",
        "post: {x-openstack-actions: 3}",
        "post: {x-openstack-actions: {reboot: 3}}",
        "post: {x-openstack-actions: {reboot: {requestBody: 3}}}",
        "post: {x-openstack-actions: {reboot: {summary: 3}}}",
    ],
)
def test_odd_differences_give_readable_errors(aliased: Spec, said: str) -> None:
    path = "  x-alias-of: /servers/{server_id}/action\n"
    aliased.replace(ALIASES, path, f"{path}  {said}\n")
    line = aliased.line(ALIASES, said)
    assert any(told.startswith(f"spec/{ALIASES}:{line}: ") for told in problems(aliased))
