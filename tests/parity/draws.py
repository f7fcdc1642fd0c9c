"""Arguments for the calls of python-novaclient, such as Nova takes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

Strategy = st.SearchStrategy[Any]

LEFT_OUT: Mapping[str, str] = {
    "servers.get_password.private_key": "is used here, after the answer",
    "limits.get.reserved": "Nova has not read it since 2.1",
    "usage.get.marker": "novakit reads all pages itself",
    "volumes.get_server_volume.attachment_id": "deprecated for volume_id",
    "volumes.delete_server_volume.attachment_id": "deprecated for volume_id",
}
"""Arguments that are not compared, and why."""


class Thing:
    """An object that has an id."""

    def __init__(self, id: str) -> None:  # noqa: A002 - as all have it
        self.id = id

    def __repr__(self) -> str:
        return f"Thing({self.id!r})"


def texts(pattern: str) -> Strategy:
    return st.from_regex(pattern, fullmatch=True)


def given_or_held(ids: Strategy) -> Strategy:
    return ids | ids.map(Thing)


def some(values: Strategy) -> Strategy:
    return st.lists(values, min_size=1, max_size=3, unique=True)


def times(first: int, last: int) -> Strategy:
    """Draw whole seconds; python-novaclient takes times without a zone."""
    drawn = st.datetimes(datetime(first, 1, 1), datetime(last, 12, 31))
    return drawn.map(lambda time: time.replace(microsecond=0))


def stamp(time: datetime) -> str:
    return f"{time.isoformat()}Z"


UUID = st.uuids().map(str)
ID = given_or_held(UUID)
NUMBER = st.integers(1, 2**31 - 1)
COUNT = st.integers(0, 100)
LIMIT = st.integers(1, 1000)
NAME = texts(r"[a-zA-Zäéß][a-zA-Zäéß0-9 ._:+-]{0,12}[a-z0-9]")
WORD = texts(r"[a-zA-Z][a-zA-Z0-9_-]{0,10}")
KEY = texts(r"[a-zA-Z][a-zA-Z0-9 _:-]{0,10}[a-z]")
METADATA = st.dictionaries(KEY, NAME, min_size=1, max_size=3)
HOST = texts(r"[a-z][a-z0-9-]{0,8}[a-z0-9](\.example)?")
EARLIER = times(2015, 2024)
LATER = times(2025, 2035)
IPV4 = st.ip_addresses(v=4).map(str)
IPV6 = st.ip_addresses(v=6).map(str)
BOOLEAN = st.booleans()
CONTENT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
DISK_CONFIG = st.sampled_from(["AUTO", "MANUAL"])
POLICY = st.sampled_from(["affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"])
NICS = (
    {"net-id": UUID},
    {"net-id": UUID, "v4-fixed-ip": IPV4},
    {"net-id": UUID, "v6-fixed-ip": IPV6, "port-id": st.just("")},
    {"port-id": UUID},
)
DEVICE = st.fixed_dictionaries(
    {
        "source_type": st.just("volume"),
        "destination_type": st.just("volume"),
        "uuid": UUID,
        "boot_index": st.just(-1),
        "delete_on_termination": BOOLEAN,
    }
)
OLD_DEVICE = st.builds(
    "{}{}".format, UUID, st.sampled_from(["", ":snap", ":snap:8", "::9:1", ":snap:3:0", ":::1"])
)
LIMITS = ("instances", "cores", "ram", "metadata_items", "key_pairs")
GROUP_LIMITS = ("server_groups", "server_group_members")
QUOTAS = st.dictionaries(
    st.sampled_from([*LIMITS, *GROUP_LIMITS, "injected_files"]), COUNT, min_size=1
)

NAMED: Mapping[str, Strategy] = {
    **dict.fromkeys(("server", "image"), ID),
    **dict.fromkeys(
        ("server_id", "volume_id", "src_volid", "dest_volid", "port_id", "net_id", "instance_uuid"),
        UUID,
    ),
    **dict.fromkeys(("marker", "service_uuid", "id", "flavorid", "service_id"), UUID),
    **dict.fromkeys(
        ("project_id", "tenant_id", "tenant", "user_id"), st.uuids().map(lambda u: u.hex)
    ),
    **dict.fromkeys(("name", "value", "image_name", "backup_name", "description", "reason"), NAME),
    **dict.fromkeys(("key_name", "backup_type", "availability_zone", "class_name"), WORD),
    **dict.fromkeys(("password", "admin_pass", "security_group", "tag"), WORD),
    **dict.fromkeys(("host", "hypervisor_hostname", "source_compute"), HOST),
    **dict.fromkeys(("limit", "offset", "length", "min_disk", "min_ram"), LIMIT),
    **dict.fromkeys(("instances", "cores", "ram", "vcpus", "disk", "metadata_items"), NUMBER),
    **dict.fromkeys(("key_pairs", "server_groups", "server_group_members", "rotation"), COUNT),
    **dict.fromkeys(("injected_files", "injected_file_content_bytes"), COUNT),
    **dict.fromkeys(("injected_file_path_bytes", "ephemeral", "swap"), COUNT),
    **dict.fromkeys(("meta", "metadata"), METADATA),
    "start": EARLIER,
    "end": LATER,
    "changes_since": EARLIER.map(stamp),
    "changes_before": LATER.map(stamp),
    **dict.fromkeys(("detailed", "detail", "force", "all_projects", "is_public"), BOOLEAN),
    **dict.fromkeys(("delete_on_termination", "preserve_ephemeral", "servers"), BOOLEAN),
    **dict.fromkeys(("config_drive", "disk_over_commit", "on_shared_storage"), BOOLEAN),
    **dict.fromkeys(("force_down",), BOOLEAN),
    **dict.fromkeys(("tags", "security_groups", "trusted_image_certificates"), some(WORD)),
    "keypair": WORD,
    "access_ip_v4": IPV4,
    "access_ip_v6": IPV6,
    "aggregate": given_or_held(NUMBER.map(str)),
    "block_device_mapping": st.dictionaries(
        st.sampled_from(["vda", "vdb"]), OLD_DEVICE, min_size=1
    ),
    "block_device_mapping_v2": st.lists(DEVICE, min_size=1, max_size=2),
    "binary": st.just("nova-compute"),
    "block_migration": BOOLEAN,
    "device": texts("/dev/vd[a-z]"),
    "disk_config": DISK_CONFIG,
    "files": st.dictionaries(texts("/etc/[a-z]{1,8}"), CONTENT, min_size=1, max_size=3),
    "fixed_ip": IPV4,
    "flavor": given_or_held(WORD),
    "hypervisor": given_or_held(UUID),
    "hostname": texts(r"[a-z][a-z0-9-]{0,8}[a-z0-9]"),
    "hypervisor_match": HOST,
    "images": some(UUID),
    "key_type": st.sampled_from(["ssh", "x509"]),
    "key": KEY,
    "keys": some(KEY),
    "max_count": st.integers(1, 5),
    "migration": given_or_held(NUMBER.map(str)),
    "migration_type": st.sampled_from(["evacuation", "live-migration", "migration", "resize"]),
    "min_count": st.integers(1, 5),
    "public_key": NAME.map(lambda name: f"ssh-ed25519 AAAA {name}"),
    "policy": POLICY,
    "reboot_type": st.sampled_from(["SOFT", "HARD"]),
    "request_id": UUID.map(lambda text: f"req-{text}"),
    "reservation_id": BOOLEAN,
    "rxtx_factor": st.floats(0.5, 8),
    "scheduler_hints": st.fixed_dictionaries({}, optional={"group": UUID, "own": WORD}),
    "snapshot": given_or_held(UUID),
    "sort_dirs": some(st.sampled_from(["asc", "desc"])),
    "sort_dir": st.sampled_from(["asc", "desc"]),
    "sort_key": st.sampled_from(["name", "flavorid", "memory_mb"]),
    "sort_keys": some(st.sampled_from(["display_name", "created_at", "uuid"])),
    "state": st.sampled_from(["active", "error"]),
    "status": WORD,
    "userdata": CONTENT | st.binary(min_size=1, max_size=20),
}
"""By name of the argument."""
