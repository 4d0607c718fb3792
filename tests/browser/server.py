"""The built site at a loopback address, served as strictly as a careful host would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl

POLICY = "default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
"""Sent with everything; what a page needs beyond it shows as an error in the browser."""

_THANKS = b"""\
<!doctype html>
<html lang="en">
<title>Thank you</title>
<link rel="icon" href="/theme/favicon.svg">
<h1>Thank you</h1>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A form that a browser has sent."""

    path: str
    """Where to, with the query."""
    fields: dict[str, str]
    """What was in it."""


class SiteServer(ThreadingHTTPServer):
    """Serves ``folder`` and remembers what forms send.

    The folder may still be empty: the address comes first, since the site is built for it.
    """

    request_queue_size = 64
    """A browser asks for all that is on a page at once, and the machine may be busy."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Answer, directory=str(folder)))
        self.folder = folder
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.posted: list[Posted] = []

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that leaves a page drops what it had asked for."""


class _Answer(SimpleHTTPRequestHandler):
    server: SiteServer

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "max-age=3600")  # it does not change any more
        super().end_headers()

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        fields = parse_qsl(self.rfile.read(size).decode(), keep_blank_values=True)
        self.server.posted.append(Posted(path=self.path, fields=dict(fields)))
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(_THANKS)

    def log_message(self, *_: object) -> None:
        """Say nothing: what went wrong shows in the browser."""


@contextmanager
def serving(folder: Path) -> Iterator[SiteServer]:
    """Serve ``folder`` at a free port as long as the block runs."""
    with SiteServer(folder) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
