"""What `networks=` takes, and what goes over the wire for it."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypeVar, cast

from attrs import evolve

from novakit.errors import InvalidArgument
from novakit_api.models import ServerCreateNetwork
from novakit_core.arguments import check_argument_names
from novakit_core.checks import NONE, At, Id, Identified, Needs, Requirement, Text
from novakit_core.operation import Operation

T = TypeVar("T")

Attachment: TypeAlias = str | Identified | ServerCreateNetwork | Mapping[str, str | None]
"""A network's id, an object that has it, or a dict as novaclient takes: `net-id`, `port-id`,
`v4-fixed-ip`, `v6-fixed-ip`, `tag`."""

Networks: TypeAlias = Literal["auto", "none"] | Sequence[Attachment]

WORDS: Mapping[str, Literal["auto", "none"]] = {"auto": "auto", "none": "none"}

ID = Id(Text())

NIC_KEYS = {
    "net-id": "uuid",
    "port-id": "port",
    "v4-fixed-ip": "fixed_ip",
    "v6-fixed-ip": "fixed_ip",
    "tag": "tag",
}


def identify(given: object, argument: str) -> str:
    """Return an id, given as it is or as an object that has it.

    Raises:
        InvalidArgument: it is neither.
    """
    found: str = ID.encode(given, At(argument), Needs())
    return found


def items(given: object, argument: str) -> list[Any]:
    """Return the items of a list, or of anything like one.

    Raises:
        InvalidArgument: it is none.
    """
    found: Any = given
    if isinstance(given, (str, bytes, Mapping)) or not hasattr(given, "__iter__"):
        raise InvalidArgument(f"{argument}: expected a list, not {type(found).__name__}")
    return list(found)


def refuse_unless_dict(given: object, argument: str) -> None:
    """Refuse what is no dict.

    Raises:
        InvalidArgument: naming the argument.
    """
    if not isinstance(given, Mapping):
        raise InvalidArgument(f"{argument}: expected a dict, not {type(given).__name__}")


def network_request(networks: Networks) -> list[ServerCreateNetwork] | Literal["auto", "none"]:
    """Return what the request model takes.

    Raises:
        InvalidArgument: it is none of what `Networks` says.
    """
    if isinstance(networks, str):
        if word := WORDS.get(networks):
            return word
        raise InvalidArgument(
            f'networks: {networks!r} is neither "auto" nor "none". For a network\'s id write a list:'
            f" [{networks!r}]."
        )
    return [_attachment(given, at) for at, given in enumerate(items(networks, "networks"))]


def _attachment(given: Attachment, at: int) -> ServerCreateNetwork:
    if isinstance(given, ServerCreateNetwork):
        return given
    if isinstance(given, Mapping):
        return _nic(given)
    return ServerCreateNetwork(uuid=identify(given, f"networks[{at}]"))


def _nic(given: Mapping[str, str | None]) -> ServerCreateNetwork:
    """Read a dict as novaclient does: what is empty is left out."""
    check_argument_names(given, {*NIC_KEYS, "uuid", "port", "fixed_ip"}, "an item of networks=")
    if given.get("v4-fixed-ip") and given.get("v6-fixed-ip"):
        raise InvalidArgument("Only one of 'v4-fixed-ip' and 'v6-fixed-ip' may be provided.")
    values = {NIC_KEYS.get(key, key): value for key, value in given.items() if value}
    arguments = cast("Any", values)
    return ServerCreateNetwork(**arguments)


def with_port_rule(operation: Operation[T]) -> Operation[T]:
    """Return the request for a server, with a rule broken if one port is to be two interfaces.

    Nova's schema takes it, and its server does not: nova/api/openstack/compute/servers.py,
    _get_requested_networks.
    """
    networks: object = (operation.json or {})["server"].get("networks")
    items = cast("list[dict[str, Any]]", networks if isinstance(networks, list) else [])
    ports = [item["port"] for item in items if item.get("port")]
    if len(set(ports)) == len(ports):
        return operation
    broken = Requirement("give each networks[].port once", NONE, "a port is one interface")
    return evolve(operation, requirements=(*operation.requirements, broken))
