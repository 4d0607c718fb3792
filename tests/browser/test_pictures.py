"""The picture in the README, made from the real site.

``python3 tasks.py screenshot`` runs this with ``PICTURES`` set to where pictures are kept.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.pages import CLASSIC

WIDTH, HEIGHT, GAP = 1120, 1400, 24
"""Of one of the two parts, and the space between them, in pixels."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(os.environ.get("PICTURES") or tmp_path)


def seen(page: Page, anchor: str) -> Image.Image:
    """Return what a reader sees who has followed a link to ``anchor``."""
    page.locator(anchor).evaluate("element => element.scrollIntoView({behavior: 'instant'})")
    return Image.open(BytesIO(page.screenshot(animations="disabled")))


def test_the_readme_shows_an_essay_and_the_replies_to_it(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.goto(CLASSIC)

    both = Image.new("RGB", (2 * WIDTH + GAP, HEIGHT), "white")
    both.paste(seen(page, "body"), (0, 0))
    both.paste(seen(page, "#comments"), (WIDTH + GAP, 0))
    both.quantize(128).save(folder / "screenshot.png", optimize=True)

    assert (folder / "screenshot.png").stat().st_size < 500_000
