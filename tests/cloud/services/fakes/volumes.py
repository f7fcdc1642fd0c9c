"""The disks of Cinder: its fake driver keeps no data, so that nothing needs LVM, sudo or qemu."""

from cinder.tests.fake_driver import FakeLoggingVolumeDriver

DRIVER = f"{FakeLoggingVolumeDriver.__module__}.{FakeLoggingVolumeDriver.__name__}"


def install() -> None:
    """Make the driver do nothing where it would reach for a disk."""
    driver = FakeLoggingVolumeDriver
    driver.clone_image = lambda self, *arguments: ({}, True)  # a volume made from an image
    driver.copy_image_to_volume = lambda self, *arguments, **more: None  # and made anew from one
    driver.extend_volume = lambda self, *arguments: None
