"""Show the built site on this machine, as strictly as a careful host would."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .media import media_type
from .news import News
from .output import Output

HEADERS = {
    "cache-control": "no-cache",
    "content-security-policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
}
"""Sent with everything, so that a page which needs more than a host allows shows it here."""

_PAGE = Path(__file__).parent / "page"
_NOTHING_YET = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Not built yet</title></head>
<body>
<h1>There is no page to show yet</h1>
<p>The site could not be built. Mend what is listed here, save, and this page changes by
itself.</p>
<pre>{problems}</pre>
</body>
</html>
"""


def application(
    output: Output,
    news: News,
    url: str,
    routes: Sequence[BaseRoute] = (),
) -> Starlette:
    """Return the application that serves ``output``.

    Args:
        output: the built site.
        news: what open pages are told.
        url: the address of the site; whoever comes by another name of this machine is
            sent there, since all links of the built site lead there.
        routes: further services of the same address, such as the intake of replies.
    """
    pages = _Pages(output, news)
    return Starlette(
        routes=[
            Route("/_preview/events", pages.events),
            Route("/_preview/{name}", pages.asset),
            *routes,
            Route("/{path:path}", pages.page),
        ],
        middleware=[Middleware(_Careful, url=url)],
    )


class _Pages:
    """The answers to a browser; Starlette calls all but ``events`` in threads."""

    def __init__(self, output: Output, news: News) -> None:
        self._output = output
        self._news = news

    async def events(self, _request: Request) -> Response:
        """Answer with a stream of news that ends only with the server or the page."""
        return StreamingResponse(self._news.events(), media_type="text/event-stream")

    def asset(self, request: Request) -> Response:
        """Answer with a file that belongs to the preview itself."""
        name = request.path_params["name"]
        if name not in {"reload.js", "banner.css"}:
            return Response("There is nothing here.", status_code=404)
        return Response((_PAGE / name).read_bytes(), media_type=media_type(name))

    def page(self, request: Request) -> Response:
        """Answer with a page or file of the site, or its page for what is missing."""
        path = request.path_params["path"]
        name = f"{path}index.html" if path.endswith("/") or not path else path
        body = self._output.read(name)
        if body is not None:
            return self._response(name, body, 200)
        if self._output.has_folder(path):
            return RedirectResponse(request.url.replace(path=f"/{path}/"))
        return self._missing()

    def _missing(self) -> Response:
        state = self._news.state
        if not self._output.folder.exists():
            page = _NOTHING_YET.format(problems=escape(state.problems))
            return self._response("x.html", page.encode(), 503)
        body = self._output.read("404.html") or b"There is nothing here."
        return self._response("404.html", body, 404)

    def _response(self, name: str, body: bytes, status: int) -> Response:
        kind = media_type(name)
        if name.endswith(".html"):
            address = f"/_preview/reload.js?build={self._news.state.build}"
            script = f'<script type="module" src="{address}"></script>\n'
            head, end_of_head, rest = body.partition(b"</head>")
            body = b"".join((head, script.encode(), end_of_head, rest))
        return Response(body, status_code=status, media_type=kind)


class _Careful:
    """Keeps to the one address, and adds the headers."""

    def __init__(self, app: ASGIApp, url: str) -> None:
        self._app = app
        self._url = url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        app = self._app
        if scope["type"] == "http":
            asked = Request(scope).url
            if f"{asked.scheme}://{asked.netloc}" != self._url:
                query = f"?{asked.query}" if asked.query else ""
                app = RedirectResponse(f"{self._url}{asked.path}{query}")
        await app(scope, receive, send_with_headers)
