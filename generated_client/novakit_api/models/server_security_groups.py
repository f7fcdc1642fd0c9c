# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_security_groups."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import list_of
from novakit_core.model import Fields, ResponseModel, identity


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class SecurityGroupRuleGroup(ResponseModel):
    """The group whose members are let in."""

    name: str | None = None
    """The name of the group."""
    project_id: str | None = None
    """The project of the group."""

    fields: ClassVar[Fields] = {
        "name": ("name", None),
        "project_id": ("tenant_id", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.name = get("name")
        self.project_id = get("tenant_id")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class SecurityGroupRuleRange(ResponseModel):
    """The addresses that are let in."""

    cidr: str | None = None
    """The addresses, such as 192.0.2.0/24."""

    fields: ClassVar[Fields] = {
        "cidr": ("cidr", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.cidr = get("cidr")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class SecurityGroupRule(ResponseModel):
    """What a security group lets in."""

    from_port: int | None = None
    """The first port, or the type of ICMP; -1 or null for all."""
    group: SecurityGroupRuleGroup
    """The group whose members are let in; empty if ip_range says who."""
    id: str
    """The id of the rule."""
    ip_protocol: str | None = None
    """The protocol, such as tcp; null for all."""
    ip_range: SecurityGroupRuleRange
    """The addresses that are let in; empty if group says who."""
    parent_group_id: str
    """The id of the group that the rule belongs to."""
    to_port: int | None = None
    """The last port, or the code of ICMP; -1 or null for all."""

    fields: ClassVar[Fields] = {
        "from_port": ("from_port", None),
        "group": ("group", SecurityGroupRuleGroup.from_dict),
        "id": ("id", None),
        "ip_protocol": ("ip_protocol", None),
        "ip_range": ("ip_range", SecurityGroupRuleRange.from_dict),
        "parent_group_id": ("parent_group_id", None),
        "to_port": ("to_port", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("group", "id", "ip_range", "parent_group_id"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.from_port = get("from_port")
        if (value := get("id")) is not None:
            self.id = value
        self.ip_protocol = get("ip_protocol")
        if (value := get("parent_group_id")) is not None:
            self.parent_group_id = value
        self.to_port = get("to_port")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class SecurityGroup(ResponseModel):
    """A security group of the Networking service, in the words of the first API."""

    description: str | None = None
    """The description of the group."""
    id: str
    """The id of the group."""
    name: str
    """The name of the group."""
    rules: list[SecurityGroupRule]
    """The rules for incoming traffic."""
    project_id: str
    """The project of the group."""

    fields: ClassVar[Fields] = {
        "description": ("description", None),
        "id": ("id", None),
        "name": ("name", None),
        "rules": ("rules", list_of(SecurityGroupRule.from_dict)),
        "project_id": ("tenant_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "name", "rules", "project_id"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.description = get("description")
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("tenant_id")) is not None:
            self.project_id = value
