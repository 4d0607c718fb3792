"""With script: what is wrong is said in one place, and what is right is sent."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import bring_axe, faults
from tests.browser.form import field, fill, send, summary
from tests.browser.pages import CLASSIC, ESSAY
from tests.browser.server import Posted

WRITE = "Write your comment"
NAME = "Enter your name, or the name you go by here"


def test_a_reply_to_the_post_is_sent_whole(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well said.\n\n> Quite.", Name="Ada", Email="ada@example.org")
    fill(page, Website="https://ada.example/")
    page.get_by_role("checkbox", name="Email me when somebody replies").check()

    send(page)

    page.wait_for_url("**/comments")
    assert posted == [
        Posted(
            path="/comments",
            fields={
                "discussion": "the-reader-has-the-last-word",
                "reply_to": "",
                "body": "Well said.\r\n\r\n> Quite.",
                "name": "Ada",
                "email": "ada@example.org",
                "website": "https://ada.example/",
                "notify": "yes",
            },
        ),
    ]


def test_the_first_reply_to_a_post_is_sent_too(page: Page, posted: list[Posted]) -> None:
    page.goto(ESSAY)
    fill(page, Comment="First.", Name="Ada")

    send(page)

    page.wait_for_url("**/comments")
    assert posted[0].fields["discussion"] == "a-short-history-of-the-margin"


@pytest.mark.parametrize("keys", ["Control+Enter", "Meta+Enter"])
def test_it_can_be_sent_without_leaving_the_keyboard(
    page: Page,
    posted: list[Posted],
    keys: str,
) -> None:
    page.goto(CLASSIC)
    fill(page, Name="Ada", Comment="Well said.")

    page.keyboard.press(keys)

    page.wait_for_url("**/comments")
    assert posted[0].fields["body"] == "Well said."


def test_enter_alone_begins_a_new_line(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    fill(page, Name="Ada", Comment="Well")

    page.keyboard.press("Enter")
    page.keyboard.type("said.")

    expect(field(page, "Comment")).to_have_value("Well\nsaid.")
    assert posted == []


def test_an_empty_form_says_what_is_missing_and_is_not_sent(
    page: Page,
    posted: list[Posted],
) -> None:
    page.goto(CLASSIC)

    send(page)

    expect(summary(page)).to_be_focused()
    expect(summary(page).get_by_role("heading")).to_have_text("There is a problem")
    expect(summary(page).get_by_role("link")).to_have_text([WRITE, NAME])
    assert page.title().startswith("Error: The Reader Has the Last Word")
    assert posted == []


@pytest.mark.parametrize(("label", "message"), [("Comment", WRITE), ("Name", NAME)])
def test_each_message_leads_to_its_field_and_stands_beside_it(
    page: Page,
    label: str,
    message: str,
) -> None:
    page.goto(CLASSIC)
    send(page)

    summary(page).get_by_role("link", name=message).click()

    expect(field(page, label)).to_be_focused()
    expect(field(page, label)).to_have_attribute("aria-invalid", "true")
    expect(field(page, label)).to_have_accessible_description(re.compile(re.escape(message)))


def test_a_message_leads_to_its_field_as_often_as_it_is_asked(page: Page) -> None:
    page.goto(CLASSIC)
    send(page)
    link = summary(page).get_by_role("link", name=NAME)
    link.click()
    field(page, "Comment").focus()

    link.click()

    expect(field(page, "Name")).to_be_focused()


@pytest.mark.parametrize(
    ("label", "text", "message"),
    [
        ("Name", "   ", NAME),
        ("Email", "ada", "Enter an email address like ada@example.org"),
        ("Website", "my page", "Enter a web address like https://example.org"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_typed_is_lost(
    page: Page,
    posted: list[Posted],
    label: str,
    text: str,
    message: str,
) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well said.", Name="Ada")
    fill(page, **{label: text})

    send(page)

    expect(summary(page).get_by_role("link")).to_have_text([message])
    expect(field(page, "Comment")).to_have_value("Well said.")
    expect(field(page, label)).to_have_value(text)
    assert posted == []


def test_who_wants_to_be_told_of_replies_needs_an_address(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well said.", Name="Ada")
    page.get_by_role("checkbox", name="Email me when somebody replies").check()

    send(page)

    expect(summary(page).get_by_role("link")).to_have_text(
        ["Enter an email address, or untick “Email me when somebody replies”"],
    )


def test_a_form_that_was_mended_is_sent(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well said.", Email="ada")
    send(page)
    fill(page, Name="Ada", Email="")
    send(page)

    page.wait_for_url("**/comments")

    assert [sent.fields["name"] for sent in posted] == ["Ada"]


def test_a_message_goes_once_its_field_is_mended(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Name="Ada")
    send(page)
    fill(page, Name="", Comment="Well said.")

    send(page)

    expect(field(page, "Comment")).not_to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text(WRITE)).to_have_count(0)
    expect(field(page, "Name")).to_have_attribute("aria-invalid", "true")


def test_a_website_needs_no_scheme(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well said.", Name="Ada", Website="ada.example/notes")

    send(page)

    page.wait_for_url("**/comments")
    assert posted[0].fields["website"] == "https://ada.example/notes"


def test_axe_finds_nothing_in_a_form_with_mistakes(page: Page) -> None:
    page.goto(ESSAY)

    send(page)

    bring_axe(page)
    assert faults(page) == []
