"""A small client of a language server that speaks over its standard input and output (LSP 3.17)."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Any

PATIENCE = 300
"""Seconds until a server that says nothing is stopped."""


class LanguageServer:
    """A server that has been started and told its settings."""

    def __init__(self, writes_to: IO[bytes], reads_from: IO[bytes], settings: Mapping[str, Any]) -> None:
        self._in, self._out, self._settings = writes_to, reads_from, settings
        self._published: dict[str, list[Any]] = {}
        self._configured = False

    def start(self, root: Path) -> None:
        """Shake hands, and wait until the server has asked for its settings."""
        abilities = {"workspace": {"configuration": True}, "textDocument": {"publishDiagnostics": {}}}
        self._send("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": abilities}, number=1)
        while self._next().get("id") != 1:
            pass
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": self._settings})
        while not self._configured:
            self._next()

    def diagnostics(self, texts: Mapping[Path, str]) -> dict[Path, list[str]]:
        """Open files with these texts, and return what the server has to say of each."""
        self._published.clear()
        for path, text in texts.items():
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._send("textDocument/didOpen", {"textDocument": document})
        waited_for = {path.as_uri() for path in texts}
        while waited_for - set(self._published):
            self._next()
        return {path: [item["message"] for item in self._published[path.as_uri()]] for path in texts}

    def _send(self, method: str, params: Any, number: int | None = None) -> None:
        self._write({"method": method, "params": params} | ({} if number is None else {"id": number}))

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._in.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; a request of the server is answered at once."""
        length = 0
        while line := self._out.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        if not length:
            raise EOFError("the language server has ended")
        message: dict[str, Any] = json.loads(self._out.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._write({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, request: dict[str, Any]) -> Any:
        if request["method"] != "workspace/configuration":
            return None
        self._configured = True
        return [self._settings.get(item.get("section", ""), {}) for item in request["params"]["items"]]


@contextmanager
def language_server(command: list[str], root: Path, settings: Mapping[str, Any]) -> Iterator[LanguageServer]:
    """A running server, which is stopped at the end, or when it says nothing for too long."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
    watchdog = Timer(PATIENCE, process.kill)
    watchdog.start()
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        server = LanguageServer(process.stdin, process.stdout, settings)
        server.start(root)
        yield server
    finally:
        watchdog.cancel()
        process.kill()
        process.stdin.close()
        process.stdout.close()
        process.wait()
