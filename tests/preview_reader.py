"""Somebody who reads a preview, for the tests: a real server, whose files are looked at as the command does it."""

import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from conftest import TODAY

from touchmap.language.speech import ENGLISH
from touchmap.preview.serving import LivePreview, serving
from touchmap.preview.state import PreviewRequest

CLIENT = """\
touchmap: 1
client: SOME CLIENT
touchpoints:
  - {id: phone, name: SOME PHONE, customer_weight: 5, business_priority: 5, score: 1}
"""
BROKEN = CLIENT.replace("score: 1", "score: many")
ON = date.fromisoformat(TODAY)
PATIENCE = 20
"""Seconds after which something that did not come is taken for lost."""


@dataclass(frozen=True)
class Read:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str


class Reader:
    """Somebody who has a preview's address."""

    def __init__(self, live: LivePreview) -> None:
        self.live = live
        self.address = urlsplit(live.server.address)

    def ask(self, path: str = "", *, method: str = "GET", host: str | None = None, whole: bool = False) -> Read:
        """The reply for a path below the token's, or for a whole one; by the server's own name or by another."""
        connection = http.client.HTTPConnection("127.0.0.1", self.address.port or 0, timeout=PATIENCE)
        named = {"Host": self.address.netloc if host is None else host}
        connection.request(method, path if whole else self.address.path + path, headers=named)
        reply = connection.getresponse()
        read = Read(reply.status, dict(reply.getheaders()), reply.read().decode())
        connection.close()
        return read

    def say(self, text: str) -> str:
        """The first line that comes back for what is said just so; empty where nothing does."""
        with socket.create_connection(("127.0.0.1", self.address.port or 0), timeout=PATIENCE) as line:
            line.sendall(text.encode("latin-1"))
            line.shutdown(socket.SHUT_WR)
            try:
                return line.makefile("rb").readline().decode().strip()
            except ConnectionResetError:
                return ""

    def news(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.ask("news").text)
        return told

    def wait_for(self, is_there: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first state of which something holds."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if is_there(told := self.news()):
                return told
            time.sleep(0.05)
        pytest.fail(f"it did not come: {self.news()}")


@contextmanager
def showing(folder: Path) -> Iterator[Callable[..., Reader]]:
    """What shows a client folder to a reader, and lets go of it at the end."""
    with ExitStack() as ends:

        def show(text: str = CLIENT, day: date | None = ON) -> Reader:
            (folder / "touchmap.yaml").write_text(text, encoding="utf-8")
            live, end = ends.enter_context(serving(PreviewRequest(str(folder), day), 0, ENGLISH)), Event()
            renewing = Thread(target=live.renew_until, args=(end,), daemon=True)
            renewing.start()
            ends.callback(renewing.join, PATIENCE)
            ends.callback(end.set)
            return Reader(live)

        yield show
