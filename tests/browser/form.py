"""The reply form, as its reader knows it: by its labels."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def field(page: Page, label: str) -> Locator:
    """Return the field that a screen reader calls ``label``."""
    return page.get_by_role("textbox", name=label, exact=True)


def fill(page: Page, **texts: str) -> None:
    """Write each text into the field of that label."""
    for label, text in texts.items():
        field(page, label).fill(text)


def send(page: Page) -> None:
    """Press the button that sends the form."""
    page.get_by_role("button", name="Post Comment").click()


def summary(page: Page) -> Locator:
    """Return the list of what is wrong."""
    return page.get_by_role("alert")


def reply_to(page: Page, id_: str) -> Locator:
    """Return the button that answers the comment."""
    return page.locator(f'[data-reply="{id_}"]')
