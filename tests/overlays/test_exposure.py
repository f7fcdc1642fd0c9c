"""Secrets, in every form, at every place where a service can quote them: none is told again."""

import base64
import html
import json
import logging
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from novakit import ApplicationCredential, MultiFactor, Password, Token, Totp, errors
from novakit.identity.keystone_auth import KeystoneAuth
from novakit_api import AsyncClient, Client
from novakit_api.operations.servers import create_server, show_server
from tests.overlays.exposure import exposed, forms, leaks, recorded
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

# None has a word in it that messages have too.
TOKEN = 'gAAAAABm<7&q"x%41\\_Kq2Lw8Rt5Yv'
NEW_TOKEN = "gAAAAABn-Wd4Zp6Xk1Vb"
RECEIPT = "gAAAAABr-Hs3Jf7Tn0Mc"
PASSWORD = 'Pfl"aume\\m\u00fcs & <b>%41 Birne'
CREDENTIAL = "Zwets'chge\"und&Kirsche%2F+/="
PASSCODE = "84921507"
ADMIN_PASS = "Apri'k\u00f6se\\Hagebutte\"<&>"
NEW_PASS = "Stachel-Beeren-Saft"
USER_DATA = '#!\nQuitten: "H\u00f6lunder & Sanddorn"\n'
FILE = 'mirabelle="Schlehe\'s\\Mispel" <&>'

KEY = (
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAv7Zq3\nxk+9LmT/2hQeWn4dUy\n"
    "-----END RSA PRIVATE KEY-----\n"
)

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"

Place = Callable[[list[str]], Reply]


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def in_header(texts: list[str]) -> str:
    """Return the texts as far as a header can hold them."""
    lines = [" ".join(text.split()) for text in texts]
    return "; ".join(line for line in lines if line.isprintable() and max(map(ord, line)) < 256)


def fault(texts: list[str]) -> dict[str, object]:
    quoted = " ; ".join(f"'{text}'" for text in texts)
    return {"badRequest": {"code": 400, "message": f"Invalid input: {quoted} is too long"}}


def cut(texts: list[str]) -> list[str]:
    """Return a part of each, as a message that is cut off has it."""
    return [text[len(text) // 4 : max(len(text) * 3 // 4, len(text) // 4 + 8)] for text in texts]


PLACES: dict[str, Place] = {
    "a fault": lambda texts: Reply(400, fault(texts)),
    "parts in a fault": lambda texts: Reply(400, fault(cut(texts))),
    "a fault of a gateway": lambda texts: Reply(503, fault(texts)),
    "names in a fault": lambda texts: Reply(400, {"x": dict.fromkeys(texts, "y")}),
    "a list of faults": lambda texts: Reply(409, {"errors": [{"title": text} for text in texts]}),
    "a title": lambda texts: Reply(403, f"<html><title>{'; '.join(texts)}</title></html>"),
    "a heading": lambda texts: Reply(500, f"<h1>{html.escape('; '.join(texts))}</h1>"),
    "a page": lambda texts: Reply(400, f"<html><p>{html.escape(' '.join(texts))}</p></html>"),
    "a text": lambda texts: Reply(502, "; ".join(texts)),
    "a fault cut off": lambda texts: Reply(400, json.dumps(fault(texts))[:-9]),
    "a header": lambda texts: Reply(400, fault(["x"]), {"X-Why": in_header(texts)}),
    "the content's type": lambda texts: Reply(400, b"x", {"Content-Type": in_header(texts)}),
    "the request's id": lambda texts: Reply(
        400, fault(["x"]), {"X-Openstack-Request-Id": in_header(texts)}
    ),
    "a redirect": lambda texts: Reply(302, b"", {"Location": f"/{in_header(texts)}"}),
    "a line that is no header": lambda texts: Reply(200, {}, {"X-Why": f"\0{in_header(texts)}"}),
    "a name that is no header": lambda texts: Reply(200, {}, {in_header(texts) + " ": "x"}),
    "the status line": lambda texts: Reply(400, {}, reason=in_header(texts)),
    "a status line of success": lambda texts: Reply(200, b"{", reason=in_header(texts)),
    "a login page": lambda texts: Reply(200, f"<title>{' '.join(texts)[:190]}</title>"),
    "a success cut off": lambda texts: Reply(201, json.dumps({"server": texts})[:-3]),
    "a list as success": lambda texts: Reply(200, texts),
    "a text as success": lambda texts: Reply(200, {"server": " ".join(texts), "token": texts}),
    "broken compression": lambda texts: Reply(
        200, b"no gzip", {"Content-Encoding": "gzip", "X-Why": in_header(texts)}
    ),
    "half a body": lambda texts: Reply(400, fault(texts), truncate=200),
    "no reply": lambda texts: Reply(drop=True),
}

pytestmark = [
    pytest.mark.fault,
    # httpx leaves its own generators open when decoding fails, which trio complains of.
    pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning"),
]


def written(secrets: list[str]) -> list[str]:
    return [form for secret in secrets for form in sorted(forms(secret))]


def check(
    error: BaseException, log: pytest.LogCaptureFixture, secrets: list[str], *, logged: bool = True
) -> None:
    assert isinstance(error, errors.NovakitError)
    told = exposed(error)
    response = getattr(error, "response", None)
    if response is not None:
        told |= {str(response.title), response.kind_of_body, repr(response.content)}
        try:
            told.add(repr(response.json()))
        except errors.UndecodableReply as again:
            told |= exposed(again)
    assert leaks(told, secrets) == []
    if logged:
        assert leaks(recorded(log.records), secrets) == []


@pytest.mark.parametrize("place", PLACES)
def test_what_nova_quotes(
    side: Side, fake: FakeCloud, place: str, debug_log: pytest.LogCaptureFixture
) -> None:
    secrets = [TOKEN, ADMIN_PASS, USER_DATA, encoded(USER_DATA), FILE, encoded(FILE)]
    fake.valid.add(TOKEN)
    fake.nova("POST", "/servers", PLACES[place](written(secrets)))
    compute = side.keep(side.kind.from_token(TOKEN, fake.endpoint, retries=0))
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(
            compute.servers.create(
                name="n",
                flavor="1",
                image=IMAGE,
                user_data=USER_DATA,
                files={"/a": FILE},
                admin_pass=ADMIN_PASS,
            )
        )
    check(caught.value, debug_log, secrets)


AUTHS: dict[str, Callable[[str], KeystoneAuth]] = {
    "password": lambda url: Password(url, user_id="u", password=PASSWORD, project_id="p"),
    "credential": lambda url: ApplicationCredential(url, id="credential", secret=CREDENTIAL),
    "token": lambda url: Token(url, token=TOKEN, project_id="p"),
    "factors": lambda url: MultiFactor(
        Password(url, user_id="u", password=PASSWORD), Totp(url, passcode=PASSCODE, user_id="u")
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("auth", AUTHS)
def test_what_keystone_quotes(
    side: Side, fake: FakeCloud, auth: str, place: str, debug_log: pytest.LogCaptureFixture
) -> None:
    secrets = {"password": [PASSWORD], "credential": [CREDENTIAL], "token": [TOKEN]}.get(
        auth, [PASSWORD, PASSCODE]
    )
    reply = PLACES[place](written(secrets))
    if place in ("a fault", "a title"):
        reply.status = 401
    fake.on("POST", "/identity/v3/auth/tokens", reply)
    compute = side.client(AUTHS[auth](fake.auth_url), retries=0)
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, secrets)


def issued(**changes: object) -> dict[str, Any]:
    return {"token": {"issued_at": None, "expires_at": None, "catalog": [], **changes}}


def odd(texts: list[str]) -> list[Reply]:
    """Return sign-ins that lead nowhere: the token is issued, and what comes with it quotes."""
    told = " ".join(texts)
    region = {"interface": told, "region_id": told, "url": told}
    bodies: list[object] = [
        issued(expires_at=told, issued_at=told),
        issued(catalog=[{"type": told, "endpoints": [region]}]),
        issued(catalog=[{"type": "compute", "endpoints": [{**region, "interface": "public"}]}]),
        {"error": told},
        told,
        [told],
        f"<title>{told}",
    ]
    return [Reply(201, body, {"X-Subject-Token": NEW_TOKEN}) for body in bodies]


@pytest.mark.parametrize("number", range(7))
def test_a_token_that_comes_with_nonsense(
    side: Side, fake: FakeCloud, number: int, debug_log: pytest.LogCaptureFixture
) -> None:
    secrets = [PASSWORD, NEW_TOKEN]
    fake.on("POST", "/identity/v3/auth/tokens", odd(written(secrets))[number])
    compute = side.client(AUTHS["password"](fake.auth_url), retries=0)
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, secrets)


@pytest.mark.parametrize("header", ["X-Subject-Token", "OpenStack-Auth-Receipt", "X-Auth-Token"])
@pytest.mark.parametrize("broken", ["", "\0"])
def test_a_secret_that_a_reply_brings(
    side: Side, fake: FakeCloud, header: str, broken: str, debug_log: pytest.LogCaptureFixture
) -> None:
    told = {"error": {"message": f"no: {RECEIPT}"}, "required_auth_methods": [[RECEIPT]]}
    headers = {header: RECEIPT + broken, "X-Why": RECEIPT}
    fake.on("POST", "/identity/v3/auth/tokens", Reply(401, told, headers, reason=RECEIPT))
    compute = side.client(AUTHS["credential"](fake.auth_url), retries=0)
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, [RECEIPT])


def test_projects_that_keystone_lists(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    """They are listed with the token of a second sign-in, which they quote."""
    refused = Reply(401, {"error": {"message": "no", "title": "Unauthorized"}})
    accepted = Reply(201, issued(), {"X-Subject-Token": NEW_TOKEN})
    projects = {"projects": [{"name": text} for text in written([NEW_TOKEN])]}
    fake.on("POST", "/identity/v3/auth/tokens", refused, accepted)
    fake.on("GET", "/identity/v3/auth/projects", Reply(200, projects))
    compute = side.client(AUTHS["password"](fake.auth_url), retries=0)
    with pytest.raises(errors.ScopeRefused) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, [NEW_TOKEN])


@pytest.mark.parametrize("place", PLACES)
def test_discovery(
    side: Side, fake: FakeCloud, place: str, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.valid.add(TOKEN)
    fake.nova("GET", "/", PLACES[place](written([TOKEN])))
    compute = side.keep(side.kind.from_token(TOKEN, fake.endpoint, retries=0))
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, [TOKEN])


@pytest.mark.parametrize("place", PLACES)
def test_the_client_without_overlays(
    side: Side, fake: FakeCloud, place: str, debug_log: pytest.LogCaptureFixture
) -> None:
    secrets = [TOKEN, ADMIN_PASS]
    fake.valid.add(TOKEN)
    fake.nova("POST", "/servers", PLACES[place](written(secrets)))
    kind: Any = Client if side.name == "sync" else AsyncClient
    client = side.keep(kind(fake.endpoint, TOKEN))
    operation = create_server(
        {"name": "n", "flavor": "1", "image": IMAGE, "admin_pass": ADMIN_PASS}
    )
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(client.send(operation))
    check(caught.value, debug_log, secrets)


@pytest.mark.parametrize(
    "body",
    [
        {"server": {"id": SERVER_ID, "adminPass": NEW_PASS}, "adminPass": [NEW_PASS]},
        {"adminPass": {"a": NEW_PASS}, "said": NEW_PASS},
        {"badRequest": {"message": f"{NEW_PASS} is bad", "adminPass": NEW_PASS}},
        f'{{"server": {{"adminPass": "{NEW_PASS}", "id',
        f'{{"adminPass": "{NEW_PASS}", "adminPass": ""}}',
    ],
)
@pytest.mark.parametrize("status", [200, 400])
def test_a_password_that_nova_made(
    side: Side, fake: FakeCloud, status: int, body: object, debug_log: pytest.LogCaptureFixture
) -> None:
    """What is secret by its name alone stays so where the reply cannot be read."""
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(status, body))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    try:
        got = side.wait(compute.send(show_server(SERVER_ID)))
    except errors.NovakitError as error:
        check(error, debug_log, [NEW_PASS])
    else:
        assert leaks([repr(got), *recorded(debug_log.records)], [NEW_PASS]) == []


@pytest.mark.parametrize(
    "body",
    [
        {"keypair": {"name": "k", "private_key": KEY}},
        {"keypair": {"name": "k", "private_key": KEY, "said": KEY[60:90]}},
        {"badRequest": {"message": f"The key {KEY} is not taken"}},
        f'{{"keypair": {{"private_key": {json.dumps(KEY)[:60]}',
        f"<title>{KEY}</title>",
        KEY,
    ],
)
@pytest.mark.parametrize("status", [200, 400])
def test_a_private_key(
    side: Side, fake: FakeCloud, status: int, body: object, debug_log: pytest.LogCaptureFixture
) -> None:
    """It is known by what it looks like: the spec has no field for one."""
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(status, body))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(caught.value, debug_log, [KEY.replace("-----", "")[15:-15]])


def test_a_reply_in_an_error_is_still_of_use(side: Side, fake: FakeCloud) -> None:
    headers = {"X-Openstack-Request-Id": "req-1", "X-Why": "of given-token", "Retry-After": "7"}
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(409, fault(["given-token", "web-1"]), headers))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    with pytest.raises(errors.Conflict, match=r"'\*\*\*' ; 'web-1' is too long") as caught:
        side.wait(compute.servers.get(SERVER_ID))
    response = caught.value.response
    assert response is not None
    assert (response.status, response.request_id, response.retry_after) == (409, "req-1", 7.0)
    assert response.headers["x-why"] == "of ***"
    assert response.json() == fault(["***", "web-1"])


def test_every_logger_of_the_http_library_is_kept_clean(
    side: Side, fake: FakeCloud, password: Password, debug_log: pytest.LogCaptureFixture
) -> None:
    compute = side.client(password)
    side.wait(compute.servers.get(SERVER_ID))
    there = [
        logging.getLogger(name)
        for name in logging.root.manager.loggerDict
        if name.partition(".")[0] in ("httpx", "httpcore")
    ]
    assert len(there) >= 6
    for logger in there:
        if logger.name == "httpx":
            continue
        logger.debug("got (b'X-Subject-Token', b\"it's-the-token\") and it's-the-token")
        logger.debug("x exception=RemoteProtocolError(\"illegal header line: b'my-token-1234'\")")
    told = [record.msg for record in debug_log.records if record.name.startswith("http")]
    assert leaks(told, ["it's-the-token", "my-token-1234"]) == []


@pytest.mark.parametrize("timeout", [0.0, None])
def test_a_wait_that_fails(
    side: Side, fake: FakeCloud, timeout: float | None, debug_log: pytest.LogCaptureFixture
) -> None:
    secrets = [TOKEN, ADMIN_PASS, NEW_PASS, USER_DATA, encoded(USER_DATA), FILE]
    fake.valid.add(TOKEN)
    told = " ".join(written(secrets))
    created: dict[str, object] = {"id": SERVER_ID, "links": [], "adminPass": NEW_PASS}
    failed = server(
        status="BUILD" if timeout is not None else "ERROR",
        fault={"code": 500, "created": "2026-01-01T00:00:00Z", "message": told, "details": told},
        **{"OS-EXT-SRV-ATTR:user_data": encoded(USER_DATA)},
    )
    fake.nova("POST", "/servers", Reply(202, {"server": created}))
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": failed}))
    compute = side.keep(side.kind.from_token(TOKEN, fake.endpoint, retries=0))
    with pytest.raises(errors.WaitError) as caught:
        side.wait(
            compute.servers.create_and_wait(
                name="n",
                flavor="1",
                image=IMAGE,
                networks="none",
                user_data=USER_DATA,
                files={"/a": FILE},
                admin_pass=ADMIN_PASS,
                timeout=timeout,
            )
        )
    error = caught.value
    assert error.last.id == SERVER_ID
    error.last.fault = None  # what the server says of itself is the user's to see
    check(error, debug_log, secrets, logged=False)
    assert pickle.loads(pickle.dumps(error)).last.id == SERVER_ID
    # The log of a poll cannot know what another request held.
    assert leaks(recorded(debug_log.records), [TOKEN, USER_DATA, encoded(USER_DATA)]) == []
