"""The formats of strings, each decided as Nova decides it."""

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from uuid import UUID


def _is_uuid(text: str) -> bool:
    # As oslo.utils has it: case and dashes do not matter.
    plain = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower()
    try:
        return UUID(text).hex == plain
    except ValueError:
        return False


def _is_ip(text: str, version: int) -> bool:
    import ipaddress  # its own cost, for the few calls that name an address

    try:
        return "%" not in text and ipaddress.ip_address(text).version == version
    except ValueError:
        return False


def _is_base64(text: str) -> bool:
    # As Nova decodes: what is outside of the alphabet does not count.
    try:
        b64decode(text)
    except ValueError:
        return False
    return True


def _is_regex(text: str) -> bool:
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError):  # too many repetitions, or too deep
        return False
    return True


FORMS: Mapping[str, Callable[[str], bool]] = {
    "uuid": _is_uuid,
    "base64": _is_base64,
    "regex": _is_regex,
    "ipv4": lambda text: _is_ip(text, 4),
    "ipv6": lambda text: _is_ip(text, 6),
}

IN_WORDS: Mapping[str, str] = {
    "uuid": "a UUID, give an id or an object that has one",
    "base64": "base64",
    "regex": "a regular expression",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
}
"""What each format is, and what to give, for messages."""
