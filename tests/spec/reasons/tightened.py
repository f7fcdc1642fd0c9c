"""Replies that nova's schema leaves open, where its code always answers, or never with null."""

from __future__ import annotations

from tests.spec.jsontypes import Schema
from tests.spec.reasons import NOVA, ONE_SERVER, SERVER_LISTS
from tests.spec.tightening import Tightened

_SERVERS = (*ONE_SERVER, *SERVER_LISTS)
_AGGREGATES = (
    "GET /os-aggregates",
    "GET /os-aggregates/{}",
    "PUT /os-aggregates/{}",
    *(
        f"POST /os-aggregates/{{}}/action {act}"
        for act in ("add_host", "remove_host", "set_metadata")
    ),
)
_TEXT: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer"}
_CREATED = "set when an instance is created, and never to null"


def _of_servers(*names: str) -> tuple[str, ...]:
    return tuple(f"{place}.{name}" for place in ("server", "servers[]") for name in names)


TIGHTENED = (
    Tightened(
        _SERVERS,
        _of_servers("image.id", "image.links"),
        "the view makes both of every image",
        f"{NOVA}api/openstack/compute/views/servers.py#L628",
    ),
    Tightened(
        _SERVERS,
        _of_servers("image.properties.*"),
        "the view leaves out those without a value",
        f"{NOVA}api/openstack/compute/views/servers.py#L647",
        always=_TEXT,
    ),
    Tightened(
        _SERVERS,
        _of_servers("flavor.id", "flavor.links"),
        "the view makes both of the flavor, and an instance always has one",
        f"{NOVA}api/openstack/compute/views/servers.py#L678",
    ),
    Tightened(
        _SERVERS,
        _of_servers("name"),
        "the API requires one, and an instance without one would get one",
        f"{NOVA}compute/api.py#L2125",
        always=_TEXT,
    ),
    Tightened(
        _SERVERS,
        _of_servers("config_drive"),
        "a flag in a column of text: True, or nothing",
        f"{NOVA}compute/api.py#L721",
        always={"type": "string", "enum": ["", "True"]},
    ),
    Tightened(
        _SERVERS,
        _of_servers("OS-EXT-STS:power_state", "progress"),
        _CREATED,
        f"{NOVA}compute/api.py#L1214",
        always=_WHOLE,
    ),
    Tightened(
        _SERVERS,
        _of_servers(
            "OS-EXT-STS:vm_state",
            *(f"OS-EXT-SRV-ATTR:{name}" for name in ("kernel_id", "ramdisk_id", "reservation_id")),
        ),
        _CREATED,
        f"{NOVA}compute/api.py#L1210",
        always=_TEXT,
    ),
    Tightened(
        tuple(name for name in _SERVERS if not name.startswith("PUT")),
        _of_servers("OS-EXT-SRV-ATTR:launch_index"),
        _CREATED,
        f"{NOVA}compute/api.py#L2149",
        always=_WHOLE,
    ),
    Tightened(
        ("PUT /servers/{}", "PUT /os-volumes_boot/{}"),
        ("server.key_name",),
        "the same view writes it as for GET",
        f"{NOVA}api/openstack/compute/views/servers.py#L341",
    ),
    Tightened(
        tuple(name for name in _SERVERS if not name.startswith("GET")),
        ("server.OS-EXT-SRV-ATTR:hostname",),
        "the same view writes it as for GET",
        f"{NOVA}api/openstack/compute/views/servers.py#L460",
        microversions="2.90-",
    ),
    Tightened(
        ("POST /servers/{}/action rebuild", "POST /os-volumes_boot/{}/action rebuild"),
        ("server.adminPass",),
        "made up if none was given",
        f"{NOVA}api/openstack/compute/servers.py#L1495",
        always=_TEXT,
    ),
    Tightened(
        ("POST /servers/{}/action createImage", "POST /os-volumes_boot/{}/action createImage"),
        ("image_id",),
        "the Image service has made it",
        f"{NOVA}api/openstack/compute/servers.py#L1480",
        always=_TEXT,
    ),
    Tightened(
        ("POST /servers/{}/action os-getSPICEConsole",),
        ("console",),
        "answered as by the two other consoles",
        f"{NOVA}api/openstack/compute/remote_consoles.py#L100",
    ),
    Tightened(
        tuple(f"{method} /servers/{{}}/metadata" for method in ("GET", "POST", "PUT")),
        ("metadata.*",),
        "every request has to give it a string",
        f"{NOVA}api/validation/parameter_types.py#L431",
        always=_TEXT,
    ),
    Tightened(
        tuple(f"{method} /servers/{{}}/metadata/{{}}" for method in ("GET", "PUT")),
        ("meta.*",),
        "every request has to give it a string",
        f"{NOVA}api/validation/parameter_types.py#L431",
        always=_TEXT,
    ),
    Tightened(
        ("GET /servers/{}/os-volume_attachments", "GET /servers/{}/os-volume_attachments/{}"),
        ("volumeAttachments[].device", "volumeAttachment.device"),
        "left out where there is none",
        f"{NOVA}api/openstack/compute/volume_attachments.py#L63",
        always=_TEXT,
    ),
    Tightened(
        ("GET /servers/{}/os-volume_attachments", "GET /servers/{}/os-volume_attachments/{}"),
        (
            "volumeAttachments[].delete_on_termination",
            "volumeAttachment.delete_on_termination",
        ),
        "a field of an object; only the reply to POST repeats what was sent",
        f"{NOVA}objects/block_device.py#L96",
        always={"type": "boolean"},
    ),
    Tightened(
        ("POST /servers/{}/os-volume_attachments",),
        ("volumeAttachment.device",),
        "always answered, though it may be null",
        f"{NOVA}api/openstack/compute/volume_attachments.py#L271",
        microversions="2.1-2.69",
    ),
    Tightened(
        ("GET /servers/{}/diagnostics",),
        ("num_cpus", "num_disks", "num_nics"),
        "the object counts them from 0 on",
        f"{NOVA}objects/diagnostics.py#L116",
        always=_WHOLE,
    ),
    Tightened(
        ("GET /", "GET /versions/{}"),
        ("version.version", "version.media-types"),
        "the view copies a constant that has both",
        f"{NOVA}api/openstack/compute/versions.py#L33",
    ),
    Tightened(
        _AGGREGATES,
        ("aggregate.hosts", "aggregates[].hosts"),
        "a list that the model makes",
        f"{NOVA}db/api/models.py#L121",
        always={"type": "array", "items": _TEXT},
    ),
    Tightened(
        _AGGREGATES,
        ("aggregate.metadata", "aggregates[].metadata"),
        "a map of texts that the model makes",
        f"{NOVA}db/api/models.py#L125",
        always={"type": "object", "additionalProperties": _TEXT},
    ),
    Tightened(
        ("GET /os-availability-zone", "GET /os-availability-zone/detail"),
        ("availabilityZoneInfo[].zoneState.available",),
        "written for every zone",
        f"{NOVA}api/openstack/compute/availability_zone.py#L44",
    ),
    Tightened(
        ("GET /os-simple-tenant-usage", "GET /os-simple-tenant-usage/{}"),
        tuple(
            f"{usage}.server_usages[].{name}"
            for usage in ("tenant_usages[]", "tenant_usage")
            for name in ("local_gb", "memory_mb", "vcpus")
        ),
        "a server whose flavor cannot be told is left out whole",
        f"{NOVA}api/openstack/compute/simple_tenant_usage.py#L170",
    ),
)
