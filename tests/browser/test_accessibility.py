"""WCAG 2.2 AA, as far as a program can tell: no page has a fault that axe knows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.axe import COLOURS, bring_axe, faults
from tests.browser.pages import ALL


@pytest.mark.parametrize("path", ALL)
def test_axe_finds_nothing(page: Page, path: str) -> None:
    found = {}
    page.goto(path)
    bring_axe(page)

    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        found[f"{width} px"] = faults(page)
        page.emulate_media(color_scheme="dark")
        found[f"{width} px, dark"] = faults(page, COLOURS)

    assert not any(found.values()), found


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.goto("/")
    bring_axe(page)

    page.locator("h1").evaluate("e => e.replaceWith(document.createElement('img'))")
    page.locator("h2 a").first.evaluate("e => e.style.color = '#ccc'")

    rules = {fault.partition(")")[0].partition("(")[2] for fault in faults(page)}
    assert rules >= {"image-alt", "page-has-heading-one"}
    assert any("color-contrast" in fault for fault in faults(page, COLOURS))
