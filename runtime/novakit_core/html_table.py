"""Tables for Jupyter. Loaded when one is shown."""

from collections.abc import Iterable, Sequence
from html import escape

LONGEST = 200
"""Characters of a value that are shown."""


def table(caption: str, rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> str:
    """Return a table.

    Args:
        caption: what stands above it.
        rows: the cells of each row; where there is no head, the first one is its name.
        head: the names of the columns.
    """
    lines = [_row("th", head)] if head else []
    for row in rows:
        name = () if head else row[:1]
        lines.append(_row("th", name, "td", row[len(name) :]))
    return f"<table><caption>{escape(caption)}</caption>{''.join(lines)}</table>"


def _row(kind: str, texts: Sequence[str], then: str = "", others: Sequence[str] = ()) -> str:
    cells = [*(_cell(kind, text) for text in texts), *(_cell(then, text) for text in others)]
    return f"<tr>{''.join(cells)}</tr>"


def _cell(kind: str, text: str) -> str:
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"<{kind}>{escape(cut)}</{kind}>"
