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
_OPEN = ("--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "about:blank")
Start = Callable[..., Finished]
Look = Callable[[], list[Path]]


def usual_places(environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """Return where browsers usually are on macOS and Windows."""
    folders = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
    roots = [Path(environ[folder]) for folder in folders if folder in environ]
    return (*map(Path, MAC), *(root / name for root in roots for name in WINDOWS))


def candidates(
    environ: Mapping[str, str] = os.environ,
    places: Iterable[Path] | None = None,
) -> list[Path]:
    """Return what looks like a Chromium, Chrome or Edge here; ``CHROME_PATH`` comes first."""
    chosen = environ.get("CHROME_PATH")
    on_path = (shutil.which(name, path=environ.get("PATH")) for name in NAMES)
    named = [Path(name) for name in (chosen, *on_path) if name]
    named += usual_places(environ) if places is None else places
    return [path for path in named if path.is_file()]


def works(browser: Path, start: Start = run) -> bool:
    """Tell whether it opens a page; some systems keep a mere signpost under its name."""
    opened = start((str(browser), *_OPEN), "", cwd=Path.cwd())
    return opened.code == 0


def installed(start: Start = run, look: Look = candidates) -> Path | None:
    """Return an installed browser that works."""
    return next((path for path in look() if works(path, start)), None)


def of_playwright(start: Start = run) -> Path | None:
    """Return the browser that Playwright has fetched before, if it has, and if it works."""
    command = (sys.executable, "-c", _ASK_PLAYWRIGHT)
    asked = start(command, "Asking Playwright for a browser", cwd=Path.cwd())
    path = Path(asked.text.strip() or "none")
    return path if path.is_file() and works(path, start) else None


def fetch(start: Start = run, by: str | None = None) -> None:
    """Fetch Playwright's browser, and what it needs of the system where we may install it.

    Args:
        start: runs a program; see ``progress.run``.
        by: the system's package manager; the one that may be used here by default.
    """
    by = system.manager() if by is None else by
    needs = ("--with-deps",) if by == "apt-get" else ()
    command = (sys.executable, "-m", "playwright", "install", *needs, "chromium")
    start(command, "Fetching a browser with Playwright", cwd=Path.cwd())


def install(start: Start = run, by: str | None = None) -> None:
    """Install the system's own browser, where we may."""
    by = system.manager() if by is None else by
    if by:
        system.install("chromium", by, start)


def find(start: Start = run, look: Look = candidates, by: str | None = None) -> Path | None:
    """Return a browser, which is fetched if there is none; None if none can be had.

    Args:
        start: runs a program; see ``progress.run``.
        look: finds what may be browsers.
        by: the system's package manager; the one that may be used here by default.
    """
    for bring in (None, fetch, install):
        if bring:
            bring(start, by)
        found = installed(start, look) or of_playwright(start)
        if found:
            return found
    return None


def main(look: Callable[[], Path | None] = find) -> None:
    """Bring a browser if need be, and say where it is; end with a message if none is."""
    browser = look()
    if browser is None:
        sys.exit(_NONE)
    sys.stdout.write(f"{browser}\n")
