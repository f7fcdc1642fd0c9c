# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of quota_class_sets."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import to_limit
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import Field, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import QUOTA_LIKE


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class QuotaClassSet(ResponseModel):
    """How much each project may have for which nothing else was set."""

    id: str
    """The name of the class."""
    cores: int | None
    """Number of virtual CPUs of all servers together. None for no limit."""
    fixed_ips: int | None
    """Number of fixed IP addresses; nothing counts them any more. None for no limit. Up to 2.49
    (Pike).
    """
    floating_ips: int | None
    """Number of floating IP addresses; nothing counts them any more. None for no limit. Up to 2.49
    (Pike).
    """
    injected_file_content_bytes: int | None
    """Size in bytes of each file that is put into a new server. None for no limit. Up to 2.56
    (Queens).
    """
    injected_file_path_bytes: int | None
    """Length in bytes of the path of such a file. None for no limit. Up to 2.56 (Queens)."""
    injected_files: int | None
    """Number of files that are put into one new server. None for no limit. Up to 2.56 (Queens)."""
    instances: int | None
    """Number of servers. None for no limit."""
    key_pairs: int | None
    """Number of key pairs of one user. None for no limit."""
    metadata_items: int | None
    """Number of keys in the metadata of one server. None for no limit."""
    ram: int | None
    """Memory of all servers together in MiB. None for no limit."""
    security_groups: int | None
    """Number of security groups; nothing counts them any more. None for no limit. Up to 2.49
    (Pike).
    """
    security_group_rules: int | None
    """Number of rules of one security group; nothing counts them any more. None for no limit. Up to
    2.49 (Pike).
    """
    server_groups: int | None
    """Number of server groups. None for no limit. Since 2.50 (Pike)."""
    server_group_members: int | None
    """Number of servers of one user in one server group. None for no limit. Since 2.50 (Pike)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "cores": ("cores", to_limit),
        "fixed_ips": ("fixed_ips", to_limit),
        "floating_ips": ("floating_ips", to_limit),
        "injected_file_content_bytes": ("injected_file_content_bytes", to_limit),
        "injected_file_path_bytes": ("injected_file_path_bytes", to_limit),
        "injected_files": ("injected_files", to_limit),
        "instances": ("instances", to_limit),
        "key_pairs": ("key_pairs", to_limit),
        "metadata_items": ("metadata_items", to_limit),
        "ram": ("ram", to_limit),
        "security_groups": ("security_groups", to_limit),
        "security_group_rules": ("security_group_rules", to_limit),
        "server_groups": ("server_groups", to_limit),
        "server_group_members": ("server_group_members", to_limit),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "cores",
            "fixed_ips",
            "floating_ips",
            "injected_file_content_bytes",
            "injected_file_path_bytes",
            "injected_files",
            "instances",
            "key_pairs",
            "metadata_items",
            "ram",
            "security_groups",
            "security_group_rules",
            "server_groups",
            "server_group_members",
        )
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value


@define(kw_only=True, repr=False)
class QuotaClassSetUpdate(RequestModel):
    """The quotas to set. What is left out stays as it is."""

    cores: int | Unset = UNSET
    """Number of virtual CPUs of all servers together. -1 for no limit."""
    fixed_ips: int | Unset = UNSET
    """Number of fixed IP addresses; nothing counts them any more. -1 for no limit. Up to 2.49
    (Pike).
    """
    floating_ips: int | Unset = UNSET
    """Number of floating IP addresses; nothing counts them any more. -1 for no limit. Up to 2.49
    (Pike).
    """
    injected_file_content_bytes: int | Unset = UNSET
    """Size in bytes of each file that is put into a new server. -1 for no limit. Up to 2.56
    (Queens).
    """
    injected_file_path_bytes: int | Unset = UNSET
    """Length in bytes of the path of such a file. -1 for no limit. Up to 2.56 (Queens)."""
    injected_files: int | Unset = UNSET
    """Number of files that are put into one new server. -1 for no limit. Up to 2.56 (Queens)."""
    instances: int | Unset = UNSET
    """Number of servers. -1 for no limit."""
    key_pairs: int | Unset = UNSET
    """Number of key pairs of one user. -1 for no limit."""
    metadata_items: int | Unset = UNSET
    """Number of keys in the metadata of one server. -1 for no limit."""
    ram: int | Unset = UNSET
    """Memory of all servers together in MiB. -1 for no limit."""
    security_groups: int | Unset = UNSET
    """Number of security groups; nothing counts them any more. -1 for no limit. Up to 2.49 (Pike).
    """
    security_group_rules: int | Unset = UNSET
    """Number of rules of one security group; nothing counts them any more. -1 for no limit. Up to
    2.49 (Pike).
    """
    server_groups: int | Unset = UNSET
    """Number of server groups. -1 for no limit."""
    server_group_members: int | Unset = UNSET
    """Number of servers of one user in one server group. -1 for no limit."""

    checks: ClassVar[Object] = Object(
        {
            "cores": Field("cores", QUOTA_LIKE, null=True),
            "fixed_ips": Field(
                "fixed_ips", QUOTA_LIKE, served=Microversions.parse("2.1-2.49"), null=True
            ),
            "floating_ips": Field(
                "floating_ips", QUOTA_LIKE, served=Microversions.parse("2.1-2.49"), null=True
            ),
            "injected_file_content_bytes": Field(
                "injected_file_content_bytes",
                QUOTA_LIKE,
                served=Microversions.parse("2.1-2.56"),
                null=True,
            ),
            "injected_file_path_bytes": Field(
                "injected_file_path_bytes",
                QUOTA_LIKE,
                served=Microversions.parse("2.1-2.56"),
                null=True,
            ),
            "injected_files": Field(
                "injected_files", QUOTA_LIKE, served=Microversions.parse("2.1-2.56"), null=True
            ),
            "instances": Field("instances", QUOTA_LIKE, null=True),
            "key_pairs": Field("key_pairs", QUOTA_LIKE, null=True),
            "metadata_items": Field("metadata_items", QUOTA_LIKE, null=True),
            "ram": Field("ram", QUOTA_LIKE, null=True),
            "security_groups": Field(
                "security_groups", QUOTA_LIKE, served=Microversions.parse("2.1-2.49"), null=True
            ),
            "security_group_rules": Field(
                "security_group_rules",
                QUOTA_LIKE,
                served=Microversions.parse("2.1-2.49"),
                null=True,
            ),
            "server_groups": Field("server_groups", QUOTA_LIKE, null=True),
            "server_group_members": Field("server_group_members", QUOTA_LIKE, null=True),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class QuotaClassSetUpdated(ResponseModel):
    """The quotas of a class after a change, without its name."""

    cores: int | None
    """Number of virtual CPUs of all servers together. None for no limit."""
    fixed_ips: int | None
    """Number of fixed IP addresses; nothing counts them any more. None for no limit. Up to 2.49
    (Pike).
    """
    floating_ips: int | None
    """Number of floating IP addresses; nothing counts them any more. None for no limit. Up to 2.49
    (Pike).
    """
    injected_file_content_bytes: int | None
    """Size in bytes of each file that is put into a new server. None for no limit. Up to 2.56
    (Queens).
    """
    injected_file_path_bytes: int | None
    """Length in bytes of the path of such a file. None for no limit. Up to 2.56 (Queens)."""
    injected_files: int | None
    """Number of files that are put into one new server. None for no limit. Up to 2.56 (Queens)."""
    instances: int | None
    """Number of servers. None for no limit."""
    key_pairs: int | None
    """Number of key pairs of one user. None for no limit."""
    metadata_items: int | None
    """Number of keys in the metadata of one server. None for no limit."""
    ram: int | None
    """Memory of all servers together in MiB. None for no limit."""
    security_groups: int | None
    """Number of security groups; nothing counts them any more. None for no limit. Up to 2.49
    (Pike).
    """
    security_group_rules: int | None
    """Number of rules of one security group; nothing counts them any more. None for no limit. Up to
    2.49 (Pike).
    """
    server_groups: int | None
    """Number of server groups. None for no limit. Since 2.50 (Pike)."""
    server_group_members: int | None
    """Number of servers of one user in one server group. None for no limit. Since 2.50 (Pike)."""

    fields: ClassVar[Fields] = {
        "cores": ("cores", to_limit),
        "fixed_ips": ("fixed_ips", to_limit),
        "floating_ips": ("floating_ips", to_limit),
        "injected_file_content_bytes": ("injected_file_content_bytes", to_limit),
        "injected_file_path_bytes": ("injected_file_path_bytes", to_limit),
        "injected_files": ("injected_files", to_limit),
        "instances": ("instances", to_limit),
        "key_pairs": ("key_pairs", to_limit),
        "metadata_items": ("metadata_items", to_limit),
        "ram": ("ram", to_limit),
        "security_groups": ("security_groups", to_limit),
        "security_group_rules": ("security_group_rules", to_limit),
        "server_groups": ("server_groups", to_limit),
        "server_group_members": ("server_group_members", to_limit),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "cores",
            "fixed_ips",
            "floating_ips",
            "injected_file_content_bytes",
            "injected_file_path_bytes",
            "injected_files",
            "instances",
            "key_pairs",
            "metadata_items",
            "ram",
            "security_groups",
            "security_group_rules",
            "server_groups",
            "server_group_members",
        )
    )
