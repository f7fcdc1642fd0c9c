"""Where the spec differs from nova's declarations on purpose."""

from __future__ import annotations

from tests.spec.deliberate import Deliberate
from tests.spec.reasons import NOVA, ONE_SERVER, SERVER_LISTS

_HINTS = ("", ".build_near_host_ip", ".cidr", ".query", ".target_cell")

_OLD_CONSOLES = ("VNC", "SPICE", "Serial")
_LEFT_OUT = ("missing in the spec", "nova accepts, the spec refuses")

EXCEPTIONS = (
    Deliberate(
        ONE_SERVER,
        "2.100-",
        "reply",
        tuple(f"server.scheduler_hints{hint}" for hint in _HINTS),
        "nova's type is",
        "nova sends the hints as it keeps them: lists of strings, or null where there are none",
        f"{NOVA}objects/request_spec.py#L109",
    ),
    Deliberate(
        SERVER_LISTS,
        "2.100-",
        "reply",
        tuple(f"servers[].scheduler_hints{hint}" for hint in _HINTS),
        "nova's type is",
        "as above; the list answers null for every server without hints",
        f"{NOVA}api/openstack/compute/views/servers.py#L247",
    ),
    Deliberate(
        ("GET /servers/{}/migrations",),
        "2.23-",
        "reply",
        ("migrations[].updated_at",),
        "nova's type is string",
        "null until the migration is saved for the second time",
        f"{NOVA}objects/base.py#L188",
    ),
    Deliberate(
        ("GET /servers/{}/migrations/{}",),
        "2.23-",
        "reply",
        ("migration.updated_at",),
        "nova's type is string",
        "as above",
        f"{NOVA}objects/base.py#L188",
    ),
    Deliberate(
        ("GET /servers/{}/os-instance-actions/{}",),
        "2.62-",
        "reply",
        ("instanceAction.events[].host",),
        "nova's type is string",
        "null for a step that no compute host did",
        f"{NOVA}objects/instance_action.py#L162",
    ),
    Deliberate(
        ("PUT /servers/{}",),
        "2.1-2.103",
        "errors",
        ("",),
        "the spec does not mention 409",
        "only the pin to an availability zone, new in 2.104, can conflict",
        f"{NOVA}api/openstack/compute/servers.py#L1018",
    ),
    Deliberate(
        ("GET /",),
        "2.1-",
        "errors",
        ("",),
        ("the spec does not mention 401", "the spec does not mention 403"),
        "answered without a token",
        "https://github.com/openstack/nova/blob/34.0.0/etc/nova/api-paste.ini#L23",
    ),
    Deliberate(
        ("GET /versions/{}",),
        "2.1-",
        "errors",
        ("",),
        "the spec does not mention 403",
        "no policy is asked for",
        f"{NOVA}api/openstack/compute/versionsV21.py#L39",
    ),
    Deliberate(
        tuple(f"POST /servers/{{}}/action os-get{name}Console" for name in _OLD_CONSOLES),
        "2.1-2.5",
        "reply",
        ("console.type",),
        "the spec lists",
        "one object describes the three retired consoles; each has its own type of the four",
        f"{NOVA}api/openstack/compute/remote_consoles.py#L41",
    ),
    Deliberate(
        ("DELETE /os-assisted-volume-snapshots/{}",),
        "2.1-",
        "query",
        ("delete_info",),
        "nova does not require it",
        "the schema leaves it open, and the method answers 400 without it",
        f"{NOVA}api/openstack/compute/assisted_volume_snapshots.py#L78",
    ),
    Deliberate(
        ("GET /os-console-auth-tokens/{}",),
        "2.1-2.30",
        "served",
        ("",),
        "nova serves it",
        "it answers 400 to everything: it was for consoles of Hyper-V alone",
        f"{NOVA}api/openstack/compute/console_auth_tokens.py#L48",
    ),
    *(
        Deliberate(
            ("GET /os-console-auth-tokens/{}",),
            "2.31-",
            "reply",
            places,
            what,
            "the object that is answered has no token without a host",
            f"{NOVA}objects/console_auth_token.py#L52",
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
        f"{NOVA}api/openstack/compute/hypervisors.py#L82",
    ),
    Deliberate(
        ("GET /os-hypervisors/{}",),
        "2.88-",
        "reply",
        ("", "hypervisor.disk_available_least"),
        _LEFT_OUT,
        "as above",
        f"{NOVA}api/openstack/compute/hypervisors.py#L82",
    ),
    Deliberate(
        ("GET /os-hypervisors/{}/uptime",),
        "2.53-2.87",
        "reply",
        ("", "hypervisor.servers", "hypervisor.servers[].name"),
        _LEFT_OUT,
        "nova asks for no servers there",
        f"{NOVA}api/openstack/compute/hypervisors.py#L427",
    ),
    Deliberate(
        ("PUT /os-aggregates/{}",),
        "2.1-",
        "request",
        ("aggregate.availability_zone",),
        "nova accepts",
        "the schema takes null, and the code refuses it",
        f"{NOVA}compute/api.py#L6697",
    ),
    Deliberate(
        ("GET /os-migrations",),
        "2.1-",
        "query",
        ("status",),
        "nova takes it repeated",
        "of several it looks at the last",
        f"{NOVA}api/openstack/compute/migrations.py#L116",
    ),
    Deliberate(
        ("GET /os-migrations",),
        "2.80-",
        "reply",
        ("migrations[].project_id", "migrations[].user_id"),
        "nova's type is string",
        "null for a migration from before Nova kept them",
        f"{NOVA}objects/migration.py#L90",
    ),
)
