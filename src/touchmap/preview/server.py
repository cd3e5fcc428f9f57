"""The server of a preview: the standard library's, on the loopback address, for those who know its token."""

import os
import secrets
import socketserver
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.preview.replies import HEADERS, Offer, Reply, refusal, reply

HOST = "127.0.0.1"
_UNSAID = 80
"""The port that a browser does not say."""

_PATIENCE = 10
"""Seconds that a request may take to arrive."""


class PreviewServer(ThreadingHTTPServer):
    """A server of what is offered at the moment; who looks at it may put up another offer at any time.

    Attributes:
        offer: What there is.
        token: The secret with which every path begins.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name == "posix"  # elsewhere it lets two programs listen on one port

    def __init__(self, port: int, offer: Offer) -> None:
        """Listen on a port; 0 is any that is free.

        Raises:
            TouchmapError: The port is not free, or not allowed.
        """
        self.offer = offer
        self.token = secrets.token_urlsafe(32)
        try:
            super().__init__((HOST, port), _Handler)
        except (OSError, OverflowError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise TouchmapError(
                phrase("cannot listen on port {port}: {reason}", port=str(port), reason=reason.lower()),
                phrase("give another port, or leave --port out to get one that is free"),
            ) from None

    def server_bind(self) -> None:
        """Bind, without asking a name server for this machine's name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    @property
    def address(self) -> str:
        """What a browser is pointed at."""
        return f"http://{HOST}:{self.server_port}/{self.token}/"

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which a browser on this machine asks for it; any other is a site's that was led here."""
        port = self.server_port
        names = {HOST, "localhost"}
        return frozenset({f"{name}:{port}" for name in names} | (names if port == _UNSAID else set()))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing, where a browser has left in the middle of a reply."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    timeout = _PATIENCE

    def do_GET(self) -> None:
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or hosts[0].lower() not in self.server.hosts:
            self._send(refusal(HTTPStatus.FORBIDDEN))
        else:
            self._send(reply(self.path, self.server.offer, self.server.token))

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse; the library says with 501 that it has no `do_POST` and the like."""
        status = HTTPStatus.METHOD_NOT_ALLOWED if code == HTTPStatus.NOT_IMPLEMENTED else HTTPStatus(code)
        self._send(refusal(status))

    def _send(self, made: Reply) -> None:
        self.send_response(made.status)
        for name, value in (HEADERS | dict(made.headers)).items():
            self.send_header(name, value)
        if made.status is not HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(made.body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(made.body)

    def version_string(self) -> str:
        """Who replies; of which version, and of which Python, is nobody's business."""
        return "touchmap"

    def log_message(self, *_: Any) -> None:
        """Nothing: the token is in each path."""
