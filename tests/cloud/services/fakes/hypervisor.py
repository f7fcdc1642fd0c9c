"""Nova's fake driver, and what a real hypervisor does beside that the other services notice."""

import functools
import io

import fixtures
import os_brick
from nova import exception, objects
from nova.compute import task_states
from nova.conf import CONF
from nova.image import glance
from nova.tests import fixtures as nova_fixtures
from nova.virt import fake

UPTIME = " 08:15:30 up 12 days,  3:02,  0 users,  load average: 0.20, 0.18, 0.12"
_DISK = b"\0" * 1024


def install() -> None:
    """Complete the driver, before the first compute starts."""
    driver = fake.FakeDriver
    driver.get_host_uptime = lambda self: UPTIME
    driver.snapshot = _snapshot
    driver.spawn = _with_device_metadata(driver.spawn, instance_at=1)
    driver.attach_volume = _with_device_metadata(driver.attach_volume, instance_at=2)
    patches = fixtures.Fixture()
    patches.setUp()
    # Several computes share a state directory, which holds one compute id otherwise.
    patches.useFixture(nova_fixtures.ComputeNodeIdFixture())
    patches.useFixture(nova_fixtures.PrivsepNoHelperFixture())
    # A compute asks Placement for the allocations of every one of its servers whenever it builds
    # another, only to move them if its driver reshapes its providers. The fake driver never does.
    patches.useFixture(
        fixtures.MonkeyPatch(
            "nova.scheduler.client.report.SchedulerReportClient.get_allocations_for_provider_tree",
            lambda *arguments: {},
        )
    )
    os_brick.setup(CONF)


def _snapshot(driver, context, instance, image_id, update_task_state):
    """Upload a disk to the image; Nova's fake uploads nothing, and the image stays queued."""
    if instance.uuid not in driver.instances:
        raise exception.InstanceNotRunning(instance_id=instance.uuid)
    update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
    update_task_state(
        task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD
    )
    images = glance.API()
    image = {
        "name": images.get(context, image_id)["name"],
        "status": "active",
        "disk_format": "raw",
        "container_format": "bare",
        "properties": {},
    }
    images.update(context, image_id, image, io.BytesIO(_DISK), purge_props=False)


def _with_device_metadata(method, instance_at: int):
    """Give the server the metadata of its devices that a driver makes.

    Without it Nova fails when it detaches a tagged volume, after Cinder has let it go.
    """

    @functools.wraps(method)
    def wrapped(driver, *arguments, **more):
        instance = arguments[instance_at]
        if instance.device_metadata is None:
            instance.device_metadata = objects.InstanceDeviceMetadata(devices=[])
            instance.save()
        return method(driver, *arguments, **more)

    return wrapped
