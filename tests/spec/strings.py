"""Strings that a schema allows, and their neighbours that it may not."""

from __future__ import annotations

import re

from tests.spec.jsontypes import Schema, as_list, as_number, as_text

_OF_FORMAT: dict[str, tuple[str, ...]] = {
    "uuid": ("6ca404f3-d844-4169-bb96-bc792f37de98",),
    "ipv4": ("192.0.2.7",),
    "ipv6": ("2001:db8::7",),
    "base64": ("YWJj",),
    "regex": ("^web",),
    "date-time": ("2026-01-02T03:04:05Z",),
    "uri": ("https://example.org/x",),
    "cidr": ("192.0.2.0/24",),
}
_ORDINARY = (
    *("web-1", "a", "1", "ab", "abc", "0", "1.5", "2.95", "fa:16:3e:00:00:01", "/dev/vda"),
    *("/2001:db8::7", "/192.0.2.7", "default", "property-a", "ami-1", "a" * 8, "0" * 12),
)
_ODD = (
    *("", " ", "a b", " a", "a ", "a,b", "a/b", "a:b", "a.b", "a_b", "-a", "a-", "a@b", "A"),
    *("\u00e9", "a\tb", "a\nb", "true", "-1", "0", "1", "1.5", "not-a-uuid", "300.1.1.1", "::g"),
)
LONGEST = 70_000
"""Longer strings only cost time: a longer limit is not tried."""


def good(schema: Schema) -> list[str]:
    """Return strings that the plain schema allows, the plainest first."""
    if "const" in schema:
        return [as_text(schema["const"])] if isinstance(schema["const"], str) else []
    if "enum" in schema:
        return [item for item in as_list(schema["enum"]) if isinstance(item, str)]
    kind = str(schema.get("format"))
    found = [text for text in _OF_FORMAT.get(kind, _ORDINARY) if _fits(schema, text)][:2]
    if kind in _OF_FORMAT and kind != "base64":
        return found
    lowest, highest = _bounds(schema)
    if kind == "base64":
        highest -= highest % 4
    found += [text for length in {lowest, highest} if (text := _of_length(schema, length))]
    if lowest == 0 and _fits(schema, ""):
        found.append("")
    return found


def near(schema: Schema) -> list[str]:
    """Return strings about the limits of the plain schema, allowed or not."""
    found = list(_ODD)
    lowest, highest = _bounds(schema)
    for length in {lowest - 1, lowest, highest, highest + 1}:
        text = _of_length(schema, length, checked=False)
        if text is not None:
            # Of one character that is rarely allowed, in case another alternative takes letters.
            found += [text, "." * len(text)]
    for item in as_list(schema.get("enum") or []):
        if isinstance(item, str):
            found += [item, item.swapcase(), f"{item}x"]
    for limit in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
        if limit in schema:
            edge = as_number(schema[limit], 0)
            found += [str(number) for number in (edge - 1, edge, edge + 1)]
    return found


def _fits(schema: Schema, text: str) -> bool:
    lowest, highest = _bounds(schema)
    if not lowest <= len(text) or (highest >= 0 and len(text) > highest):
        return False
    if "pattern" in schema and not re.search(as_text(schema["pattern"]), text):
        return False
    if "minimum" in schema and text.isdigit():  # nova also holds digit strings to it
        return int(text) >= as_number(schema["minimum"], 0)
    return True


def _bounds(schema: Schema) -> tuple[int, int]:
    return as_number(schema.get("minLength"), 0), as_number(schema.get("maxLength"), -1)


def _of_length(schema: Schema, length: int, *, checked: bool = True) -> str | None:
    """Return a string of that length that is right in all else, if one is found."""
    if not 0 < length <= LONGEST:
        return None
    fallback: str | None = None
    for filler in ("a", "1", "0"):
        for start in ("", "property-", "/"):
            text = (start + filler * length)[:length]
            if "pattern" not in schema or re.search(as_text(schema["pattern"]), text):
                if not checked or _fits(schema, text):
                    return text
                fallback = text
    return fallback if not checked else None
