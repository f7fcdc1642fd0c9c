"""Make the recording that the tests read of what `record.py` has written, less what repeats.

    python -m tests.samples raw.jsonl …

What differs from run to run stands there as one fixed value: ids are numbered, times, digests and
keys are the same everywhere. So no secret is left, and two exchanges that say the same are one.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from generator.source.values import is_list, is_map
from tests.samples import FILE

PROJECT = "6f70656e737461636b20342065766572"
ROOT = re.compile(rf"/v2\.1(/{PROJECT})?(?=/|$)")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
FIXED = (
    (
        re.compile(r"20\d\d-\d\d-\d\d([T+ ])\d\d(:|%3A)\d\d(:|%3A)\d\d"),
        r"2026-05-04\g<1>08\g<2>15\g<3>30",
    ),
    (re.compile(r"(?<=15:30)\.\d+"), ".250000"),
    (re.compile(r"\b[0-9a-f]{56}\b"), "0" * 56),
    (re.compile(r"\br-[0-9a-z]{8}\b"), "r-00000000"),
    (re.compile(r"-----BEGIN ([A-Z ]+)-----.*-----END \1-----", re.DOTALL), r"-----BEGIN \1-----"),
    (re.compile(r"\bssh-rsa [A-Za-z0-9+/=]+"), "ssh-rsa AAAA"),
    (re.compile(r"\b[0-9a-f]{2}(:[0-9a-f]{2}){14,19}\b"), ":".join(["00"] * 16)),
)
SECRETS = {"adminPass", "admin_pass"}


def main(*raw: str) -> None:
    lines = [line for name in raw for line in Path(name).read_text().splitlines()]
    kept = sorted({json.dumps(one) for line in lines for one in _exchange(json.loads(line))})
    FILE.write_bytes(gzip.compress("\n".join(kept).encode(), mtime=0))
    print(f"{len(kept)} different exchanges of {len(lines)}, {FILE.stat().st_size} bytes")


def _exchange(recorded: dict[str, Any]) -> Iterator[dict[str, Any]]:
    url = urlsplit(str(recorded["url"]))
    path = re.sub("//+", "/", url.path)
    below = ROOT.match(path)
    headers = recorded["headers"]
    microversion = headers.get("X-OpenStack-Nova-API-Version")
    if below is None or microversion is None:  # of the list of versions, or of no route
        return
    if recorded["status"] == 500:  # the machine was too slow, or a library is too new
        return
    location = {"Location": headers["Location"]} if "Location" in headers else {}
    made = {
        "method": recorded["method"],
        "path": path[below.end() :] or "/",
        "query": [*map(list, parse_qsl(url.query, keep_blank_values=True))],
        "microversion": microversion,
        "body": json.loads(recorded["body"]) if recorded["body"] else None,
        "status": recorded["status"],
        "headers": location,
        "reply": _decoded(recorded["reply"]),
    }
    if made["reply"] is not ...:
        yield json.loads(_settled(json.dumps(_without_secrets(made))))


def _decoded(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return ...


def _without_secrets(value: Any) -> Any:
    if is_map(value):
        return {
            key: "password" if key in SECRETS and held else _without_secrets(held)
            for key, held in value.items()
        }
    if is_list(value):
        return [_without_secrets(one) for one in value]
    if isinstance(value, str):
        for pattern, fixed in FIXED:
            value = pattern.sub(fixed, value)
    return value


def _settled(text: str) -> str:
    numbers = count(1)
    known: dict[str, str] = {}

    def number(found: re.Match[str]) -> str:
        if found[0] not in known:
            known[found[0]] = f"00000000-0000-4000-8000-{next(numbers):012}"
        return known[found[0]]

    return UUID.sub(number, text)


if __name__ == "__main__":
    main(*sys.argv[1:])
