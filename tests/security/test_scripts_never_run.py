"""Whatever strangers write, wherever it stands: the reader's browser runs none of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import feedparser
import pytest
from playwright.sync_api import Page

from plugins.fields import is_web_address
from tests.browser.server import POLICY, SiteServer, serving
from tests.browser.watch import Watch
from tests.security.payloads import ADDRESSES, BREAKOUTS, HTML, MARKDOWN, QUOTED
from tests.sites import build

ALL = (*HTML, *QUOTED, *BREAKOUTS, *MARKDOWN)
ACCEPTED = [address for address in ADDRESSES if is_web_address(address)]

LISTS = ("Category", "Tags", "Author")
OURS = (
    *("a", "abbr", "article", "aside", "bdi", "blockquote", "body", "br", "button", "code"),
    *("data", "del", "details", "div", "em", "footer", "form", "h1", "h2", "h3", "head"),
    *("header", "hr", "html", "input", "kbd", "label", "li", "link", "main", "meta", "nav"),
    *("ol", "p", "pre", "script", "section", "span", "strong", "sub", "summary", "sup"),
    *("textarea", "time", "title", "ul"),
)
"""The names of all elements that our pages are made of."""

SUSPECTS = """([names, html]) => {
    const page = html ? new DOMParser().parseFromString(html, "text/html") : document;
    const isOurs = (element) => element.matches(names)
        && !element.matches("body :is(link, meta, script, title), [http-equiv]")
        && !element.matches("form:not(#comment-form[method=post]), form form *")
        && !element.matches("[form]:not([name=reply_to]), [name=alert], [formaction]")
        && !element.matches("[autofocus], [background], [ping], [style]")
        && ![...element.attributes].some(({ name }) => /^on/.test(name))
        && /^https?:/.test(element.href ?? "http:");
    return [...page.querySelectorAll("*")].filter((element) => !isOurs(element))
        .map((element) => element.outerHTML);
}"""
"""Elements that could run, fetch, catch or cover something, and are not of our making."""

TOLD = """() => JSON.parse(
    document.querySelector("[type='application/ld+json']")?.textContent ?? "{}",
).headline"""
"""The title that a page tells programs, if any."""


def suspects(page: Page, html: str = "") -> list[str]:
    """Return what is suspect in ``html`` or, without any, on the page itself."""
    found: list[str] = page.evaluate(SUSPECTS, [",".join(OURS), html])
    return found


def reply(number: int, text: str, kind: str) -> str:
    """Return a comment file with ``text`` wherever a stranger's text may stand."""
    # JSON's strings are YAML's as well: what is in them stays in them.
    return f"""
-- content/comments/hello/{kind}-{number}.yml --
author:
  name: {json.dumps(" ".join(text.split()))}
  url: {json.dumps(ACCEPTED[number % len(ACCEPTED)])}
date: 2026-03-25T10:00:00Z
type: {kind}
body: {json.dumps(text)}
"""


def post(number: int, text: str) -> str:
    """Return a post with ``text`` wherever a writer's plain text may stand."""
    return f"""
-- content/posts/post-{number}.md --
Title: {text}
Date: 2026-03-24
{LISTS[number % len(LISTS)]}: x{number} {text.replace(";", "")}
Series: x {text}
Summary: {text}

The text.
"""


HELLO = """
-- content/posts/hello.md --
Title: Hello
Date: 2026-03-24

The text.
"""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """Return the server of a site in which every text wants to run."""
    root = tmp_path_factory.mktemp("hostile")
    files = [
        HELLO,
        *(reply(number, text, "comment") for number, text in enumerate(ALL)),
        *(reply(number, text, "pingback") for number, text in enumerate(ALL)),
        *(post(number, text) for number, text in enumerate(BREAKOUTS)),
    ]
    with serving(root / "output") as server:
        site = build(root, "".join(files), SITEURL=server.url, DISCUSSION_FEED_ITEMS=1000)
        assert site.warnings == ()
        # What a browser asks for that opens a file which names no icon.
        (server.folder / "favicon.ico").touch()
        yield server


@pytest.fixture(scope="session")
def base_url(server: SiteServer) -> str:
    """Return the address of the hostile site."""
    return server.url


def as_a_reader_shows_it(feed: Path) -> str:
    """Return the page that a program makes of a feed which believes whatever it says."""
    if feed.suffix == ".json":
        texts = [item["content_html"] for item in json.loads(feed.read_bytes())["items"]]
    else:
        entries = feedparser.parse(feed.read_bytes(), sanitize_html=False).entries
        details = [
            [*entry.get("content", ()), entry.get("summary_detail")] for entry in entries
        ]
        texts = [d.value for d in chain(*details) if d and d.type != "text/plain"]
    return "".join(f"<article>{text}</article>" for text in texts)


def show(page: Page, html: str) -> None:
    """Open a page of ``html``, under the policy that all our pages have."""
    page.route(
        "**/shown",
        lambda route: route.fulfill(
            body=f'<!doctype html><link rel="icon" href="/theme/favicon.svg">{html}',
            content_type="text/html; charset=utf-8",
            headers={"Content-Security-Policy": POLICY},
        ),
    )
    page.goto("/shown")


def test_what_runs_would_be_noticed(page: Page, watch: Watch) -> None:
    scripts = [text for text in HTML if text.startswith("<script>") and "</script>" in text]

    show(page, "".join(scripts))

    assert len(watch.complaints()) == len(scripts)


def test_what_could_run_would_be_noticed(page: Page) -> None:
    page.goto("/")

    unnoticed = [text for text in HTML if not suspects(page, f"<body>{text}>")]

    assert unnoticed == []


def test_no_page_runs_what_it_shows(page: Page, watch: Watch, server: SiteServer) -> None:
    found = {}

    for file in server.folder.rglob("*.html"):
        path = f"/{file.relative_to(server.folder).as_posix()}"
        page.goto(path, wait_until="domcontentloaded")
        found[path] = suspects(page)

    assert len(found) > 2 * len(BREAKOUTS)
    assert not any(found.values()), found
    assert watch.complaints() == []


def test_no_page_tells_programs_what_it_does_not_tell_people(page: Page) -> None:
    for number in range(len(BREAKOUTS)):
        page.goto(f"/post-{number}/", wait_until="domcontentloaded")

        assert page.evaluate(TOLD) == page.locator("h1").text_content()


def test_no_reply_is_lost(page: Page) -> None:
    page.goto("/hello/")

    assert page.locator(".comment-text").count() == len(ALL)
    assert page.locator(".ping").count() == len(ALL)


@pytest.mark.parametrize("name", ["atom.xml", "rss.xml", "feed.json"])
@pytest.mark.parametrize("folder", ["", "comments/", "hello/"])
def test_no_feed_runs_in_a_reader_that_believes_it(
    page: Page,
    watch: Watch,
    server: SiteServer,
    folder: str,
    name: str,
) -> None:
    html = as_a_reader_shows_it(server.folder / folder / "feed" / name)

    show(page, html)

    assert page.locator("article").count() >= len(BREAKOUTS)
    assert suspects(page, html) == []
    assert watch.complaints() == []


@pytest.mark.parametrize("path", ["/feed/atom.xml", "/feed/rss.xml", "/comments/feed/atom.xml"])
def test_no_feed_runs_when_it_is_opened_itself(page: Page, watch: Watch, path: str) -> None:
    page.goto(path)

    # Chromium would show the tree of the file in colours, and keeps to the policy itself.
    assert [c for c in watch.complaints() if "Applying inline style" not in c] == []
