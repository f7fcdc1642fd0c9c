"""What a user sees of the methods: help, signatures, completion, and what happens to arguments."""

import inspect
import pydoc
from collections.abc import Mapping
from io import StringIO
from typing import Any

import pytest

from novakit import AsyncCompute, Compute, errors
from novakit_api import AsyncClient, Client
from novakit_api.arguments import create_server
from novakit_api.models import (
    Server,
    ServerCreate,
    ServerCreated,
    ServerCreateNetwork,
    ServerReservation,
)
from novakit_api.resources import Resources
from novakit_core.checks import Identified
from novakit_core.pagination import AsyncPager, Pager
from novakit_core.response import Response
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

ENDPOINT = "http://nova.example/v2.1"
ARGUMENTS = inspect.signature(create_server).parameters
CLIENTS: Mapping[str, Any] = {
    "Client": Client(ENDPOINT, "token"),
    "AsyncClient": AsyncClient(ENDPOINT, "token"),
    "Compute": Compute.from_token("token", ENDPOINT),
    "AsyncCompute": AsyncCompute.from_token("token", ENDPOINT),
}

everywhere = pytest.mark.parametrize("name", CLIENTS)
with_conveniences = pytest.mark.parametrize("name", ["Compute", "AsyncCompute"])


def of(name: str, path: str) -> Any:
    """Return a method of a client: `servers.tags.add`."""
    thing = CLIENTS[name]
    for attribute in path.split("."):
        thing = getattr(thing, attribute)
    return thing


def shown(name: str, path: str) -> inspect.Signature:
    return inspect.signature(of(name, path))


def blocks(name: str) -> bool:
    return not name.startswith("Async")


# What inspect.signature says.


@everywhere
def test_arguments_are_shown_with_type_and_default(name: str) -> None:
    add, listing = shown(name, "servers.tags.add"), shown(name, "servers.list")
    assert str(add.replace(return_annotation=add.empty)) == (
        f"(server_id: str | {Identified.__module__}.Identified, tag: str)"
    )
    status = listing.parameters["limit"]
    assert (status.kind, status.default, status.annotation) == (
        inspect.Parameter.KEYWORD_ONLY,
        None,
        int | None,
    )


@everywhere
@pytest.mark.parametrize(
    ("path", "returned"),
    [
        ("servers.get", Server),
        ("servers.tags.add", None),
        ("servers.tags.replace", list[str]),
        ("flavors.get", "Flavor"),
    ],
)
def test_a_method_shows_what_it_returns(name: str, path: str, returned: Any) -> None:
    found = shown(name, path).return_annotation
    assert found == returned or found.__name__ == returned
    assert inspect.iscoroutinefunction(of(name, path)) != blocks(name)


@with_conveniences
def test_a_method_of_the_client_shows_its_arguments_and_what_it_returns(name: str) -> None:
    signature = shown(name, "request")
    assert signature.return_annotation is Response
    assert [*signature.parameters][:3] == ["method", "path", "params"]
    assert str(shown(name, "microversion_for").return_annotation) == "<class 'str'>"
    assert str(shown(name, "save_sign_in")) == "() -> SavedSignIn"
    assert inspect.iscoroutinefunction(of(name, "request")) != blocks(name)


@everywhere
def test_a_list_shows_the_pager_of_its_side(name: str) -> None:
    pager: Any = Pager if blocks(name) else AsyncPager
    assert shown(name, "servers.list").return_annotation == pager[Server]
    assert shown(name, "servers.tags.list").return_annotation == pager[str]
    assert not inspect.iscoroutinefunction(of(name, "servers.list"))
    assert isinstance(of(name, "servers.list")(), pager)


@with_conveniences
@pytest.mark.parametrize("path", ["servers", "volumes_boot"])
def test_arguments_of_a_new_server_are_shown_one_by_one(name: str, path: str) -> None:
    methods = {
        "create": ServerCreated,
        "create_reservation": str,
        "create_and_wait": Server,
    }
    for method, returned in methods.items():
        signature = shown(name, f"{path}.{method}")
        assert signature.return_annotation is returned
        arguments = signature.parameters
        assert arguments.keys() - {"timeout", "progress"} == ARGUMENTS.keys()
        assert [*arguments][:2] == ["name", "flavor"]
        assert arguments["name"].default is inspect.Parameter.empty
        assert arguments["name"].annotation is str
        assert arguments["admin_pass"].default is None
        assert arguments["admin_pass"].annotation == str | None
        kinds = [one.kind for one in arguments.values()]
        assert kinds[:2] == [inspect.Parameter.POSITIONAL_OR_KEYWORD] * 2
        assert {*kinds[2:]} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_generated_method_shows_models_and_mappings(name: str) -> None:
    create = shown(name, "volumes_boot.create")
    assert create.parameters["server"].annotation == ServerCreate | Mapping[str, object]
    assert create.return_annotation == ServerCreated | ServerReservation


@everywhere
def test_a_class_shows_both_pagers(name: str) -> None:
    of_class = inspect.signature(CLIENTS[name].servers.__class__.list)
    assert of_class.return_annotation == Pager[Server] | AsyncPager[Server]
    assert of_class.parameters.keys() == shown(name, "servers.list").parameters.keys()


# What help() says.


def helped(thing: object) -> str:
    """Return what `help(thing)` shows."""
    shown = StringIO()
    pydoc.Helper(output=shown).help(thing)
    return shown.getvalue()


def doc(name: str, path: str) -> str:
    return inspect.getdoc(of(name, path)) or ""


@everywhere
def test_help_of_a_method(name: str) -> None:
    text = helped(of(name, "servers.tags.add"))
    head = f"add(server_id: str | {Identified.__module__}.Identified, tag: str) -> None"
    assert head in text
    assert "Since 2.26 (Newton)." in text
    assert "        server_id: The UUID of the server." in text
    assert "novakit_api.resources.server_tags" in text


@everywhere
def test_an_argument_is_told_with_its_microversions(name: str) -> None:
    text = " ".join(doc(name, "servers.list").split())
    assert "locked:" in text
    assert "Since 2.73 (Train)." in text.partition("locked: ")[2].partition(": ")[0]


@with_conveniences
def test_arguments_of_a_new_server_are_told_one_by_one(name: str) -> None:
    for method in ("create", "create_and_wait", "create_reservation"):
        text = doc(name, f"servers.{method}")
        for argument in ARGUMENTS:
            assert f"\n    {argument}: " in text
        assert "tags: Tags for the server. Since 2.52 (Pike)." in text


@everywhere
def test_help_of_a_resource_lists_its_methods(name: str) -> None:
    text = helped(CLIENTS[name].servers)
    identified = f"str | {Identified.__module__}.Identified"
    assert f"get(server_id: {identified}) -> {Server.__module__}.Server\n" in text
    assert "Show a server." in text
    assert f"delete(server_id: {identified}) -> None\n" in text
    assert "(...)" not in text


@everywhere
def test_a_method_has_the_name_that_was_called(name: str) -> None:
    assert "Servers.get at 0x" in repr(of(name, "servers.get"))
    assert "Servers.list at 0x" in repr(of(name, "servers.list"))


# What completion offers.


@everywhere
def test_completion_offers_what_is_public(name: str) -> None:
    client = CLIENTS[name]
    offered = {"close", "each", "raw", "send", "within"}
    offered |= {name for name in vars(Resources) if not name.startswith("_")}
    if "Compute" in name:
        offered |= {
            "at",
            "connect",
            "from_token",
            "last_response",
            "microversion_for",
            "request",
            "save_sign_in",
            "to",
        }
    assert set(dir(client)) == offered
    assert {"get", "list", "create", "tags", "volumes"} <= set(dir(client.servers))
    assert not [one for one in dir(client.servers) if one.startswith("_")]
    assert set(dir(client.servers.list())) == {
        "first",
        "limited",
        "page",
        "pages",
        "to_list",
        "walk",
    }


@everywhere
def test_a_pager_says_what_to_do_with_it(name: str) -> None:
    text = repr(of(name, "servers.list")())
    assert "iterate" in text if blocks(name) else "`async for`" in text
    assert "to_list()" in text


# What happens to arguments.


@pytest.fixture
def tags(fake: FakeCloud) -> FakeCloud:
    """A cloud where servers take tags."""
    fake.nova("PUT", f"/servers/{SERVER_ID}/tags/.*", Reply(201))
    return fake


def test_a_required_argument_goes_by_place_or_by_name(side: Side, tags: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", tags.endpoint))
    side.wait(compute.servers.tags.add(SERVER_ID, "web"))
    side.wait(compute.servers.tags.add(server_id=SERVER_ID, tag="web"))
    side.wait(compute.servers.tags.add(SERVER_ID, tag="web"))
    assert len({seen.path for seen in tags.requests("PUT")}) == 1
    assert len(tags.requests("PUT")) == 3


def test_an_object_goes_wherever_its_id_does(side: Side, tags: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", tags.endpoint))
    found = side.wait(compute.servers.get(SERVER_ID))
    side.wait(compute.servers.tags.add(found, "web"))
    assert side.wait(compute.servers.get(found)) == found
    assert tags.requests("PUT", f"/servers/{SERVER_ID}/tags/web$")


def test_none_is_as_left_out(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": [server()]}))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    side.items(compute.servers.list(status=None, locked=None, tags=None))
    assert fake.seen[-1].query == ""


def test_null_goes_out_where_the_api_takes_it(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", f"/servers/{SERVER_ID}/action", Reply(202))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    side.wait(compute.servers.unshelve(SERVER_ID, availability_zone=None))
    assert fake.seen[-1].json == {"unshelve": {"availability_zone": None}}
    side.wait(compute.servers.unshelve(SERVER_ID))
    assert fake.seen[-1].json == {"unshelve": None}


NEW = Reply(202, {"server": {"id": SERVER_ID, "links": [], "OS-DCF:diskConfig": "MANUAL"}})


def test_a_mapping_goes_wherever_a_model_does(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", "/servers", NEW)
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    model = ServerCreateNetwork(uuid=SERVER_ID, fixed_ip="10.0.0.5")
    mapping = {"uuid": SERVER_ID, "fixed_ip": "10.0.0.5"}
    for network in (model, mapping):
        created = compute.servers.create(
            name="web", flavor="1", image=SERVER_ID, networks=[network]
        )
        assert side.wait(created).id == SERVER_ID
    first, second = (seen.json for seen in fake.requests("POST"))
    assert first == second


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_misspelt_key_of_a_mapping_is_refused_by_name(name: str) -> None:
    create = of(name, "servers.create")
    with pytest.raises(errors.InvalidArgument, match=r"'flavour'.*'flavor'"):
        finish(create({"name": "web", "flavour": "1"}))


@with_conveniences
def test_a_misspelt_argument_of_a_new_server_is_refused_by_name(name: str) -> None:
    for method in ("create", "create_reservation", "create_and_wait"):
        told = rf"^Servers\.{method}\(\) got an .* argument 'key_nmae'\. .*'key_name'"
        with pytest.raises(TypeError, match=told):
            finish(of(name, f"servers.{method}")(name="web", flavor="1", key_nmae="mine"))


@everywhere
@pytest.mark.parametrize(
    ("path", "called"),
    [
        ("servers.get", "Servers.get"),
        ("servers.list", "Servers.list"),
        ("servers.tags.add", "ServerTags.add"),
        ("volumes_boot.get", "VolumesBoot.get"),
    ],
)
def test_a_misspelt_argument_is_a_type_error_of_what_was_called(
    name: str, path: str, called: str
) -> None:
    text = rf"^{called}\(\) got an unexpected keyword argument 'servr_id'"
    with pytest.raises(TypeError, match=text):
        finish(of(name, path)(servr_id=SERVER_ID))


@everywhere
def test_a_missing_argument_is_a_type_error(name: str) -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'tag'"):
        finish(of(name, "servers.tags.add")(SERVER_ID))


def finish(value: Any) -> None:
    """Start what a method of the async side returned: a coroutine that fails before it waits."""
    if inspect.iscoroutine(value):
        value.send(None)


@with_conveniences
@pytest.mark.parametrize("method", ["create_and_wait", "create_reservation"])
def test_help_tells_each_argument_of_a_new_server(name: str, method: str) -> None:
    told, create = (of(name, f"servers.{one}").__doc__ for one in (method, "create"))
    arguments = create.partition("Args:\n")[2].partition("\n\n")[0].splitlines()
    assert len(arguments) > 20
    for line in arguments:
        assert line in told.splitlines()
    assert "`create`" not in told


@with_conveniences
@pytest.mark.parametrize("path", ["hypervisors.live_migrate", "servers.migrate_all"])
def test_help_tells_each_argument_of_moving_all_servers(name: str, path: str) -> None:
    text = doc(name, path)
    told = text.partition("Args:\n")[2].partition("\n\n")[0]
    arguments = [line.split(":")[0].strip() for line in told.splitlines() if line[4] != " "]
    assert sorted(arguments) == sorted(shown(name, path).parameters)
    for section in ("Returns:", "Raises:\n    HostNotEmptied:"):
        assert text.count(f"\n\n{section}") == 1
