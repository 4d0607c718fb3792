"""The preview, as a browser meets it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from plugins.preview.news import News, State
from plugins.preview.output import Output
from plugins.preview.server import application
from tests.threads import in_thread

URL = "http://127.0.0.1:8000"
PAGE = "<!doctype html><html><head><title>x</title></head><body>é</body></html>"
SCRIPT = '<script type="module" src="/_preview/reload.js?build=7"></script>'


class Browser:
    """Asks the application without a network, and follows no redirect by itself."""

    def __init__(self, app: Starlette) -> None:
        self._app = app

    def ask(self, method: str, path: str, host: str = "127.0.0.1:8000") -> httpx.Response:
        """Send one request and return the answer."""

        async def answer() -> httpx.Response:
            transport = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=transport) as client:
                return await client.request(method, f"http://{host}{path}")

        return in_thread(asyncio.run, answer())

    def get(self, path: str) -> httpx.Response:
        """Ask for a page."""
        return self.ask("GET", path)


@pytest.fixture
def output(tmp_path: Path) -> Output:
    folder = tmp_path / "output"
    for name, text in {
        "index.html": PAGE,
        "about/index.html": PAGE.replace("é", "about"),
        "404.html": PAGE.replace("é", "nowhere"),
        "feed/atom.xml": "<feed/>",
        "images/x.svg": "<svg/>",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Output(folder)


@pytest.fixture
def browser(output: Output) -> Browser:
    return Browser(application(output, News(State(build=7)), URL))


def test_a_folder_is_its_index(browser: Browser) -> None:
    assert "é" in browser.get("/").text
    assert "about" in browser.get("/about/").text


def test_a_page_without_its_slash_is_sent_to_where_it_is(browser: Browser) -> None:
    answer = browser.get("/about?page=2")

    assert answer.status_code == 307
    assert answer.headers["location"] == f"{URL}/about/?page=2"


def test_pages_get_the_script_that_reloads_them_and_files_do_not(browser: Browser) -> None:
    assert f"{SCRIPT}\n</head>" in browser.get("/").text
    assert browser.get("/images/x.svg").text == "<svg/>"


def test_the_built_page_itself_has_no_such_script(browser: Browser, output: Output) -> None:
    browser.get("/")

    assert output.read("index.html") == PAGE.encode()


def test_what_is_not_there_is_the_sites_own_page_with_status_404(browser: Browser) -> None:
    answer = browser.get("/nowhere")

    assert answer.status_code == 404
    assert "nowhere" in answer.text
    assert SCRIPT in answer.text


def test_a_site_without_such_a_page_says_it_in_a_sentence(
    browser: Browser,
    output: Output,
) -> None:
    (output.folder / "404.html").unlink()

    assert "nothing here" in browser.get("/nowhere").text


def test_before_the_first_good_build_its_problems_are_shown_as_text(tmp_path: Path) -> None:
    news = News(State(problems="a.md:1: <script>alert(1)</script> is wrong."))
    app = application(Output(tmp_path / "none"), news, URL)

    answer = Browser(app).get("/any/page")

    assert answer.status_code == 503
    assert "&lt;script&gt;alert(1)" in answer.text
    assert "/_preview/reload.js" in answer.text


@pytest.mark.parametrize("path", ["/", "/nowhere", "/feed/atom.xml", "/_preview/reload.js"])
def test_everything_comes_with_the_headers_of_a_careful_host(
    browser: Browser,
    path: str,
) -> None:
    headers = browser.get(path).headers

    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-cache"


def test_a_file_has_its_own_type(browser: Browser) -> None:
    assert browser.get("/feed/atom.xml").headers["content-type"] == "application/atom+xml"
    assert browser.get("/").headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("name", ["reload.js", "banner.css"])
def test_the_previews_own_files_are_served(browser: Browser, name: str) -> None:
    assert browser.get(f"/_preview/{name}").status_code == 200


@pytest.mark.parametrize("name", ["server.py", "..%2fserver.py", "x"])
def test_nothing_else_of_the_preview_is_served(browser: Browser, name: str) -> None:
    assert browser.get(f"/_preview/{name}").status_code == 404


@pytest.mark.parametrize("path", ["/..%2fsecret", "/%2e%2e/secret", "//etc/passwd", "/a%00b"])
def test_no_path_leads_out_of_the_site(
    browser: Browser,
    output: Output,
    path: str,
) -> None:
    (output.folder.parent / "secret").touch()

    assert browser.get(path).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_page_can_only_be_read(browser: Browser, method: str) -> None:
    assert browser.ask(method, "/").status_code == 405


def test_only_the_head_can_be_asked_for(browser: Browser) -> None:
    answer = browser.ask("HEAD", "/")

    assert answer.status_code == 200
    assert answer.content == b""


@pytest.mark.parametrize("host", ["localhost:8000", "evil.example", "127.0.0.1:9000"])
def test_whoever_comes_by_another_name_is_sent_to_the_one_address(
    browser: Browser,
    host: str,
) -> None:
    answer = browser.ask("GET", "/about/?a=1", host)

    assert answer.status_code == 307
    assert answer.headers["location"] == f"{URL}/about/?a=1"
    assert browser.ask("GET", "/", host).headers["location"] == f"{URL}/"


def test_other_services_can_share_the_address(output: Output) -> None:
    def take(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("taken")

    routes = [Route("/comments", take, methods=["POST"])]
    app = application(output, News(State()), URL, routes)

    answer = Browser(app).ask("POST", "/comments")

    assert answer.text == "taken"
    assert "content-security-policy" in answer.headers
