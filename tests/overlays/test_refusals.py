"""A 403 tells what it is about: a rule of the policy and whom it allows, or a quota."""

import pickle
import subprocess
import sys

import anyio
import pytest

from novakit import Compute, errors
from novakit_api import AsyncClient, Client
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

ACTION = f"/servers/{SERVER_ID}/action"
EVACUATE = "os_compute_api:os-evacuate"


def forbidden(message: str) -> Reply:
    return Reply(403, {"forbidden": {"code": 403, "message": message}})


def policy(rule: str) -> Reply:
    return forbidden(f"Policy doesn't allow {rule} to be performed.")


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def refused(side: Side, compute: Compute) -> errors.Forbidden:
    with pytest.raises(errors.Forbidden) as caught:
        side.wait(compute.servers.evacuate(SERVER_ID))
    return caught.value


def test_a_rule_and_whom_it_allows(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, policy(EVACUATE))
    error = refused(side, compute)
    assert (error.policy, error.allowed) == (EVACUATE, "administrators")
    assert str(error) == (
        f"POST {fake.endpoint}{ACTION} answered 403 forbidden: Policy doesn't allow {EVACUATE} to"
        " be performed. By default that is for administrators."
        " Use a user or project with such a role."
    )
    twin = pickle.loads(pickle.dumps(error))
    assert (str(twin), twin.policy, twin.allowed) == (str(error), EVACUATE, "administrators")


def test_on_which_condition_it_is_asked(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, policy("os_compute_api:os-shelve:unshelve_to_host"))
    error = refused(side, compute)
    assert "for administrators, and asked for only when a host is named." in str(error)


def test_a_rule_that_nobody_knows(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, policy("ours:special"))
    error = refused(side, compute)
    assert (error.policy, error.allowed) == ("ours:special", None)
    assert str(error).endswith("Ask the cloud's operator whom this rule allows it.")


def test_a_quota_is_no_matter_of_roles(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, forbidden("Quota exceeded for cores: Requested 1, used 10 of 10"))
    error = refused(side, compute)
    assert (error.policy, error.allowed) == (None, None)
    assert "higher quota" in str(error)
    assert "role" not in str(error)


def test_a_refusal_without_a_reason(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, Reply(403, b"<html><title>Forbidden</title></html>"))
    error = refused(side, compute)
    assert (error.policy, error.allowed) == (None, None)
    assert str(error).endswith(errors.Forbidden.advice)


def test_the_generated_clients_tell_it_too(fake: FakeCloud) -> None:
    fake.nova("POST", ACTION, policy(EVACUATE))
    with Client(fake.endpoint, "given-token") as client, pytest.raises(errors.Forbidden) as caught:
        client.servers.evacuate(SERVER_ID, on_shared_storage=True)
    assert (caught.value.policy, caught.value.allowed) == (EVACUATE, "administrators")

    async def main() -> errors.Forbidden:
        async with AsyncClient(fake.endpoint, "given-token") as client:
            with pytest.raises(errors.Forbidden) as caught:
                await client.servers.evacuate(SERVER_ID, on_shared_storage=True)
            return caught.value

    assert str(anyio.run(main)) == str(caught.value)


def test_nothing_of_it_is_loaded_before() -> None:
    code = (
        "import sys; from novakit import Compute; from novakit_api import Client;"
        "Compute.from_token('t', 'http://n').servers; Client('http://n', 't').servers.create;"
        "print([name for name in sys.modules if name.endswith('.policies')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
