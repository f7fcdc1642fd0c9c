"""Resources of the user's own, beside novakit's."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from examples.own_resource import Room
from novakit import Compute, errors
from novakit.extending import Flow, InFlow, Resource, S, method
from novakit_api.operations import show_server
from tests.overlays.fake_cloud import PASSWORD, SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

INVOICES = Reply(200, {"invoices": [{"id": 7}, {"id": 8}]})


class Billing(Resource[S]):
    """What projects pay."""

    @method
    def invoices(self: "Billing[InFlow]", month: str) -> Flow[list[int]]:
        """Return the ids of the invoices of a month."""
        reply = yield from self._calls.request("GET", "/os-invoices", params={"month": month})
        return [one["id"] for one in reply.json()["invoices"]]

    @method
    def payer(self: "Billing[InFlow]", server: str) -> Flow[str]:
        shown = yield from self._calls.send(show_server(server))
        found = yield from self.invoices("2026-11")
        return f"{shown.name} {found}"


def client(side: Side, fake: FakeCloud, **options: Any) -> Any:
    fake.nova("GET", "/os-invoices", INVOICES)
    given: dict[str, Any] = {"resources": {"billing": Billing}, **options}
    return side.keep(side.kind.from_token("given-token", fake.endpoint, **given))


def test_it_is_called_as_ours_are(side: Side, fake: FakeCloud) -> None:
    compute = client(side, fake)
    assert side.wait(compute.billing.invoices("2026-11")) == [7, 8]
    assert fake.seen[-1].query == "month=2026-11"
    assert side.wait(compute.billing.payer(SERVER_ID)) == "web-1 [7, 8]"
    assert "billing" in dir(compute)
    assert compute.billing is compute.billing
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_it_belongs_to_the_client_that_it_is_asked_of(side: Side, fake: FakeCloud) -> None:
    compute = client(side, fake)
    side.wait(compute.billing.invoices("2026-11"))
    side.wait(compute.at("2.60").billing.invoices("2026-11"))
    assert fake.seen[-1].headers["openstack-api-version"] == "compute 2.60"
    fake.nova("GET", "/os-invoices", Reply(200, {}, delay=1))
    with pytest.raises(errors.DeadlineExceeded):
        side.wait(compute.within(0.1).billing.invoices("2026-11"))


def test_errors_are_as_elsewhere(side: Side, fake: FakeCloud) -> None:
    compute = client(side, fake)
    fake.nova("GET", "/os-invoices", Reply(403, {"forbidden": {"message": "not yours"}}))
    with pytest.raises(errors.Forbidden, match="not yours"):
        side.wait(compute.billing.invoices("2026-11"))


def test_a_client_without_has_none(fake: FakeCloud) -> None:
    compute: Any = Compute.from_token("given-token", fake.endpoint)
    with pytest.raises(AttributeError, match="billing"):
        _ = compute.billing


@pytest.mark.parametrize(
    ("resources", "said"),
    [
        ({"servers": Billing}, "Compute has 'servers' already"),
        ({"request": Billing}, "Compute has 'request' already"),
        ({"_billing": Billing}, "'_billing' cannot be the name"),
        ({"bil ling": Billing}, "cannot be the name"),
        ({7: Billing}, "7 cannot be the name"),
        ({"billing": Billing(None, None)}, "expected a class"),
        ({"billing": object}, "expected a class"),
        ({"billing": "Billing"}, "expected a class"),
        ([Billing], "resources: expected a dict"),
    ],
)
def test_what_is_no_resource(fake: FakeCloud, resources: Any, said: str) -> None:
    with pytest.raises(errors.InvalidArgument, match=said):
        Compute.from_token("given-token", fake.endpoint, resources=resources)


LIMITS = {
    "maxTotalInstances": 10,
    "totalInstancesUsed": 2,
    "maxTotalCores": 20,
    "totalCoresUsed": 4,
    "maxTotalRAMSize": -1,
    "totalRAMUsed": 2048,
}
FLAVOR = {"id": "1", "name": "m1.tiny", "vcpus": 4, "ram": 512, "disk": 1}


def test_the_example(
    side: Side, fake: FakeCloud, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake.nova("GET", "/limits", Reply(200, {"limits": {"absolute": LIMITS}}))
    fake.nova("GET", "/flavors/1", Reply(200, {"flavor": FLAVOR}))
    fake.nova("GET", "/flavors/m1.tiny", Reply(404, {"itemNotFound": {"message": "no"}}))
    fake.nova("GET", "/flavors/detail", Reply(200, {"flavors": [FLAVOR]}))
    compute = client(side, fake, resources={"room": Room})
    assert side.wait(compute.room.servers("1")) == 4
    for name, value in {
        "AUTH_URL": fake.auth_url,
        "USERNAME": "demo",
        "PASSWORD": PASSWORD,
        "PROJECT_NAME": "demo",
        "USER_DOMAIN_NAME": "Default",
        "PROJECT_DOMAIN_NAME": "Default",
    }.items():
        monkeypatch.setenv(f"OS_{name}", value)
    monkeypatch.setattr("sys.argv", ["own_resource.py", "m1.tiny"])
    runpy.run_path(
        str(Path(__file__).parents[2] / "examples" / "own_resource.py"), run_name="__main__"
    )
    assert capsys.readouterr().out == "room for 4 servers of m1.tiny\n"
