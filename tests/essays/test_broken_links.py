"""Links that lead nowhere fail the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.essays.libraries import problems

SITE = """
-- content/posts/walk.md --
Title: A Walk
Date: 2026-03-24
Category: Walks
Tags: red ink, wind
Author: Ada

## The gate

{}
-- content/posts/spring.md --
Title: Spring
Date: 2036-03-24

Later.
-- content/posts/secret.md --
Title: Secret
Date: 2026-03-24
Status: hidden
Tags: mystery

Shh.
-- content/posts/unfinished.md --
Title: Unfinished
Date: 2026-03-24
Status: draft

See [spring](spring.md).
-- content/pages/about.md --
Title: About

## Who

Us.
-- content/files/map.pdf --
A map.
"""


@pytest.mark.parametrize(
    "link",
    [
        "../pages/about.md",
        "../pages/about.md#who",
        "../pages/about.md#comments",
        "{filename}/pages/about.md",
        "walk.md#the-gate",
        "secret.md#comment-01abc",
        "../files/map.pdf",
        "{static}/files/map.pdf",
        "{attach}../files/map.pdf",
        "#the-gate",
        "#respond",
        "#",
        "{tag}Red Ink",
        "{category}walks",
        "{author}Ada",
        "{index}",
        "/",
        "/about/",
        "/2026/03/walk/",
        "/2026/03/",
        "/feed/atom.xml",
        "/tag/wind/",
        "/sitemap.xml",
        "/files/map.pdf",
        "https://nowhere.example/",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(link: str, tmp_path: Path) -> None:
    assert problems(tmp_path, SITE.format(f"[x](<{link}>)")) == []


@pytest.mark.parametrize(
    ("link", "problem", "hint"),
    [
        ("../pages/abut.md", "There is no “../pages/abut.md”.", "“about.md”"),
        ("about.md", "There is no “about.md”.", "“about.md”"),
        ("xyzzy.md", "There is no “xyzzy.md”.", "Give the path"),
        ("../pages/about.md#whom", "a place that is not on that page", "“who”"),
        ("#the-gait", "a place that is not on that page", "“the-gate”"),
        ("spring.md", "“spring.md” is not published yet", "Take the link out"),
        ("unfinished.md", "“unfinished.md” is not published yet", "Take the link out"),
        ("../files/mop.pdf", "There is no “../files/mop.pdf”.", "“map.pdf”"),
        ("../nowhere/mop.pdf", "There is no “../nowhere/mop.pdf”.", "Link to a file"),
        ("../files", "There is no “../files”.", ""),
        ("{tag}wint", "No published essay has the tag “wint”.", "“wind”"),
        ("{tag}mystery", "No published essay has the tag “mystery”.", ""),
        ("{category}Walk", "No published essay has the category “Walk”.", "“Walks”"),
        ("{author}Eve", "No published essay has the author “Eve”.", "Known are: Ada."),
        ("/abot/", "There is no page “/abot/”.", "“about”"),
        ("/xyzzy/", "There is no page “/xyzzy/”.", "Link to its file"),
        ("/spring/", "There is no page “/spring/”.", ""),
    ],
)
def test_a_link_that_leads_nowhere_is_told(
    link: str,
    problem: str,
    hint: str,
    tmp_path: Path,
) -> None:
    (told,) = problems(tmp_path, SITE.format(f"Text.\n\n[x](<{link}>)"))

    assert told.startswith("posts/walk.md:11: ")
    assert problem in told
    assert hint in told


@pytest.mark.parametrize(
    "address",
    [
        *("", "about/", "about/#who", "walk/", "walk", "archives/", "2026/", "sitemap.xml"),
        *("category/walks/", "feed/atom.xml", "files/map.pdf", "old/place.html"),
        *("https://a.example/", "mailto:ada@a.example"),
    ],
)
def test_the_menu_may_lead_to_every_page(address: str, tmp_path: Path) -> None:
    moved = """
-- content/pages/moved.md --
Title: Moved
Url: old/place.html
Save_as: old/place.html
"""
    pages = {"DIRECT_TEMPLATES": ["archives"], "ARCHIVES_URL": "archives/"}

    assert problems(tmp_path, SITE + moved, MENU=[("There", address)], **pages) == []


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("archivs/", "Did you mean “archives/”?"),
        ("abuot/", "Did you mean “about/”?"),
        ("/about/", "Write “about/”, without a slash in front."),
        ("spring/", "Correct it, or take the entry out."),
        ("take-part/", "Correct it, or take the entry out."),
        ("tag/", "Correct it, or take the entry out."),
        ("indx.html", "Did you mean “index.html”?"),
    ],
)
def test_the_menu_leads_nowhere_else(address: str, hint: str, tmp_path: Path) -> None:
    pages = {"DIRECT_TEMPLATES": ["index", "archives"], "ARCHIVES_URL": "archives/"}

    (problem,) = problems(tmp_path, SITE, MENU=[("There", address)], **pages)

    assert problem == (
        f"pelicanconf.py:1: MENU: “There” leads to “{address}”, where there is no page. {hint}"
    )


def test_a_page_may_link_to_the_address_that_another_one_gives_itself(tmp_path: Path) -> None:
    files = """
-- content/pages/moved.md --
Title: Moved
Url: old/
Save_as: old/index.html
-- content/pages/about.md --
Title: About

[Moved](/old/), [moved](/old)
"""
    assert problems(tmp_path, files) == []


def test_that_an_essay_cannot_be_read_is_not_told_of_its_links_as_well(tmp_path: Path) -> None:
    root = tmp_path / "content" / "pages"
    root.mkdir(parents=True)
    (root / "about.md").write_bytes("Title: Café\n".encode("latin-1"))
    link = "[about](../pages/about.md), [again](/about/)"

    found = problems(
        tmp_path,
        f"""
-- content/posts/a.md --
Title: A
Date: 2026-03-24

{link}
""",
        MENU=[("About", "about/")],
    )

    assert [problem.partition(" ")[0] for problem in found] == ["pages/about.md:1:"]


def test_a_missing_file_may_be_an_essay_or_lie_beside_it(tmp_path: Path) -> None:
    found = [
        problems(
            tmp_path,
            f"""
-- content/posts/walk.md --
Title: A
Date: 2026-03-24

[x]({address})
-- content/files/map.pdf --
A map.
-- content/files/credits.yml --
map.pdf:
  credit: Noor
""",
        )[0].partition("”. ")[2]
        for address in ("walk", "../files/mapp.pdf", "../files/credit", "../none/zzz")
    ]

    file = "Link to a file, like ../pages/about.md."
    assert found == ["Did you mean “walk.md”?", "Did you mean “map.pdf”?", file, file]
