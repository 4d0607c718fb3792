"""A content folder in one string, read."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plugins.essays.check import problems_of
from plugins.essays.settings import EssaySettings
from plugins.essays.store import Library, read_essays
from tests.sites import write

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def library(root: Path, files: str) -> Library:
    """Write ``files`` (see ``tests.sites.write``) below ``root`` and read them."""
    return read_essays(write(root, files), EssaySettings(site_url="https://site.example"))


def problems(root: Path, files: str, **pelican: Any) -> list[str]:
    """Return the problems of ``files``, as “file:line: problem hint”, as on NOW.

    Args:
        root: where to write them.
        files: of the site.
        pelican: settings of Pelican.
    """
    found, settings = library(root, files), EssaySettings(pelican=pelican)
    return [str(e).replace(f"{found.content}/", "") for e in problems_of(found, settings, NOW)]
