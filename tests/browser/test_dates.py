"""How long ago a reply was written is said beside its date, never in its place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import CLASSIC

WRITTEN = datetime(2026, 9, 14, 9, 41, tzinfo=UTC)
FIRST = "#comment-01m2fmn5pypj2s950gar517x2g > .comment-self .comment-facts .u-url"


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (timedelta(seconds=-30), "now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(hours=30), "yesterday"),
        (timedelta(days=80), "2 months ago"),
        (timedelta(days=4000), "10 years ago"),
    ],
    ids=str,
)
def test_a_reply_says_when_and_how_long_ago(page: Page, later: timedelta, words: str) -> None:
    page.clock.set_fixed_time(WRITTEN + later)

    page.goto(CLASSIC)

    expect(page.locator(FIRST)).to_have_text(f"14 September 2026 at 09:41 UTC {words}")
    expect(page.locator(f"{FIRST} time")).to_have_attribute("datetime", WRITTEN.isoformat())
