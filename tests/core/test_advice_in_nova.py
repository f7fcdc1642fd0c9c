"""Each line of advice is about something that Nova says, and each conflict of Nova's is known."""

import re

import pytest

from novakit_core.advice import REFUSED, advise, line
from tests.cloud.venvs import releases
from tests.core.nova_texts import said_by

pytestmark = pytest.mark.nova

WITHOUT = (
    # It says what to do by itself.
    *(
        "Unable to delete compute service",
        "Cannot change pinned availability",
        "Server can only be",
    ),
    *("Cannot apply both stateful", "Creating an anti-affinity group"),
    # There is nothing to wait for, or nothing that the caller could change.
    r"Cannot '.*' instance \S+ while it is in task_state deleting",
    *("Failed to ", "Set admin password is not", "Feature not supported because either"),
    *("Not all aggregates have been", "Share .* is ", "Insufficient compute resources"),
    # What follows tells it; it is a text of another service or of the hypervisor.
    *(
        r"Cannot (?:add|remove|update) .*aggregate \S+\. Reason:",
        "Unacceptable parameters",
        "Invalid volume: x",
    ),
    # Only Cinder asks for it.
    ".*should only be called by Cinder",
    # Proxies to Neutron that ended with 2.35 or 2.43.
    *("Floating IP", "Multiple floating IPs", "The volume mount at"),
)
"""How conflicts begin that get no advice."""

SAID = [
    (409, "NetworkAmbiguous", "Name one"),
    (409, "PortInUse", "Use another port"),
    (409, "FixedIpAlreadyInUse", "another address"),
    (409, "InstanceIsLocked", "Unlock it"),
    (409, "InstanceNotReady", "ACTIVE"),
    (409, "DevicePathInUse", "Leave device= out"),
    (409, "ServiceUnavailable", "down"),
    (409, "KeyPairExists", "another name"),
    (409, "FlavorExists", "another name"),
    (409, "AggregateNameExists", "another name"),
    (409, "FlavorAccessExists", "so already"),
    (409, "UnexpectedTaskStateError", "busy"),
    (409, "UnshelveInstanceInvalidState", "Offload it first"),
    (409, "ForbiddenWithShare", "Detach the shares"),
    (403, "OverQuota", "higher quota"),
    (403, "TooManyInstances", "higher quota"),
    (403, "PortLimitExceeded", "higher quota"),
    (403, "KeypairLimitExceeded", "higher quota"),
    (403, "ServerGroupLimitExceeded", "higher quota"),
    (403, "MetadataLimitExceeded", "higher quota"),
    (403, "OnsetFileLimitExceeded", "higher quota"),
    (403, "OnsetFileContentLimitExceeded", "higher quota"),
    (403, "TooManyDiskDevices", "Detach a volume"),
    (403, "BootFromVolumeRequiredForZeroDiskFlavor", "Boot from a volume"),
    (403, "ExternalNetworkAttachForbidden", "a network of the project"),
    (400, "FlavorDiskTooSmall", "larger disk"),
    (400, "FlavorDiskSmallerThanImage", "larger disk"),
    (400, "FlavorDiskSmallerThanMinDisk", "larger disk"),
    (400, "FlavorMemoryTooSmall", "more memory"),
    (400, "VolumeSmallerThanMinDisk", "larger volume"),
    (400, "InvalidBDMVolume", "Check the id"),
    (400, "InvalidBDMBootSequence", "boot_index"),
    (400, "InvalidBDMVolumeNotBootable", "made of an image"),
    (400, "NetworkNotFound", "Check the id"),
    (400, "PortNotFound", "Check the id"),
    (400, "NoValidHost", "another flavor"),
    (400, "ImageNotActive", "active"),
    (400, "NoMoreFixedIps", "another network"),
    (400, "MultiattachNotSupportedOldMicroversion", "higher microversion"),
]
"""Status, exception of Nova's, and a part of what to do."""


@pytest.fixture(params=releases())
def release(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_line_is_about_something_that_nova_says(release: str) -> None:
    assert set(REFUSED) <= {line(text) for text in said_by(release).texts}


def test_every_conflict_of_nova_has_advice_or_a_reason_for_none(release: str) -> None:
    silent = {text for text in said_by(release).answered("HTTPConflict") if not advise(409, text)}
    unknown = {text for text in silent if not any(re.match(known, text) for known in WITHOUT)}
    assert not unknown
    assert len(said_by(release).answered("HTTPConflict")) > 50


def test_every_reason_for_none_is_needed() -> None:
    said = set[str]().union(*(said_by(one).answered("HTTPConflict") for one in releases()))
    idle = [known for known in WITHOUT if not any(re.match(known, text) for text in said)]
    assert not idle


@pytest.mark.parametrize(("status", "name", "told"), SAID, ids=[name for _, name, _ in SAID])
def test_what_to_do_about_an_exception_of_nova(
    release: str, status: int, name: str, told: str
) -> None:
    text = re.sub(r"%\(\w+\)[sdi]", "x-1", said_by(release).exceptions[name])
    assert told in advise(status, text)
