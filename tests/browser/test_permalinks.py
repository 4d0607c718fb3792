"""An address of a reply leads to it, and shows which one it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import CLASSIC, CLOSED, DEEP, THREAD

BACKGROUND = "element => getComputedStyle(element).backgroundColor"
PLAIN = "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize(
    ("address", "id_"),
    [
        (f"{CLASSIC}#comment-01m2rfe7cbygffss7a5m935q1h", "01m2rfe7cbygffss7a5m935q1h"),
        (DEEP, "01kt7m03m88ehkf9vxhv6k830z"),
        (f"{THREAD}#comment-01m4y69j0hzvnmxy6e4btqpp1k", "01m4y69j0hzvnmxy6e4btqpp1k"),
        (f"{CLOSED}#comment-wp-904", "wp-904"),
        (f"{CLOSED}#comment-904", "wp-904"),
    ],
)
@pytest.mark.parametrize("width", [1280, 320])
def test_the_address_of_a_reply_leads_to_it_and_marks_it(
    page: Page,
    address: str,
    id_: str,
    width: int,
) -> None:
    page.set_viewport_size({"width": width, "height": 640})

    page.goto(address)

    reply = page.locator(f"#comment-{id_} > .comment-self")
    expect(reply.get_by_role("heading")).to_be_in_viewport()
    assert -5 < (reply.bounding_box() or {"y": -1000})["y"] < 100
    assert reply.evaluate(BACKGROUND) != PLAIN


def test_the_date_of_a_reply_is_its_address(page: Page) -> None:
    page.goto(CLASSIC)

    page.get_by_role("link", name="14 September 2026 at 09:41 UTC").click()

    expect(page).to_have_url(f"{CLASSIC}#comment-01m2fmn5pypj2s950gar517x2g")


def test_a_folded_reply_unfolds_for_its_address(page: Page) -> None:
    page.goto(THREAD)
    folded = page.locator(".replies").first
    folded.locator("summary").first.click()
    reply = folded.locator(".comment").first
    expect(reply).to_be_hidden()

    page.goto(f"{THREAD}#{reply.get_attribute('id')}")

    expect(reply).to_be_in_viewport()


def test_a_line_on_the_front_page_leads_to_the_reply(page: Page) -> None:
    page.goto("/")

    page.get_by_role("complementary", name="Lately in the margin").get_by_role(
        "listitem",
    ).first.get_by_role("link").click()

    expect(page.locator(".comment:target")).to_be_in_viewport()
