"""Script is off: all can be read, and answered, by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import bring_axe, faults
from tests.browser.form import field
from tests.browser.pages import CLASSIC, THREAD
from tests.browser.server import Posted

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)


def choose(page: Page, label: str) -> None:
    """Choose whom to answer, by keyboard."""
    page.get_by_role("radio", name=label, exact=True).focus()
    page.keyboard.press("Space")


def write(page: Page, label: str, text: str) -> None:
    """Write into a field, by keyboard."""
    field(page, label).focus()
    page.keyboard.type(text)


def test_every_word_can_be_read(page: Page) -> None:
    page.goto(THREAD)

    texts = page.locator(".comment-text")

    expect(page.get_by_role("heading", level=2, name="Replies to")).to_contain_text(
        str(texts.count()),
    )
    expect(texts.filter(visible=True)).to_have_count(texts.count())
    expect(page.locator(".prose > *").filter(visible=False)).to_have_count(0)


def test_nothing_is_offered_that_needs_script(page: Page) -> None:
    page.goto(CLASSIC)

    offered = page.get_by_role("button")

    expect(offered).to_have_text(["Post Comment"])
    expect(page.get_by_role("checkbox")).to_have_count(1)


def test_whoever_shall_be_answered_is_chosen_beside_their_words(page: Page) -> None:
    page.goto(CLASSIC)

    expect(page.get_by_role("radio", name="Reply to Henrik", exact=True)).to_be_visible()
    expect(page.get_by_role("radio", name="Reply to the post itself")).to_be_checked()


def test_the_choice_can_be_reached_from_the_form_and_changed(page: Page) -> None:
    page.goto(CLASSIC)
    page.get_by_role("radio", name="Reply to the post itself").focus()

    page.keyboard.press("ArrowUp")

    expect(page.get_by_role("radio", name="Reply to Sam T.")).to_be_focused()
    expect(page.get_by_role("radio", name="Reply to Sam T.")).to_be_checked()
    expect(page.get_by_role("radio", name="Reply to the post itself")).not_to_be_checked()


def test_a_reply_to_somebody_is_sent(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    choose(page, "Reply to Henrik")
    write(page, "Comment", "Well said.")
    write(page, "Name", "Ada")
    write(page, "Email", "ada@example.org")

    page.keyboard.press("Enter")

    page.wait_for_url("**/comments")
    assert posted == [
        Posted(
            path="/comments",
            fields={
                "discussion": "the-reader-has-the-last-word",
                "reply_to": "01m2gbkdjn7hnkajw75nq9y4qz",
                "body": "Well said.",
                "name": "Ada",
                "email": "ada@example.org",
                "website": "",
            },
        ),
    ]


@pytest.mark.parametrize(
    ("name", "email", "culprit"),
    [("", "", "Name"), ("Ada", "no address", "Email")],
)
def test_the_browser_itself_stops_what_is_not_complete(
    page: Page,
    posted: list[Posted],
    name: str,
    email: str,
    culprit: str,
) -> None:
    page.goto(CLASSIC)
    write(page, "Comment", "Well said.")
    write(page, "Name", name)
    write(page, "Email", email)

    page.keyboard.press("Enter")

    expect(field(page, culprit)).to_be_focused()
    expect(field(page, "Comment")).to_have_value("Well said.")
    assert posted == []


@pytest.mark.browser_context_args(java_script_enabled=True)
def test_where_the_script_does_not_arrive_it_is_not_missed(page: Page) -> None:
    page.route("**/discussion.js", lambda route: route.fulfill(content_type="text/javascript"))

    page.goto(CLASSIC)

    expect(page.get_by_role("radio", name="Reply to Henrik", exact=True)).to_be_visible()
    expect(page.get_by_role("button")).to_have_text(["Post Comment"])
    bring_axe(page)
    assert faults(page) == []
