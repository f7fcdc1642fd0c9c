"""The body of a request for a new server, or to rebuild one: the arguments, and what goes out."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Required, TypedDict, TypeVar, cast

from attrs import evolve

from novakit.errors import InvalidArgument
from novakit_api.models import SchedulerHints, ServerCreate, ServerCreateSecurityGroup, ServerFile
from novakit_core.arguments import check_argument_names
from novakit_core.checks import Identified
from novakit_core.operation import Operation
from novakit_core.unset import UNSET, Unset

from .block_devices import Devices, Legacy, devices_request, legacy_request
from .encoding import Content, encode_files, encode_user_data
from .networks import Networks, identify, items, network_request, refuse_unless_dict

T = TypeVar("T")


class Needed(TypedDict):
    """What each new server needs."""

    name: str
    flavor: str | Identified
    """A flavor's id, or an object that has it."""


class Further(TypedDict, total=False):
    """What a new server may have besides. None is as left out."""

    image: str | Identified | None
    """An image's id, or an object that has it; left out, or "", to boot from a volume."""
    networks: Networks | None
    """`"auto"`, `"none"`, or a list of ids or attachments. Left out: `"auto"` from 2.37 on; before,
    the project's only network, and a conflict (409) if there are several."""
    user_data: Content | None
    """At most 49151 bytes; it is encoded here."""
    files: Mapping[str, Content] | None
    """Contents by path; they are encoded here. Up to 2.56."""
    metadata: Mapping[str, str] | None
    key_name: str | None
    security_groups: Sequence[str] | None
    """Names or ids."""
    availability_zone: str | None
    """`zone`, or for administrators `zone:host` or `zone:host:node`."""
    admin_pass: str | None
    config_drive: bool | None
    disk_config: Literal["AUTO", "MANUAL"] | None
    scheduler_hints: SchedulerHints | Mapping[str, Any] | None
    block_device_mapping: Legacy | None
    block_device_mapping_v2: Devices | None
    description: str | None
    """Since 2.19."""
    tags: Sequence[str] | None
    """Since 2.52."""
    trusted_image_certificates: Sequence[str] | None
    """Since 2.63."""
    host: str | None
    """Since 2.74, for administrators."""
    hypervisor_hostname: str | None
    """Since 2.74, for administrators."""
    hostname: str | None
    """Since 2.90."""
    access_ipv4: str | None
    access_ipv6: str | None


class ServerArguments(Needed, Further, total=False):
    """What `create`, `create_and_wait` and `create_reservation` take. None is as left out."""

    min_count: int | None
    """How many servers at least; 1 if left out."""
    max_count: int | None
    """How many at most; `min_count` if left out."""


class SharedArguments(Further, total=False):
    """What the servers of `create_many` have in common."""

    flavor: str | Identified | None
    """A flavor's id, or an object that has it."""


class ServerOrder(SharedArguments, total=False):
    """One server of `create_many`: its name, and what it does not share with the others."""

    name: Required[str]


PLAIN = (
    "name",
    "key_name",
    "availability_zone",
    "admin_pass",
    "config_drive",
    "disk_config",
    "description",
    "host",
    "hypervisor_hostname",
    "hostname",
    "access_ipv4",
    "access_ipv6",
)
"""Arguments that go into the body as they are."""


def server_request(arguments: ServerArguments) -> ServerCreate:
    """Return the server that the arguments describe, without networks if none are given.

    Raises:
        InvalidArgument: an argument is unknown, missing, or contradicts another.
    """
    check_argument_names(arguments, ServerArguments.__annotations__, "a new server")
    given = cast("Any", {key: value for key, value in arguments.items() if value is not None})
    for needed in ("name", "flavor"):
        if needed not in given:
            raise InvalidArgument(f"{needed}: is required")
    server = ServerCreate(
        flavor=identify(given["flavor"], "flavor"), **{k: given[k] for k in PLAIN if k in given}
    )
    server.min_count, server.max_count = _counts(given.get("min_count"), given.get("max_count"))
    if "image" in given:
        server.image = identify(given["image"], "image") if given["image"] != "" else ""
    if "metadata" in given:
        server.metadata = given["metadata"]
    if "networks" in given:
        server.networks = network_request(given["networks"])
    if "user_data" in given:
        server.user_data = encode_user_data(given["user_data"])
    if "files" in given:
        server.personality = files_request(given["files"])
    if "security_groups" in given:
        groups = _several(given, "security_groups")
        server.security_groups = [ServerCreateSecurityGroup(name=name) for name in groups]
    if "block_device_mapping" in given:
        server.block_device_mapping = legacy_request(given["block_device_mapping"])
    if "block_device_mapping_v2" in given:
        server.block_device_mapping_v2 = devices_request(given["block_device_mapping_v2"])
    if "tags" in given:
        server.tags = _several(given, "tags")
    if "trusted_image_certificates" in given:
        server.trusted_image_certificates = _several(given, "trusted_image_certificates")
    return server


def hints_request(arguments: ServerArguments) -> SchedulerHints | Unset:
    """Return the scheduler's hints among the arguments."""
    hints = arguments.get("scheduler_hints")
    if hints is None or isinstance(hints, SchedulerHints):
        return UNSET if hints is None else hints
    refuse_unless_dict(hints, "scheduler_hints")
    known = SchedulerHints.checks.fields
    return SchedulerHints(
        **{key: value for key, value in hints.items() if key in known},
        extra={key: value for key, value in hints.items() if key not in known},
    )


def with_our_names(operation: Operation[T]) -> Operation[T]:
    """Return the operation with `files` in its requirements, where the API says personality."""
    needs = operation.requirements
    if not any(need.argument.startswith("personality") for need in needs):
        return operation
    ours = [evolve(n, argument=n.argument.replace("personality", "files", 1)) for n in needs]
    return evolve(operation, requirements=tuple(ours))


def files_request(files: Mapping[str, Content]) -> list[ServerFile]:
    """Return the files, sorted by path, in base64."""
    refuse_unless_dict(files, "files")
    return [ServerFile(path=path, contents=contents) for path, contents in encode_files(files)]


def _counts(least: int | None, most: int | None) -> tuple[int, int]:
    """Return both; the request always has both."""
    least = least or 1
    return least, most or least


def _several(given: Mapping[str, Any], argument: str) -> list[str]:
    if isinstance(given[argument], str):
        raise InvalidArgument(f"{argument}: give a list: [{given[argument]!r}]")
    return items(given[argument], argument)
