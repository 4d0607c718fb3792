"""With script: the form comes to the reply that is answered, and goes back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.axe import bring_axe, faults
from tests.browser.form import field, fill, send
from tests.browser.pages import CLASSIC, LANGUAGES, THREAD
from tests.browser.server import Posted

ADA = "01m2fmn5pypj2s950gar517x2g"
HENRIK = "01m2gbkdjn7hnkajw75nq9y4qz"
OWN_PLACE = "article > .conversation > .respond"


def place(id_: str) -> str:
    """Return where the form is once it is under the comment."""
    return f"#comment-{id_} > .comment-self + .respond"


def reply(page: Page, name: str) -> None:
    """Press the button that answers somebody."""
    page.get_by_role("button", name=f"Reply to {name}", exact=True).first.click()


def test_the_form_comes_to_the_reply_that_is_answered(page: Page) -> None:
    page.goto(CLASSIC)
    expect(page.locator(OWN_PLACE)).to_be_visible()

    reply(page, "Ada Okoro")

    expect(page.locator(place(ADA))).to_be_visible()
    expect(page.get_by_role("form", name="Leave a Reply to Ada Okoro")).to_be_visible()
    expect(field(page, "Comment")).to_be_focused()
    expect(field(page, "Comment")).to_be_in_viewport()


def test_the_form_goes_from_one_reply_to_another(page: Page) -> None:
    page.goto(CLASSIC)
    reply(page, "Ada Okoro")

    reply(page, "Henrik")

    expect(page.locator(".respond")).to_have_count(1)
    expect(page.locator(place(HENRIK))).to_be_visible()
    expect(page.get_by_role("form", name="Leave a Reply to Henrik")).to_be_visible()


def test_what_was_typed_moves_along(page: Page) -> None:
    page.goto(CLASSIC)
    fill(page, Comment="Well said.", Name="Ada")

    reply(page, "Henrik")

    expect(field(page, "Comment")).to_have_value("Well said.")
    expect(field(page, "Name")).to_have_value("Ada")


def test_cancel_takes_the_form_back_and_the_reader_to_where_they_were(page: Page) -> None:
    page.goto(CLASSIC)
    reply(page, "Henrik")

    page.get_by_role("button", name="Cancel reply").click()

    expect(page.locator(OWN_PLACE)).to_be_visible()
    expect(page.get_by_role("form", name="Leave a Reply", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Reply to Henrik")).to_be_focused()
    expect(page.get_by_role("button", name="Cancel reply")).to_have_count(0)


def test_the_reply_is_sent_to_whom_it_is_for(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    reply(page, "Henrik")
    fill(page, Comment="Well said.", Name="Ada")

    send(page)

    page.wait_for_url("**/comments")
    assert posted[0].fields["reply_to"] == HENRIK


def test_after_cancel_the_reply_goes_to_the_post(page: Page, posted: list[Posted]) -> None:
    page.goto(CLASSIC)
    reply(page, "Henrik")
    page.get_by_role("button", name="Cancel reply").click()
    fill(page, Comment="Well said.", Name="Ada")

    send(page)

    page.wait_for_url("**/comments")
    assert posted[0].fields["reply_to"] == ""


def test_a_name_that_runs_the_other_way_stands_apart_in_the_heading(page: Page) -> None:
    page.goto(LANGUAGES)

    reply(page, "רות")

    expect(page.locator("#respond-heading > bdi")).to_have_text("רות")


def test_axe_finds_nothing_while_somebody_is_answered(page: Page) -> None:
    page.goto(CLASSIC)

    reply(page, "Henrik")

    bring_axe(page)
    assert faults(page) == []


def test_replies_fold_and_unfold(page: Page) -> None:
    page.goto(CLASSIC)
    replies = page.locator(f"#comment-{ADA} > .replies")

    replies.locator("summary").first.click()
    expect(replies.locator(".comment").first).to_be_hidden()
    replies.locator("summary").first.click()
    expect(replies.locator(".comment").first).to_be_visible()


def test_replies_fold_by_keyboard(page: Page) -> None:
    page.goto(THREAD)
    replies = page.locator(".replies").first

    replies.locator("summary").first.focus()
    page.keyboard.press("Enter")

    expect(replies.locator(".comment").first).to_be_hidden()
