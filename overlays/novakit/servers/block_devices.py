"""What `block_device_mapping=` and `block_device_mapping_v2=` take."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, cast

from novakit.errors import InvalidArgument
from novakit_api.models import ServerCreateBlockDevice, ServerCreateLegacyBlockDevice
from novakit_core.arguments import check_argument_names

Legacy: TypeAlias = Mapping[str, str | ServerCreateLegacyBlockDevice]
"""By device name: `"<id>:[<type>]:[<GiB>]:[<delete>]"` as novaclient takes it, or the model."""

Devices: TypeAlias = Sequence[ServerCreateBlockDevice | Mapping[str, object]]

FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": None}


def legacy_request(devices: Legacy) -> list[ServerCreateLegacyBlockDevice]:
    """Return what the request model takes for a mapping from device names.

    Raises:
        InvalidArgument: a text is not of the form.
    """
    return [
        _parse(name, given) if isinstance(given, str) else given for name, given in devices.items()
    ]


def devices_request(devices: Devices) -> list[ServerCreateBlockDevice]:
    """Return what the request model takes. What is given is left as it is.

    Raises:
        InvalidArgument: a dict has a key that no block device has.
    """
    return [_device(given) if isinstance(given, Mapping) else given for given in devices]


def _device(given: Mapping[str, object]) -> ServerCreateBlockDevice:
    where = "an item of block_device_mapping_v2="
    check_argument_names(given, ServerCreateBlockDevice.checks.fields, where)
    arguments = cast("Any", given)
    return ServerCreateBlockDevice(**arguments)


def _parse(name: str, text: str) -> ServerCreateLegacyBlockDevice:
    parts = text.split(":")
    source, kind, size, delete = (*parts, "", "", "", "")[:4]
    flag = FLAGS.get(delete.lower())
    if len(parts) > 4 or not source or (size and not size.isdigit()) or (delete and flag is None):
        raise InvalidArgument(
            f"block_device_mapping[{name!r}]: {text!r} is not of the form"
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
