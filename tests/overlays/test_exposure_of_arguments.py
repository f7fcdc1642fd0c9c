"""What a user hands over, by argument or by file, is not told by the error that refuses it."""

import io
import logging
from pathlib import Path
from typing import Any

import pytest

from novakit import AsyncCompute, Compute, errors
from novakit_core.async_transport import AsyncTransport
from novakit_core.sync_transport import SyncTransport
from novakit_core.transport import Request
from tests.overlays.exposure import exposed, leaks, recorded
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SECRET = "Pflaumenkuchen-Rezept"

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.mark.parametrize(
    "value",
    [
        *(
            "!{}",
            "!!{}",
            "!<{}>",
            "*{}",
            "!!int {}",
            "!!float {}",
            "!!timestamp {}",
            "!!binary \u00e9{}",
        ),
        *('"{}', "'{}", '"\\q{}"', "@{}", "`{}", "%{}", "[{}", "{{{}", "{}: {}: {}", "]{}", "|{}"),
        *("&{0} a\n  b: &{0}", ">{}", "&{}: *{}x", "!a!{}", "- {}\n {}", "{}\n\t{}", "\x01{}"),
        *("!!map {}", "!!seq {}", "!!python/object:{} x", "!!set {}", "!!omap {}", "? {}\n? {}"),
    ],
)
@pytest.mark.parametrize("kind", [Compute, AsyncCompute])
def test_clouds_yaml(
    value: str, kind: type[Compute], tmp_path: Path, debug_log: pytest.LogCaptureFixture
) -> None:
    written = value.replace("{{", "{").replace("{}", SECRET).replace("{0}", SECRET)
    (tmp_path / "clouds.yaml").write_text(
        f"clouds:\n  demo:\n    auth:\n      auth_url: http://127.0.0.1\n      password: {written}\n"
    )
    try:
        told = {repr(kind.connect("demo"))}
    except errors.NovakitError as error:
        told = exposed(error)
    assert leaks(told | recorded(debug_log.records), [SECRET]) == []


def test_a_file_of_clouds_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "clouds.yaml").write_bytes(f"password: {SECRET}\xff".encode("latin-1"))
    with pytest.raises(errors.BadCloudsFile, match="UTF-8") as caught:
        Compute.connect("demo")
    assert leaks(exposed(caught.value), [SECRET]) == []


def test_a_fault_of_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "clouds.yaml").write_text(f"clouds:\n  demo:\n    password: *{SECRET}\n")
    with pytest.raises(errors.BadCloudsFile, match=r"line 3 .*in quotes") as caught:
        Compute.connect("demo")
    assert SECRET not in str(caught.value)


class Refusing(io.StringIO):
    """A file whose reading fails with a text of its own."""

    def read(self, size: int | None = -1, /) -> str:
        raise ValueError(SECRET)


@pytest.mark.parametrize(
    "arguments",
    [
        {"user_data": f"{SECRET}\ud800"},
        {"files": {"/a": f"{SECRET}\udfff"}},
        {"user_data": Refusing},
        {"user_data": lambda: io.TextIOWrapper(io.BytesIO(SECRET.encode() + b"\xff"), "utf-8")},
        {"user_data": SECRET * 10_000},
        {"user_data": [SECRET]},
        {"admin_pass": [SECRET]},
        {"admin_pass": f"{SECRET}\ud800"},
    ],
)
def test_arguments(
    side: Side, fake: FakeCloud, arguments: Any, debug_log: pytest.LogCaptureFixture
) -> None:
    arguments = {name: value() if callable(value) else value for name, value in arguments.items()}
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    fake.nova("POST", "/servers", Reply(400, {"badRequest": {"message": f"no {SECRET}"}}))
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(
            compute.servers.create(name="n", flavor="1", image=IMAGE, networks="none", **arguments)
        )
    assert leaks(exposed(caught.value), [SECRET]) == []
    assert leaks(recorded(debug_log.records), [SECRET]) == []


@pytest.mark.parametrize(
    "token", [f"{SECRET}\n", f"{SECRET}\ud800", f"{SECRET} \u00e9", f"\0{SECRET}"]
)
def test_a_token_that_no_header_holds(side: Side, fake: FakeCloud, token: str) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        side.wait(side.keep(side.kind.from_token(token, fake.endpoint)).servers.get(SERVER_ID))
    assert leaks(exposed(caught.value), [SECRET]) == []


@pytest.mark.parametrize(
    "token", [f"{SECRET}\n", f"{SECRET}\ud800", f"{SECRET}\u00e9", f"{SECRET}\u20ac"]
)
def test_a_header_that_the_library_refuses(side: Side, fake: FakeCloud, token: str) -> None:
    """Also where nobody has checked the token before."""
    transport: Any = SyncTransport() if side.name == "sync" else AsyncTransport()
    request = Request("GET", f"{fake.url}/", {"X-Auth-Token": token})
    try:
        with pytest.raises(errors.InvalidArgument) as caught:
            side.wait(transport.send(request))
        assert leaks(exposed(caught.value), [SECRET]) == []
    finally:
        side.finish(transport.close)


@pytest.mark.parametrize(
    "proxy",
    [
        "strange://demo:{}@proxy",
        "http://demo:{}@[",
        "http://demo:{}@proxy:x",
        "http://a:{}:b@c:d:e",
    ],
)
def test_the_password_of_a_proxy(
    side: Side, fake: FakeCloud, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy.format(SECRET))
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(side.keep(side.kind.from_token("t", fake.endpoint)).servers.get(SERVER_ID))
    assert leaks(exposed(caught.value), [SECRET]) == []


@pytest.mark.parametrize(
    "body",
    [
        b'{"server": ' + b'{"a": ' * 400 + b"1" + b"}" * 401,
        b'{"server": {"id": "1", "metadata": ' + b"[" * 900 + b"]" * 900 + b"}}",
        b"[" * 100_000,
        b'{"server": {"id": "\\ud800"}}',
        b'{"server": {"id": "\xff\xfe"}}',
        b'{"server": {"id": Infinity}}',
        b'{"server": {"id": 1e999, "adminPass": 5, "user_data": {}}}',
        b'{"server": {"id": ' + b"1" * 5000 + b"}}",
        b'{"server": {"id": "1", "password": {"user": {"password": ["a"]}}}}',
        b"\x00\xff<title>\xff</title>",
        b"",
        b"null",
    ],
    ids=range(12),
)
@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning")
def test_debug_changes_no_outcome(
    side: Side, fake: FakeCloud, body: bytes, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(status, body))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))

    def outcome() -> tuple[type[object], str]:
        try:
            got = side.wait(compute.servers.get(SERVER_ID))
        except Exception as error:
            return type(error), str(error)
        return type(got), ""

    with (
        caplog.at_level(logging.CRITICAL, "novakit"),
        caplog.at_level(logging.CRITICAL, "httpcore"),
    ):
        quiet = outcome()
    with caplog.at_level(logging.DEBUG):
        assert outcome() == quiet
    assert issubclass(quiet[0], errors.NovakitError) or quiet[1] == ""


def test_debug_with_a_lone_surrogate_in_the_request(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    with pytest.raises(
        errors.InvalidArgument, match="admin_pass: holds a lone surrogate"
    ) as caught:
        side.wait(
            compute.servers.create(
                name="n",
                flavor="1",
                image=IMAGE,
                networks="none",
                admin_pass=f"{SECRET}\ud800",
            )
        )
    assert leaks([*recorded(debug_log.records), *exposed(caught.value)], [SECRET]) == []
