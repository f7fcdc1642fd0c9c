"""Whatever an argument or an option holds: a request, or an `InvalidArgument` that says what to do."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from novakit import AsyncCompute, Compute, Password, Retries, Totp, errors
from novakit_api import AsyncClient, Client
from novakit_api.models import SchedulerHints
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
LONE = "a\ud800b"
HUGE = 10**5000
LOOP: list[Any] = []
LOOP.append(LOOP)
BEFORE_TIME = datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))


class Unshowable:
    def __repr__(self) -> str:
        raise RuntimeError("no repr")


def deep(depth: int = 5000) -> Any:
    made: Any = 1
    for _ in range(depth):
        made = {"a": made}
    return made


def given(side: Side, fake: FakeCloud, **options: Any) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint, **options))


Use = Callable[[Any], object]
BASE: dict[str, Any] = {"name": "web", "flavor": "1", "image": IMAGE, "networks": "none"}


def create(**changes: Any) -> Use:
    return lambda compute: compute.servers.create(**{**BASE, **changes})


WRONG: dict[str, Use] = {
    "surrogate in an id": lambda compute: compute.servers.get(LONE),
    "surrogate in a tag": lambda compute: compute.servers.tags.add(SERVER_ID, LONE),
    "surrogate in a filter": lambda compute: compute.servers.list(name=LONE).to_list(),
    "surrogate in tags of a filter": lambda compute: compute.servers.list(tags=[LONE]).to_list(),
    "surrogate in metadata": create(metadata={"a": LONE}),
    "surrogate in user_data": create(user_data=LONE),
    "surrogate in a path": create(files={LONE: b""}),
    "number as an id": lambda compute: compute.servers.get(1.5),
    "huge number as an id": lambda compute: compute.servers.get(HUGE),
    "huge number of servers": create(max_count=HUGE),
    "huge number in a filter": lambda compute: compute.servers.list(limit=HUGE).to_list(),
    "a time before all time": lambda compute: compute.servers.list(
        changes_since=BEFORE_TIME
    ).to_list(),
    "a repetition that is too large": lambda compute: compute.servers.list(
        name="a{99999999999}"
    ).to_list(),
    "a pattern that is too deep": lambda compute: compute.servers.list(
        name="(" * 5000 + ")" * 5000
    ).to_list(),
    "flavor of another type": create(flavor=1.5),
    "flavor without an id": create(flavor=object()),
    "flavor as a bool": create(flavor=True),
    "image as a number": create(image=2.5),
    "metadata as a number": create(metadata=5),
    "metadata as pairs": create(metadata=[("a", "b")]),
    "metadata with numbers for keys": create(metadata={5: "a"}),
    "networks as a number": create(networks=5),
    "networks of null": create(networks=[None]),
    "networks of a dict with odd keys": create(networks=[{5: 6}]),
    "networks of a dict with odd values": create(networks=[{"net-id": [1]}]),
    "tags as a number": create(tags=5),
    "tags as a dict": create(tags={"a": 1}),
    "security groups as a number": create(security_groups=5),
    "files as a list": create(files=["a"]),
    "files with a number for a path": create(files={5: "a"}),
    "files with paths that cannot be sorted": create(files={5: "a", "b": "c"}),
    "devices as a number": create(block_device_mapping_v2=5),
    "devices of null": create(block_device_mapping_v2=[None]),
    "devices with odd keys": create(block_device_mapping_v2=[{5: 6}]),
    "legacy devices as a list": create(block_device_mapping=["a"]),
    "legacy devices with a number": create(block_device_mapping={5: "a:b"}),
    "legacy devices of null": create(block_device_mapping={"vda": None}),
    "legacy device of strange digits": create(block_device_mapping={"vda": "a::²"}),
    "legacy device of a huge size": create(block_device_mapping={"vda": "a::" + "9" * 5000}),
    "hints as a number": create(scheduler_hints=5),
    "hints with numbers for keys": create(scheduler_hints={5: "a"}),
    "hints that are deep": create(scheduler_hints={"a": deep()}),
    "hints that hold themselves": create(scheduler_hints={"a": LOOP}),
    "hints of NaN": create(scheduler_hints={"a": math.nan}),
    "hints of infinity": create(scheduler_hints={"a": -math.inf}),
    "hints of bytes": create(scheduler_hints={"a": b"x"}),
    "hints of what cannot be shown": create(scheduler_hints={"a": Unshowable()}),
    "disk_config that cannot be shown": create(disk_config=Unshowable()),
    "disk_config that is deep": create(disk_config=deep()),
    "disk_config that is huge": create(disk_config=HUGE),
    "image of a rebuild": lambda compute: compute.servers.rebuild(SERVER_ID, 5.5),
    "files of a rebuild": lambda compute: compute.servers.rebuild(SERVER_ID, IMAGE, files=5),
    "length of a console": lambda compute: compute.servers.console_output(SERVER_ID, length="x"),
    "name to be found": lambda compute: compute.servers.find(5),
    "flavor to be found": lambda compute: compute.flavors.find([1]),
    "operation": lambda compute: compute.send("show_server"),
    "raw operation": lambda compute: compute.raw(None),
    "microversion as a number": lambda compute: compute.at(2.9),
    "server to wait for": lambda compute: compute.servers.wait_for(5.5),
    "server to be deleted": lambda compute: compute.servers.wait_until_deleted(None),
    "status to wait for": lambda compute: compute.servers.wait_for(
        SERVER_ID, status=5, timeout=0.1
    ),
    "time to wait": lambda compute: compute.servers.wait_for(SERVER_ID, timeout="x"),
    "time to wait, NaN": lambda compute: compute.servers.wait_for(SERVER_ID, timeout=math.nan),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_an_argument_that_no_cloud_takes(side: Side, fake: FakeCloud, wrong: str) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        side.wait(WRONG[wrong](given(side, fake)))
    assert LONE not in str(caught.value)
    assert not fake.requests("POST")


def test_a_surrogate_in_user_data_is_told_nowhere(side: Side, fake: FakeCloud) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        side.wait(create(user_data=f"hunter2{LONE}")(given(side, fake)))
    error: BaseException | None = caught.value
    while error is not None:
        assert "hunter2" not in repr(error) + repr(vars(error))
        assert not isinstance(error, UnicodeError)
        error = error.__cause__ or error.__context__


def test_a_flavor_may_be_a_number(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", "/servers", Reply(202, {"server": {"id": SERVER_ID}}))
    assert side.wait(cast("Any", create(flavor=1)(given(side, fake)))).id == SERVER_ID
    assert fake.requests("POST", "/servers")[0].json["server"]["flavorRef"] == "1"


@pytest.mark.parametrize("extra", [5, ["a"], {5: 6}, {LONE: 1}], ids=ascii)
def test_extra_that_is_no_mapping(extra: object) -> None:
    with pytest.raises(errors.InvalidArgument):
        SchedulerHints(extra=cast("Any", extra)).to_dict()


OPTIONS: dict[str, dict[str, Any]] = {
    "timeout of three": {"timeout": (1.0, 2.0, 3.0)},
    "timeout of one": {"timeout": (1.0,)},
    "timeout as a text": {"timeout": "5"},
    "timeout below zero": {"timeout": -1},
    "timeout of NaN": {"timeout": math.nan},
    "timeout without end": {"timeout": math.inf},
    "timeout of a bool": {"timeout": True},
    "timeout of texts": {"timeout": ("1", "2")},
    "timeout that is huge": {"timeout": 1e30},
    "verify as null": {"verify": None},
    "verify as nothing": {"verify": ""},
    "verify as a number": {"verify": 0},
    "verify of a list": {"verify": ["a"]},
    "cert as a number": {"cert": 5},
    "cert of three": {"cert": ("a", "b", "c")},
    "cert of numbers": {"cert": (1, 2)},
    "retries as a text": {"retries": "3"},
    "retries below zero": {"retries": -1},
    "retries as a bool": {"retries": True},
    "retries as a fraction": {"retries": 1.5},
    "retries of texts": {"retries": Retries(attempts=cast("Any", "x"))},
    "retries of NaN": {"retries": Retries(first_wait=math.nan)},
    "retries with a wait below zero": {"retries": Retries(longest_wait=-1.0)},
    "hooks that are no list": {"event_hooks": 5},
    "hooks that are no functions": {"event_hooks": ["x"]},
    "a hook alone": {"before_send": print},
    "a hook after alone": {"after_send": print},
    "app_name as a number": {"app_name": 5},
    "request id as a number": {"global_request_id": 5},
    "check_rules as a text": {"check_rules": "no"},
    "microversion as a number": {"microversion": 2.9},
    "microversion as a list": {"microversion": ["2.9"]},
    "http_client as a text": {"http_client": "x"},
}
PLACE: dict[str, dict[str, Any]] = {
    "region as a number": {"region": 5},
    "region of a list": {"region": ["RegionOne"]},
    "interface as null": {"interface": None},
    "interface of numbers": {"interface": [5]},
    "endpoint as a number": {"endpoint": 5},
}


@pytest.mark.parametrize("wrong", [*OPTIONS, *PLACE])
@pytest.mark.parametrize("kind", [Compute, AsyncCompute])
def test_an_option_of_a_wrong_type(kind: type[Any], fake: FakeCloud, wrong: str) -> None:
    options = {**OPTIONS, **PLACE}[wrong]
    with pytest.raises(errors.InvalidArgument, match=next(iter(options))):
        kind(sign_in(fake), **options)
    if wrong in OPTIONS:
        with pytest.raises(errors.InvalidArgument):
            kind.from_token("given-token", fake.endpoint, **options)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize(
    "options",
    [
        {"timeout": (1.0, 2.0, 3.0)},
        {"verify": None},
        {"microversion": "foo"},
        {"microversion": 2.9},
        {"endpoint": 5},
        {"token": 5},
        {"http_client": 5},
    ],
    ids=str,
)
def test_an_option_of_the_thin_client(kind: type[Any], options: dict[str, Any]) -> None:
    with pytest.raises(errors.InvalidArgument):
        kind(**{"endpoint": "http://127.0.0.1:1", "token": "t", **options})


def test_a_microversion_of_one_call_of_the_thin_client() -> None:
    from novakit_api.operations import show_server

    with Client("http://127.0.0.1:1", "t") as client, pytest.raises(errors.InvalidArgument):
        client.send(show_server("1"), microversion="foo")


@pytest.mark.parametrize("kind", [Compute, AsyncCompute])
def test_the_name_of_a_cloud_is_no_way_to_sign_in(kind: type[Any]) -> None:
    with pytest.raises(errors.InvalidArgument, match=r'\.connect\("demo"\)'):
        kind("demo")
    for auth in (None, 5, {"password": "x"}, Password):
        with pytest.raises(errors.InvalidArgument, match="auth"):
            kind(auth)


def test_the_http_client_of_the_other_side() -> None:
    with httpx.Client() as client, pytest.raises(errors.InvalidArgument, match="AsyncClient"):
        AsyncCompute.from_token("t", "http://127.0.0.1:1", http_client=cast("Any", client))
    with pytest.raises(errors.InvalidArgument, match=r"httpx\.Client"):
        Compute.from_token("t", "http://127.0.0.1:1", http_client=cast("Any", httpx.AsyncClient()))


@pytest.mark.parametrize(
    "changes",
    [
        {"password": 5},
        {"password": ["hunter2"]},
        {"username": 5},
        {"user_domain_name": ["a"]},
        {"project_name": {"a": 1}},
        {"auth_url": 5},
        {"auth_url": None},
    ],
    ids=str,
)
def test_credentials_of_a_wrong_type(changes: dict[str, Any]) -> None:
    sound = {
        "auth_url": "http://127.0.0.1:1",
        "username": "demo",
        "user_domain_name": "Default",
        "password": "p",
        "project_name": "demo",
        "project_domain_name": "Default",
    }
    with pytest.raises(errors.InvalidArgument, match=next(iter(changes))) as caught:
        Password(**{**sound, **changes})
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("code", [5, None, {"a": 1}])
def test_a_passcode_that_is_no_text(side: Side, fake: FakeCloud, code: object) -> None:
    auth = Totp(fake.auth_url, user_id="u", passcode=cast("Any", lambda: code))
    with pytest.raises(errors.InvalidArgument, match="passcode"):
        side.wait(side.client(auth).servers.get(SERVER_ID))


@pytest.mark.parametrize("token", [5, None, ["t"]])
def test_a_token_that_is_no_text(fake: FakeCloud, token: object) -> None:
    with pytest.raises(errors.InvalidArgument, match="token"):
        Compute.from_token(cast("Any", token), fake.endpoint)


@pytest.mark.parametrize(
    "url", ["http://[", "http://a b/", "nonsense", "http://x:99999999/", "http://\ud800/"]
)
def test_an_address_that_is_none(side: Side, url: str) -> None:
    compute = side.keep(side.kind.from_token("t", url, retries=0))
    with pytest.raises(errors.NovakitError):
        side.wait(compute.servers.get(SERVER_ID))
    auth = Password(url, user_id="u", password="p", project_id="p")
    with pytest.raises(errors.NovakitError):
        side.wait(side.client(auth, retries=0).servers.get(SERVER_ID))


@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("value", ["http://[", "http://x:99999999", "nonsense://x", "::::"])
def test_a_broken_proxy_variable(
    side: Side, fake: FakeCloud, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "")
    with pytest.raises(errors.NovakitError):
        side.wait(given(side, fake, retries=0).servers.get(SERVER_ID))


def test_a_time_is_written_in_utc() -> None:
    from novakit_api.operations import list_servers

    since = datetime(2026, 1, 2, tzinfo=UTC)
    assert dict(list_servers(changes_since=since).params)["changes-since"].endswith("Z")


def test_a_file_that_is_a_folder(side: Side, fake: FakeCloud, tmp_path: Path) -> None:
    with pytest.raises(errors.InvalidArgument, match="cannot be read"):
        side.wait(create(user_data=tmp_path)(given(side, fake)))
