# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_groups."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import ALL, NONE, Choice
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.rules import OneOf, Term
from novakit_core.structures import AnyOf, Array, Field, Model, Object

from ..scalars import NAME, POSITIVE_INTEGER_LIKE


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerGroupRules(ResponseModel):
    """Rules of the policy anti-affinity; none for other policies."""

    max_server_per_host: int | None = None
    """How many servers of the group a host may have; left out where nobody said, which means 1."""

    fields: ClassVar[Fields] = {
        "max_server_per_host": ("max_server_per_host", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.max_server_per_host = get("max_server_per_host")


@define(kw_only=True, repr=False)
class ServerGroupCreateRules(RequestModel):
    """Rules of the policy anti-affinity."""

    max_server_per_host: int | None = None
    """How many servers of the group a host may have; 1 if left out."""

    checks: ClassVar[Object] = Object(
        {
            "max_server_per_host": Field("max_server_per_host", POSITIVE_INTEGER_LIKE),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerGroup(ResponseModel):
    """Servers of a project that go to the same host, or to different ones."""

    id: str
    """The id of the server group."""
    name: str
    """The name of the server group."""
    members: list[str]
    """The ids of its servers that are not deleted, in no order."""
    metadata: dict[str, Any] | None = None
    """Always empty. Up to 2.63 (Rocky)."""
    policies: list[str] | None = None
    """The one policy of the group, as policy has it from 2.64 on. Up to 2.63 (Rocky)."""
    policy: str | None = None
    """Where its servers go: to one host (affinity), each to another (anti-affinity), or so where
    possible (soft-). Since 2.64 (Rocky).
    """
    rules: ServerGroupRules | None = None
    """What else binds its servers. Since 2.64 (Rocky)."""
    project_id: str | None = None
    """The project that the group is of. Since 2.13 (Mitaka)."""
    user_id: str | None = None
    """Who created it. Since 2.13 (Mitaka)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "name": ("name", None),
        "members": ("members", None),
        "metadata": ("metadata", None),
        "policies": ("policies", None),
        "policy": ("policy", None),
        "rules": ("rules", ServerGroupRules.from_dict),
        "project_id": ("project_id", None),
        "user_id": ("user_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "name", "members"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("members")) is not None:
            self.members = value
        self.metadata = get("metadata")
        self.policies = get("policies")
        self.policy = get("policy")
        self.project_id = get("project_id")
        self.user_id = get("user_id")


@define(kw_only=True, repr=False)
class ServerGroupCreate(RequestModel):
    """A new server group.

    Checked before sending, as Nova does: only the policy anti-affinity has rules.
    """

    name: str
    """The name; several groups may have the same."""
    policies: (
        Sequence[Literal["affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"]] | None
    ) = None
    """The one policy of the group, as policy has it from 2.64 on. Up to 2.63 (Rocky)."""
    policy: Literal["affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"] | None = (
        None
    )
    """Where the servers go: all to one host (affinity), each to another (anti-affinity), or so
    where possible (soft-). Since 2.64 (Rocky).
    """
    rules: ServerGroupCreateRules | Mapping[str, object] | None = None
    """What else binds the servers; only of the policy anti-affinity. Since 2.64 (Rocky)."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "policies": Field(
                "policies",
                Array(
                    AnyOf(
                        (
                            (Choice(("affinity", "anti-affinity")), ALL),
                            (
                                Choice(("soft-affinity", "soft-anti-affinity")),
                                Microversions.parse("2.15-"),
                            ),
                        )
                    ),
                    least=1,
                    most=1,
                ),
                served=Microversions.parse("2.1-2.63"),
                optional=Microversions.parse("2.64-"),
            ),
            "policy": Field(
                "policy",
                Choice(("affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity")),
                served=Microversions.parse("2.64-"),
                optional=Microversions.parse("2.1-2.63"),
            ),
            "rules": Field(
                "rules", Model(ServerGroupCreateRules), served=Microversions.parse("2.64-")
            ),
        },
        rules=(
            OneOf(
                (Term('policy="anti-affinity"', ("policy",), check=Choice(("anti-affinity",))),),
                "only the policy anti-affinity has rules",
                when=(Term("rules.max_server_per_host", ("rules", "max_server_per_host")),),
            ),
        ),
    )
