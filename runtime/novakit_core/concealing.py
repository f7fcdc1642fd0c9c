"""How secrets are found in a text, whole or in part, in whatever form somebody quotes them.

A service or a library that refuses a value quotes it as it is, as JSON, HTML, a URL or Python would
write it, in base64, and often a part of it only. So the escapes of the text are undone, kind by
kind, and each run of eight characters is looked up among those of the secrets.
"""

import base64
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from html.entities import html5
from typing import TypeVar, cast

from .redaction import HIDDEN, without_private_keys, without_url_passwords

J = TypeVar("J")

RUN = 8
"""So many characters of a secret, one after the other, are a part that nobody may see."""

SHORTEST = 4
"""A shorter one is no secret: to take it out would make a text unreadable."""

REENCODED = 16_384
"""Bytes of a secret that is looked for in base64 too: what is longer is in base64 already."""

_CONTROLS = dict(zip("abfnrtv0", "\a\b\f\n\r\t\v\0", strict=True))

_LOW = r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"


def _backslash(escape: str) -> str:
    if len(escape) == 12:  # JSON writes a character beyond 16 bits as two
        pair = chr(int(escape[2:6], 16)) + chr(int(escape[8:], 16))
        return pair.encode("utf-16", "surrogatepass").decode("utf-16")
    if len(escape) > 2:
        digits = escape[2:]
        code = int(digits, 16)
        return chr(code) if code < 0x110000 else "?"
    return _CONTROLS.get(escape[1], escape[1])


def _entity(escape: str) -> str:
    if escape[1] != "#":
        return html5.get(escape[1:], escape)
    code = int(escape[3:-1], 16) if escape[2] in "xX" else int(escape[2:-1])
    return chr(code) if code < 0x110000 else "?"


_KINDS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (
        re.compile(
            rf"\\u[dD][89abAB][0-9a-fA-F]{{2}}{_LOW}|\\u[0-9a-fA-F]{{4}}|\\U[0-9a-fA-F]{{8}}"
            r"|\\x[0-9a-fA-F]{2}|\\.",
            re.DOTALL,
        ),
        _backslash,
    ),
    (re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,8});"), _entity),
    (re.compile(r"%[0-9a-fA-F]{2}"), lambda escape: chr(int(escape[1:], 16))),
)
"""The escapes of JSON and Python, of HTML, and of URLs, each with what undoes it."""

MOST_READINGS = 40
"""So many ways to undo the escapes of one text are tried, three deep; fewer of a long one."""

LONG = 16_384
"""Characters of a text of which fewer are tried: it is a body, not a message."""


class Concealer:
    """Takes secrets out of texts.

    Args:
        secrets: the values that nobody may see.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        forms = {form for secret in set(secrets) for form in _forms(secret)}
        self._short = sorted(form for form in forms if len(form) < RUN)
        self._runs = frozenset(
            form[start : start + RUN] for form in forms for start in range(len(form) - RUN + 1)
        )

    def text(self, text: str) -> str:
        """Return the text with each secret, and each part of one, replaced."""
        text = without_url_passwords(without_private_keys(text))
        hidden = bytearray(len(text))
        for reading, starts in _readings(text):
            for start, end in self._found(reading):
                first, last = (starts[start], starts[end]) if starts else (start, end)
                hidden[first:last] = b"\x01" * (last - first)
        if not any(hidden):
            return text
        shown: list[str] = []
        end = 0
        for run in re.finditer(rb"\x01+", hidden):
            shown += (text[end : run.start()], HIDDEN)
            end = run.end()
        return "".join((*shown, text[end:]))

    def json(self, value: J) -> J:
        """Return decoded JSON with the secrets taken out of its texts, names and numbers."""
        return cast("J", self._json(value))

    def _json(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            items = cast("dict[str, object]", value).items()
            return {self.text(name): self._json(item) for name, item in items}
        if isinstance(value, list):
            return [self._json(item) for item in cast("list[object]", value)]
        if value is None or isinstance(value, bool):
            return value
        written = repr(value)
        return value if self.text(written) == written else HIDDEN

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        for secret in self._short:
            start = text.find(secret)
            while start >= 0:
                yield start, start + len(secret)
                start = text.find(secret, start + 1)
        runs = self._runs
        if runs:
            for start in range(len(text) - RUN + 1):
                if text[start : start + RUN] in runs:
                    yield start, start + RUN


def _forms(secret: str) -> Iterator[str]:
    """Yield what to look for, where the escapes of a text are undone already."""
    if len(secret) < SHORTEST:
        return
    for content in _contents(secret):
        # As a text, and byte by byte, as URLs, headers and bytes are written.
        for form in {_text(content), content.decode("latin-1")}:
            yield form
            if " " in form:
                yield form.replace(" ", "+")  # as forms are posted
        if len(content) <= REENCODED:
            yield from _in_base64(content)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:  # a file need not be text
        return content.decode("utf-8", "replace")


def _contents(secret: str) -> Iterator[bytes]:
    """Yield the secret, and what is in it if it is base64: user data and files go out so."""
    yield secret.encode("utf-8", "surrogatepass")
    if len(secret) >= 12 and len(secret) % 4 == 0:
        with suppress(ValueError):
            yield base64.b64decode(secret, validate=True)


def _in_base64(content: bytes) -> Iterator[str]:
    """Yield the content in base64, wherever it stands among other bytes that are encoded with it."""
    for before, first in ((0, 0), (1, 2), (2, 3)):
        whole = bytes(before) + content
        found = base64.b64encode(whole).decode("ascii").rstrip("=")[first:]
        if len(found) >= RUN:
            yield found
            yield found.replace("+", "-").replace("/", "_")


def _readings(text: str) -> Iterator[tuple[str, list[int] | None]]:
    """Yield the text, and what it says with its escapes undone.

    Beside each stands where its characters are in the text; None for the text itself.
    """
    yield text, None
    most = MOST_READINGS if len(text) <= LONG else MOST_READINGS // 4
    known = {text}
    level: list[tuple[str, list[int] | None]] = [(text, None)]
    for _ in range(3):
        deeper: list[tuple[str, list[int] | None]] = []
        for reading, starts in level:
            for escape, undo in _KINDS:
                undone = _undone(reading, escape, undo)
                if undone is None or undone[0] in known or len(known) >= most:
                    continue
                said, places = undone
                known.add(said)
                found = (said, [starts[place] for place in places] if starts else places)
                deeper.append(found)
                yield found
        level = deeper


def _undone(
    text: str, escape: re.Pattern[str], undo: Callable[[str], str]
) -> tuple[str, list[int]] | None:
    """Return the text without the escapes, and where each character, and the end, was in it."""
    said: list[str] = []
    places: list[int] = []
    end = 0
    for found in escape.finditer(text):
        start = found.start()
        character = undo(found[0])
        said += (text[end:start], character)
        places.extend(range(end, start))
        places.extend([start] * len(character))
        end = found.end()
    if not said:
        return None
    places.extend(range(end, len(text) + 1))
    said.append(text[end:])
    return "".join(said), places
