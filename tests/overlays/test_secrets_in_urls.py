"""A secret that is a part of a URL is told nowhere: no log, hook, repr or error has it."""

import logging
import re
from typing import Any
from urllib.parse import quote

import pytest

from novakit import errors
from novakit.sending.wire import Exchanged
from novakit_api import AsyncClient, Client
from novakit_api.operations import show_console_auth_token, show_server
from tests.overlays.exposure import exposed, leaks, recorded
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side
from tests.overlays.test_exposure import PLACES, check, written

pytestmark = [
    pytest.mark.fault,
    pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning"),
]

TOKEN = "9a1d1a5c-6c1c/4f6b+\u00e9%41 a5a4&2f3b"
CONSOLE = {"instance_uuid": SERVER_ID, "host": "compute1", "port": 5900}
PATH = "the secret path of the console"
ANSWERED: dict[str, object] = {"console": {**CONSOLE, "internal_access_path": PATH}}


def answer(fake: FakeCloud, *replies: Reply) -> None:
    path = f"/os-console-auth-tokens/{quote(TOKEN, safe='')}"
    fake.nova("GET", re.escape(path), *replies)


@pytest.mark.parametrize("place", PLACES)
def test_what_nova_quotes(
    side: Side, fake: FakeCloud, place: str, debug_log: pytest.LogCaptureFixture
) -> None:
    answer(fake, PLACES[place](written([TOKEN])))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.console_auth_tokens.get(TOKEN))
    check(caught.value, debug_log, [TOKEN])
    assert getattr(caught.value, "url", f"{fake.endpoint}/***").endswith("/***")


@pytest.mark.parametrize(
    ("reply", "options", "kind"),
    [
        (Reply(503, {}), {"retries": 1}, errors.Unavailable),
        (Reply(drop=True), {"retries": 1}, errors.ConnectionLost),
        (Reply(delay=0.5), {"retries": 0, "timeout": 0.1}, errors.ReadTimeout),
        (Reply(delay=0.5), {"deadline": 0.1}, errors.DeadlineExceeded),
        (Reply(200, "x" * 9000), {"max_reply_bytes": 8000}, errors.ReplyTooLarge),
        (Reply(200, ["x"]), {}, errors.UndecodableReply),
        (Reply(401, {}), {}, errors.InvalidToken),
        (Reply(406, {}), {}, errors.MicroversionNotSupported),
    ],
)
def test_whatever_goes_wrong(
    side: Side,
    fake: FakeCloud,
    reply: Reply,
    options: dict[str, Any],
    kind: type[errors.NovakitError],
    debug_log: pytest.LogCaptureFixture,
) -> None:
    answer(fake, reply)
    told: list[Exchanged] = []
    compute = side.keep(
        side.kind.from_token("given-token", fake.endpoint, event_hooks=[told.append], **options)
    )
    with pytest.raises(kind) as caught:
        side.wait(compute.console_auth_tokens.get(TOKEN))
    check(caught.value, debug_log, [TOKEN])
    assert leaks(map(repr, told), [TOKEN]) == []
    assert {one.url for one in told[1:]} <= {f"{fake.endpoint}/os-console-auth-tokens/***"}


def test_a_success(side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture) -> None:
    answer(fake, Reply(200, ANSWERED))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    console = side.wait(compute.console_auth_tokens.get(TOKEN))
    assert console.internal_access_path == PATH
    assert leaks([repr(console), *recorded(debug_log.records)], [TOKEN, PATH]) == []
    lines = [one.getMessage() for one in debug_log.records if one.name == "httpx"]
    assert f'GET {fake.endpoint}/os-console-auth-tokens/*** "HTTP/1.1 200 OK"' in lines[-1]
    assert "/os-console-auth-tokens/***' -H" in debug_log.text


def test_other_urls_are_told_in_full(
    side: Side, fake: FakeCloud, caplog: pytest.LogCaptureFixture
) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    with caplog.at_level(logging.INFO):
        side.wait(compute.servers.get(SERVER_ID))
    assert f"/servers/{SERVER_ID} " in caplog.text
    assert f"/servers/{SERVER_ID}," in repr(show_server(SERVER_ID))


def test_the_client_without_overlays(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    answer(fake, Reply(404, {"itemNotFound": {"code": 404, "message": f"no {TOKEN}"}}))
    kind: Any = Client if side.name == "sync" else AsyncClient
    client = side.keep(kind(fake.endpoint, "given-token", microversion="2.31"))
    with pytest.raises(errors.NotFound) as caught:
        side.wait(client.console_auth_tokens.get(TOKEN))
    check(caught.value, debug_log, [TOKEN])


def test_an_operation(side: Side, fake: FakeCloud) -> None:
    operation = show_console_auth_token(TOKEN)
    assert "GET /os-console-auth-tokens/***" in repr(operation)
    assert leaks([repr(operation)], [TOKEN]) == []
    compute = side.keep(
        side.kind.from_token("given-token", fake.endpoint, microversion="2.30", retries=0)
    )
    with pytest.raises(errors.UnsupportedByCloud) as caught:
        side.wait(compute.send(operation))
    assert leaks(exposed(caught.value), [TOKEN]) == []


@pytest.mark.parametrize("token", [f"{TOKEN}\ud800", [TOKEN], "", "..", {TOKEN: 1}])
def test_a_token_that_is_none(token: Any) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        show_console_auth_token(token)
    assert leaks(exposed(caught.value), [TOKEN]) == []
