"""A content folder in one string, read."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plugins.discussion.store import FOLDER, load
from plugins.essays.check import problems_of
from plugins.essays.settings import EssaySettings
from plugins.essays.store import Library, read_essays
from tests.sites import write

ADDRESSES = {
    **{f"{kind}_SAVE_AS": "{slug}/index.html" for kind in ("ARTICLE", "PAGE")},
    **{f"{kind}_LANG_SAVE_AS": "{lang}/{slug}/index.html" for kind in ("ARTICLE", "PAGE")},
    **{f"{k.upper()}_SAVE_AS": k + "/{slug}/index.html" for k in ("tag", "category", "author")},
    "DRAFT_SAVE_AS": "drafts/{slug}/index.html",
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
    "MONTH_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}/index.html",
    "DIRECT_TEMPLATES": ["index", "archives", "404"],
    "ARCHIVES_SAVE_AS": "archives/index.html",
    "DEFAULT_CATEGORY": "Essays",
    "AUTHOR": "The Editors",
    "EXTRA_PATH_METADATA": {"extra/key.txt": {"path": "key.txt"}, "extra": {"x": "y"}},
    "TEMPLATE_PAGES": {"map.html": "map/index.html"},
}
"""Every page is a folder, as in pelicanconf.py."""
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def library(root: Path, files: str, **pelican: Any) -> Library:
    """Write ``files`` (see ``tests.sites.write``) below ``root`` and read them."""
    settings = EssaySettings(
        site_url="https://site.example",
        lang="en",
        pelican={**ADDRESSES, **pelican},
    )
    return read_essays(write(root, files), settings)


def problems(root: Path, files: str, **pelican: Any) -> list[str]:
    """Return the problems of ``files``, as “file:line: problem hint”, as on NOW.

    Args:
        root: where to write them.
        files: of the site.
        pelican: settings of Pelican, besides ADDRESSES.
    """
    found = library(root, files, **pelican)
    comments = load(found.content / FOLDER)
    return [str(e).replace(f"{found.content}/", "") for e in problems_of(found, comments, NOW)]
