"""The tables of docs/coming-from-novaclient.md: `python -m tests.parity` writes them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from tests.parity.calls import ARGUMENTS, NO_COUNTERPART, NOT_COMPARED, Call, chapters
from tests.parity.differences import DIFFERENCES, REFUSALS

PAGE = Path(__file__).parents[2] / "docs" / "coming-from-novaclient.md"
START = "<!-- Written by `python -m tests.parity` from here on. -->"


def written(page: str) -> str:
    """Return the page with its tables made anew."""
    return page.partition(START)[0] + "\n".join([START, "", *_lines()])


def _lines() -> Iterator[str]:
    for chapter, calls in chapters():
        yield from (f"## {chapter}", "")
        yield from _table(
            ("python-novaclient", "openstacksdk", "novakit"),
            [(_code(one.novaclient), _code(one.openstacksdk), _ours(one)) for one in calls],
        )
    yield from ("## Arguments that are called otherwise", "")
    yield "In every call; a table above says where it is otherwise in one alone."
    yield ""
    yield from _table(
        ("python-novaclient", "novakit"),
        [(_code(theirs), _code(ours)) for theirs, ours in sorted(ARGUMENTS.items())],
    )
    yield from ("## What has no counterpart", "")
    yield from _table(("call", "why"), list(_without_counterpart()))
    yield from ("## What goes over the wire otherwise", "")
    yield "All other calls send the same: method, path, query, headers and body."
    yield ""
    yield from _table(
        ("call", "python-novaclient", "novakit", "why"),
        [(_named(one.calls), one.theirs, one.ours, one.why) for one in DIFFERENCES]
        + [(_code(one.example[0]), one.theirs, one.ours, one.why) for one in REFUSALS]
        + [(_code(name), *both) for name, both in NOT_COMPARED.items()],
    )


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(row)} |"
    yield ""


def _code(name: str | None) -> str:
    return f"`{name}`" if name else "–"


def _named(calls: tuple[str, ...]) -> str:
    return ", ".join(map(_code, calls)) or "all"


def _ours(call: Call) -> str:
    """Write the call, and its arguments that have other names or are calls of their own."""
    renamed = [
        f"`{new}` for `{old}`" if new != old else f"`{old}` as it is"
        for old, new in call.renamed.items()
        if new
    ]
    return ", ".join([_code(call.novakit), *renamed])


def _without_counterpart() -> Iterator[tuple[str, str]]:
    for reason, names in groupby(NO_COUNTERPART, NO_COUNTERPART.__getitem__):
        yield ", ".join(map(_code, names)), reason
