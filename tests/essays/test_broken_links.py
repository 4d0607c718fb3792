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
