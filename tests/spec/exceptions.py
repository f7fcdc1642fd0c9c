"""Where the spec differs from nova's declarations on purpose, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.spec.difference import Cell, Kind
from tests.spec.jsontypes import Json, Schema
from tests.spec.nova import OperationKey, Oracle
from tests.spec.ranges import compress, parse
from tests.spec.tightening import Tightened

_NOVA = "https://github.com/openstack/nova/blob/34.0.0/nova/"
_ID = "6ca404f3-d844-4169-bb96-bc792f37de98"
_ONE = ("GET /servers/{}", "PUT /servers/{}", "POST /servers/{}/action rebuild")
_ONE_BOOTED = tuple(name.replace("/servers", "/os-volumes_boot") for name in _ONE)
_LISTS = ("GET /servers/detail", "GET /os-volumes_boot/detail")
_SERVERS = (*_ONE, *_ONE_BOOTED, *_LISTS)
_HINTS = ("", ".build_near_host_ip", ".cidr", ".query", ".target_cell")

_OLD_CONSOLES = ("VNC", "SPICE", "Serial")
_LEFT_OUT = ("missing in the spec", "nova accepts, the spec refuses")


@dataclass(frozen=True, slots=True)
class Deliberate:
    """A deliberate difference: these operations, at these places, as far as nova serves them."""

    operations: tuple[str, ...]
    microversions: str
    kind: Kind
    places: tuple[str, ...]
    what: str | tuple[str, ...]
    """How the report's words begin, so that nothing else there is excused."""
    why: str
    link: str

    def covers(self, cell: Cell) -> bool:
        """Say whether the disagreement is this one."""
        return (
            cell.difference.kind == self.kind
            and cell.difference.place in self.places
            and cell.difference.what.startswith(self.what)
            and str(cell.operation) in self.operations
            and cell.minor in parse(self.microversions)
        )


EXCEPTIONS = (
    Deliberate(
        (*_ONE, *_ONE_BOOTED),
        "2.100-",
        "reply",
        tuple(f"server.scheduler_hints{hint}" for hint in _HINTS),
        "nova's type is",
        "nova sends the hints as it keeps them: lists of strings, or null where there are none",
        f"{_NOVA}objects/request_spec.py#L109",
    ),
    Deliberate(
        _LISTS,
        "2.100-",
        "reply",
        tuple(f"servers[].scheduler_hints{hint}" for hint in _HINTS),
        "nova's type is",
        "as above; the list answers null for every server without hints",
        f"{_NOVA}api/openstack/compute/views/servers.py#L247",
    ),
    Deliberate(
        ("GET /servers/{}/migrations",),
        "2.23-",
        "reply",
        ("migrations[].updated_at",),
        "nova's type is string",
        "null until the migration is saved for the second time",
        f"{_NOVA}objects/base.py#L188",
    ),
    Deliberate(
        ("GET /servers/{}/migrations/{}",),
        "2.23-",
        "reply",
        ("migration.updated_at",),
        "nova's type is string",
        "as above",
        f"{_NOVA}objects/base.py#L188",
    ),
    Deliberate(
        ("GET /servers/{}/os-instance-actions/{}",),
        "2.62-",
        "reply",
        ("instanceAction.events[].host",),
        "nova's type is string",
        "null for a step that no compute host did",
        f"{_NOVA}objects/instance_action.py#L162",
    ),
    Deliberate(
        ("PUT /servers/{}",),
        "2.1-2.103",
        "errors",
        ("",),
        "the spec does not mention 409",
        "only the pin to an availability zone, new in 2.104, can conflict",
        f"{_NOVA}api/openstack/compute/servers.py#L1018",
    ),
    Deliberate(
        tuple(f"POST /servers/{{}}/action os-get{name}Console" for name in _OLD_CONSOLES),
        "2.1-2.5",
        "reply",
        ("console.type",),
        "the spec lists",
        "one object describes the three retired consoles; each has its own type of the four",
        f"{_NOVA}api/openstack/compute/remote_consoles.py#L41",
    ),
    Deliberate(
        ("DELETE /os-assisted-volume-snapshots/{}",),
        "2.1-",
        "query",
        ("delete_info",),
        "nova does not require it",
        "the schema leaves it open, and the method answers 400 without it",
        f"{_NOVA}api/openstack/compute/assisted_volume_snapshots.py#L78",
    ),
    Deliberate(
        ("GET /os-console-auth-tokens/{}",),
        "2.1-2.30",
        "served",
        ("",),
        "nova serves it",
        "it answers 400 to everything: it was for consoles of Hyper-V alone",
        f"{_NOVA}api/openstack/compute/console_auth_tokens.py#L48",
    ),
    *(
        Deliberate(
            ("GET /os-console-auth-tokens/{}",),
            "2.31-",
            "reply",
            places,
            what,
            "the object that is answered has no token without a host",
            f"{_NOVA}objects/console_auth_token.py#L52",
        )
        for places, what in (
            (("", "console.host"), "nova accepts, the spec refuses"),
            (("console.host",), "nova's type is null"),
        )
    ),
    Deliberate(
        ("GET /os-hypervisors/detail",),
        "2.88-",
        "reply",
        ("", "hypervisors", "hypervisors[].disk_available_least"),
        _LEFT_OUT,
        "the view leaves it out as it does the eleven fields that the schema dropped there",
        f"{_NOVA}api/openstack/compute/hypervisors.py#L82",
    ),
    Deliberate(
        ("GET /os-hypervisors/{}",),
        "2.88-",
        "reply",
        ("", "hypervisor.disk_available_least"),
        _LEFT_OUT,
        "as above",
        f"{_NOVA}api/openstack/compute/hypervisors.py#L82",
    ),
    Deliberate(
        ("GET /os-hypervisors/{}/uptime",),
        "2.53-2.87",
        "reply",
        ("", "hypervisor.servers", "hypervisor.servers[].name"),
        _LEFT_OUT,
        "nova asks for no servers there",
        f"{_NOVA}api/openstack/compute/hypervisors.py#L427",
    ),
    Deliberate(
        ("PUT /os-aggregates/{}",),
        "2.1-",
        "request",
        ("aggregate.availability_zone",),
        "nova accepts",
        "the schema takes null, and the code refuses it",
        f"{_NOVA}compute/api.py#L6697",
    ),
    Deliberate(
        ("GET /os-migrations",),
        "2.1-",
        "query",
        ("status",),
        "nova takes it repeated",
        "of several it looks at the last",
        f"{_NOVA}api/openstack/compute/migrations.py#L116",
    ),
    Deliberate(
        ("GET /os-migrations",),
        "2.80-",
        "reply",
        ("migrations[].project_id", "migrations[].user_id"),
        "nova's type is string",
        "null for a migration from before Nova kept them",
        f"{_NOVA}objects/migration.py#L90",
    ),
)


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
        f"{_NOVA}api/openstack/compute/views/servers.py#L628",
    ),
    Tightened(
        _SERVERS,
        _of_servers("image.properties.*"),
        "the view leaves out those without a value",
        f"{_NOVA}api/openstack/compute/views/servers.py#L647",
        always=_TEXT,
    ),
    Tightened(
        _SERVERS,
        _of_servers("flavor.id", "flavor.links"),
        "the view makes both of the flavor, and an instance always has one",
        f"{_NOVA}api/openstack/compute/views/servers.py#L678",
    ),
    Tightened(
        _SERVERS,
        _of_servers("name"),
        "the API requires one, and an instance without one would get one",
        f"{_NOVA}compute/api.py#L2125",
        always=_TEXT,
    ),
    Tightened(
        _SERVERS,
        _of_servers("config_drive"),
        "a flag in a column of text: True, or nothing",
        f"{_NOVA}compute/api.py#L721",
        always={"type": "string", "enum": ["", "True"]},
    ),
    Tightened(
        _SERVERS,
        _of_servers("OS-EXT-STS:power_state", "progress"),
        _CREATED,
        f"{_NOVA}compute/api.py#L1214",
        always=_WHOLE,
    ),
    Tightened(
        _SERVERS,
        _of_servers(
            "OS-EXT-STS:vm_state",
            *(f"OS-EXT-SRV-ATTR:{name}" for name in ("kernel_id", "ramdisk_id", "reservation_id")),
        ),
        _CREATED,
        f"{_NOVA}compute/api.py#L1210",
        always=_TEXT,
    ),
    Tightened(
        tuple(name for name in _SERVERS if not name.startswith("PUT")),
        _of_servers("OS-EXT-SRV-ATTR:launch_index"),
        _CREATED,
        f"{_NOVA}compute/api.py#L2149",
        always=_WHOLE,
    ),
    Tightened(
        ("PUT /servers/{}", "PUT /os-volumes_boot/{}"),
        ("server.key_name",),
        "the same view writes it as for GET",
        f"{_NOVA}api/openstack/compute/views/servers.py#L341",
    ),
    Tightened(
        tuple(name for name in _SERVERS if not name.startswith("GET")),
        ("server.OS-EXT-SRV-ATTR:hostname",),
        "the same view writes it as for GET",
        f"{_NOVA}api/openstack/compute/views/servers.py#L460",
        microversions="2.90-",
    ),
    Tightened(
        ("POST /servers/{}/action rebuild", "POST /os-volumes_boot/{}/action rebuild"),
        ("server.adminPass",),
        "made up if none was given",
        f"{_NOVA}api/openstack/compute/servers.py#L1495",
        always=_TEXT,
    ),
    Tightened(
        ("POST /servers/{}/action createImage", "POST /os-volumes_boot/{}/action createImage"),
        ("image_id",),
        "the Image service has made it",
        f"{_NOVA}api/openstack/compute/servers.py#L1480",
        always=_TEXT,
    ),
    Tightened(
        ("POST /servers/{}/action os-getSPICEConsole",),
        ("console",),
        "answered as by the two other consoles",
        f"{_NOVA}api/openstack/compute/remote_consoles.py#L100",
    ),
    Tightened(
        tuple(f"{method} /servers/{{}}/metadata" for method in ("GET", "POST", "PUT")),
        ("metadata.*",),
        "every request has to give it a string",
        f"{_NOVA}api/validation/parameter_types.py#L431",
        always=_TEXT,
    ),
    Tightened(
        tuple(f"{method} /servers/{{}}/metadata/{{}}" for method in ("GET", "PUT")),
        ("meta.*",),
        "every request has to give it a string",
        f"{_NOVA}api/validation/parameter_types.py#L431",
        always=_TEXT,
    ),
    Tightened(
        ("GET /servers/{}/os-volume_attachments", "GET /servers/{}/os-volume_attachments/{}"),
        ("volumeAttachments[].device", "volumeAttachment.device"),
        "left out where there is none",
        f"{_NOVA}api/openstack/compute/volume_attachments.py#L63",
        always=_TEXT,
    ),
    Tightened(
        ("GET /servers/{}/os-volume_attachments", "GET /servers/{}/os-volume_attachments/{}"),
        (
            "volumeAttachments[].delete_on_termination",
            "volumeAttachment.delete_on_termination",
        ),
        "a field of an object; only the reply to POST repeats what was sent",
        f"{_NOVA}objects/block_device.py#L96",
        always={"type": "boolean"},
    ),
    Tightened(
        ("POST /servers/{}/os-volume_attachments",),
        ("volumeAttachment.device",),
        "always answered, though it may be null",
        f"{_NOVA}api/openstack/compute/volume_attachments.py#L271",
        microversions="2.1-2.69",
    ),
    Tightened(
        ("GET /servers/{}/diagnostics",),
        ("num_cpus", "num_disks", "num_nics"),
        "the object counts them from 0 on",
        f"{_NOVA}objects/diagnostics.py#L116",
        always=_WHOLE,
    ),
    Tightened(
        ("GET /", "GET /versions/{}"),
        ("version.version", "version.media-types"),
        "the view copies a constant that has both",
        f"{_NOVA}api/openstack/compute/versions.py#L33",
    ),
    Tightened(
        _AGGREGATES,
        ("aggregate.hosts", "aggregates[].hosts"),
        "a list that the model makes",
        f"{_NOVA}db/api/models.py#L121",
        always={"type": "array", "items": _TEXT},
    ),
    Tightened(
        _AGGREGATES,
        ("aggregate.metadata", "aggregates[].metadata"),
        "a map of texts that the model makes",
        f"{_NOVA}db/api/models.py#L125",
        always={"type": "object", "additionalProperties": _TEXT},
    ),
    Tightened(
        ("GET /os-availability-zone", "GET /os-availability-zone/detail"),
        ("availabilityZoneInfo[].zoneState.available",),
        "written for every zone",
        f"{_NOVA}api/openstack/compute/availability_zone.py#L44",
    ),
    Tightened(
        ("GET /os-simple-tenant-usage", "GET /os-simple-tenant-usage/{}"),
        tuple(
            f"{usage}.server_usages[].{name}"
            for usage in ("tenant_usages[]", "tenant_usage")
            for name in ("local_gb", "memory_mb", "vcpus")
        ),
        "a server whose flavor cannot be told is left out whole",
        f"{_NOVA}api/openstack/compute/simple_tenant_usage.py#L170",
    ),
)
"""Replies that nova's schema leaves open, where its code always answers, or never with null."""


@dataclass(frozen=True, slots=True)
class Righter:
    """A reply that nova's schema refuses, nova sends all the same, and the spec accepts."""

    operation: str
    microversion: int
    place: tuple[str, ...]
    """The keys from the whole reply to the value."""
    value: Json
    why: str
    link: str


RIGHTER = (
    Righter(
        "GET /servers/{}",
        104,
        ("server", "image"),
        {"id": _ID, "links": [], "properties": {"hw-vif-model": "virtio"}},
        "names of image properties may have a dash",
        f"{_NOVA}api/openstack/compute/schemas/servers.py#L1215",
    ),
    Righter(
        "GET /os-instance_usage_audit_log",
        1,
        ("instance_usage_audit_logs", "hosts_not_run"),
        ["compute1"],
        "these are names of hosts",
        f"{_NOVA}api/openstack/compute/instance_usage_audit_log.py#L82",
    ),
    Righter(
        "GET /os-console-auth-tokens/{}",
        104,
        ("console", "internal_access_path"),
        '{"ticket": "52f"}',
        "what a hypervisor wants is no uuid; VMware's is an object, as a text",
        f"{_NOVA}virt/vmwareapi/vmops.py#L2158",
    ),
    Righter(
        "GET /os-keypairs/{}",
        104,
        ("keypair", "name"),
        "me@laptop.example",
        "names may have @ and dots since 2.92, and the view shows them at every microversion",
        f"{_NOVA}api/openstack/compute/schemas/keypairs.py#L173",
    ),
)


def left_out(key: OperationKey, minor: int) -> bool:
    """Say whether the spec leaves the operation out where nova serves it."""
    served = [item for item in EXCEPTIONS if item.kind == "served"]
    return any(
        str(key) in item.operations and minor in parse(item.microversions) for item in served
    )


def apply(cells: list[Cell], oracle: Oracle) -> tuple[list[Cell], list[str]]:
    """Return the disagreements that no exception covers, and the exceptions that cover nothing."""
    left = [cell for cell in cells if not any(item.covers(cell) for item in EXCEPTIONS)]
    idle = [line for item in EXCEPTIONS for line in _idle(item, cells, oracle)]
    return left, idle


def _idle(item: Deliberate, cells: list[Cell], oracle: Oracle) -> Iterator[str]:
    covered = [cell for cell in cells if item.covers(cell)]
    for key, spans in oracle.operations.items():
        if str(key) in item.operations:
            meant = parse(item.microversions) & spans.keys()
            idle = meant - {cell.minor for cell in covered if cell.operation == key}
            if idle:
                yield f"{key} at {compress(idle)}: nothing differs at {', '.join(item.places)}"
    found = {cell.difference.place for cell in covered}
    yield from (f"nothing differs at {place}" for place in item.places if place not in found)
    known = {str(key) for key in oracle.operations}
    yield from (f"nova has no {name}" for name in item.operations if name not in known)
