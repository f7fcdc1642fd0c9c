# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of instance_usage_audit_logs."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    dict_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class InstanceUsageAuditOfHost(ResponseModel):
    """How far one host is."""

    instances: int | None = None
    """How many servers the host counted."""
    errors: int | None = None
    """For how many of them it failed."""
    message: str | None = None
    """What the host says."""
    state: str | None = None
    """Whether the host is at it or done."""

    fields: ClassVar[Fields] = {
        "instances": ("instances", None),
        "errors": ("errors", None),
        "message": ("message", None),
        "state": ("state", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.instances = get("instances")
        self.errors = get("errors")
        self.message = get("message")
        self.state = get("state")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class InstanceUsageAuditLog(ResponseModel):
    """How far the audit of a period is. Each compute host makes it for its own servers."""

    hosts_not_run: list[str]
    """The names of the hosts that have not begun."""
    log: dict[str, InstanceUsageAuditOfHost]
    """What each host that has begun tells, by its name."""
    num_hosts: int
    """How many compute hosts there are."""
    num_hosts_done: int
    """How many of them are done."""
    num_hosts_not_run: int
    """How many of them have not begun."""
    num_hosts_running: int
    """How many of them are at it."""
    overall_status: str
    """How many hosts are done and with how many errors."""
    period_beginning: datetime.datetime
    """When the period begins (UTC)."""
    period_ending: datetime.datetime
    """When the period ends (UTC)."""
    total_errors: int
    """For how many servers the audit failed."""
    total_instances: int
    """How many servers were counted."""

    fields: ClassVar[Fields] = {
        "hosts_not_run": ("hosts_not_run", None),
        "log": ("log", dict_of(InstanceUsageAuditOfHost.from_dict)),
        "num_hosts": ("num_hosts", None),
        "num_hosts_done": ("num_hosts_done", None),
        "num_hosts_not_run": ("num_hosts_not_run", None),
        "num_hosts_running": ("num_hosts_running", None),
        "overall_status": ("overall_status", None),
        "period_beginning": ("period_beginning", to_datetime),
        "period_ending": ("period_ending", to_datetime),
        "total_errors": ("total_errors", None),
        "total_instances": ("total_instances", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "hosts_not_run",
            "log",
            "num_hosts",
            "num_hosts_done",
            "num_hosts_not_run",
            "num_hosts_running",
            "overall_status",
            "period_beginning",
            "period_ending",
            "total_errors",
            "total_instances",
        )
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("hosts_not_run")) is not None:
            self.hosts_not_run = value
        if (value := get("num_hosts")) is not None:
            self.num_hosts = value
        if (value := get("num_hosts_done")) is not None:
            self.num_hosts_done = value
        if (value := get("num_hosts_not_run")) is not None:
            self.num_hosts_not_run = value
        if (value := get("num_hosts_running")) is not None:
            self.num_hosts_running = value
        if (value := get("overall_status")) is not None:
            self.overall_status = value
        if (value := get("total_errors")) is not None:
            self.total_errors = value
        if (value := get("total_instances")) is not None:
            self.total_instances = value
