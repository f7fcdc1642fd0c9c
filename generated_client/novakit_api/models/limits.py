# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of limits."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import to_limit
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AbsoluteLimits(ResponseModel):
    """The quotas of a project and what is used of them, which is -1 where the cloud keeps no
    quotas.
    """

    max_image_meta: int | None
    """Number of keys in the metadata of one image that is made of a server. None for no limit. Up
    to 2.38 (Newton).
    """
    max_personality: int | None
    """Number of files that are put into one new server. None for no limit. Up to 2.56 (Queens)."""
    max_personality_size: int | None
    """Size in bytes of each of these files. None for no limit. Up to 2.56 (Queens)."""
    max_security_groups: int | None
    """Number of security groups; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
    """
    max_security_group_rules: int | None
    """Number of rules of one security group; nothing counts them any more. None for no limit. Up to
    2.35 (Newton).
    """
    max_server_meta: int | None
    """Number of keys in the metadata of one server. None for no limit."""
    max_server_groups: int | None
    """Number of server groups. None for no limit."""
    max_server_group_members: int | None
    """Number of servers of one user in one server group. None for no limit."""
    max_total_cores: int | None
    """Number of virtual CPUs of all servers together. None for no limit."""
    max_total_floating_ips: int | None
    """Number of floating IP addresses; nothing counts them any more. None for no limit. Up to 2.35
    (Newton).
    """
    max_total_instances: int | None
    """Number of servers. None for no limit."""
    max_total_keypairs: int | None
    """Number of key pairs of one user. None for no limit."""
    max_total_ram_size: int | None
    """Memory of all servers together in MiB. None for no limit."""
    total_cores_used: int
    """Number of virtual CPUs of the servers that there are."""
    total_floating_ips_used: int | None = None
    """Always 0. Up to 2.35 (Newton)."""
    total_instances_used: int
    """Number of servers that there are."""
    total_ram_used: int
    """Memory in MiB of the servers that there are."""
    total_security_groups_used: int | None = None
    """Always 0. Up to 2.35 (Newton)."""
    total_server_groups_used: int
    """Number of server groups that there are."""

    fields: ClassVar[Fields] = {
        "max_image_meta": ("maxImageMeta", to_limit),
        "max_personality": ("maxPersonality", to_limit),
        "max_personality_size": ("maxPersonalitySize", to_limit),
        "max_security_groups": ("maxSecurityGroups", to_limit),
        "max_security_group_rules": ("maxSecurityGroupRules", to_limit),
        "max_server_meta": ("maxServerMeta", to_limit),
        "max_server_groups": ("maxServerGroups", to_limit),
        "max_server_group_members": ("maxServerGroupMembers", to_limit),
        "max_total_cores": ("maxTotalCores", to_limit),
        "max_total_floating_ips": ("maxTotalFloatingIps", to_limit),
        "max_total_instances": ("maxTotalInstances", to_limit),
        "max_total_keypairs": ("maxTotalKeypairs", to_limit),
        "max_total_ram_size": ("maxTotalRAMSize", to_limit),
        "total_cores_used": ("totalCoresUsed", None),
        "total_floating_ips_used": ("totalFloatingIpsUsed", None),
        "total_instances_used": ("totalInstancesUsed", None),
        "total_ram_used": ("totalRAMUsed", None),
        "total_security_groups_used": ("totalSecurityGroupsUsed", None),
        "total_server_groups_used": ("totalServerGroupsUsed", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "max_image_meta",
            "max_personality",
            "max_personality_size",
            "max_security_groups",
            "max_security_group_rules",
            "max_server_meta",
            "max_server_groups",
            "max_server_group_members",
            "max_total_cores",
            "max_total_floating_ips",
            "max_total_instances",
            "max_total_keypairs",
            "max_total_ram_size",
            "total_cores_used",
            "total_instances_used",
            "total_ram_used",
            "total_server_groups_used",
        )
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("totalCoresUsed")) is not None:
            self.total_cores_used = value
        self.total_floating_ips_used = get("totalFloatingIpsUsed")
        if (value := get("totalInstancesUsed")) is not None:
            self.total_instances_used = value
        if (value := get("totalRAMUsed")) is not None:
            self.total_ram_used = value
        self.total_security_groups_used = get("totalSecurityGroupsUsed")
        if (value := get("totalServerGroupsUsed")) is not None:
            self.total_server_groups_used = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Limits(ResponseModel):
    """How much a project may have, and how much it has."""

    absolute: AbsoluteLimits
    """The quotas of the project and what is used of them."""
    rate: list[Any]
    """Always empty, as Nova limits no rates any more."""

    fields: ClassVar[Fields] = {
        "absolute": ("absolute", AbsoluteLimits.from_dict),
        "rate": ("rate", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("absolute", "rate"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("rate")) is not None:
            self.rate = value
