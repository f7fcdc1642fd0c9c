"""From the settings of a cloud to the options of a client."""

import re
from collections.abc import Mapping
from typing import Any, cast

from novakit.errors import ConfigurationError, InvalidArgument
from novakit_core.microversions import minor

from .catalog import compute_root
from .entries import text
from .notices import say_once
from .settings import CloudOptions
from .tls_options import cert_option, verify_option


def client_options(settings: Mapping[str, Any]) -> CloudOptions:
    """Return the options of a client that the settings of a cloud in a region tell.

    Raises:
        ConfigurationError: one cannot be what it is; the message names it.
    """
    options = CloudOptions()
    if region := _first_text(settings, "compute_region_name", "region_name"):
        options["region"] = region
    if interface := _interface(settings):
        options["interface"] = interface
    if endpoint := _first_text(settings, "compute_endpoint_override", "compute_endpoint"):
        options["endpoint"] = check_endpoint(filled_in(endpoint, settings))
    if microversion := _microversion(settings):
        options["microversion"] = microversion
    if (verify := verify_option(settings)) is not None:
        options["verify"] = verify
    if cert := cert_option(settings):
        options["cert"] = cert
    if timeout := _timeout(settings):
        options["timeout"] = timeout
    return options


def filled_in(url: str, settings: Mapping[str, Any]) -> str:
    """Return a URL with `{region_name}` and other settings in their places."""

    def setting(match: re.Match[str]) -> str:
        value = settings.get(match[1])
        if not isinstance(value, str):
            raise ConfigurationError(f"{match[0]} stands in a URL, and there is no such setting.")
        return value

    return re.sub(r"\{(\w+)\}", setting, url)


def check_endpoint(url: str) -> str:
    """Return the URL of an endpoint.

    Raises:
        ConfigurationError: it is none.
    """
    try:
        compute_root(url)
    except InvalidArgument as error:
        raise ConfigurationError(f"compute_endpoint_override: {error}") from None
    return url


def _first_text(settings: Mapping[str, Any], *names: str) -> str:
    return next((told for name in names if (told := text(settings.get(name), name))), "")


def _interface(settings: Mapping[str, Any]) -> str | list[str] | None:
    # As in openstacksdk, where the older name counts before the newer.
    for name in ("compute_endpoint_type", "compute_interface", "endpoint_type", "interface"):
        value = settings.get(name)
        if isinstance(value, list):
            value = [told for item in cast("list[object]", value) if (told := text(item, name))]
        else:
            value = text(value, name)
        if value:
            return value
    return None


def _microversion(settings: Mapping[str, Any]) -> str | None:
    """Return the pinned one. An API version `2` or `2.1` names Nova's v2.1 API, and pins nothing."""
    version = text(settings.get("compute_api_version"), "compute_api_version")
    by_version = "" if version in ("2", "2.0", "2.1") or "latest" in version else version
    pinned = text(settings.get("compute_default_microversion"), "compute_default_microversion")
    if by_version and pinned and by_version != pinned:
        raise ConfigurationError(
            f"compute_default_microversion is {pinned} and compute_api_version {version}: remove one."
        )
    chosen = pinned or by_version
    if not chosen or chosen == "latest":
        return None
    try:
        minor(chosen)
    except ValueError as error:
        name = "compute_default_microversion" if pinned else "compute_api_version"
        raise ConfigurationError(f"{name}: {error}") from None
    return chosen


def _timeout(settings: Mapping[str, Any]) -> float | None:
    for name in ("compute_timeout", "http_timeout", "api_timeout"):
        told = text(settings.get(name), name)
        if not told:
            continue
        seconds = float(told) if re.fullmatch(r"\d{1,9}(\.\d*)?", told) else 0.0
        if not seconds:
            raise ConfigurationError(f"{name} must be a number of seconds above 0.")
        return seconds
    if settings.get("timeout"):
        say_once("timeout in clouds.yaml is not used: the name for it is api_timeout.")
    return None
