"""Glance, Neutron and Cinder as Nova's functional tests fake them, in Nova's own process."""

import fixtures
import os_brick
import os_vif
from nova.conf import CONF
from nova.tests import fixtures as nova_fixtures

from tests.cloud.services.fake_cinder import FakeCinder
from tests.cloud.services.fake_neutron import SECOND_GROUP, FakeNeutron

UPTIME = " 08:15:30 up 12 days,  3:02,  0 users,  load average: 0.20, 0.18, 0.12"


class _Test(fixtures.Fixture):
    """The little of nova.test.TestCase that Nova's fixtures use."""

    def stub_out(self, old, new):
        self.useFixture(fixtures.MonkeyPatch(old, new))

    def flags(self, group=None, **values):
        for name, value in values.items():
            CONF.set_override(name, value, group)


def install() -> None:
    """Replace the clients of the services that this cloud does not run."""
    test = _Test()
    test.setUp()
    test.useFixture(FakeNeutron(test))
    test.useFixture(FakeCinder(test))
    test.useFixture(nova_fixtures.GlanceFixture(test))
    # Several computes share a state directory, which holds one compute id otherwise.
    test.useFixture(nova_fixtures.ComputeNodeIdFixture())
    test.useFixture(nova_fixtures.PrivsepNoHelperFixture())
    # A compute asks Placement for the allocations of every one of its servers whenever it builds
    # another, only to move them if its driver reshapes its providers. The fake driver never does.
    test.stub_out(
        "nova.scheduler.client.report.SchedulerReportClient.get_allocations_for_provider_tree",
        lambda *arguments: {},
    )
    # The driver of libvirt tells it, the fake one does not.
    test.stub_out("nova.virt.fake.FakeDriver.get_host_uptime", lambda driver: UPTIME)
    os_brick.setup(CONF)
    os_vif.initialize()


def ids() -> dict[str, dict[str, str]]:
    """Return the ids of what the fakes hold, by their names in Nova's source."""
    neutron = vars(nova_fixtures.NeutronFixture)
    glance = vars(nova_fixtures.GlanceFixture)
    cinder = vars(nova_fixtures.CinderFixture)
    return {
        "images": {n: v["id"] for n, v in glance.items() if "image" in n and isinstance(v, dict)},
        "networks": {n: v["id"] for n, v in neutron.items() if n.startswith("network_")},
        "ports": {n: v["id"] for n, v in neutron.items() if n.startswith("port_")},
        "security_groups": {g["name"]: g["id"] for g in (neutron["security_group"], SECOND_GROUP)},
        "volumes": {n: v for n, v in cinder.items() if "VOL" in n and isinstance(v, str)},
    }
