"""What a screen reader has to go by: landmarks, headings, and a name for everything."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.pages import CLASSIC, CLOSED, ESSAY

THREAD = """
- region "8 Replies to “The Reader Has the Last Word”":
  - heading "8 Replies to “The Reader Has the Last Word”" [level=2]
  - list:
    - listitem:
      - heading "Ada Okoro" [level=3]
      - paragraph:
        - link /14 September 2026 at 09:41 UTC .* ago/
      - paragraph: I don't suppose you remember any of them?
      - paragraph:
        - button "Reply to Ada Okoro"
      - group:
        - text: 3 replies under Ada Okoro
        - list:
          - listitem:
            - heading "Marta Lindqvist Writer" [level=3]
            - paragraph:
              - link "in reply to Ada Okoro"
"""

FORM = """
- region "Leave a Reply":
  - heading "Leave a Reply" [level=2]
  - form "Leave a Reply":
    - paragraph: /Your email address will not be published/
    - textbox "Comment"
    - textbox "Name"
    - textbox "Email"
    - textbox "Website"
    - paragraph:
      - checkbox "Save my name, email, and website in this browser for the next time I comment."
    - paragraph:
      - checkbox "Email me when somebody replies"
    - paragraph:
      - button "Post Comment"
"""


def test_a_conversation_is_a_region_of_lists_with_a_heading_for_each_voice(page: Page) -> None:
    page.goto(CLASSIC)

    expect(page.locator("article")).to_match_aria_snapshot(THREAD)


def test_the_form_is_a_region_in_which_every_field_has_its_name(page: Page) -> None:
    page.goto(CLASSIC)

    expect(page.locator("article")).to_match_aria_snapshot(FORM)


def test_each_button_says_whom_it_answers(page: Page) -> None:
    page.goto(CLASSIC)

    voices = page.locator(".discussion .p-name").all_inner_texts()

    for voice in set(voices):
        button = page.get_by_role("button", name=f"Reply to {voice}", exact=True)
        expect(button).to_have_count(voices.count(voice))


def test_required_fields_are_said_to_be_required(page: Page) -> None:
    page.goto(CLASSIC)

    required = page.locator("[required]").evaluate_all("all => all.map((field) => field.name)")

    assert required == ["body", "name"]


def test_every_landmark_can_be_told_from_the_others(page: Page) -> None:
    page.goto(ESSAY)

    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)
    for name in ("Main", "Contents", "Neighbouring posts", "All lists"):
        expect(page.get_by_role("navigation", name=name, exact=True)).to_have_count(1)


def test_links_from_elsewhere_are_a_region_of_their_own(page: Page) -> None:
    page.goto(CLOSED)

    expect(page.get_by_role("region", name="4 Links from Elsewhere")).to_be_visible()


def test_a_closed_conversation_says_so_and_offers_nothing(page: Page) -> None:
    page.goto(CLOSED)

    expect(page.get_by_text("Comments are closed.")).to_be_visible()
    expect(page.get_by_role("form")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_reply_that_is_gone_leaves_its_place(page: Page) -> None:
    page.goto(CLASSIC)

    gone = page.get_by_role("listitem").filter(has_text="This reply is not shown.")

    expect(gone.get_by_role("heading", name="Gran Torres")).to_be_visible()
