"""A sign-in that is saved, and gone on with in another client."""

import json
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from novakit import Compute, Password, SavedSignIn, errors
from tests.overlays.conftest import sign_in
from tests.overlays.exposure import exposed, leaks, recorded
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.sides import Side

TOKEN = "gAAAAABm7q-x41_Kq2Lw8Rt5Yv"
OVER = "2026-01-01T00:00:00+00:00"


def saved(side: Side, fake: FakeCloud) -> dict[str, Any]:
    """Return what a client before this one has saved, after a way through JSON."""
    made = side.wait(side.client(sign_in(fake)).save_sign_in())
    kept: dict[str, Any] = json.loads(json.dumps(made.to_dict()))
    return kept


def test_keystone_is_not_asked_again(side: Side, fake: FakeCloud, password: Password) -> None:
    kept = saved(side, fake)
    for compute in (
        side.client(SavedSignIn.from_dict(kept)),
        side.client(password, saved=SavedSignIn.from_dict(kept)),
        side.client(SavedSignIn.from_dict(kept)).to(region="RegionOne"),
    ):
        assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
        assert fake.seen[-1].headers["x-auth-token"] == kept["token"]
    assert fake.issued == 1


def test_what_is_saved(side: Side, fake: FakeCloud) -> None:
    kept = saved(side, fake)
    assert kept["token"] == "secret-token-1"
    left = datetime.fromisoformat(kept["expires_at"]) - datetime.now(UTC)
    assert timedelta(seconds=3590) < left <= timedelta(seconds=3600)
    assert [service["type"] for service in kept["catalog"]] == ["compute", "identity"]
    assert "project name 'demo'" in kept["of"]
    assert SavedSignIn.from_dict(kept).to_dict() == kept


def test_saving_signs_in_once(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    side.wait(compute.servers.get(SERVER_ID))
    side.wait(compute.save_sign_in())
    assert fake.issued == 1


def test_what_was_saved_can_be_saved_again(side: Side, fake: FakeCloud) -> None:
    kept = saved(side, fake)
    again = side.wait(side.client(SavedSignIn.from_dict(kept)).save_sign_in()).to_dict()
    ends, same = (datetime.fromisoformat(one["expires_at"]) for one in (kept, again))
    assert abs(ends - same) < timedelta(seconds=1)
    assert {**again, "expires_at": ""} == {**kept, "expires_at": ""}


def test_the_end_is_noticed_before_sending(side: Side, fake: FakeCloud) -> None:
    kept = saved(side, fake)
    fake.seen.clear()
    compute = side.client(SavedSignIn.from_dict({**kept, "expires_at": OVER}))
    for _ in range(2):
        with pytest.raises(errors.InvalidToken, match=r"ended at 2026-01-01.* Nothing was sent"):
            side.wait(compute.servers.get(SERVER_ID))
    assert not fake.seen


def test_an_end_that_comes_later_is_noticed_too(side: Side, fake: FakeCloud) -> None:
    kept = saved(side, fake)
    ends = datetime.now(UTC) + timedelta(seconds=0.5)
    compute = side.client(SavedSignIn.from_dict({**kept, "expires_at": ends.isoformat()}))
    side.wait(compute.servers.get(SERVER_ID))
    asked = len(fake.seen)
    while datetime.now(UTC) < ends:
        pass
    with pytest.raises(errors.InvalidToken, match="ended at"):
        side.wait(compute.servers.get(SERVER_ID))
    assert len(fake.seen) == asked


def test_credentials_go_on_after_the_end(side: Side, fake: FakeCloud, password: Password) -> None:
    kept = {**saved(side, fake), "expires_at": OVER}
    compute = side.client(password, saved=SavedSignIn.from_dict(kept))
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert fake.seen[-1].headers["x-auth-token"] == "secret-token-2"


def test_credentials_go_on_where_the_token_was_revoked(
    side: Side, fake: FakeCloud, password: Password
) -> None:
    kept = SavedSignIn.from_dict(saved(side, fake))
    fake.revoke()
    with pytest.raises(errors.InvalidToken, match="Get a new token"):
        side.wait(side.client(kept).servers.get(SERVER_ID))
    compute = side.client(password, saved=kept)
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert fake.issued == 2


def test_it_is_not_used_for_another_project(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    kept = SavedSignIn.from_dict(saved(side, fake))
    fake.projects.append({"id": "web-id"})
    auth = Password(
        fake.auth_url,
        username="demo",
        user_domain_name="Default",
        password="correct-horse-battery",
        project_id="web-id",
    )
    side.wait(side.client(auth, saved=kept).servers.get(SERVER_ID))
    assert fake.seen[-1].headers["x-auth-token"] == "secret-token-2"
    assert "signing in anew" in debug_log.text
    there = side.client(sign_in(fake), saved=kept).to(project="web-id")
    side.wait(there.servers.get(SERVER_ID))
    assert fake.scopes[fake.seen[-1].headers["x-auth-token"]] == {"project": {"id": "web-id"}}


def test_it_goes_to_another_project_by_credentials_alone(side: Side, fake: FakeCloud) -> None:
    compute = side.client(SavedSignIn.from_dict(saved(side, fake)))
    with pytest.raises(errors.InvalidArgument, match="does not know how to sign in to another"):
        compute.to(project="web-id")


def test_a_token_without_catalog(side: Side, fake: FakeCloud) -> None:
    given = side.keep(side.kind.from_token("given-token", fake.endpoint))
    kept = side.wait(given.save_sign_in()).to_dict()
    assert (kept["expires_at"], kept["catalog"]) == (None, None)
    compute = side.client(SavedSignIn.from_dict(kept), endpoint=fake.endpoint)
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    with pytest.raises(errors.InvalidArgument, match="needs endpoint="):
        side.wait(side.client(SavedSignIn.from_dict(kept)).servers.get(SERVER_ID))


GOOD: dict[str, Any] = {"token": TOKEN, "expires_at": None, "catalog": None, "of": "me"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"token": None},
        {"token": f"{TOKEN}\n"},
        {"token": [TOKEN]},
        {"expires_at": TOKEN},
        {"expires_at": "2026-11-25T14:00:00"},
        {"expires_at": 1764000000},
        {"catalog": TOKEN},
        {"catalog": {"a": TOKEN}},
        {"of": None},
        {"of": [TOKEN]},
        {"tokens": TOKEN},
    ],
)
def test_what_cannot_have_been_saved(wrong: dict[str, Any]) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        SavedSignIn.from_dict({**GOOD, **wrong})
    assert leaks(exposed(caught.value), [TOKEN]) == []


@pytest.mark.parametrize("data", [None, TOKEN, [TOKEN], 7])
def test_what_is_no_dict(data: Any) -> None:
    with pytest.raises(errors.InvalidArgument, match="is a dict") as caught:
        SavedSignIn.from_dict(data)
    assert leaks(exposed(caught.value), [TOKEN]) == []


@pytest.mark.parametrize(
    "catalog", [[], [7], [{"type": "compute", "endpoints": [None, {"url": 7}]}]]
)
def test_a_catalog_of_any_content(side: Side, catalog: Any) -> None:
    compute = side.client(SavedSignIn.from_dict({**GOOD, "catalog": catalog}))
    with pytest.raises(errors.EndpointNotFound):
        side.wait(compute.servers.get(SERVER_ID))


def test_only_what_was_saved_is_taken_for_it(password: Password) -> None:
    wrong: Any = GOOD
    with pytest.raises(
        errors.InvalidArgument, match=r"saved: a mapping is not .*from_dict"
    ) as caught:
        Compute(password, saved=wrong)
    with pytest.raises(errors.InvalidArgument, match="auth: expected a way to sign in"):
        Compute(wrong)
    assert leaks(exposed(caught.value), [TOKEN]) == []


def test_nothing_secret_is_shown(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    fake.valid.add(TOKEN)
    kept = SavedSignIn.from_dict({**saved(side, fake), "token": TOKEN})
    compute = side.client(kept)
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    with pytest.raises(errors.InvalidToken) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    told = exposed(caught.value) | recorded(debug_log.records) | {repr(kept), repr(compute)}
    assert leaks(told, [TOKEN]) == []
    assert pickle.loads(pickle.dumps(kept)).to_dict() == kept.to_dict()
