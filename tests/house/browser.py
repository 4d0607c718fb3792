"""Find the browser for the tests in ``tests/browser``, and bring one if there is none."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from plugins.preview import system
from plugins.preview.progress import Finished, run

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chrome",
    "msedge",
)
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_ASK_PLAYWRIGHT = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
_NONE = """\
There is no Chromium, Chrome or Edge here, and none could be fetched. Install one of them
as usual on this system, or set CHROME_PATH to where it is, and start again.
"""
Start = Callable[..., Finished]


def usual_places(environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """Return where browsers usually are on macOS and Windows."""
    folders = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
    roots = [Path(environ[folder]) for folder in folders if folder in environ]
    return (*map(Path, MAC), *(root / name for root in roots for name in WINDOWS))


def installed(
    environ: Mapping[str, str] = os.environ,
    places: Iterable[Path] | None = None,
) -> Path | None:
    """Return an installed Chromium, Chrome or Edge; ``CHROME_PATH`` comes first."""
    chosen = environ.get("CHROME_PATH")
    on_path = (shutil.which(name, path=environ.get("PATH")) for name in NAMES)
    candidates = [Path(name) for name in (chosen, *on_path) if name]
    candidates += usual_places(environ) if places is None else places
    return next((path for path in candidates if path.is_file()), None)


def of_playwright(start: Start = run) -> Path | None:
    """Return the browser that Playwright has fetched before, if it has."""
    command = (sys.executable, "-c", _ASK_PLAYWRIGHT)
    asked = start(command, "Asking Playwright for a browser", cwd=Path.cwd())
    path = Path(asked.text.strip() or "none")
    return path if path.is_file() else None


def bring(start: Start = run, by: str | None = None) -> None:
    """Fetch Playwright's browser or, if that fails, the system's own.

    Args:
        start: runs a program; see ``progress.run``.
        by: the system's package manager; the one that may be used here by default.
    """
    command = (sys.executable, "-m", "playwright", "install", "chromium")
    if start(command, "Fetching a browser with Playwright", cwd=Path.cwd()).code == 0:
        return
    by = system.manager() if by is None else by
    if by:
        system.install("chromium", by, start)


def find(start: Start = run, look: Callable[[], Path | None] = installed) -> Path | None:
    """Return a browser, which is fetched if there is none; None if none can be had."""
    found = look() or of_playwright(start)
    if found is None:
        bring(start)
        found = look() or of_playwright(start)
    return found


def main(look: Callable[[], Path | None] = find) -> None:
    """Bring a browser if need be, and say where it is; end with a message if none is."""
    browser = look()
    if browser is None:
        sys.exit(_NONE)
    sys.stdout.write(f"{browser}\n")
