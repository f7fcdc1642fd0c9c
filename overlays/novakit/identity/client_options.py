"""From the settings of a cloud to the options of a client."""

import os
from collections.abc import Mapping
from typing import Any, cast

from .clouds import Settings
from .settings import CloudOptions


def client_options(settings: Mapping[str, Any]) -> CloudOptions:
    """Return the options of a client that the settings of a cloud tell."""
    options = CloudOptions()
    if region := settings.get("region_name") or _first_region(settings):
        options["region"] = str(region)
    if interface := settings.get("interface") or settings.get("endpoint_type"):
        options["interface"] = str(interface)
    if endpoint := settings.get("compute_endpoint_override") or settings.get("auth", {}).get(
        "endpoint"
    ):
        options["endpoint"] = str(endpoint)
    if microversion := _microversion(settings):
        options["microversion"] = microversion
    if not _true(settings.get("verify", True)) or _true(settings.get("insecure", False)):
        options["verify"] = False
    elif settings.get("cacert"):
        options["verify"] = os.path.expanduser(str(settings["cacert"]))  # noqa: PTH111 - a str is wanted
    if cert := settings.get("cert"):
        key = settings.get("key")
        options["cert"] = (str(cert), str(key)) if key else str(cert)
    if timeout := settings.get("api_timeout"):
        options["timeout"] = float(timeout)
    return options


def _first_region(settings: Mapping[str, Any]) -> object:
    regions = cast("list[object]", settings.get("regions") or [None])
    first = regions[0]
    return cast("Settings", first).get("name") if isinstance(first, dict) else first


def _microversion(settings: Mapping[str, Any]) -> str | None:
    """Return the pinned one. An API version `2` or `2.1` names Nova's v2.1 API, and pins nothing."""
    pinned = settings.get("compute_default_microversion")
    version = str(settings.get("compute_api_version") or "")
    chosen = str(pinned) if pinned else version
    if chosen == "latest" or (not pinned and version in ("", "2", "2.0", "2.1")):
        return None
    return chosen


def _true(value: object) -> bool:
    return str(value).strip().lower() not in ("false", "0", "no", "off", "none", "")
