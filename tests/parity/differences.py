"""Where novakit means to ask Nova otherwise than python-novaclient, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.parity.wire import Sent

Both = tuple[list[Sent], list[Sent]]
"""What python-novaclient sends, and what novakit sends."""


@dataclass(frozen=True)
class Difference:
    """In some calls, or in all."""

    calls: tuple[str, ...]
    theirs: str
    """What python-novaclient does."""
    ours: str
    why: str
    even: Callable[[list[Sent], list[Sent]], Both]
    """Leaves out of both what is not meant to be the same."""
    example: tuple[str, int, Mapping[str, Any]]
    """A call, a microversion and arguments with which they differ."""


def concerning(call: str) -> list[Difference]:
    return [one for one in DIFFERENCES if not one.calls or call in one.calls]


def _mended(mend: Callable[[Sent], Sent]) -> Callable[[list[Sent], list[Sent]], Both]:
    """Write what python-novaclient sends as novakit does."""
    return lambda theirs, ours: ([mend(one) for one in theirs], ours)


def _body(edit: Callable[[Any], Any]) -> Callable[[list[Sent], list[Sent]], Both]:
    return _mended(lambda sent: replace(sent, body=edit(sent.body)))


def _filled(sent: Sent) -> Sent:
    """Leave out what is empty, but for an image that is none."""
    server = {k: v for k, v in sent.body["server"].items() if v not in EMPTY or k == "imageRef"}
    return replace(sent, body={k: v for k, v in {**sent.body, "server": server}.items() if v})


def _without_metadata(body: Any) -> Any:
    return {"createImage": {k: v for k, v in body["createImage"].items() if v != {}}}


def _both_headers(sent: Sent) -> Sent:
    named = sent.headers["x-openstack-nova-api-version"]
    return replace(sent, headers={**sent.headers, "openstack-api-version": f"compute {named}"})


def _typed(body: Any) -> Any:
    for device in body["server"].get("block_device_mapping", ()):
        if "volume_size" in device:
            device["volume_size"] = int(device["volume_size"])
        if "delete_on_termination" in device:
            device["delete_on_termination"] = device["delete_on_termination"] == "1"
    return body


def _booted_once(sent: Sent) -> Sent:
    server = sent.body["server"]
    devices = server.get("block_device_mapping_v2", [])
    if sum(device.get("boot_index") == 0 for device in devices) < 2:
        return sent
    assert devices[0]["source_type"] == "image"
    once = {**server, "block_device_mapping_v2": devices[1:]}
    return replace(sent, body={**sent.body, "server": once})


def _plain_flags(sent: Sent) -> Sent:
    flags = {"True": "true", "False": "false", "1": "true", "0": "false"}
    named = ("all_projects", "all_tenants", "locked", "with_servers")
    query = [(k, flags.get(v, v) if k in named else v) for k, v in sent.query]
    return replace(sent, query=tuple(query))


def _given(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value is not None}


EMPTY: tuple[object, ...] = ("", [], {})
FLAGS = ("config_drive", "delete_on_termination", "force", "preserve_ephemeral")


def _raised(sent: Sent) -> Sent:
    """Leave out the flags that say no."""
    body = {
        name: {k: v for k, v in given.items() if not (k in FLAGS and v is False)}
        for name, given in sent.body.items()
    }
    return replace(sent, body=body)


UUID = "70a599e0-31e7-49b7-b260-868f441e862b"
BOOTED = {"uuid": UUID, "source_type": "volume", "destination_type": "volume", "boot_index": 0}
DEVICE = {"vda": f"{UUID}::8:1"}

DIFFERENCES = [
    Difference(
        (),
        "names the microversion in `OpenStack-API-Version` from 2.27 on alone",
        "in both headers at every microversion",
        "Nova reads either at each",
        _mended(_both_headers),
        ("servers.get", 26, {"server": UUID}),
    ),
    Difference(
        ("server_groups.list", "servers.list", "hypervisors.search"),
        "writes flags of queries as `True` or `1`",
        "as `true`",
        "as JSON has them; Nova reads each",
        _mended(_plain_flags),
        ("server_groups.list", 1, {"all_projects": True}),
    ),
    Difference(
        ("servers.create",),
        "sends sizes and flags of `block_device_mapping` as text",
        "as numbers and flags",
        "Nova's schema names these types",
        _body(_typed),
        (
            "servers.create",
            1,
            {"name": "a", "flavor": "1", "image": "", "block_device_mapping": DEVICE},
        ),
    ),
    Difference(
        ("servers.create",),
        "puts the image first in `block_device_mapping_v2`, and so into the caller's list",
        "does so where no device of the list has `boot_index` 0, and leaves the list as it is",
        "Nova needs one device to boot from, and refuses two",
        lambda theirs, ours: ([_booted_once(one) for one in theirs], ours),
        (
            "servers.create",
            1,
            {"name": "a", "flavor": "1", "image": UUID, "block_device_mapping_v2": [BOOTED]},
        ),
    ),
    Difference(
        (
            *("servers.create", "servers.rebuild", "servers.live_migrate", "servers.evacuate"),
            *("quotas.update", "volumes.create_server_volume"),
        ),
        "leaves flags out that are False, such as `force` and `config_drive`",
        "sends what is given",
        "it means the same",
        lambda theirs, ours: (theirs, [_raised(one) for one in ours]),
        (
            "servers.live_migrate",
            30,
            {"server": UUID, "host": "a", "block_migration": True, "force": False},
        ),
    ),
    Difference(
        ("servers.create",),
        "leaves empty texts, lists and mappings out",
        "sends what is given",
        "it means the same",
        lambda theirs, ours: (theirs, [_filled(one) for one in ours]),
        ("servers.create", 1, {"name": "a", "flavor": "1", "image": UUID, "scheduler_hints": {}}),
    ),
    Difference(
        ("servers.create_image",),
        "sends `metadata: {}` for none",
        "leaves it out",
        "it means the same",
        _body(_without_metadata),
        ("servers.create_image", 1, {"server": UUID, "image_name": "a"}),
    ),
    Difference(
        ("servers.get_console_output",),
        "sends `length: null` for all lines",
        "leaves it out",
        "it means the same",
        _body(lambda body: {name: _given(given) for name, given in body.items()}),
        ("servers.get_console_output", 1, {"server": UUID}),
    ),
    Difference(
        ("servers.migrate",),
        "sends `migrate: {}` from 2.56 on if no host is given",
        "`migrate: null` at every microversion",
        "it means the same",
        _body(lambda body: {"migrate": body["migrate"] or None}),
        ("servers.migrate", 56, {"server": UUID}),
    ),
    Difference(
        ("servers.update",),
        "returns without asking if nothing is given",
        "asks, and returns the server",
        "a call that returns a server always does",
        lambda theirs, ours: (theirs, ours if theirs else []),
        ("servers.update", 1, {"server": UUID}),
    ),
    Difference(
        (
            "services.enable",
            "services.disable",
            "services.disable_log_reason",
            "services.force_down",
        ),
        "takes host and binary until 2.52, the service's id from 2.53 on",
        "takes the host at each, and asks for the service first",
        "a script needs no case for each microversion",
        lambda theirs, ours: (theirs, ours[1:]),
        ("services.enable", 53, {"service_uuid": UUID}),
    ),
    Difference(
        ("versions.get_current",),
        "asks for the endpoint as it is",
        "with a slash after it",
        "Nova redirects there (302)",
        _mended(lambda sent: replace(sent, path=f"{sent.path}/")),
        ("versions.get_current", 1, {}),
    ),
]


@dataclass(frozen=True)
class Refusal:
    """A call that one of the two refuses before anything is sent."""

    example: tuple[str, int, Mapping[str, Any]]
    theirs: str
    ours: str
    why: str
    novakit_refuses: bool


SERVER = {"name": "a", "image": UUID, "flavor": "1"}
REFUSALS = [
    Refusal(
        ("servers.create", 37, SERVER),
        "needs `nics` from 2.37 on",
        "`networks` left out is `auto`",
        "it is what Nova did before",
        novakit_refuses=False,
    ),
    Refusal(
        ("servers.create", 1, {**SERVER, "min_count": 3, "max_count": 2}),
        "lowers `min_count` to `max_count`",
        "refuses it",
        "fewer servers than at least are none",
        novakit_refuses=True,
    ),
    Refusal(
        (
            "servers.live_migrate",
            30,
            {"server": UUID, "host": None, "block_migration": True, "force": True},
        ),
        "sends `force` without a host, which Nova refuses",
        "refuses it",
        "so does Nova",
        novakit_refuses=True,
    ),
    Refusal(
        ("servers.add_tag", 26, {"server": UUID, "tag": "a/b"}),
        "writes ids, names and tags into the URL as they are",
        "encodes them, and refuses what Nova could not read",
        "a `?` or `/` in them asks for something else",
        novakit_refuses=True,
    ),
]
