"""What a cloud's entry says that is not honoured here: refused or said, never dropped in silence."""

import difflib
from collections.abc import Mapping
from typing import Any

from novakit.errors import ConfigurationError

from .auth_settings import NAMES, OLD_NAMES
from .entries import text
from .notices import say_once

OPTIONS = frozenset(
    (
        "api_timeout",
        "auth",
        "auth_methods",
        "auth_plugin",
        "auth_type",
        "cacert",
        "cert",
        "cloud",
        "compute_api_version",
        "compute_default_microversion",
        "compute_endpoint",
        "compute_endpoint_override",
        "compute_endpoint_type",
        "compute_interface",
        "compute_region_name",
        "compute_timeout",
        "endpoint_type",
        "http_timeout",
        "insecure",
        "interface",
        "key",
        "profile",
        "region_name",
        "regions",
        "verify",
    )
)
"""What is read beside `auth`."""

INSTEAD = {
    "connect_retries": "set retries=",
    "connect_retry_delay": "set retries=",
    "status_code_retries": "set retries=",
    "status_code_retry_delay": "set retries=",
    "retriable_status_codes": "set retries=",
    "force_ipv4": "name a host that has IPv4 alone",
    "prefer_ipv6": "name a host that has IPv4 alone",
    "has_compute": "calls go out all the same",
}
"""What openstacksdk honours, and what to do here; also with `compute_` before it."""


def check_names(settings: Mapping[str, Any]) -> None:
    """Say by name what is not honoured. What other services alone read is none of it.

    Raises:
        ConfigurationError: it would lead calls to another service than the entry says.
    """
    if text(settings.get("compute_service_type"), "compute_service_type") not in ("", "compute"):
        raise ConfigurationError(
            "compute_service_type is not read here: write the endpoint as compute_endpoint_override."
        )
    if settings.get("compute_service_name"):
        raise ConfigurationError(
            "compute_service_name is not read here: remove it, or write the endpoint as"
            " compute_endpoint_override."
        )
    known = OPTIONS | {
        *NAMES,
        *OLD_NAMES,
        "timeout",
        "compute_service_type",
        "compute_service_name",
    }
    for name, value in settings.items():
        if name in known or value in (None, ""):
            continue
        if instead := INSTEAD.get(name.removeprefix("compute_")):
            say_once(f"{name} in clouds.yaml is not used here: {instead}.")
        elif near := _meant(name):
            say_once(f"{name} in clouds.yaml is not used. Did you mean {near!r}?")
        elif name.startswith("compute_"):
            say_once(f"{name} in clouds.yaml is not used: no such setting is known here.")


def _meant(name: str) -> str | None:
    # `volume_region_name` is another service's, and no misspelling of ours.
    if any(name.endswith(f"_{option.removeprefix('compute_')}") for option in OPTIONS):
        return None
    near = difflib.get_close_matches(name, [*OPTIONS, *NAMES], 1, 0.85)
    return near[0] if near else None
