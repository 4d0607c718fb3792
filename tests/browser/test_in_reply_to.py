"""Where the page does not show by its indentation whom a reply answers, words say it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import THREAD

LEVEL_4 = ".thread .thread .thread .thread"


def links(page: Page) -> Locator:
    """Return all links to whom a reply answers."""
    return page.locator(".discussion").get_by_role("link", name="in reply to")


@pytest.mark.parametrize("width", [1280, 600, 320])
def test_a_link_that_indentation_stands_for_comes_in_sight_with_the_focus(
    page: Page,
    width: int,
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(THREAD)
    link = links(page).first
    assert (link.bounding_box() or {"width": 9})["width"] <= 1

    link.focus()

    assert (link.bounding_box() or {"width": 0})["width"] > 60
    assert link.evaluate("e => getComputedStyle(e).clipPath") == "none"
    expect(link).to_be_in_viewport(ratio=1)


def test_a_phone_shows_whom_a_reply_answers_where_it_indents_no_further(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(THREAD)

    deep = page.locator(f"{LEVEL_4} .u-in-reply-to")
    widths = deep.evaluate_all("all => all.map((e) => e.getBoundingClientRect().width)")

    assert len(widths) > 3
    assert min(widths) > 60
    assert set(deep.evaluate_all("all => all.map((e) => e.tagName)")) == {"A"}


def test_the_link_leads_to_what_is_answered(page: Page) -> None:
    page.goto(THREAD)
    link = links(page).first
    parent = link.locator("xpath=ancestor::li[2]").get_attribute("id")

    link.focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{THREAD}#{parent}")
