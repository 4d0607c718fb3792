"""How the browser is started."""

from __future__ import annotations

from pathlib import Path

import pytest

NO_BROWSER = (
    "There is no browser to test with. Install Chromium, Chrome or Edge, or set CHROME_PATH "
    "to where one is, or let “python3 tasks.py test” fetch one. These tests are never "
    "skipped: a page that nobody has opened is not known to work."
)
_QUIETLY = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)


def launch_arguments(browser: Path | None) -> dict[str, object]:
    """Return how Playwright is to start ``browser``; without one, the test fails."""
    if browser is None:
        pytest.fail(NO_BROWSER, pytrace=False)
    return {"executable_path": browser, "args": list(_QUIETLY)}
