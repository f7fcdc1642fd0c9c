"""A list of any length is read in the memory of a page."""

import tracemalloc
from typing import Any

import pytest

from novakit import AsyncCompute, Compute
from tests.overlays.fake_cloud import FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

PAGE, PAGES = 250, 40


def page(seen: Seen) -> Reply:
    """Answer a page of servers, and where the next one is."""
    number = int(seen.query.rpartition("marker=")[2] or 0)
    servers = [server(id=f"{number}-{index}", name="x" * 200) for index in range(PAGE)]
    reply: dict[str, object] = {"servers": servers}
    if number + 1 < PAGES:
        following = f"http://nova.example/servers/detail?marker={number + 1}"
        reply["servers_links"] = [{"rel": "next", "href": following}]
    return Reply(200, reply)


def test_many_servers_take_the_memory_of_a_page(side: Side, fake: FakeCloud) -> None:
    fake.on("GET", "/compute/v2.1/servers/detail", page)
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, microversion="2.1"))
    peaks: list[int] = []

    def read() -> int:
        count: Any = _count if side.name == "sync" else _counted
        return int(side.wait(count(compute, peaks)))

    tracemalloc.start()
    try:
        assert read() == PAGE * PAGES
    finally:
        tracemalloc.stop()
    early, late = max(peaks[2:8]), max(peaks[-6:])
    assert late < early * 1.3, f"{early} bytes near the beginning, {late} near the end"


def _count(compute: Compute, peaks: list[int]) -> int:
    count = 0
    for _ in compute.servers.list():
        count += 1
        if count % PAGE == 0:
            peaks.append(_peak())
    return count


async def _counted(compute: AsyncCompute, peaks: list[int]) -> int:
    count = 0
    async for _ in compute.servers.list():
        count += 1
        if count % PAGE == 0:
            peaks.append(_peak())
    return count


def _peak() -> int:
    """Return the most that was held since this was last asked."""
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    return peak
