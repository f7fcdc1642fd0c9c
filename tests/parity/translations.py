"""How a call of python-novaclient is written with novakit, where that is more than other names."""

from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any

from tests.parity.calls import Call

Ours = tuple[str, dict[str, Any]]
"""A method, and its arguments."""
Theirs = dict[str, Any]
Translation = Callable[[Call, Theirs, int], list[Ours]]

PROTOCOLS = {
    "novnc": "vnc",
    "xvpvnc": "vnc",
    "spice-html5": "spice",
    "serial": "serial",
    "rdp-html5": "rdp",
    "webmks": "mks",
}
ACTIONS = {"vnc": "get_vnc_console", "spice": "get_spice_console", "serial": "get_serial_console"}
FILTERS = {"changes-since": "changes_since", "not-tags-any": "not_tags_any"}


def ours(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    """Return what to call instead, one after the other.

    Args:
        call: the row of the table.
        theirs: the arguments for python-novaclient.
        minor: the microversion.
    """
    return TRANSLATIONS.get(str(call), _plain)(call, dict(theirs), minor)


def _renamed(call: Call, theirs: Theirs) -> dict[str, Any]:
    return {call.our_name(name): value for name, value in theirs.items()}


def _plain(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    return [(call.novakit, _renamed(call, theirs))]


def _with(**defaults: Any) -> Translation:
    """Say what novaclient sends if it is not told otherwise."""

    def translation(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
        return [(call.novakit, defaults | _renamed(call, theirs))]

    return translation


def _beside(name: str) -> str:
    return name.rpartition(".")[0]


def _switched(argument: str, on: str, off: str, default: bool) -> Translation:
    """Read a flag of novaclient as the choice between two methods."""

    def translation(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
        method = on if theirs.pop(argument, default) else off
        return [(f"{_beside(call.novakit)}.{method}", _renamed(call, theirs))]

    return translation


def _for_each(argument: str) -> Translation:
    """Make a call for each item of a list."""

    def translation(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
        items = theirs.pop(argument)
        return [(call.novakit, _renamed(call, {**theirs, argument: item})) for item in items]

    return translation


def _servers(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    filters = theirs.pop("search_opts", {})
    found = _switched("detailed", "list", "list_summaries", True)(call, theirs, minor)
    return [(name, {**given, **_filters(filters)}) for name, given in found]


def _filters(filters: Mapping[str, Any]) -> dict[str, Any]:
    return {FILTERS.get(name, name): value for name, value in filters.items()}


def _create(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    method = "create_reservation" if theirs.pop("reservation_id", False) else "create"
    return [(f"servers.{method}", _renamed(call, theirs))]


def _update_server(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    if theirs.get("description") == "":
        theirs["description"] = None
    return _plain(call, theirs, minor)


def _evacuate(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    if minor <= 13:
        theirs.setdefault("on_shared_storage", True)
    return _plain(call, theirs, minor)


def _interface(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    address = theirs.pop("fixed_ip", None)
    given = {name: value for name, value in _renamed(call, theirs).items() if value}
    if address:
        given["fixed_ips"] = [{"ip_address": address}]
    return [(call.novakit, given)]


def _console(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    kind = theirs.pop("console_type", "webmks")
    protocol = PROTOCOLS[kind]
    given = {**_renamed(call, theirs), "type": kind}
    if minor >= 6:
        return [("servers.remote_consoles.create", {**given, "protocol": protocol})]
    return [(f"servers.{ACTIONS[protocol]}", given)]


def _flavors(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    public = theirs.pop("is_public", True)
    found = _switched("detailed", "list", "list_summaries", True)(call, theirs, minor)
    return [
        (name, {**given, **({} if public else {"is_public": str(public)})}) for name, given in found
    ]


def _key(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    return (_with(type="ssh") if minor >= 2 else _plain)(call, theirs, minor)


def _group(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    if isinstance(theirs.get("policies"), str):
        theirs["policies"] = [theirs["policies"]]
    return _plain(call, theirs, minor)


def _aggregate(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    values = theirs.pop("values")
    return [(call.novakit, {**_renamed(call, theirs), **values})]


def _search(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    with_servers, detailed = theirs.pop("servers", False), theirs.pop("detailed", False)
    given = _renamed(call, theirs)
    if minor < 53:
        return [(f"hypervisors.{'search_servers' if with_servers else 'search'}", given)]
    name = "list" if detailed else "list_summaries"
    return [(f"hypervisors.{name}", {**given, **({"with_servers": True} if with_servers else {})})]


def _uptime(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    name = call.novakit if minor < 88 else "hypervisors.get"
    return [(name, _renamed(call, theirs))]


HOST = "compute-1"


def _service(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    theirs.pop("service_uuid", None)
    theirs.setdefault("host", HOST)
    return _plain(call, theirs, minor)


def _audit(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    return [(f"{call.novakit}{'' if theirs else '_latest'}", _renamed(call, theirs))]


def _usage(call: Call, theirs: Theirs, minor: int) -> list[Ours]:
    for name in ("start", "end"):
        theirs[name] = theirs[name].replace(tzinfo=UTC)
    detailed = {"detailed": False} if call.novakit == "usage.list" else {}
    return [(call.novakit, detailed | _renamed(call, theirs))]


TRANSLATIONS: Mapping[str, Translation] = {
    "Flavor.unset_keys": _for_each("keys"),
    "aggregates.update": _aggregate,
    "availability_zones.list": _switched("detailed", "list_detail", "list", True),
    "flavors.create": _with(id=None, ephemeral=0, swap=0, rxtx_factor=1.0, is_public=True),
    "flavors.list": _flavors,
    "flavors.update": _with(description=None),
    "hypervisors.list": _switched("detailed", "list", "list_summaries", True),
    "hypervisors.search": _search,
    "hypervisors.uptime": _uptime,
    "instance_usage_audit_log.get": _audit,
    "keypairs.create": _key,
    "quotas.get": _switched("detail", "get_detail", "get", False),
    "server_groups.create": _group,
    "servers.create": _create,
    "servers.delete_meta": _for_each("keys"),
    "servers.evacuate": _evacuate,
    "servers.get_console_url": _console,
    "servers.get_mks_console": _console,
    "servers.get_serial_console": _console,
    "servers.get_spice_console": _console,
    "servers.get_vnc_console": _console,
    "servers.interface_attach": _interface,
    "servers.list": _servers,
    "servers.reboot": _with(type="SOFT"),
    "servers.reset_state": _with(state="error"),
    "servers.update": _update_server,
    "services.disable": _service,
    "services.disable_log_reason": _service,
    "services.enable": _service,
    "services.force_down": _service,
    "usage.get": _usage,
    "usage.list": _usage,
}
