"""Nothing secret in any log, repr, exception or URL."""

import base64
import traceback
from typing import Any

import pytest

from novakit import Compute, Password, errors
from novakit_api import models
from novakit_api.secrets import SECRETS as IN_THE_SPEC
from novakit_core.model import RequestModel, ResponseModel
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import PASSWORD, SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

USER_DATA = "user-data-with-a-key"
FILE = "content-of-a-file"
ADMIN_PASS = "Adm1n'Pass\\word"
NEW_PASS = "password-that-nova-made"
CONSOLE = "console-with-a-password"

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


SECRETS = [
    PASSWORD,
    USER_DATA,
    encoded(USER_DATA),
    FILE,
    encoded(FILE),
    ADMIN_PASS,
    NEW_PASS,
    CONSOLE,
    "secret-token",
]


def spill(error: BaseException) -> str:
    """Return everything that one may see of an exception."""
    told = [repr(error), str(error), "".join(traceback.format_exception(error))]
    return "\n".join([*told, *(repr(value) for value in vars(error).values())])


def check(*texts: str) -> None:
    for text in texts:
        assert [secret for secret in SECRETS if secret in text or repr(secret)[1:-1] in text] == []


def test_whole_life_of_a_server(
    side: Side, fake: FakeCloud, password: Password, debug_log: pytest.LogCaptureFixture
) -> None:
    echo = {
        "badRequest": {
            "code": 400,
            "message": "Invalid input for field/attribute personality. Value:"
            f" {{'contents': '{encoded(FILE)}', 'p': {ADMIN_PASS!r}}}, {ADMIN_PASS}",
        }
    }
    created: dict[str, Any] = {
        "id": SERVER_ID,
        "adminPass": NEW_PASS,
        "links": [],
        "security_groups": [],
    }
    shown = server(**{"OS-EXT-SRV-ATTR:user_data": encoded(USER_DATA)})
    fake.nova("POST", "/servers", Reply(202, {"server": created}), Reply(400, echo))
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": shown}))
    fake.nova("POST", f"/servers/{SERVER_ID}/action", Reply(200, {"output": CONSOLE}))
    compute = side.client(password)

    def create() -> object:
        return side.wait(
            compute.servers.create(
                name="n",
                flavor="1",
                image=IMAGE,
                user_data=USER_DATA,
                files={"/a": FILE},
                admin_pass=ADMIN_PASS,
            )
        )

    made = create()
    with pytest.raises(errors.BadRequest) as caught:
        create()
    found = side.wait(compute.servers.get(SERVER_ID))
    side.wait(compute.servers.console_output(SERVER_ID))
    check(spill(caught.value), repr(made), repr(found), repr(compute), debug_log.text)
    check(*(seen.path + seen.query for seen in fake.seen), repr(compute.last_response))
    assert "curl -g -i -X POST" in debug_log.text
    assert "'X-Auth-Token: ***'" in debug_log.text
    assert '"user_data": "***"' in debug_log.text


def test_refusals(side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture) -> None:
    wrong = sign_in(fake, password="not-" + PASSWORD)
    with pytest.raises(errors.WrongCredentials) as caught:
        side.wait(side.client(wrong).servers.get(SERVER_ID))
    check(spill(caught.value), repr(wrong), debug_log.text)


def test_token_in_a_header_that_is_refused(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("secret-token\n", fake.endpoint))
    with pytest.raises(errors.InvalidArgument) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    check(spill(caught.value))


def test_lost_connection(
    side: Side, fake: FakeCloud, password: Password, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.nova("POST", "/servers", Reply(drop=True))
    with pytest.raises(errors.ConnectionLost) as caught:
        side.wait(
            side.client(password).servers.create(
                name="n", flavor="1", image=IMAGE, user_data=USER_DATA
            )
        )
    check(spill(caught.value), debug_log.text)


def test_the_log_hides_what_the_reprs_hide() -> None:
    """Both have it from the spec."""
    kinds = [getattr(models, name) for name in models.__all__]
    hidden = {
        kind.fields[name][0]
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, ResponseModel)
        for name in kind.secret
    } | {
        field.name
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, RequestModel)
        for field in kind.checks.fields.values()
        if field.secret
    }
    assert {"adminPass", "user_data", "contents", "OS-EXT-SRV-ATTR:user_data"} <= hidden
    assert {name.lower() for name in hidden} <= IN_THE_SPEC.names | {
        name for _, name in IN_THE_SPEC.places
    }


def test_what_the_spec_does_not_call_secret_is_logged(
    side: Side, fake: FakeCloud, password: Password, debug_log: pytest.LogCaptureFixture
) -> None:
    shown = server(metadata={"secret": "of-the-kitchen", "blob": "of-custard"})
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": shown}))
    side.wait(side.client(password).servers.get(SERVER_ID))
    assert '"secret": "of-the-kitchen", "blob": "of-custard"' in debug_log.text


def test_clients_show_no_token() -> None:
    shown = repr(Compute.from_token("secret-token", "http://n"))
    assert shown == "Compute(GivenToken(***) at http://n)"
