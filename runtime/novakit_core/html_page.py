"""What an HTML page says, for people: services and proxies answer with one when JSON fails them."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

LOOKED_AT = 10_000
"""Characters of a page that are read."""

_SAYS_NOTHING = frozenset({"script", "style", "template", "svg"})
_PAGE = re.compile(r"<(?:!doctype html|html|head|title|body|h1)\b", re.IGNORECASE)
_INLINE = frozenset({"a", "b", "code", "em", "font", "i", "small", "span", "strong", "tt", "u"})


class Page(NamedTuple):
    """What a page says."""

    title: str
    """Its title, or the first line of it."""
    text: str
    """The rest, without what the title says already."""


def read_page(content: bytes) -> Page | None:
    """Return what an HTML page says; None for what is no page, or says nothing."""
    source = content[:LOOKED_AT].decode("utf-8", "replace")
    if not _PAGE.search(source):
        return None
    reader = _Reader()
    try:
        reader.feed(source)
        reader.close()
    except AssertionError:  # a declaration that html.parser cannot read
        pass
    lines = list(
        filter(None, (" ".join(line.split()) for line in "".join(reader.said).split("\0")))
    )
    if not lines:
        return None
    title, *rest = lines
    told = title.casefold()
    return Page(title, " ".join(line for line in rest if line.casefold() not in told))


class _Reader(HTMLParser):
    """Gathers what is to be read; a null stands between lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - html.parser calls it so
        self._pass(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        self._pass(tag, -1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data.replace("\0", " "))

    def _pass(self, tag: str, step: int) -> None:
        if tag in _SAYS_NOTHING:
            self._silent = max(0, self._silent + step)
        elif tag not in _INLINE:
            self.said.append("\0")
