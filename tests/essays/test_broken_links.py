"""Links that lead nowhere fail the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.broken_links import broken_links
from plugins.essays.settings import EssaySettings
from plugins.essays.store import read_essays
from tests.essays.libraries import NOW, problems
from tests.sites import write

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
Comments: hidden

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
-- content/posts/evening.md --
Title: Evening
Date: 2026-04-01 01:00 +02:00
Discussion: dusk

Dark.
-- content/comments/dusk/a.yml --
author:
  name: Ada
date: 2026-04-02T09:12:00Z
status: removed
-- content/comments/dusk/wp-7.yml --
author:
  name: Idris
date: 2026-04-02T09:13:00Z
reply_to: a
source: {{system: wordpress, id: "7"}}
body: Yes.
-- content/comments/dusk/c.yml --
author:
  name: Eve
date: 2026-04-02T09:14:00Z
status: pending
body: Buy this.
-- content/comments/dusk/ping.yml --
author:
  name: Elsewhere
date: 2026-04-02T09:15:00Z
type: pingback
body: Seen.
-- content/files/map.pdf --
A map.
"""


@pytest.mark.parametrize(
    "link",
    [
        "../pages/about.md",
        "../pages/about.md#who",
        "../pages/about.md#main",
        "{filename}/pages/about.md",
        "walk.md#the-gate",
        "secret.md#top",
        "evening.md#comments",
        "evening.md#comment-a",
        "evening.md#comment-wp-7",
        "evening.md#comment-7",
        "/evening/#comment-ping",
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
        "{category}Essays",
        "{author}The Editors",
        "/about/",
        "/about/#who",
        "/about",
        "/about/index.html",
        "https://site.example/about/#who",
        "https://site.example",
        "/drafts/unfinished/",
        "/drafts/spring/",
        "/2026/03/",
        "/archives/",
        "/category/essays/",
        "/author/the-editors/",
        "/tag/red-ink/",
        "/tag/red%2Dink/?a=/b/#c",
        "/key.txt",
        "/map/",
        "/page/2/",
        "/theme/css/site.css",
        "/feed/atom.xml",
        "/tag/wind/",
        "/sitemap.xml",
        "/files/map.pdf",
        "https://nowhere.example/",
        "https://site.example.org/nope/",
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
        (
            "{author}Eve",
            "No published essay has the author “Eve”.",
            "Known are: Ada, The Editors.",
        ),
        ("../pages/about.md#comments", "a place that is not on that page", ""),
        ("secret.md#comments", "a place that is not on that page", ""),
        ("evening.md#comment-c", "a place that is not on that page", ""),
        ("evening.md#comment-nope", "a place that is not on that page", ""),
        ("/about/#whom", "a place that is not on that page", "“who”"),
        ("/evening/#comment-nope", "a place that is not on that page", ""),
        ("/abot/", "There is no page “/abot/”.", "“/about/”"),
        ("/abot/?a#b", "There is no page “/abot/?a#b”.", "“/about/”"),
        ("/xyzzy/", "There is no page “/xyzzy/”.", "Link to its file"),
        ("/spring/", "There is no page “/spring/”.", "Link to its file"),
        ("/nope/about/", "There is no page", "“/about/”"),
        ("/about/nope/deeper/", "There is no page", ""),
        ("/tag/wint/", "There is no page", "“/tag/wind/”"),
        ("/tag/mystery/", "There is no page", ""),
        ("/category/nope/", "There is no page", ""),
        ("/drafts/nope/", "There is no page", ""),
        ("/2026/04/", "There is no page", "“/2026/03/”"),
        ("/1234/56/", "There is no page", ""),
        ("/search/", "There is no page", ""),
        ("/files/mop.pdf", "There is no page", ""),
        ("/../about/nope", "There is no page", ""),
        ("https://site.example/nope/", "There is no page “https://site.example/nope/”.", ""),
        ("HTTP://Site.Example/abot/", "There is no page", ""),
        ("//site.example/nope/", "There is no page", ""),
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


def test_where_the_addresses_are_not_known_nothing_is_said_of_them(tmp_path: Path) -> None:
    content = write(tmp_path, SITE.format("[x](/abot/) [y](/about/)"))

    found = read_essays(content, EssaySettings())

    assert list(broken_links(found, {}, NOW)) == []


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
