"""The keyboard reaches all there is, in the order of reading, and shows where it is."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import CLASSIC, ESSAY, FRONT

STOP = """() => {
    const element = document.activeElement;
    const look = () => {
        const style = getComputedStyle(element);
        return [style.outlineStyle, style.outlineWidth, style.boxShadow].join();
    };
    const focused = look();
    const { top } = element.getBoundingClientRect();
    element.blur();
    const stop = {
        name: `${element.tagName} ${element.textContent.trim() || element.name}`,
        place: [...document.querySelectorAll("*")].indexOf(element),
        top: top + scrollY,
        shows: focused !== look(),
    };
    element.focus({ focusVisible: true, preventScroll: true });
    return stop;
}"""
"""What has the focus, where it stands in the page, and whether one can see that."""


A_LINE = 24
"""What stands in one line may begin a little higher than what is before it; pixels."""

MANY = 500
"""More stops than any page has: the reader is caught."""


def stops(page: Page) -> list[dict[str, Any]]:
    """Return all stops of the Tab key, from the first to the last."""
    found: list[dict[str, Any]] = []
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        assert len(found) < MANY
        found.append(page.evaluate(STOP))
        page.keyboard.press("Tab")
    return found


def test_the_first_stop_leads_past_the_masthead(page: Page) -> None:
    page.goto(CLASSIC)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()

    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("link").first).to_be_focused()


@pytest.mark.parametrize("path", [FRONT, CLASSIC, ESSAY, "/feeds/"])
def test_every_stop_shows_where_the_reader_is(page: Page, path: str) -> None:
    page.goto(path)

    found = stops(page)

    assert len(found) > 20
    assert [stop["name"] for stop in found if not stop["shows"]] == []


@pytest.mark.parametrize("path", [FRONT, CLASSIC, ESSAY, "/feeds/"])
def test_the_stops_follow_the_order_of_reading(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)

    found = stops(page)

    places = [stop["place"] for stop in found]
    tops = [round(stop["top"]) for stop in found[1:]]  # the skip link comes down from above
    assert places == sorted(places)
    assert all(below - above > -A_LINE for above, below in pairwise(tops))
