"""Draws the arguments of one call: those it needs, and some of the others."""

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature
from typing import Any

from hypothesis import strategies as st

from tests.parity import draws
from tests.parity.draws import Strategy

MOST = 4
"""How many arguments that may be left out are given at once."""

CONSOLES: Mapping[str, tuple[str, ...]] = {
    "vnc": ("novnc", "xvpvnc"),
    "spice": ("spice-html5",),
    "serial": ("serial",),
}
NEWER_CONSOLES = ("novnc", "spice-html5", "serial", "rdp-html5", "webmks")


def _hypervisor(minor: int) -> Strategy:
    return draws.given_or_held(draws.UUID if minor >= 53 else draws.NUMBER.map(str))


def _console(minor: int) -> Strategy:
    old = tuple(name for names in CONSOLES.values() for name in names)
    newer = NEWER_CONSOLES[: 5 if minor >= 8 else 4]
    return st.sampled_from(newer if minor >= 6 else old)


FILTERS = {
    "all_tenants": st.just(True),
    "changes-since": draws.EARLIER.map(draws.stamp),
    "flavor": draws.WORD,
    "host": draws.HOST,
    "image": draws.UUID,
    "name": draws.NAME,
    "status": st.sampled_from(["ACTIVE", "ERROR"]),
}


def _filters(minor: int) -> Strategy:
    later = {26: {"tags": draws.WORD, "not-tags-any": draws.WORD}, 73: {"locked": draws.BOOLEAN}}
    served = [filters for since, filters in later.items() if minor >= since]
    return st.fixed_dictionaries(
        {}, optional=dict(FILTERS, **{k: v for f in served for k, v in f.items()})
    )


def _nics(minor: int) -> Strategy:
    tags = {"tag": draws.WORD} if 32 <= minor <= 36 or minor >= 42 else {}
    one = st.one_of([st.fixed_dictionaries(nic, optional=tags) for nic in draws.NICS])
    several = st.lists(one, min_size=1, max_size=2)
    return several | st.sampled_from(["auto", "none"]) if minor >= 37 else several


NULL = st.none()
OF_CALLS: Mapping[str, Callable[[int], Strategy]] = {
    "aggregates.create.availability_zone": lambda _: draws.WORD | NULL,
    "aggregates.update.values": lambda _: st.fixed_dictionaries(
        {"name": draws.NAME}, optional={"availability_zone": draws.WORD}
    ),
    "assisted_volume_snapshots.create.create_info": lambda _: st.fixed_dictionaries(
        {"snapshot_id": draws.UUID, "type": st.just("qcow2"), "new_file": draws.WORD},
        optional={"id": draws.UUID},
    ),
    "assisted_volume_snapshots.delete.delete_info": lambda _: st.fixed_dictionaries(
        {"volume_id": draws.UUID}, optional={"merge_target_file": draws.WORD | NULL}
    ),
    "flavors.list.is_public": lambda _: draws.BOOLEAN | NULL,
    "flavors.update.description": lambda _: draws.NAME | NULL,
    "hypervisors.get.hypervisor": _hypervisor,
    "hypervisors.list.marker": lambda minor: draws.UUID if minor >= 53 else draws.NUMBER.map(str),
    "hypervisors.uptime.hypervisor": _hypervisor,
    "instance_usage_audit_log.get.before": lambda _: draws.EARLIER.map(str),
    "keypairs.create.name": lambda _: draws.WORD,
    "keypairs.delete.key": lambda _: draws.WORD,
    "keypairs.list.marker": lambda _: draws.WORD,
    "server_external_events.create.events": lambda _: st.lists(
        st.fixed_dictionaries(
            {"name": st.just("network-vif-plugged"), "server_uuid": draws.UUID},
            optional={"tag": draws.UUID, "status": st.sampled_from(["completed", "failed"])},
        ),
        min_size=1,
        max_size=3,
    ),
    "server_groups.create.policies": lambda minor: (
        draws.POLICY if minor >= 15 else st.sampled_from(["affinity", "anti-affinity"])
    ).flatmap(lambda one: st.sampled_from([one, [one]])),
    "servers.create.nics": _nics,
    "servers.get_console_url.console_type": _console,
    "servers.get_serial_console.console_type": lambda _: st.sampled_from(CONSOLES["serial"]),
    "servers.get_spice_console.console_type": lambda _: st.sampled_from(CONSOLES["spice"]),
    "servers.get_vnc_console.console_type": lambda _: st.sampled_from(CONSOLES["vnc"]),
    "servers.list.search_opts": _filters,
    "servers.live_migrate.block_migration": lambda minor: (
        st.sampled_from([True, False, "auto"]) if minor >= 25 else draws.BOOLEAN
    ),
    "servers.live_migrate.host": lambda _: draws.HOST | NULL,
    "servers.unshelve.availability_zone": lambda minor: (
        draws.WORD | NULL if minor >= 91 else draws.WORD
    ),
    "servers.rebuild.description": lambda _: draws.NAME | NULL,
    "servers.rebuild.key_name": lambda _: draws.WORD | NULL,
    "servers.rebuild.trusted_image_certificates": lambda _: draws.some(draws.WORD) | NULL,
    "servers.rebuild.userdata": lambda _: draws.CONTENT | NULL,
    "services.delete.service_id": lambda minor: (
        draws.UUID if minor >= 53 else draws.NUMBER.map(str)
    ),
}
"""Where a name means something of its own in one call."""


def _value(call: str, name: str, minor: int) -> Strategy:
    own = OF_CALLS.get(f"{call}.{name}")
    return draws.NAMED[name] if own is None else own(minor)


@st.composite
def _by_signature(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    named = [
        one
        for one in signature.parameters.values()
        if one.kind is not Parameter.VAR_KEYWORD and f"{call}.{one.name}" not in draws.LEFT_OUT
    ]
    needed = [one.name for one in named if one.default is Parameter.empty]
    others = [one.name for one in named if one.default is not Parameter.empty]
    given = draw(st.lists(st.sampled_from(others), unique=True, max_size=MOST)) if others else []
    return {name: draw(_value(call, name, minor)) for name in [*needed, *given]}


@st.composite
def _create(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    arguments = draw(_by_signature(call, minor, signature))
    if minor >= 37:
        arguments["nics"] = draw(_nics(minor))
    if "block_device_mapping" in arguments:
        arguments.pop("block_device_mapping_v2", None)
        arguments["image"] = ""
    elif "block_device_mapping_v2" in arguments and draw(st.booleans()):
        arguments["image"] = draw(st.sampled_from(["", arguments["image"]]))
        arguments["block_device_mapping_v2"][0]["boot_index"] = 0
    if not arguments["image"]:  # which certificates would check
        arguments.pop("trusted_image_certificates", None)
    shared = {"block_device_mapping", "block_device_mapping_v2", "hostname"} & set(arguments)
    if shared or isinstance(arguments.get("nics"), list):  # several servers cannot share them
        arguments.pop("max_count", None)
        arguments.pop("min_count", None)
    elif arguments.get("min_count", 1) > arguments.get("max_count", 5):
        del arguments["min_count"]
    return arguments


@st.composite
def _interface(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    """A port, or a network with an address or without, or nothing."""
    arguments = draw(_by_signature(call, minor, signature))
    blank = draw(st.sampled_from([("port_id",), ("port_id", "fixed_ip"), ("net_id", "fixed_ip")]))
    return {**arguments, **dict.fromkeys(blank, "")}


@st.composite
def _group(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    arguments = draw(
        _by_signature(
            call,
            minor,
            signature.replace(
                parameters=[one for one in signature.parameters.values() if one.name != "rules"]
            ),
        )
    )
    if arguments.get("policy") == "anti-affinity" and draw(st.booleans()):
        arguments["rules"] = {"max_server_per_host": draw(st.integers(1, 9))}
    return arguments


@st.composite
def _search(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    arguments = draw(_by_signature(call, minor, signature))
    if minor < 53:
        arguments.pop("detailed", None)
    return arguments


@st.composite
def _forced(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    """Nova forces no host that it is not told, and gives no password to a disk that is shared."""
    arguments = draw(_by_signature(call, minor, signature))
    if arguments.get("host") is None:
        arguments.pop("force", None)
    if "on_shared_storage" in signature.parameters and arguments.get("on_shared_storage", True):
        arguments.pop("password", None)
    return arguments


@st.composite
def _force_down(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    arguments = draw(_by_signature(call, minor, signature))
    return {"force_down": draw(draws.BOOLEAN), **arguments}


@st.composite
def _quotas(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    arguments = draw(_by_signature(call, minor, signature))
    if any(one.kind is Parameter.VAR_KEYWORD for one in signature.parameters.values()):
        arguments |= draw(draws.QUOTAS)
    return arguments


@st.composite
def _access(draw: st.DrawFn, call: str, minor: int, signature: Signature) -> dict[str, Any]:
    return {"flavor": draw(draws.NAMED["flavor"])}


WHOLE: Mapping[str, Callable[[str, int, Signature], Strategy]] = {
    "flavor_access.list": _access,
    "hypervisors.search": _search,
    "quota_classes.update": _quotas,
    "quotas.update": _quotas,
    "server_groups.create": _group,
    "servers.create": _create,
    "servers.evacuate": _forced,
    "servers.live_migrate": _forced,
    "servers.interface_attach": _interface,
    "services.force_down": _force_down,
}
"""Calls of which one argument depends on another."""


def arguments(call: str, minor: int, signature: Signature) -> Strategy:
    """Draw a dict of arguments for the call."""
    if call.startswith("Flavor."):
        flavor = Parameter("flavor", Parameter.POSITIONAL_OR_KEYWORD)
        signature = signature.replace(parameters=[flavor, *signature.parameters.values()])
    drawn: Callable[[str, int, Signature], Strategy] = WHOLE.get(call, _by_signature)
    return drawn(call, minor, signature)


def is_drawn(call: str, name: str) -> bool:
    """Tell whether an argument of a call is drawn now and then, or left out for a reason."""
    path = f"{call}.{name}"
    by_hand = call in WHOLE and name in ("kwargs", "rules")
    return name in draws.NAMED or path in OF_CALLS or path in draws.LEFT_OUT or by_hand
