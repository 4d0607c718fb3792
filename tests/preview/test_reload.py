"""The script of the preview, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import browser_type_launch_args
from tests.preview.workshop import PATIENCE, Workshop, running

__all__ = ["browser_type_launch_args"]

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    workshop = Workshop(tmp_path)
    workshop.preview.begin()
    return workshop


@pytest.fixture
def shown(workshop: Workshop, page: Page) -> Iterator[Page]:
    """Return the open page of the workshop's site; it must have had nothing to say."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(error.message))
    with running(workshop.preview) as url:
        page.goto(url)
        yield page
    assert said == []


def test_an_open_page_shows_what_is_saved(workshop: Workshop, shown: Page) -> None:
    expect(shown.locator("p")).to_have_text("one")

    workshop.write("two")

    expect(shown.locator("p")).to_have_text("two")


def test_what_is_wrong_is_told_on_the_page_until_it_is_mended(
    workshop: Workshop,
    shown: Page,
) -> None:
    workshop.write("wrong")

    banner = shown.get_by_role("alert")
    expect(banner).to_contain_text("could not be built again")
    expect(banner).to_contain_text("content/post.md:1: Wrong.")
    expect(banner).to_have_css("position", "fixed")
    expect(shown.locator("p")).to_have_text("one")

    workshop.write("three")

    expect(shown.locator("p")).to_have_text("three")
    expect(banner).to_have_count(0)


def test_a_page_that_is_opened_later_is_told_too(workshop: Workshop, shown: Page) -> None:
    workshop.write("wrong")
    expect(shown.get_by_role("alert")).to_be_visible()

    shown.reload()

    expect(shown.get_by_role("alert")).to_contain_text("content/post.md:1: Wrong.")


def test_a_page_that_nobody_looks_at_catches_up_when_it_is_seen_again(
    workshop: Workshop,
    shown: Page,
) -> None:
    hide = """hidden => Object.defineProperty(
        document, "hidden", {value: hidden, configurable: true})"""
    change = "() => document.dispatchEvent(new Event('visibilitychange'))"
    shown.evaluate(hide, arg=True)
    shown.evaluate(change)
    workshop.write("four")
    with shown.expect_response(re.compile("/_preview/events")):
        shown.evaluate(hide, arg=False)
        shown.evaluate(change)

    expect(shown.locator("p")).to_have_text("four")
