"""Whether certificates are checked, against which, and with which of one's own."""

import os
from collections.abc import Mapping
from typing import Any

from novakit.errors import ConfigurationError
from novakit_core.redaction import shown_url
from novakit_core.transport import Certificate

from .entries import text
from .notices import say_once

YES = ("true", "yes", "on", "1", "t", "y")
NO = ("false", "no", "off", "0", "f", "n")


def verify_option(settings: Mapping[str, Any]) -> bool | str | None:
    """Return False to check nothing, the path of CA certificates, or None for what is usual.

    Raises:
        ConfigurationError: `verify` or `insecure` is neither true nor false nor blank, nor, for
            `verify`, the path of a file or folder.
    """
    cacert = path(settings.get("cacert"), "cacert")
    verify = _verify(settings.get("verify"))
    if verify is False or _truth(settings.get("insecure"), "insecure"):
        if cacert:
            say_once(f"cacert {cacert!r} is not used: verify or insecure says to check nothing.")
        return False
    # As in openstacksdk, where cacert counts before a path in verify.
    return cacert or (verify if isinstance(verify, str) else None)


def cert_option(settings: Mapping[str, Any]) -> Certificate:
    """Return the certificate of one's own, with its key if that is in a file apart."""
    cert = path(settings.get("cert"), "cert")
    key = path(settings.get("key"), "key")
    if key and not cert:
        say_once(f"key {key!r} is not used: there is no cert beside it.")
    return (cert, key) if cert and key else cert or None


def say_unchecked(place: str) -> None:
    """Say once for each cloud that nobody checks whom its calls reach.

    Args:
        place: the URL of the cloud.
    """
    say_once(
        f"The certificates of {shown_url(place)} are not checked: verify=False, or verify or insecure of the"
        " cloud, says so. Who stands in between can read the password and the token. Name the file"
        " of the CA's certificates instead."
    )


def path(value: object, name: str) -> str:
    """Return a path with its `~` written out; the empty text if it is blank."""
    return os.path.expanduser(text(value, name))  # noqa: PTH111 - Path's raises where there is no home


def _verify(value: object) -> bool | str | None:
    told = _bool(value)
    if told is not None:
        return told
    file = path(value, "verify")
    if not file.strip():
        return None
    if os.sep in file or os.path.exists(file):  # noqa: PTH110 - a str is wanted
        return file
    raise ConfigurationError(
        f"verify: {file!r} is neither true nor false, nor the path of a file or folder of CA"
        " certificates. Only false turns the check of certificates off."
    )


def _truth(value: object, name: str) -> bool | None:
    told = _bool(value)
    if told is None and text(value, name).strip():
        raise ConfigurationError(f"{name}: {text(value, name)!r} is neither true nor false.")
    return told


def _bool(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else None
    return True if word in YES else False if word in NO else None
