"""What search engines are told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.essays.sitemap import Place, canonical, newest, robots, sitemap

SITE = "https://site.example"
_IN = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
DAY = datetime(2026, 3, 24, 9, 12, tzinfo=timezone(timedelta(hours=1)))


def addresses(document: bytes, path: str = "s:url/s:loc") -> list[str]:
    return [str(element.text) for element in etree.fromstring(document).iterfind(path, _IN)]


def test_a_map_is_written() -> None:
    places = [
        Place(url=f"{SITE}/", changed=DAY),
        Place(url=f"{SITE}/a/?b&c", changed=None),
    ]

    assert sitemap(places, SITE) == {
        "sitemap.xml": (
            b"<?xml version='1.0' encoding='utf-8'?>\n"
            b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            b"<url><loc>https://site.example/</loc>"
            b"<lastmod>2026-03-24T09:12:00+01:00</lastmod></url>"
            b"<url><loc>https://site.example/a/?b&amp;c</loc></url></urlset>\n"
        ),
    }


def test_a_site_without_pages_has_an_empty_map() -> None:
    assert addresses(sitemap([], SITE)["sitemap.xml"]) == []


def test_a_long_map_is_divided() -> None:
    places = [Place(url=f"{SITE}/{number}/", changed=None) for number in range(100_001)]

    files = sitemap(places, SITE)

    parts = addresses(files["sitemap.xml"], "s:sitemap/s:loc")
    assert parts == [f"{SITE}/sitemap-{number}.xml" for number in (1, 2, 3)]
    names = [part.removeprefix(f"{SITE}/") for part in parts]
    found = [addresses(files[name]) for name in names]
    assert [len(part) for part in found] == [50_000, 50_000, 1]
    assert [url for part in found for url in part] == [place.url for place in places]


@pytest.mark.parametrize(
    ("file", "url"),
    [
        ("index.html", "/"),
        ("about/index.html", "/about/"),
        ("404.html", "/404.html"),
        ("a/reindex.html", "/a/reindex.html"),
        ("a\\index.html", "/a/"),
        ("ä b/index.html", "/%C3%A4%20b/"),
        ("a%20b/index.html", "/a%20b/"),
    ],
)
def test_every_page_has_one_address(file: str, url: str) -> None:
    assert canonical(SITE, file) == SITE + url


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_an_address_is_ascii(name: str) -> None:
    assert canonical(SITE, f"{name}/index.html").isascii()


def test_all_may_be_read() -> None:
    assert robots(SITE) == (
        b"User-agent: *\nDisallow:\n\nSitemap: https://site.example/sitemap.xml\n"
    )


def test_a_list_changes_with_its_newest_essay() -> None:
    later = datetime(2026, 3, 25, tzinfo=UTC)

    assert newest([DAY, None, later]) == later
    assert newest([None]) is None
