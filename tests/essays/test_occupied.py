"""Two things in one place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.essays.settings import EssaySettings
from plugins.essays.store import read_essays
from tests.sites import write

FOLDERS = {
    "ARTICLE_SAVE_AS": "{slug}/index.html",
    "ARTICLE_LANG_SAVE_AS": "{lang}/{slug}/index.html",
    "PAGE_SAVE_AS": "{slug}/index.html",
    "DRAFT_SAVE_AS": "drafts/{slug}/index.html",
    "DRAFT_PAGE_SAVE_AS": "drafts/pages/{slug}/index.html",
    "TAG_SAVE_AS": "tag/{slug}/index.html",
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
    "DIRECT_TEMPLATES": ["index", "replies", "404"],
    "REPLIES_SAVE_AS": "replies/index.html",
    "DEFAULT_LANG": "en",
}
POST = "-- content/posts/{}.md --\nTitle: A\nDate: 2026-03-24\n{}\n\nText.\n"
HELLO = POST.format("hello", "Tags: red ink")


def told(root: Path, files: str, **settings: Any) -> list[str]:
    """Return the problems of a site in which every page is a folder."""
    found = EssaySettings.from_pelican({**FOLDERS, **settings})
    return [
        f"{Path(e.path).name}:{e.line}: {e.problem}"
        for e in read_essays(write(root, files), found).problems
    ]


def at(path: str) -> str:
    """Return a post that is to be published at ``path``."""
    return POST.format("z", f"Url: {path.removesuffix('index.html')}\nSave_as: {path}")


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("hello/index.html", "posts/hello.md"),
        ("404.html", "the page “404”"),
        ("replies/index.html", "the page “replies”"),
        ("tag/red-ink/index.html", "the tag “red ink”"),
        ("tag/red-ink/page/2/index.html", "the further pages of the tag “red ink”"),
        ("category/walks.html", "the category “Walks”"),
        ("2026/index.html", "the archive of that year"),
        ("theme/x.html", "the theme’s files"),
    ],
)
def test_nothing_is_written_over_anything_else(tmp_path: Path, path: str, other: str) -> None:
    walk = POST.format("walk", "Category: Walks")

    problems = told(tmp_path, HELLO + walk + at(path))

    problem = f"This would be published as {path}, which is the place of {other}."
    assert problems == [f"z.md:4: {problem}"]


@pytest.mark.parametrize(
    "files",
    [
        at("old/index.html"),
        at("page/x/index.html"),
        at("x/page/2/index.html"),
        POST.format("a", "Lang: de\nSlug: hello"),
        POST.format("a", "Status: draft") + "-- content/pages/b.md --\nTitle: B\n\nText.\n",
        "-- content/pages/b.md --\nTitle: B\nStatus: draft\n\nText.\n",
    ],
)
def test_what_has_a_place_of_its_own_is_in_order(tmp_path: Path, files: str) -> None:
    assert told(tmp_path, HELLO + files) == []


def test_addresses_need_not_hold_the_slug(tmp_path: Path) -> None:
    files = HELLO + POST.format("other", "Category: Walks")
    by_author = {"ARTICLE_SAVE_AS": "{author}/{category}.html", "AUTHOR": "Ada"}

    assert told(tmp_path, files, **by_author, DEFAULT_CATEGORY="Walks") == [
        (
            "other.md:1: This would be published as ada/walks.html, "
            "which is the place of posts/hello.md."
        ),
    ]


def test_addresses_that_are_taken_by_slug_are_told_once(tmp_path: Path) -> None:
    assert len(told(tmp_path, HELLO + POST.format("a", "Slug: hello"))) == 1


@pytest.mark.parametrize(
    ("field", "one", "other", "kind"),
    [
        ("Tags", "c++", "x, C#", "tag"),
        ("Category", "R&D", "R-D?", ""),
        ("Category", "Café", "Cafe", "category"),
        ("Authors", "Ada", "Ada!", "author"),
        ("Tags", "Red Ink", "red ink", ""),
    ],
)
def test_two_names_cannot_have_one_list(
    tmp_path: Path,
    field: str,
    one: str,
    other: str,
    kind: str,
) -> None:
    files = POST.format("a", f"{field}: {one}") + POST.format("b", f"{field}: {other}")

    problems = told(tmp_path, files)

    assert len(problems) == bool(kind)
    for problem in problems:
        name = other.rpartition(", ")[2]
        assert problem.startswith(
            f"b.md:3: The {kind} “{name}” would have the address of “{one}”",
        )
        assert problem.endswith("which is in posts/a.md.")
