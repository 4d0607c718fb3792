"""The watch over all other tests is worth nothing unless it sees what it is there for."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.launch import launch_arguments
from tests.browser.pages import FRONT
from tests.browser.server import serving
from tests.browser.watch import Watch

PIXEL = "http://127.0.0.2/pixel.gif"
BUSY = "const end = Date.now() + 3000; while (Date.now() < end);"
SCRIPTS = {
    "a script in the page": (
        "document.body.append(Object.assign(document.createElement('script'), {text: '0'}))",
        "error: Executing inline script violates",
    ),
    "a style in the page": (
        "document.body.setAttribute('style', 'color: red')",
        "error: Applying inline style violates",
    ),
    "a warning": ("console.warn('Look out.')", "warning: Look out."),
    "an error": ("reportError(new Error('Bad luck.'))", "uncaught: Bad luck."),
    "a picture from elsewhere": (
        f"new Promise((end) => Object.assign(new Image(), {{onerror: end, src: '{PIXEL}'}}))",
        f"request: {PIXEL}",
    ),
    "a dialog": ("alert('Hello.')", "dialog: Hello."),
}


@pytest.mark.parametrize(("script", "complaint"), SCRIPTS.values(), ids=SCRIPTS)
def test_the_watch_sees(page: Page, watch: Watch, script: str, complaint: str) -> None:
    page.goto(FRONT)
    assert watch.complaints() == []

    page.evaluate(script)

    assert any(seen.startswith(complaint) for seen in watch.complaints())


def test_the_watch_sees_who_leaves_the_site(page: Page, watch: Watch, tmp_path: Path) -> None:
    with serving(tmp_path) as elsewhere:
        page.goto(elsewhere.url)
        page.close()  # or what it still asks for is asked of nobody

    assert f"request: {elsewhere.url}/" in watch.complaints()


def test_the_watch_sees_a_page_that_does_not_answer(
    context: BrowserContext, page: Page, base_url: str
) -> None:
    impatient = Watch(context, base_url, patience=50)
    page.goto(FRONT)

    page.evaluate(f"void setTimeout(() => {{ {BUSY} }})")

    assert f"silent: {base_url}{FRONT}" in impatient.complaints()


def test_without_a_browser_a_test_fails_and_says_what_to_install() -> None:
    with pytest.raises(pytest.fail.Exception, match="Install Chromium, Chrome or Edge"):
        launch_arguments(None)
