"""What a refusal over a quota says: of what, how many there may be, how many there are.

The words are those of nova/exception.py, of oslo.limit where Keystone keeps the limits, and of
Cinder, which Nova hands on. Loaded when something is refused.
"""

import re
from typing import Any

from .texts import LONGEST

_KNOWN: tuple[tuple[str, str | None], ...] = (
    (
        (
            r"Quota exceeded for (?P<resource>\w+).*?: Requested (?P<requested>\d+).*?,"
            r" but already used (?P<used>\d+).*? of (?P<limit>\d+)"
        ),
        None,
    ),
    (
        (
            r".*Resource (?P<resource>\S+) is over limit of (?P<limit>\d+)"
            r" due to current usage (?P<used>\d+) and delta (?P<requested>\d+)"
        ),
        None,
    ),
    (r".*Maximum number of (?P<resource>\w+) allowed \((?P<limit>\d+)\) exceeded", None),
    (
        r".*Requested (?P<requested>\d+)G, quota is (?P<limit>\d+)G and (?P<used>\d+)G",
        "gigabytes",
    ),
    (r"Maximum number of metadata items exceeds (?P<limit>\d+)", "metadata_items"),
    (r"Personality file limit exceeded", "injected_files"),
    (r"Personality file path exceeds maximum (?P<limit>\d+)", "injected_file_path_bytes"),
    (r"Personality file content exceeds maximum (?P<limit>\d+)", "injected_file_content_bytes"),
    (r"Quota exceeded, too many key pairs", "key_pairs"),
    (r"Quota exceeded, too many server groups", "server_groups"),
    (r"Quota exceeded, too many servers in group", "server_group_members"),
    (r"Maximum number of ports exceeded", "ports"),
    (r"Quota exceeded for resources: \W*(?P<resource>\w+)", None),
)
"""How messages begin, as patterns, with the resource where the words do not name it as Nova does."""

_OVER = re.compile(
    r"quota|limit exceeded|over (?:a )?limit|maximum number|exceeds maximum", re.IGNORECASE
)


def is_over_quota(message: str) -> bool:
    """Return whether a message speaks of a quota that is used up."""
    return bool(_OVER.search(message[:LONGEST]))


def read_quota(message: str) -> dict[str, Any]:
    """Return what a message tells: `resource`, `limit`, `used`, `requested`, as far as it does."""
    said = " ".join(message[:LONGEST].split())
    for pattern, resource in _KNOWN:
        if found := re.match(pattern, said):
            told: dict[str, Any] = {"resource": resource} if resource else {}
            for name, text in found.groupdict().items():
                told[name] = text if name == "resource" else int(text)
            return told
    return {}
