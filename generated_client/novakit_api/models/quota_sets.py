# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of quota_sets."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import to_limit
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import Field, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import BOOLEAN_LIKE, QUOTA_LIKE


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class QuotaDetail(ResponseModel):
    """A quota and what is used of it."""

    in_use: int
    """How much there is. Counted are cores, instances, ram and server_groups; the others are always
    0, and all are -1 in a cloud that keeps no quotas.
    """
    limit: int | None
    """How much there may be. None for no limit."""
    reserved: int
    """Always 0, as nothing is reserved any more; -1 in a cloud that keeps no quotas."""

    fields: ClassVar[Fields] = {
        "in_use": ("in_use", None),
        "limit": ("limit", to_limit),
        "reserved": ("reserved", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("in_use", "limit", "reserved"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("in_use")) is not None:
            self.in_use = value
        if (value := get("reserved")) is not None:
            self.reserved = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class QuotaSet(ResponseModel):
    """How much a project, or one user in it, may have."""

    id: str
    """The id of the project."""
    cores: int | None
    """Number of virtual CPUs of all servers together. None for no limit."""
    fixed_ips: int | None
    """Number of fixed IP addresses; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
    """
    floating_ips: int | None
    """Number of floating IP addresses; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
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
    """Number of security groups; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
    """
    security_group_rules: int | None
    """Number of rules of one security group; nothing counts them any more. None for no limit. Up to
    2.35 (Newton).
    """
    server_groups: int | None
    """Number of server groups. None for no limit."""
    server_group_members: int | None
    """Number of servers of one user in one server group. None for no limit."""

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
class QuotaSetUpdate(RequestModel):
    """The quotas to set. What is left out stays as it is."""

    cores: int | Unset = UNSET
    """Number of virtual CPUs of all servers together. -1 for no limit."""
    fixed_ips: int | Unset = UNSET
    """Number of fixed IP addresses; nothing counts them any more. -1 for no limit. Up to 2.35
    (Newton).
    """
    floating_ips: int | Unset = UNSET
    """Number of floating IP addresses; nothing counts them any more. -1 for no limit. Up to 2.35
    (Newton).
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
    """Number of security groups; nothing counts them any more. -1 for no limit. Up to 2.35
    (Newton).
    """
    security_group_rules: int | Unset = UNSET
    """Number of rules of one security group; nothing counts them any more. -1 for no limit. Up to
    2.35 (Newton).
    """
    server_groups: int | Unset = UNSET
    """Number of server groups. -1 for no limit."""
    server_group_members: int | Unset = UNSET
    """Number of servers of one user in one server group. -1 for no limit."""
    force: bool | None = None
    """Whether to set a quota although more than that is in use; nothing is taken away for it."""

    checks: ClassVar[Object] = Object(
        {
            "cores": Field("cores", QUOTA_LIKE, null=True),
            "fixed_ips": Field(
                "fixed_ips", QUOTA_LIKE, served=Microversions.parse("2.1-2.35"), null=True
            ),
            "floating_ips": Field(
                "floating_ips", QUOTA_LIKE, served=Microversions.parse("2.1-2.35"), null=True
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
                "security_groups", QUOTA_LIKE, served=Microversions.parse("2.1-2.35"), null=True
            ),
            "security_group_rules": Field(
                "security_group_rules",
                QUOTA_LIKE,
                served=Microversions.parse("2.1-2.35"),
                null=True,
            ),
            "server_groups": Field("server_groups", QUOTA_LIKE, null=True),
            "server_group_members": Field("server_group_members", QUOTA_LIKE, null=True),
            "force": Field("force", BOOLEAN_LIKE),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class QuotaSetUpdated(ResponseModel):
    """The quotas after a change, without the id of the project."""

    cores: int | None
    """Number of virtual CPUs of all servers together. None for no limit."""
    fixed_ips: int | None
    """Number of fixed IP addresses; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
    """
    floating_ips: int | None
    """Number of floating IP addresses; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
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
    """Number of security groups; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
    """
    security_group_rules: int | None
    """Number of rules of one security group; nothing counts them any more. None for no limit. Up to
    2.35 (Newton).
    """
    server_groups: int | None
    """Number of server groups. None for no limit."""
    server_group_members: int | None
    """Number of servers of one user in one server group. None for no limit."""

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


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class QuotaSetDetail(ResponseModel):
    """How much a project, or one user in it, may have, and how much it has."""

    id: str
    """The id of the project."""
    cores: QuotaDetail
    """Number of virtual CPUs of all servers together."""
    fixed_ips: QuotaDetail | None = None
    """Number of fixed IP addresses; nothing counts them any more. Up to 2.35 (Newton)."""
    floating_ips: QuotaDetail | None = None
    """Number of floating IP addresses; nothing counts them any more. Up to 2.35 (Newton)."""
    injected_file_content_bytes: QuotaDetail | None = None
    """Size in bytes of each file that is put into a new server. Up to 2.56 (Queens)."""
    injected_file_path_bytes: QuotaDetail | None = None
    """Length in bytes of the path of such a file. Up to 2.56 (Queens)."""
    injected_files: QuotaDetail | None = None
    """Number of files that are put into one new server. Up to 2.56 (Queens)."""
    instances: QuotaDetail
    """Number of servers."""
    key_pairs: QuotaDetail
    """Number of key pairs of one user."""
    metadata_items: QuotaDetail
    """Number of keys in the metadata of one server."""
    ram: QuotaDetail
    """Memory of all servers together in MiB."""
    security_groups: QuotaDetail | None = None
    """Number of security groups; nothing counts them any more. Up to 2.35 (Newton)."""
    security_group_rules: QuotaDetail | None = None
    """Number of rules of one security group; nothing counts them any more. Up to 2.35 (Newton)."""
    server_groups: QuotaDetail
    """Number of server groups."""
    server_group_members: QuotaDetail
    """Number of servers of one user in one server group."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "cores": ("cores", QuotaDetail.from_dict),
        "fixed_ips": ("fixed_ips", QuotaDetail.from_dict),
        "floating_ips": ("floating_ips", QuotaDetail.from_dict),
        "injected_file_content_bytes": ("injected_file_content_bytes", QuotaDetail.from_dict),
        "injected_file_path_bytes": ("injected_file_path_bytes", QuotaDetail.from_dict),
        "injected_files": ("injected_files", QuotaDetail.from_dict),
        "instances": ("instances", QuotaDetail.from_dict),
        "key_pairs": ("key_pairs", QuotaDetail.from_dict),
        "metadata_items": ("metadata_items", QuotaDetail.from_dict),
        "ram": ("ram", QuotaDetail.from_dict),
        "security_groups": ("security_groups", QuotaDetail.from_dict),
        "security_group_rules": ("security_group_rules", QuotaDetail.from_dict),
        "server_groups": ("server_groups", QuotaDetail.from_dict),
        "server_group_members": ("server_group_members", QuotaDetail.from_dict),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "cores",
            "instances",
            "key_pairs",
            "metadata_items",
            "ram",
            "server_groups",
            "server_group_members",
        )
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
