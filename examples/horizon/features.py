"""What the cloud's Nova can do. Calls need not ask: each goes out at a microversion that serves it."""

from collections.abc import Mapping, Sequence

from novakit_api import Microversions
from novakit_api.operations import list_servers

from .client import Request, compute

FEATURES: Mapping[str, Microversions] = {
    name: Microversions.parse(served)
    for name, served in {
        "auto_allocated_network": "2.37-",
        "bdm2_volume_type": "2.67-",
        "instance_description": "2.19-",
        "key_type_list": "2.2-",
        "key_types": "2.2-",
        "live_migrate": "2.30-",
        "locked_attribute": "2.9-",
        "multiattach": "2.60-",
        "remote_console_mks": "2.8-",
        "rescue_instance_volume_based": "2.87-",
        "servergroup_soft_policies": "2.15-",
        "servergroup_user_info": "2.13-",
    }.items()
}


def get_microversion(request: Request, features: str | Sequence[str]) -> str | None:
    """Return the highest microversion of the cloud that has these features, None if none has."""
    highest = compute(request).microversion_for(list_servers())
    named = [features] if isinstance(features, str) else features
    return highest if all(highest in FEATURES[name] for name in named) else None


def is_feature_available(request: Request, features: str | Sequence[str]) -> bool:
    """Tell whether the cloud has all of these features."""
    return get_microversion(request, features) is not None
