"""What the tests of the preview share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
SITENAME = "Tiny"
SITEURL = "https://tiny.example"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "simple"
ARTICLE_PATHS = ["posts"]
ARTICLE_URL = ARTICLE_SAVE_AS = "{slug}.html"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
STATIC_PATHS = ["extra"]
EXTRA_PATH_METADATA = {"extra/discussions.json": {"path": "discussions.json"}}
"""
POST = "Title: Hello\nDate: 2026-01-01\nCategory: Essays\n\nGood day to you.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the folder of a site with one post, a page and all our code, but no theme."""
    root = tmp_path / "site"
    for folder in ("posts", "extra", "comments/hello"):
        (root / "content" / folder).mkdir(parents=True)
    (root / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    (root / "content/posts/hello.md").write_text(POST, encoding="utf-8")
    (root / "content/extra/discussions.json").write_text("[]", encoding="utf-8")
    shutil.copytree(
        ROOT / "plugins", root / "plugins", ignore=shutil.ignore_patterns("__pycache__")
    )
    return root
