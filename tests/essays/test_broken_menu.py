"""The menu leads to pages of the site, or to other sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.essays.libraries import problems

SITE = """
-- content/posts/walk.md --
Title: A Walk
Date: 2026-03-24
Category: Walks
Tags: wind

Text.
-- content/posts/spring.md --
Title: Spring
Date: 2036-03-24

Later.
-- content/pages/about.md --
Title: About

Us.
-- content/pages/moved.md --
Title: Moved
Url: old/caf%C3%A9.html
Save_as: old/café.html

Away.
-- content/files/map.pdf --
A map.
"""


@pytest.mark.parametrize(
    "address",
    [
        *("", "#latest", "about/", "about/#who", "about/?a=/b/", "walk/", "walk"),
        *("archives/", "archives", "2026/", "sitemap.xml", "map/", "key.txt", "404.html"),
        *("category/walks/", "tag/wind/", "page/2/", "feed/atom.xml", "files/map.pdf"),
        *("old/café.html", "old/caf%C3%A9.html"),
        *("https://a.example/", "https://[", "mailto:ada@a.example"),
    ],
)
def test_the_menu_may_lead_to_every_page(address: str, tmp_path: Path) -> None:
    assert problems(tmp_path, SITE, MENU=[("There", address)]) == []


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("archivs/", "Did you mean “archives/”?"),
        ("abuot/#who", "Did you mean “about/”?"),
        ("404.htm", "Did you mean “404.html”?"),
        ("tag/wint/", "Did you mean “tag/wind/”?"),
        ("/about/", "Write “about/”, without a slash in front."),
        ("spring/", "Correct it, or take the entry out."),
        ("take-part/", "Correct it, or take the entry out."),
        ("about/walk/", "Did you mean “about/”?"),
    ],
)
def test_the_menu_leads_nowhere_else(address: str, hint: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, SITE, MENU=[("There", address)])

    assert problem == (
        f"pelicanconf.py:1: MENU: “There” leads to “{address}”, where there is no page. {hint}"
    )


def test_every_entry_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    menu = [("A", "xyzzy/"), ("About", "about/"), ("B", "zyxxy/")]

    assert len(problems(tmp_path, SITE, MENU=menu)) == len(menu) - 1


@pytest.mark.parametrize("menu", [{}, {"MENU": None}, {"MENU": ()}])
def test_a_site_may_be_without_a_menu(menu: dict[str, object], tmp_path: Path) -> None:
    assert problems(tmp_path, SITE, **menu) == []
