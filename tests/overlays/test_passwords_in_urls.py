"""A user and password in the URL of a cloud go to the proxy that asks for them, and nowhere else."""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from novakit import Password, errors
from novakit.identity.catalog import Catalog
from novakit.identity.client_options import client_options
from novakit.identity.notices import say_once
from novakit.sending.wire import Exchanged
from novakit_api import AsyncClient, Client
from tests.overlays.conftest import sign_in
from tests.overlays.exposure import exposed, leaks, recorded
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side
from tests.overlays.test_exposure import PLACES, check, written

pytestmark = [
    pytest.mark.fault,
    pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning"),
]

USER = "proxy-user"
SECRET = "Holunder&Sanddorn/7"
IN_URL = f"{USER}:Holunder&Sanddorn%2F7"
BASIC = f"Basic {base64.b64encode(f'{USER}:{SECRET}'.encode()).decode()}"
SECRETS = [SECRET, BASIC]


def through_proxy(url: str, userinfo: str = IN_URL) -> str:
    return url.replace("://", f"://{userinfo}@")


def shown(url: str) -> str:
    return through_proxy(url, "***")


def test_the_proxy_gets_them_with_each_request(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.auth_url = through_proxy(fake.auth_url)
    told: list[Exchanged] = []
    endpoint = through_proxy(fake.endpoint)
    auth = sign_in(fake)
    compute = side.client(auth, endpoint=endpoint, event_hooks=[told.append])
    found = side.wait(compute.servers.get(SERVER_ID))
    assert len(fake.seen) == len(told) == 3
    assert {seen.headers.get("authorization") for seen in fake.seen} == {BASIC}
    assert told[-1].url == f"{shown(fake.endpoint)}/servers/{SERVER_ID}"
    assert f"curl -g -i -X GET '{told[-1].url}'" in debug_log.text
    things = (compute, compute.servers, auth, found, told, compute.last_response)
    assert leaks(map(repr, things), SECRETS) == []
    assert leaks(recorded(debug_log.records), SECRETS) == []
    assert shown(fake.endpoint) in repr(compute)


@pytest.mark.parametrize(
    ("reply", "options", "kind"),
    [
        (Reply(401, {}), {}, errors.InvalidToken),
        (Reply(404, {}), {}, errors.NotFound),
        (Reply(503, {}), {"retries": 1}, errors.Unavailable),
        (Reply(drop=True), {"retries": 1}, errors.ConnectionLost),
        (Reply(delay=0.5), {"retries": 0, "timeout": 0.1}, errors.ReadTimeout),
        (Reply(delay=0.5), {"deadline": 0.1}, errors.DeadlineExceeded),
        (Reply(200, "x" * 9000), {"max_reply_bytes": 8000}, errors.ReplyTooLarge),
        (Reply(200, ["x"]), {}, errors.UndecodableReply),
        (Reply(302, b"", {"Location": through_proxy("http://x/")}), {}, errors.UnexpectedRedirect),
        *(
            (place(written([SECRET])), {"retries": 0}, errors.NovakitError)
            for place in PLACES.values()
        ),
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
    fake.nova("GET", "/flavors/1", reply)
    endpoint = through_proxy(fake.endpoint)
    compute = side.keep(side.kind.from_token("given-token", endpoint, **options))
    with pytest.raises(kind) as caught:
        side.wait(compute.flavors.get("1"))
    check(caught.value, debug_log, SECRETS)


@pytest.mark.parametrize("answer", [Reply(401, {}), Reply(404, b"x"), Reply(drop=True), Reply(302)])
def test_a_sign_in_that_fails(
    side: Side, fake: FakeCloud, answer: Reply, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.on("POST", "/identity/v3/auth/tokens", answer)
    fake.auth_url = through_proxy(fake.auth_url)
    compute = side.client(sign_in(fake), retries=0)
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, SECRETS)
    assert f"POST {shown(fake.url)}" in str(caught.value)


def test_those_of_the_catalog(
    side: Side, fake: FakeCloud, password: Password, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.nova("GET", "/flavors/1", Reply(404, {}))
    fake.endpoint = through_proxy(fake.endpoint)
    compute = side.client(password)
    with pytest.raises(errors.NotFound) as caught:
        side.wait(compute.flavors.get("1"))
    check(caught.value, debug_log, SECRETS)


def test_a_link_is_not_followed(side: Side, fake: FakeCloud) -> None:
    def listed(seen: Seen) -> Reply:
        link = {"rel": "next", "href": through_proxy("http://evil.invalid/servers?marker=1")}
        found = [] if "marker=1" in seen.query else [server(id="1")]
        return Reply(200, {"servers": found, "servers_links": [link] if found else []})

    fake.on("GET", "/compute/v2.1/servers/detail", listed)
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    side.items(compute.servers.list())
    assert {seen.headers.get("authorization") for seen in fake.seen} == {None}


def test_the_client_without_overlays(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.nova("GET", "/flavors/1", Reply(404, {}))
    kind: Any = Client if side.name == "sync" else AsyncClient
    client = side.keep(kind(through_proxy(fake.endpoint), "given-token"))
    with pytest.raises(errors.NotFound) as caught:
        side.wait(client.flavors.get("1"))
    check(caught.value, debug_log, SECRETS)
    assert leaks([repr(client), repr(client.servers)], SECRETS) == []
    assert fake.seen[-1].headers["authorization"] == BASIC


WRONG = [
    f"//{IN_URL}@cloud.example",
    f"{IN_URL}@cloud.example",
    f"ftp://{IN_URL}@cloud.example",
]


def of_clouds_yaml(url: str) -> object:
    return client_options({"compute_endpoint_override": url})


def of_catalog(url: str) -> object:
    offer = {"interface": "public", "region": "r", "url": url}
    return Catalog([{"type": "compute", "endpoints": [offer]}]).endpoint(
        "compute", ["public"], None
    )


@pytest.mark.parametrize("url", WRONG)
@pytest.mark.parametrize("read", [of_clouds_yaml, of_catalog])
def test_what_is_no_url(read: Callable[[str], object], url: str) -> None:
    with pytest.raises((errors.ConfigurationError, errors.EndpointNotFound)) as caught:
        read(url)
    assert leaks(exposed(caught.value), SECRETS) == []
    assert "***@cloud.example" in str(caught.value)


@pytest.mark.parametrize("url", [*WRONG, f"http://{USER}:{SECRET}@[::1", f"http://u:{SECRET}%@x:y"])
def test_what_cannot_be_sent(
    side: Side, fake: FakeCloud, url: str, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.auth_url = url
    compute = side.client(sign_in(fake), retries=0)
    with pytest.raises(errors.InvalidArgument) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, SECRETS)
    assert leaks([repr(compute)], SECRETS) == []


def test_a_url_in_the_place_of_a_way_to_sign_in(side: Side) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        side.kind(through_proxy("https://cloud.example"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert leaks(exposed(caught.value), SECRETS) == []


def test_certificates_that_nobody_checks(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    say_once.cache_clear()
    fake.auth_url = through_proxy(fake.auth_url)
    side.client(sign_in(fake), verify=False)
    assert f"The certificates of {shown(fake.url)}" in debug_log.text
    assert leaks(recorded(debug_log.records), SECRETS) == []
    say_once.cache_clear()


def test_clouds_yaml(
    side: Side, fake: FakeCloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "clouds.yaml"
    file.write_text(f"clouds: {{c: {{auth: {{auth_url: '{through_proxy(fake.auth_url)}'}}}}}}")
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(file))
    with pytest.raises(errors.ConfigurationError) as caught:
        side.kind.connect("c")
    assert leaks(exposed(caught.value), SECRETS) == []
