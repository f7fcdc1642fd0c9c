"""`novakit_core.advice`: what to do about what Nova says. None is better than a wrong one."""

import re
import time

import pytest

from novakit_core.advice import REFUSED, advise, advise_on_fault

ID = "4f5d8f4c-7d6b-4c57-9d7e-3f1d2a0a9b11"
STATE = f"Cannot 'reboot' instance {ID} while it is in"

TOLD: list[tuple[int, str, str]] = [
    (409, f"{STATE} task_state rebooting", "wait until its task_state is None"),
    (409, f"{STATE} vm_state building", "Wait until it is built"),
    (409, f"{STATE} launched_at None", "Wait until it is built"),
    (409, f"{STATE} vm_state stopped", "into a status that the call takes"),
    (409, f"{STATE} power_state 4", "into a status that the call takes"),
    (409, f"Instance {ID} is locked", "Unlock it"),
    (409, f"Instance {ID} is not ready", "wait until it is ACTIVE"),
    (
        409,
        "Multiple possible networks found, use a Network ID to be more specific.",
        "Name one: networks=",
    ),
    (409, f"Port {ID} is still in use.", "wait until it is gone there"),
    (409, "Fixed IP 192.0.2.7 is already in use.", "Choose another address"),
    (
        400,
        f"Fixed IP address 192.0.2.7 is already in use on instance {ID}.",
        "Choose another address",
    ),
    (409, "The supplied device path (/dev/vdb) is in use.", "Leave device= out"),
    (409, "Key pair 'mine' already exists.", "another name"),
    (
        409,
        f"Flavor access already exists for flavor 1 and project {ID} combination.",
        "so already",
    ),
    (409, "Service is unavailable at this time.", "compute host of the server is down"),
    (
        409,
        "Multiple security_group matches found for name 'web', use an ID to be more specific.",
        "Give the id",
    ),
    (
        400,
        (
            f"Invalid volume: Invalid input received: Invalid volume: Volume {ID} status must be"
            " available or downloading to reserve, but the current status is in-use. (HTTP 400)"
        ),
        "Block Storage service",
    ),
    (
        400,
        f"Invalid volume: volume '{ID}' status must be 'in-use'. Currently in 'available' status",
        "Block Storage service",
    ),
    (400, f"Invalid volume: volume {ID} already attached", "so already"),
    (
        400,
        f"Block Device Mapping is Invalid: failed to get volume {ID}.",
        "the project that you are signed in to",
    ),
    (
        400,
        (
            "Block Device Mapping is Invalid: Boot sequence for the instance and image/block device"
            " mapping combination is not valid."
        ),
        "boot_index",
    ),
    (
        400,
        "Flavor's disk is too small for requested image. Flavor disk is 1 bytes, image is 2 bytes.",
        "larger disk",
    ),
    (400, f"Network {ID} could not be found.", "the project that you are signed in to"),
    (400, "Invalid key_name provided.", "belongs to a user"),
    (
        400,
        (
            "Invalid input for field/attribute name. Value: Port x is still in use. 'Port x is still"
            " in use' is too long"
        ),
        "Change the argument",
    ),
    (
        403,
        "Quota exceeded for cores: Requested 1, but already used 10 of 10 cores",
        "higher quota",
    ),
    (403, "Quota exceeded, too many key pairs.", "higher quota"),
    (403, "Maximum number of ports exceeded", "higher quota"),
    (403, "Maximum number of metadata items exceeds 128", "higher quota"),
    (403, "Personality file content exceeds maximum 10240", "higher quota"),
    (
        403,
        "Only volume-backed servers are allowed for flavors with zero disk.",
        "Boot from a volume",
    ),
    (
        403,
        (
            "The maximum allowed number of disk devices (26) to attach to a single instance has been"
            " exceeded."
        ),
        "Detach a volume",
    ),
    (404, f"Instance {ID} is not attached to volume {ID}", "gone already"),
]
"""Status, what Nova says there, and a part of what to do."""

NOT_TOLD: list[tuple[int, str]] = [
    (409, f"{STATE} task_state deleting"),
    (409, f"{STATE} task_state soft-deleting"),
    (409, "Cannot do that"),
    (409, f"Failed to quiesce instance: Port {ID} is still in use."),
    (409, "Quota exceeded, too many key pairs."),
    (500, f"Instance {ID} is locked"),
    (
        400,
        (
            f"Port {ID} not usable for instance {ID}. Value web assigned to dns_name attribute does"
            " not match instance's hostname web-1"
        ),
    ),
    (400, ""),
    (403, "Forbidden"),
]


@pytest.mark.parametrize(("status", "message", "told"), TOLD)
def test_what_to_do(status: int, message: str, told: str) -> None:
    assert told in advise(status, message)


@pytest.mark.parametrize(("status", "message"), NOT_TOLD)
def test_where_nothing_is_known_nothing_is_said(status: int, message: str) -> None:
    assert advise(status, message) == ""


def test_a_message_on_several_lines() -> None:
    assert advise(409, f"Port {ID}\n is still\tin use.")


@pytest.mark.parametrize("word", ["volume ", "Cannot x while it is in ", "Fixed IP ", "must be "])
def test_a_long_message_takes_no_time(word: str) -> None:
    started = time.process_time()
    advise(409, word * 100_000)
    assert time.process_time() - started < 0.5


def test_every_advice_is_a_sentence() -> None:
    for pattern, advice in REFUSED:
        assert re.fullmatch(r"[A-Z].*[.]", advice), pattern


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nova.exception.GlanceConnectionFailed", "The Image service does not do its part"),
        ("nova.exception.CinderConnectionFailed", "The Block Storage service"),
        ("cinderclient.exceptions.ClientException", "The Block Storage service"),
        ("neutronclient.common.exceptions.ServiceUnavailable", "The Networking service"),
        ("neutronclient.common.exceptions.NetworkNotFoundClient", "no such network"),
        ("keystoneauth1.exceptions.connection.ConnectFailure", "Another service"),
        ("nova.exception.InvalidInput", "An argument does not fit"),
        ("TypeError", "Nova fails at this request and would again"),
        ("webob.exc.HTTPInternalServerError", "Nova fails at this request and would again"),
        ("UnboundLocalError", "Nova fails at this request and would again"),
    ],
)
def test_what_to_do_about_an_exception_that_nova_did_not_expect(name: str, told: str) -> None:
    said = f"Unexpected API Error. Please contact the administrator\n<class '{name}'>"
    assert told in advise(500, said)
    assert advise(500, f"<class '{name}'>") == ""


def test_an_exception_that_tells_nothing_has_no_advice() -> None:
    for name in ("OSError", "nova.exception.KeyError", "oslo_db.exception.DBError"):
        assert advise(500, f"Unexpected API Error. Please report this.\n<class '{name}'>") == ""


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("No valid host was found. There are not enough hosts available.", "another flavor"),
        (
            (
                f"Build of instance {ID} aborted: VolumeLimitExceeded: Maximum number of volumes"
                " allowed (2) exceeded for quota 'volumes'."
            ),
            "higher quota",
        ),
        ("Exceeded maximum number of retries. Exhausted all hosts available.", "No host could"),
        ("JSONDecodeError", ""),
    ],
)
def test_what_to_do_about_the_fault_of_a_server(fault: str, told: str) -> None:
    advice = advise_on_fault(fault)
    assert told in advice
    assert bool(told) == bool(advice)
