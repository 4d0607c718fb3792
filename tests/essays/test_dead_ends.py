"""Links that lead nowhere on the site as it was built."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.dead_ends import dead_ends
from tests.essays.libraries import library
from tests.sites import write

SITE = """
-- content/posts/walk.md --
Title: A Walk
Date: 2026-03-24

{}
-- content/pages/about.md --
Title: About

Us.
-- content/images/gate.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
-- output/index.html --
<p id="latest">New!
-- output/walk/index.html --
<h1 id="title">A Walk</h1> <a name="old"></a> <p id>
-- output/us/index.html --
<li id="comment-1"> <code>&lt;p id="code"&gt;</code> <i id="é">
-- output/page/2/index.html --
<p>Older.
-- output/feed/atom.xml --
<feed/>
-- output/images/red ink.svg --
<svg/>
"""
FILES = {"posts/walk.md": "walk/index.html", "pages/about.md": "us/index.html"}


def told(root: Path, link: str) -> list[str]:
    """Return what is said of the finished site if the walk has this link."""
    files = SITE.format(f"Text.\n\n[x](<{link}>)")
    write(root, files)
    found = dead_ends(library(root, files), FILES, root / "output")
    return [str(e).replace(f"{root}/content/", "") for e in found]


@pytest.mark.parametrize(
    "link",
    [
        "/",
        "/#latest",
        "/us/",
        "/us",
        "/us/index.html#comment-1",
        "/us/#%C3%A9",
        "/us/#top",
        "/us/#:~:text=us",
        "/us/?a=b",
        "/walk/#old",
        "/page/2/",
        "/feed/atom.xml#any",
        "/images/red%20ink.svg",
        "../pages/about.md#comment-1",
        "#title",
        "#",
        "https://site.example/us/#comment-1",
        "https://nowhere.example/nope/",
        "{tag}nope",
        "../images/gate.svg",
    ],
)
def test_a_link_to_what_was_built_is_fine(link: str, tmp_path: Path) -> None:
    assert told(tmp_path, link) == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("/uss/", "There is no page “/uss/”. Did you mean “/us/”?"),
        ("/about/", "There is no page “/about/”. Link to its file"),
        ("/walk/us/", "There is no page “/walk/us/”."),
        ("/page/99/", "There is no page “/page/99/”. Did you mean “/page/2/”?"),
        ("/page/", "There is no page “/page/”."),
        ("/../us/nope", "There is no page “/../us/nope”."),
        ("/us/index.html/", "There is no page “/us/index.html/”."),
        ("/images/nope.svg", "There is no page “/images/nope.svg”."),
        ("/us/#comment-2", "“/us/#comment-2” names a place that is not on that page."),
        ("/us/#code", "“/us/#code” names a place that is not on that page."),
        ("../pages/about.md#comments", "names a place that is not on that page."),
        ("#titel", "names a place that is not on that page. Did you mean “title”?"),
        ("https://site.example/uss/", "There is no page “https://site.example/uss/”. Did you"),
    ],
)
def test_a_link_to_what_was_not_built_is_told(link: str, said: str, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, link)

    assert problem.startswith("posts/walk.md:6: ")
    assert said in problem
