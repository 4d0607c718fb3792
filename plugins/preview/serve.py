"""The preview as a program: build, serve on this machine, build again when a file is saved."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn
from starlette.routing import BaseRoute

from .builder import Build, Site, build
from .news import News, State
from .output import Output
from .server import application
from .watcher import Changes, rebuild, watch

HOST = "127.0.0.1"
_TURNS = 3
"""Turns of the event loop in which a connection is made."""
GRACE = 3
"""Seconds that a browser has to take leave when the preview stops."""
Say = Callable[[str], None]

_print = partial(print, flush=True)
_READY = """
The blog is at {url}

  Write    python3 tasks.py new "A title" starts an essay; the page follows as you save.
  Replies  are files, content/comments/<essay>/<id>.yml: add, change or remove one.
  Stop     with Ctrl+C.
"""


def serve(
    root: Path,
    port: int,
    *,
    routes: Sequence[BaseRoute] = (),
    say: Say = _print,
    started: Callable[[Preview], object] = lambda _: None,
) -> None:
    """Serve the site in ``root`` on this machine until somebody stops it.

    The preview has a folder of its own for what it builds, since all links in there lead
    to this machine; ``output/`` stays what was last built to be published.

    Args:
        root: the folder of pelicanconf.py.
        port: where to listen; if it is taken, the system chooses a free one.
        routes: further services of the same address.
        say: tells a person something.
        started: is given the preview, which it may stop from another thread.
    """
    listening = listen(port, say)
    chosen = listening.getsockname()[1]
    url = f"http://{HOST}:{chosen}"
    output = Output(root / ".cache" / "preview" / str(chosen))
    preview = Preview(root, output, lambda: build(Site(root=root, url=url), output), say)
    preview.begin()
    say(_READY.format(url=url))
    started(preview)
    with suppress(KeyboardInterrupt):  # uvicorn raises it again once all is closed
        preview.run(listening, url, routes)


def listen(port: int, say: Say) -> socket.socket:
    """Return a socket that listens on ``port``, or on a free one if that is taken."""
    try:
        return socket.create_server((HOST, port))
    except OSError:
        say(f"Port {port} is taken by another program, so a free one is used.")
        return socket.create_server((HOST, 0))


class Preview:
    """A site that is built, shown, watched and built again."""

    def __init__(self, root: Path, output: Output, build_: Build, say: Say = _print) -> None:
        self._root = root
        self._output = output
        self._build = build_
        self._say = say
        # A page that was open before a restart must not take our first build for its own.
        self._news = News(State(build=int(time.time())))
        self._server: uvicorn.Server | None = None

    def begin(self) -> None:
        """Build for the first time."""
        self._tell(self._build())

    def run(self, listening: socket.socket, url: str, routes: Sequence[BaseRoute] = ()) -> None:
        """Serve, watch and rebuild until the process is told to stop."""
        app = application(self._output, self._news, url, routes)
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=GRACE,
        )
        self._server = _Server(config, self._news)
        asyncio.run(self._run(self._server, listening))

    def stop(self) -> None:
        """Let ``run``, in another thread, come to its end."""
        if self._server:
            self._server.should_exit = True

    async def _run(self, server: uvicorn.Server, listening: socket.socket) -> None:
        batches: asyncio.Queue[Changes] = asyncio.Queue()
        async with asyncio.TaskGroup() as together:  # if one fails, all end and it is told
            watching = together.create_task(watch(self._root, batches))
            building = together.create_task(rebuild(batches, self._build, self._tell))
            await server.serve(sockets=[listening])
            watching.cancel()
            building.cancel()

    def _tell(self, problems: str) -> None:
        self._news.tell(problems)
        if problems:
            self._say(problems)


async def drop(connections: Collection[Any]) -> None:
    """End connections that have not ended by themselves: none may outlive the event loop.

    Such is that of a browser which came in at the last moment.

    Args:
        connections: each with its ``transport``; more may appear while this waits.
    """
    for _ in range(_TURNS):  # whoever was let in just now is among them after these
        await asyncio.sleep(0)
    for connection in tuple(connections):
        connection.transport.abort()
    await asyncio.sleep(0)


class _Server(uvicorn.Server):
    """Lets go of the open pages first when it stops."""

    def __init__(self, config: uvicorn.Config, news: News) -> None:
        super().__init__(config)
        self._news = news

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams of news, then close as usual, and drop what is open even then."""
        self._news.close()
        await super().shutdown(sockets)
        await drop(self.server_state.connections)
