"""Paper, the dark, few colours and little motion: each shows what the screen shows."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Page, expect

from tests.browser.pages import CLASSIC, ESSAY, FRONT, THREAD

IN_SIGHT = """() => [...document.body.querySelectorAll("*")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.outerHTML.slice(0, 90))"""

OVERLAPS = """() => [...document.querySelectorAll(".comment-self")]
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box], at, all) => at && box.top < all[at - 1][1].bottom)
    .map(([element]) => element.parentElement.id)"""
"""What begins above the end of what stands before it."""

PAPER = 128
"""Half way between black, 0, and white, 255."""


def brightness(picture: bytes) -> float:
    """Return how bright most of a picture is."""
    return float(ImageStat.Stat(Image.open(BytesIO(picture)).convert("L")).median[0])


def test_paper_gets_the_words_and_not_the_controls(page: Page) -> None:
    page.goto(CLASSIC)

    page.emulate_media(media="print")

    expect(page.locator(".respond")).to_be_hidden()
    expect(page.locator("nav").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(page.locator(".prose")).to_be_visible()
    expect(page.locator(".prose img").filter(visible=True)).to_have_count(2)
    expect(page.locator(".comment-text").filter(visible=True)).to_have_count(8)


@pytest.mark.parametrize("path", [CLASSIC, THREAD])
def test_on_paper_no_comment_lies_over_another(page: Page, path: str) -> None:
    page.goto(path)

    page.emulate_media(media="print")

    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("path", [FRONT, CLASSIC, ESSAY])
def test_nothing_is_lost_where_the_system_chooses_the_colours(page: Page, path: str) -> None:
    page.goto(path)
    before = page.evaluate(IN_SIGHT)

    page.emulate_media(forced_colors="active")

    assert page.evaluate(IN_SIGHT) == before


@pytest.mark.parametrize("path", [FRONT, CLASSIC, ESSAY])
def test_nothing_is_lost_without_motion(page: Page, path: str) -> None:
    page.goto(path)
    before = page.evaluate(IN_SIGHT)

    page.emulate_media(reduced_motion="reduce")

    assert page.evaluate(IN_SIGHT) == before


def test_nothing_runs_on_its_own(page: Page) -> None:
    page.goto(THREAD)

    page.emulate_media(reduced_motion="reduce")

    assert page.evaluate("document.getAnimations().length") == 0


def test_the_page_follows_the_system_into_the_dark(page: Page) -> None:
    page.goto(CLASSIC)
    bright = brightness(page.screenshot())

    page.emulate_media(color_scheme="dark")

    assert bright > PAPER
    assert brightness(page.screenshot()) < PAPER


@pytest.mark.parametrize("path", [CLASSIC, THREAD, ESSAY])
def test_drawings_stay_on_paper_in_the_dark(page: Page, path: str) -> None:
    page.goto(path)

    page.emulate_media(color_scheme="dark")

    for drawing in page.locator("figure img").all():
        drawing.scroll_into_view_if_needed()
        drawing.evaluate("image => image.decode()")
        assert brightness(drawing.screenshot()) > PAPER
