"""The Python in the pages of the guide runs as it stands there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cloud import EmbeddedCloud

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("administration.md", "flavors-and-keypairs.md", "volumes-and-interfaces.md")


def sections(page: str) -> Iterator[tuple[str, str]]:
    """Yield the heading and the code of each section that has some, after what all begin with.

    The code stands on the lines where it stands in the page, so that a traceback tells them.
    """
    code: dict[str, list[str]] = {"": []}
    heading, inside, number = "", False, 0
    for number, line in enumerate((DOCS / page).read_text().splitlines(), start=1):
        if line.startswith("## "):
            heading = line.removeprefix("## ")
            code[heading] = [*code[""]]
        if inside and not line.startswith("```"):
            blank = number - 1 - len(code[heading])
            code[heading] += [*[""] * blank, line]
        elif line.startswith("```"):
            inside = line == "```python"
    start = code.pop("")
    for heading, lines in code.items():
        if len(lines) > len(start):
            yield heading, "\n".join(lines)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        pytest.param(page, code, id=f"{page}-{heading}")
        for page in PAGES
        for heading, code in sections(page)
    ],
)
def test_a_section_runs(
    page: str, code: str, cloud: EmbeddedCloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(cloud.clouds_yaml))
    ids = cloud.ids
    names: dict[str, Any] = {
        "image_id": ids.image,
        "network_id": ids.network,
        "volume_id": ids.bootable_volume,
        "project_id": ids.projects["admin"],  # whose quotas are the defaults
    }
    try:
        exec(compile(code, str(DOCS / page), "exec"), names)
    finally:
        names["compute"].close()
