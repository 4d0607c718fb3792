"""What stays in the browser, and only there: a draft, and who the reader is if they ask."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.form import field, fill, send
from tests.browser.pages import CLASSIC, ESSAY, FRONT

ADA = {"Name": "Ada", "Email": "ada@example.org", "Website": "https://ada.example/"}
STORED = "JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"
REFUSE_STORAGE = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("No.", "SecurityError"); },
});"""
HENRIK = "01m2gbkdjn7hnkajw75nq9y4qz"


def remember_me(page: Page) -> Locator:
    """Return the box that asks for the reader to be remembered."""
    return page.get_by_role("checkbox", name="Save my name, email, and website")


def answer(page: Page) -> None:
    """Send a complete reply and wait until it has arrived."""
    fill(page, Comment="Well said.", **ADA)
    send(page)
    page.wait_for_url("**/comments")


def note(page: Page) -> Locator:
    """Return the line that says that a draft is back."""
    return page.get_by_text("What you had begun to write here is back.")


def test_nobody_is_remembered_unasked(page: Page) -> None:
    page.goto(CLASSIC)
    expect(remember_me(page)).not_to_be_checked()

    answer(page)

    assert page.evaluate(STORED) == "{}{}"
    assert page.context.cookies() == []


def test_no_address_is_kept_with_a_draft(page: Page) -> None:
    page.goto(CLASSIC)

    fill(page, Comment="Well said.", **ADA)

    assert "Well said." in page.evaluate(STORED)
    assert "ada" not in page.evaluate(STORED).lower()


def test_who_asks_for_it_is_remembered_on_every_post(page: Page) -> None:
    page.goto(CLASSIC)
    remember_me(page).check()
    answer(page)

    page.goto(ESSAY)

    for label, text in ADA.items():
        expect(field(page, label)).to_have_value(text)
    expect(field(page, "Comment")).to_have_value("")
    expect(remember_me(page)).to_be_checked()


def test_who_changes_their_mind_is_forgotten_at_once(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, **ADA)
    remember_me(page).check()
    assert "ada@example.org" in page.evaluate(STORED)

    remember_me(page).uncheck()

    assert page.evaluate(STORED) == "{}{}"


def test_a_draft_survives_the_end_of_a_visit(page: Page, context: BrowserContext) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well")
    page.close()

    page = context.new_page()
    page.goto(CLASSIC)

    expect(field(page, "Comment")).to_have_value("Well")
    expect(note(page)).to_be_visible()


def test_a_draft_stays_with_its_post(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well")

    page.goto(ESSAY)

    expect(field(page, "Comment")).to_have_value("")
    expect(note(page)).to_be_hidden()


def test_a_draft_stays_with_whom_it_answers(page: Page) -> None:
    page.goto(CLASSIC)
    page.get_by_role("button", name="Reply to Henrik").click()
    fill(page, Comment="Well")

    page.reload()

    expect(page.locator(f"#comment-{HENRIK} > .respond")).to_be_visible()
    expect(page.get_by_role("form", name="Leave a Reply to Henrik")).to_be_visible()


def test_a_draft_is_discarded_on_demand(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well")
    page.reload()

    page.get_by_role("button", name="Discard it").click()

    expect(field(page, "Comment")).to_have_value("")
    expect(field(page, "Comment")).to_be_focused()
    expect(note(page)).to_be_hidden()
    assert page.evaluate(STORED) == "{}{}"


def test_a_draft_that_is_emptied_is_forgotten(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well")

    fill(page, Comment="")

    assert page.evaluate(STORED) == "{}{}"


def test_a_reply_with_mistakes_is_still_a_draft(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well")
    send(page)

    page.reload()

    expect(field(page, "Comment")).to_have_value("Well")


@pytest.mark.parametrize("rubbish", ["{", "7", "[]"])
def test_what_is_no_memory_is_no_trouble(page: Page, rubbish: str) -> None:
    page.goto(FRONT)
    page.evaluate(
        """rubbish => {
            localStorage.setItem("reader", rubbish);
            localStorage.setItem("draft of the-reader-has-the-last-word", rubbish);
        }""",
        rubbish,
    )

    page.goto(CLASSIC)

    expect(page.locator("html")).to_have_class("has-script")
    expect(field(page, "Name")).to_have_value("")
    expect(note(page)).to_be_hidden()


def test_a_browser_that_keeps_nothing_still_sends(page: Page) -> None:
    page.add_init_script(REFUSE_STORAGE)
    page.goto(CLASSIC)
    remember_me(page).check()

    answer(page)

    expect(page.get_by_role("heading")).to_have_text("Thank you")
