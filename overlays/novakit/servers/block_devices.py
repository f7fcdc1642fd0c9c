"""What `block_device_mapping=` and `block_device_mapping_v2=` take."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from novakit.errors import InvalidArgument
from novakit_api.models import ServerCreateBlockDevice, ServerCreateLegacyBlockDevice
from novakit_core.arguments import check_argument_names
from novakit_core.texts import shown

from .networks import identify, items, refuse_unless_dict

FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": None}


def legacy_request(
    devices: Mapping[str, str | ServerCreateLegacyBlockDevice],
) -> list[ServerCreateLegacyBlockDevice]:
    """Return what the request model takes for a mapping from device names.

    Raises:
        InvalidArgument: a text is not of the form.
    """
    refuse_unless_dict(devices, "block_device_mapping")
    return [
        _parse(name, given) if isinstance(given, str) else given for name, given in devices.items()
    ]


def devices_request(
    devices: Sequence[ServerCreateBlockDevice | Mapping[str, object]],
) -> list[ServerCreateBlockDevice]:
    """Return what the request model takes. What is given is left as it is.

    Raises:
        InvalidArgument: a dict has a key that no block device has.
    """
    found: Sequence[Any] = items(devices, "block_device_mapping_v2")
    return [_device(given) for given in found]


def beside_an_image(
    devices: Sequence[ServerCreateBlockDevice], image: object
) -> list[ServerCreateBlockDevice]:
    """Return the disks of a server with an image, which is the first where none is to boot from.

    Nova boots from one of the list alone: nova/compute/api.py, _validate_bdm.
    """
    if not devices or any(getattr(one, "boot_index", None) == 0 for one in devices):
        return [*devices]
    copy = ServerCreateBlockDevice(
        uuid=identify(image, "image"),
        source_type="image",
        destination_type="local",
        boot_index=0,
        delete_on_termination=True,
    )
    return [copy, *devices]


def _device(given: Any) -> Any:
    arguments: Any = given
    if not isinstance(given, Mapping):
        return arguments
    where = "an item of block_device_mapping_v2="
    check_argument_names(arguments, ServerCreateBlockDevice.checks.fields, where)
    return ServerCreateBlockDevice(**arguments)


def _parse(name: str, text: str) -> ServerCreateLegacyBlockDevice:
    parts = text.split(":")
    source, kind, size, delete = (*parts, "", "", "", "")[:4]
    flag = FLAGS.get(delete.lower())
    if (
        len(parts) > 4
        or not source
        or not re.fullmatch("[0-9]{0,18}", size)
        or (delete and flag is None)
    ):
        raise InvalidArgument(
            f"block_device_mapping[{shown(name)}]: {shown(text)} is not of the form"
            ' "<id>:[<type>]:[<GiB>]:[<delete>]", such as "VOLUME_ID:::true" or "SNAPSHOT_ID:snap:8".'
        )
    device = ServerCreateLegacyBlockDevice(device_name=name)
    if kind.startswith("snap"):
        device.snapshot_id = source
    else:
        device.volume_id = source
    if size:
        device.volume_size = int(size)
    if flag is not None:
        device.delete_on_termination = flag
    return device
