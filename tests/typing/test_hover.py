"""What an editor shows of a method: its arguments, what it returns on this side, and its text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.typing.language_server import LanguageServer

USE = """\
from novakit import AsyncCompute, Compute
from novakit_api import AsyncClient, Client


def call(client: Client, compute: Compute) -> None:
    client.servers.get
    compute.servers
    compute.servers.get
    compute.servers.list
    compute.servers.create
    compute.servers.tags.add


def await_(async_client: AsyncClient, async_compute: AsyncCompute) -> None:
    async_client.servers.get
    async_compute.servers.get
    async_compute.servers.list
    async_compute.servers.create
    async_compute.servers.tags.add
"""
GET = "def get(server_id: str | Identified) -> {}"
CREATE = "hostname: str | None = None, scheduler_hints: {} = None ) -> {{}}".format(
    "SchedulerHints | Mapping[str, object] | None"
)
ADD = "def add( server_id: str | Identified, tag: str ) -> {}"
LIST = "not_tags_any: str | Sequence[str] | None = None ) -> {}"
LATER = "Coroutine[Any, Any, {}]"

SHOWN = {
    "client.servers.get": GET.format("Server"),
    "compute.servers": "servers: Servers[SyncDriver] Virtual machines.",
    "compute.servers.get": GET.format("Server"),
    "compute.servers.list": LIST.format("Pager[Server]"),
    "compute.servers.create": CREATE.format("ServerCreated"),
    "compute.servers.tags.add": ADD.format("None"),
    "async_client.servers.get": GET.format(LATER.format("Server")),
    "async_compute.servers.get": GET.format(LATER.format("Server")),
    "async_compute.servers.list": LIST.format("AsyncPager[Server]"),
    "async_compute.servers.create": CREATE.format(LATER.format("ServerCreated")),
    "async_compute.servers.tags.add": ADD.format(LATER.format("None")),
}
TOLD = {
    "get": ("Show a server.", "server_id: The UUID of the server.", "NotFound: (404)"),
    "list": (
        "List servers with details.",
        "locked: Only servers that are locked",
        "Since 2.73 (Train).",
    ),
    "create": (
        "Create servers.",
        "def create( name: str, flavor: str | int | Identified,",
        "tags: Tags for the server. Since 2.52 (Pike).",
        "files: Mapping[str, Content] | None = None,",
    ),
    "add": ("Add a tag to a server.", "Since 2.26 (Newton).", "tag: A tag,"),
}
"""What the docstring says, by method."""


def hovers(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the code of each line, and in one line what is shown for its last name."""
    with LanguageServer(folder, seconds=120) as server:
        server.open("use.py", USE)
        for number, line in enumerate(USE.splitlines()):
            if line.startswith("    "):
                shown = server.hover("use.py", number, len(line) - 1)
                yield line.strip(), " ".join(shown.split())


@pytest.mark.slow
def test_hover_shows_arguments_what_this_side_returns_and_the_docstring(tmp_path: Path) -> None:
    shown = dict(hovers(tmp_path))
    assert shown.keys() == SHOWN.keys()
    for use, text in shown.items():
        wanted = (SHOWN[use], *TOLD.get(use.split(".")[-1], ()))
        assert not [part for part in wanted if f"{part} " not in f"{text} "], use
