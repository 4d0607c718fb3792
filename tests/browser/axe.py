"""What axe finds wrong on a page, in lines that a person can act on."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that another colour scheme can break."""

_SHOW_ALL = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [sheet];
}"""
"""What the browser has not laid out yet, axe would pass over."""

_RUN = """async ([type, values]) => {
    const options = { resultTypes: ["violations"], runOnly: { type, values } };
    const { violations } = await axe.run(options);
    return violations.flatMap(({ help, id, nodes }) =>
        nodes.map(({ html }) => `${help} (${id}): ${html}`));
}"""


def bring_axe(page: Page) -> None:
    """Make the page ready for any number of ``faults``."""
    page.evaluate(_SHOW_ALL)
    page.evaluate(AXE_SCRIPT)


def faults(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds wrong on the page as it is now: each rule with its element.

    Args:
        page: where axe is already.
        rules: ids of the rules to apply; WCAG 2.2 AA and best practice by default.
    """
    found: list[str] = page.evaluate(_RUN, ["rule", rules] if rules else ["tag", TAGS])
    return found
