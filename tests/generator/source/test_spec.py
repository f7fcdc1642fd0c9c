"""`open_spec`: what it returns, and where it finds things."""

from generator.source.operations import operations, routes_and_actions
from generator.source.spec import open_spec
from tests.generator.specs import Spec


def test_each_component_belongs_to_the_resource_of_its_file(spec: Spec) -> None:
    resources = open_spec(spec.folder).resources
    assert resources["ServerReboot"] == "server_actions"
    assert resources["Name"] == "scalars"


def test_a_component_or_an_operation_is_located_by_its_name(spec: Spec) -> None:
    opened = open_spec(spec.folder)
    for name, file, text in (
        ("ServerReboot", "schemas/server_actions.yaml", "ServerReboot:"),
        ("BadRequest", "components/responses.yaml", "BadRequest:"),
        ("list_servers", "paths/servers.yaml", "operationId: list_servers"),
        ("reboot_server", "paths/server_actions.yaml", "operationId: reboot_server"),
    ):
        expected = f"spec/{file}:{spec.line(file, text)}: {name}: it is so"
        assert str(opened.locate(name, "it is so")) == expected
    assert str(opened.locate("Nothing", "it is so")) == "spec/openapi.yaml:1: Nothing: it is so"


def test_the_walk_over_a_document_yields_actions_instead_of_their_route(spec: Spec) -> None:
    walked = operations(open_spec(spec.folder).document)
    assert [(one.path, one.method, one.action, one.value["operationId"]) for one in walked] == [
        ("/servers", "get", None, "list_servers"),
        ("/servers", "post", None, "create_server"),
        ("/servers/{server_id}/action", "post", "reboot", "reboot_server"),
        ("/servers/{server_id}/action", "post", "trigger_crash_dump", "trigger_crash_dump"),
        ("/os-keypairs/{name}", "delete", None, "delete_keypair"),
    ]


def test_the_other_walk_yields_the_routes_too(spec: Spec) -> None:
    document = open_spec(spec.folder).written
    walked = [(one.path, one.child.key) for one in routes_and_actions(document)]
    assert ("/servers/{server_id}/action", "post") in walked
    assert ("/servers/{server_id}/action", "reboot") in walked
