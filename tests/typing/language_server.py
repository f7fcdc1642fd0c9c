"""Asks pyright's language server what an editor would show."""

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

COMMAND = (sys.executable, "-m", "pyright.langserver", "--stdio")


class LanguageServer:
    """A server for one folder; it ends with the block, or when its time is over.

    with LanguageServer(folder, seconds=60) as server:
        server.open("use.py", text)
        server.hover("use.py", line, column)
    """

    def __init__(self, folder: Path, *, seconds: float) -> None:
        self._folder = folder
        # In a group of its own: pyright starts node, which has to end with it.
        self._process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=folder,
            start_new_session=True,
        )
        self._timer = threading.Timer(seconds, self._kill)
        self._timer.start()
        self._count = 0

    def __enter__(self) -> Self:
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"hover": {"contentFormat": ["plaintext"]}},
        }
        self._ask(
            "initialize",
            processId=os.getpid(),
            rootUri=self._folder.as_uri(),
            capabilities=capabilities,
            workspaceFolders=[{"uri": self._folder.as_uri(), "name": "user"}],
        )
        self._tell("initialized")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._ask("shutdown")
            self._tell("exit")
        self._timer.cancel()
        self._kill()
        self._process.communicate()

    def open(self, name: str, text: str) -> None:
        """Open a file, as an editor does."""
        document = {"languageId": "python", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument={**document, **self._document(name)})

    def hover(self, name: str, line: int, column: int) -> str:
        """Return what is shown for a place; lines and columns are counted from 0."""
        place = {"line": line, "character": column}
        shown = self._ask("textDocument/hover", position=place, textDocument=self._document(name))
        return str(shown["contents"]["value"]) if shown else ""

    def _document(self, name: str) -> dict[str, str]:
        return {"uri": (self._folder / name).as_uri()}

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._count += 1
        self._write({"id": self._count, "method": method, "params": parameters})
        while True:
            message = self._read()
            if "method" not in message:
                assert message["id"] == self._count, message
                return message["result"]
            if message["method"] == "workspace/configuration":
                asked = message["params"]["items"]
                settings = [self._settings(item.get("section")) for item in asked]
                self._write({"id": message["id"], "result": settings})
            elif "id" in message:
                self._write({"id": message["id"], "result": None})

    def _tell(self, method: str, **parameters: Any) -> None:
        self._write({"method": method, "params": parameters})

    def _settings(self, section: str | None) -> dict[str, str]:
        return {"pythonPath": sys.executable} if section == "python" else {}

    def _write(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("the language server has ended, or its time is over")
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message

    def _kill(self) -> None:
        with suppress(ProcessLookupError):  # it may have ended by itself
            os.killpg(self._process.pid, signal.SIGKILL)
