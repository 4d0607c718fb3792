"""Which files a site will consist of."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.settings import EssaySettings
from plugins.essays.site_files import SiteFiles, files_at
from plugins.essays.store import read_essays
from tests.essays.libraries import NOW, library
from tests.sites import write

SITE = """
-- content/posts/walk.md --
Title: A Walk
Date: 2026-03-24

Text.
-- content/posts/spring.md --
Title: Spring
Date: 2036-03-24

Later.
-- content/images/gate.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
"""


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("/", ("index.html",)),
        ("/a/", ("a/index.html",)),
        ("/a", ("a", "a/index.html")),
        ("/a/b.html", ("a/b.html", "a/b.html/index.html")),
        ("/a/../b/", ("b/index.html",)),
        ("/../b", ("b", "b/index.html")),
        ("//a//b/", ("a/b/index.html",)),
    ],
)
def test_an_address_is_that_of_a_file_or_of_a_folder(path: str, files: tuple[str, ...]) -> None:
    assert files_at(path) == files


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/walk/", "walk/index.html"),
        ("/walk", "walk/index.html"),
        ("/drafts/spring/", "drafts/spring/index.html"),
        ("/archives/", "archives/index.html"),
        ("/robots.txt", "robots.txt"),
        ("/images/gate.svg", "images/gate.svg"),
        ("/key.txt", "key.txt"),
        ("/spring/", ""),
        ("/images/", ""),
    ],
)
def test_a_file_is_found_by_its_address(path: str, file: str, tmp_path: Path) -> None:
    files = SiteFiles(library(tmp_path, SITE), NOW)

    assert files.at(path) == file
    assert files.is_missing(path) == (not file)


@pytest.mark.parametrize("path", ["/feed/any.xml", "/tag/wind/page/2/", "/theme/site.css"])
def test_what_only_a_build_shows_is_not_known_to_be_missing(path: str, tmp_path: Path) -> None:
    files = SiteFiles(library(tmp_path, SITE), NOW)

    assert not files.at(path)
    assert not files.is_missing(path)


@pytest.mark.parametrize("path", ["/broken/", "/en/broken", "/broken.html"])
def test_an_essay_that_cannot_be_read_is_not_missing(path: str, tmp_path: Path) -> None:
    (tmp_path / "content/posts/broken.md").mkdir(parents=True)
    files = SiteFiles(library(tmp_path, SITE), NOW)

    assert not files.is_missing(path)
    assert files.is_missing("/other/")


def test_where_no_settings_tell_of_addresses_none_is_missing(tmp_path: Path) -> None:
    files = SiteFiles(read_essays(write(tmp_path, SITE), EssaySettings()), NOW)

    assert not files.is_missing("/nope/")


def test_nobody_is_sent_to_drafts_or_to_pages_that_are_switched_off(tmp_path: Path) -> None:
    off = {"DIRECT_TEMPLATES": ["index"], "INDEX_SAVE_AS": "", "MONTH_ARCHIVE_SAVE_AS": None}

    files = SiteFiles(library(tmp_path, SITE, **off), NOW)

    assert files.addresses == {
        *("/walk/", "/2026/", "/category/essays/", "/author/the-editors/", "/map/"),
        *("/key.txt", "/discussions.json", "/robots.txt", "/sitemap.xml"),
    }
