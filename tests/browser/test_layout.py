"""However wide the window and however large the text: all is in sight, and stays in place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.browser.pages import CLASSIC, DEEP, ESSAY, FRONT, LANGUAGES, THREAD
from tests.browser.server import SiteServer

PHONE = ViewportSize(width=320, height=640)
"""Also what a window of 1280 px shows when it is enlarged to 400 %: WCAG 2.2, 1.4.10."""

OVERHANG = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"

READ_ON = """async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
    }
}"""

SHIFTS = """() => new Promise((end) => {
    const shifts = [];
    const observer = new PerformanceObserver((seen) => shifts.push(...seen.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    // The browser hands over what it has seen so far before it draws again.
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const nodes = shifts.flatMap((shift) => shift.sources).map((source) => source.node);
        end(nodes.map((node) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 90)));
    }));
})"""

PAINTED = """() => new Promise((end) => {
    new PerformanceObserver(() => end()).observe({ type: "paint", buffered: true });
})"""


def test_every_page_fits_a_phone(page: Page, server: SiteServer) -> None:
    overhang = {}
    page.set_viewport_size(PHONE)

    for file in server.folder.rglob("*.html"):
        path = f"/{file.relative_to(server.folder).as_posix()}"
        page.goto(path, wait_until="domcontentloaded")
        overhang[path] = page.evaluate(OVERHANG)

    assert len(overhang) > 40
    assert [path for path, pixels in overhang.items() if pixels] == []


@pytest.mark.parametrize("path", [FRONT, ESSAY, THREAD, LANGUAGES])
def test_every_page_fits_when_its_text_is_twice_as_large(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(path)

    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate(OVERHANG) == 0


def test_a_reply_keeps_its_width_at_any_depth_on_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(THREAD)

    widths = page.locator(".comment-text").evaluate_all("all => all.map((e) => e.clientWidth)")

    assert page.locator(".thread .thread .thread .thread .thread").count() > 0
    assert min(widths) >= 180


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("path", [ESSAY, f"{THREAD}#respond", DEEP])
def test_nothing_moves_while_a_page_loads_and_is_read(
    page: Page,
    path: str,
    width: int,
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.set_viewport_size({"width": width, "height": 640})
    page.route("**/discussion.js", hold)
    with page.expect_request("**/discussion.js"):
        page.goto(path, wait_until="commit")
    page.evaluate(PAINTED)

    held[0].continue_()  # as late as on a slow connection
    expect(page.locator("html")).to_have_class("has-script")
    page.wait_for_load_state()
    page.evaluate(READ_ON)

    assert page.evaluate(SHIFTS) == []


def test_what_moves_is_seen(page: Page) -> None:
    page.goto(CLASSIC)

    page.evaluate("requestAnimationFrame(() => document.querySelector('header').remove())")

    assert page.evaluate(SHIFTS) != []
