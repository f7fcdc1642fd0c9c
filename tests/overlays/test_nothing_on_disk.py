"""The library writes nothing to disk, as python-novaclient does for its completion."""

import subprocess
import sys

import pytest

from tests.overlays.fake_cloud import PASSWORD, SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply

WATCHED = """
import os, sys, tempfile

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CHANGES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "os.link", "os.symlink"}
written = []

def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if path != os.devnull and not isinstance(path, int) and flags & WRITES:
            written.append(path)
    elif event in CHANGES:
        written.append((event, *arguments))

sys.addaudithook(watch)
from novakit import AsyncCompute, Compute, Password
auth = Password(sys.argv[1], username="demo", user_domain_name="Default", password=sys.argv[2],
                project_name="demo", project_domain_name="Default")
"""

SYNC = """
with Compute(auth) as compute:
    found = compute.servers.find(sys.argv[3])
    for one in compute.servers.list():
        assert one.id == found.id
    compute.servers.metadata.update(found, {"a": "b"})
    compute.save_sign_in()
"""

ASYNC = """
import anyio

async def main():
    async with AsyncCompute(auth) as compute:
        found = await compute.servers.find(sys.argv[3])
        async for one in compute.servers.list():
            assert one.id == found.id
        await compute.servers.metadata.update(found, {"a": "b"})
        await compute.save_sign_in()

anyio.run(main, backend=sys.argv[4])
"""

END = """
assert written == [], written
tempfile.TemporaryFile().close()
assert written, "nobody watched"
"""


@pytest.mark.parametrize("side", ["sync", "asyncio", "trio"])
def test_nothing_is_written(fake: FakeCloud, side: str) -> None:
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": [server()]}))
    fake.nova("POST", f"/servers/{SERVER_ID}/metadata", Reply(200, {"metadata": {"a": "b"}}))
    program = WATCHED + (SYNC if side == "sync" else ASYNC) + END
    arguments = [fake.auth_url, PASSWORD, SERVER_ID, side]
    done = subprocess.run(
        [sys.executable, "-B", "-c", program, *arguments], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
