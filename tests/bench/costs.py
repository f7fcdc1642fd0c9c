"""What the SDK costs over the HTTP library and the JSON decoder beneath it, as ratios in one run."""

import gc
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import httpx

from novakit import Compute
from novakit_api import Response
from novakit_api.operations import list_servers_detail, show_server
from tests.bench.sample import SERVER

SERVERS = 1000


def import_cost() -> float:
    """`from novakit import Compute` against `import httpx`, beyond the interpreter's own start."""
    measure = _instructions if shutil.which("valgrind") else _seconds
    start = measure("pass")
    return (measure("from novakit import Compute") - start) / (measure("import httpx") - start)


def parse_cost() -> float:
    """Bytes of 1,000 servers in detail to typed servers, against `json.loads` of the bytes."""
    body = json.dumps({"servers": [SERVER] * SERVERS}).encode()
    operation, response = list_servers_detail(), Response(200, {}, body)

    def parse() -> None:
        assert len(operation.parse(response).servers) == SERVERS

    return _ratio(parse, lambda: json.loads(body), rounds=15)


def get_cost() -> float:
    """One GET through everything, against a bare `httpx.Client` and `json.loads`."""
    with _server() as url, httpx.Client() as client, Compute.from_token("t", url) as compute:
        headers = {"X-Auth-Token": "t", "OpenStack-API-Version": "compute 2.100"}
        compute.send(show_server("1"))  # discovers the microversions, once

        def ours() -> None:
            for _ in range(50):
                assert compute.servers.get("1").id

        def bare() -> None:
            for _ in range(50):
                assert json.loads(client.get(f"{url}/servers/1", headers=headers).content)

        return _ratio(ours, bare, rounds=20)


def _ratio(ours: Callable[[], Any], theirs: Callable[[], Any], *, rounds: int) -> float:
    """Return the ratio of the quickest rounds; the two take turns, so that noise meets both."""
    ours()
    theirs()
    times: dict[Callable[[], Any], list[float]] = {ours: [], theirs: []}
    gc.disable()
    try:
        for _ in range(rounds):
            for function, taken in times.items():
                start = time.thread_time()
                function()
                taken.append(time.thread_time() - start)
                gc.collect()
    finally:
        gc.enable()
    return min(times[ours]) / min(times[theirs])


def _instructions(code: str) -> float:
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    run = [*command, sys.executable, "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    assert found, done.stderr
    return float(found[1])


def _seconds(code: str) -> float:
    def once() -> float:
        before = os.times()
        subprocess.run([sys.executable, "-c", code], check=True)
        after = os.times()
        return after.children_user - before.children_user

    return min(once() for _ in range(15))


class _Nova(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    version: ClassVar[bytes] = json.dumps(
        {"version": {"id": "v2.1", "status": "CURRENT", "version": "2.100", "min_version": "2.1"}}
    ).encode()
    server_body: ClassVar[bytes] = json.dumps({"server": SERVER}).encode()

    def do_GET(self) -> None:
        body = self.server_body if "/servers" in self.path else self.version
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        self.wfile.write(f"{head}\r\n\r\n".encode() + body)


@contextmanager
def _server() -> Generator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Nova)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
