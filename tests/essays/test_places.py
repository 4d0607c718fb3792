"""The pages that a search may find."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sites import build

URL = "https://site.example"


def mapped(root: Path, files: str, **settings: object) -> dict[str, str]:
    """Return the pages of the map that a build writes, and when each changed."""
    site = build(root, files, SITEURL=URL, TIMEZONE="UTC", **settings)
    entries = re.findall(r"<url>(.*?)</url>", site["sitemap.xml"])
    return {
        re.sub(f".*<loc>{URL}(.*)</loc>.*", r"\1", entry): "".join(
            re.findall(r"<lastmod>(.*?)T", entry),
        )
        for entry in entries
    }


def test_a_list_is_named_once_however_long_it_is(tmp_path: Path) -> None:
    files = "".join(
        f"-- content/posts/p{day}.md --\nTitle: P\nDate: 2026-03-{day}\n\nText.\n"
        for day in range(10, 15)
    )

    found = mapped(tmp_path, files, DEFAULT_PAGINATION=1, DEFAULT_ORPHANS=0)

    assert not [place for place in found if "/page/" in place]
    assert found["/"] == found["/category/essays/"] == found["/2026/03/"] == "2026-03-14"


def test_only_published_pages_and_their_translations_are_named(tmp_path: Path) -> None:
    files = """
-- content/pages/about.md --
Title: About
Date: 2026-03-24
-- content/pages/ueber.md --
Title: Über uns
Slug: about
Lang: de
Translation: true
-- content/pages/hidden.md --
Title: Hidden
Status: hidden
-- content/pages/draft.md --
Title: Draft
Status: draft
"""

    found = mapped(tmp_path, files)

    assert found["/about/"] == "2026-03-24"
    assert found["/de/about/"] == ""
    assert not [place for place in found if "hidden" in place or "draft" in place]


def test_neither_the_error_page_nor_what_the_theme_does_not_make_is_named(
    tmp_path: Path,
) -> None:
    found = mapped(tmp_path, "", DIRECT_TEMPLATES=["index", "archives", "404"])

    assert set(found) == {"/", "/archives/"}
