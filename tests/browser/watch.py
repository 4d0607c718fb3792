"""What no page may do, noted while tests do other things."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Dialog, Page
from playwright.sync_api import TimeoutError as NoAnswerError

PATIENCE = 30_000
"""Milliseconds that a page has to answer."""
_HARMLESS = {"debug", "info", "log"}


class Watch:
    """Notes what a browser complains of, and every request that leaves the site.

    Chromium reports what the Content-Security-Policy forbids as errors on the console.
    """

    def __init__(self, context: BrowserContext, site: str, patience: int = PATIENCE) -> None:
        self._patience = patience
        self._context = context
        self._own = f"{site}/"
        self._notes: list[tuple[str, str]] = []
        context.on("console", lambda message: self._note(message.type, message.text))
        context.on("weberror", lambda event: self._note("uncaught", str(event.error)))
        context.on("request", lambda request: self._note("request", request.url))
        context.on("dialog", self._dismiss)

    def complaints(self) -> list[str]:
        """Return all that should not have happened since this was asked last."""
        for page in self._context.pages:
            self._hear(page)
        complaints = [
            f"{kind}: {text}"
            for kind, text in self._notes
            if kind not in _HARMLESS and not (kind == "request" and text.startswith(self._own))
        ]
        self._notes.clear()
        return complaints

    def _hear(self, page: Page) -> None:
        """Wait until all is here that the page has said so far.

        Unlike ``evaluate``, this ends when the page's process does not answer at all.
        """
        try:
            page.locator("html").wait_for(state="attached", timeout=self._patience)
        except NoAnswerError:
            self._note("silent", page.url)

    def _note(self, kind: str, text: str) -> None:
        self._notes.append((kind, text))

    def _dismiss(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()
