"""What every test that opens a browser needs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.launch import launch_arguments
from tests.browser.watch import Watch
from tests.house import browser

# Machines differ in speed and a slow one proves nothing.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Return how pytest-playwright is to start the browser."""
    return launch_arguments(browser.installed() or browser.of_playwright())


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, object],
    base_url: str,
) -> dict[str, object]:
    """Return what all windows have in common: the site they show, where their reader lives.

    A folder that has a site of its own needs this fixture in its own conftest as well: the
    plugin remembers the address of whichever site is asked for first.
    """
    home = {"locale": "en-GB", "timezone_id": "Europe/London"}
    return {**browser_context_args, **home, "base_url": base_url}


@pytest.fixture
def watch(context: BrowserContext, base_url: str) -> Iterator[Watch]:
    """Watch the pages of a test; the test fails if there is anything to complain of."""
    watch = Watch(context, base_url)
    yield watch
    complaints = watch.complaints()
    assert not complaints, complaints
