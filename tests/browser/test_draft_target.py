"""An unfinished reply remembers whom it answers, also when that is all that changes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.form import field, fill, reply_to
from tests.browser.pages import CLASSIC

ADA = "01m2fmn5pypj2s950gar517x2g"
HENRIK = "01m2gbkdjn7hnkajw75nq9y4qz"


@pytest.fixture
def begun(page: Page) -> Page:
    """Return a page on which somebody has begun to answer Ada."""
    page.goto(CLASSIC)
    reply_to(page, ADA).click()
    fill(page, Comment="Well")
    return page


def test_whoever_turns_to_somebody_else_finds_the_draft_there(begun: Page) -> None:
    reply_to(begun, HENRIK).click()

    begun.reload()

    expect(begun.get_by_role("form", name="Leave a Reply to Henrik")).to_be_visible()
    expect(field(begun, "Comment")).to_have_value("Well")


def test_whoever_cancels_finds_the_draft_as_an_answer_to_the_post(begun: Page) -> None:
    reply_to(begun, HENRIK).click()
    begun.get_by_role("button", name="Cancel reply").click()

    begun.reload()

    expect(begun.get_by_role("form", name="Leave a Reply", exact=True)).to_be_visible()
    expect(begun.locator(".comment .respond")).to_have_count(0)
    expect(field(begun, "Comment")).to_have_value("Well")


def test_a_choice_alone_is_no_draft(page: Page) -> None:
    page.goto(CLASSIC)

    reply_to(page, ADA).click()

    assert page.evaluate("localStorage.length") == 0
