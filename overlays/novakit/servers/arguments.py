"""From the easier arguments of the conveniences to those of the operations."""

from collections.abc import Callable, Mapping
from typing import Any, Required, TypeVar

from attrs import evolve

from novakit.errors import InvalidArgument
from novakit_api.arguments import CreateServerOptions
from novakit_api.models import SchedulerHints, ServerCreate, ServerCreateSecurityGroup, ServerFile
from novakit_core.checks import Identified
from novakit_core.content import Content
from novakit_core.operation import Operation
from novakit_core.unset import UNSET

from .block_devices import beside_an_image, devices_request, legacy_request
from .encoding import encode_files, encode_user_data
from .networks import items, network_request, refuse_unless_dict

T = TypeVar("T")


class SharedArguments(CreateServerOptions, total=False):
    """What the servers of `create_many` have in common."""

    flavor: str | int | Identified | None
    """A flavor's id, or an object that has it."""


class ServerOrder(SharedArguments, total=False):
    """One server of `create_many`: its name, and what it does not share with the others."""

    name: Required[str]


def server_request(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the operation takes that creates a server.

    Args:
        given: what `novakit_api.arguments.create_server` collects.

    Raises:
        InvalidArgument: a value is not of the form, or contradicts another.
    """
    server = request(given)
    hints = server.pop("scheduler_hints")
    if server["image"] and server["block_device_mapping_v2"]:
        disks = beside_an_image(server["block_device_mapping_v2"], server["image"])
        server["block_device_mapping_v2"] = disks
    least = server["min_count"] or 1
    server["min_count"], server["max_count"] = least, server["max_count"] or least
    return {"server": ServerCreate(**server), "scheduler_hints": hints}


def request(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an operation takes for what is given to a convenience.

    Args:
        given: the arguments, with None or UNSET for what is left out.

    Raises:
        InvalidArgument: a value is not of the form.
    """
    made: dict[str, Any] = {}
    for name, value in given.items():
        wire, read = _EASIER.get(name, (name, None))
        made[wire] = value if read is None or value is None or value is UNSET else read(value)
    return made


def with_our_names(operation: Operation[T]) -> Operation[T]:
    """Return the operation with `files` in its requirements, where the API says personality."""
    needs = operation.requirements
    if not any(need.argument.startswith("personality") for need in needs):
        return operation
    ours = [evolve(n, argument=n.argument.replace("personality", "files", 1)) for n in needs]
    return evolve(operation, requirements=tuple(ours))


def _files(files: Mapping[str, Content]) -> list[ServerFile]:
    """Return the files, sorted by path, in base64."""
    refuse_unless_dict(files, "files")
    return [ServerFile(path=path, contents=contents) for path, contents in encode_files(files)]


def _groups(groups: object) -> list[ServerCreateSecurityGroup]:
    return [ServerCreateSecurityGroup(name=name) for name in _several("security_groups")(groups)]


def _several(argument: str) -> Callable[[object], list[str]]:
    def read(given: object) -> list[str]:
        if isinstance(given, str):
            raise InvalidArgument(f"{argument}: give a list: [{given!r}]")
        return items(given, argument)

    return read


def _hints(hints: object) -> SchedulerHints:
    if isinstance(hints, SchedulerHints):
        return hints
    refuse_unless_dict(hints, "scheduler_hints")
    named: Mapping[str, Any] = hints  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    known = SchedulerHints.checks.fields
    return SchedulerHints(
        **{key: value for key, value in named.items() if key in known},
        extra={key: value for key, value in named.items() if key not in known},
    )


_EASIER: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "networks": ("networks", network_request),
    "user_data": ("user_data", encode_user_data),
    "files": ("personality", _files),
    "security_groups": ("security_groups", _groups),
    "block_device_mapping": ("block_device_mapping", legacy_request),
    "block_device_mapping_v2": ("block_device_mapping_v2", devices_request),
    "scheduler_hints": ("scheduler_hints", _hints),
    "tags": ("tags", _several("tags")),
    "trusted_image_certificates": (
        "trusted_image_certificates",
        _several("trusted_image_certificates"),
    ),
}
"""Argument → what the operation calls it, and what reads it."""
