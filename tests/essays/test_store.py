"""All posts and pages of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.essay import Kind
from plugins.essays.settings import EssaySettings
from plugins.essays.store import lost, read_essays
from tests.essays.libraries import library, problems

POST = "Title: {}\nDate: 2026-03-24\n\nText.\n"


def test_posts_and_pages_are_read_from_their_folders(tmp_path: Path) -> None:
    found = library(
        tmp_path,
        """
-- content/posts/2026/walk.md --
Title: A Walk
Date: 2026-03-24
Discussion: walks
Summary: Said.

Text.
-- content/pages/about.md --
Title: About

Who.
-- content/posts/notes.txt --
Not read.
-- content/posts/.hidden.md --
Not read.
-- content/other/draft.md --
Not read.
""",
    )

    assert [problem.problem for problem in found.problems] == [
        "Essays are not read from this folder.",
        "Only .md files are read here.",
    ]
    page, post = sorted(found.essays.values(), key=lambda essay: essay.source)
    assert (page.kind, page.source, page.slug) == (Kind.PAGE, "pages/about.md", "about")
    assert (page.discussion, page.summary) == ("about", "Who.")
    assert (post.kind, post.source, post.slug) == (Kind.POST, "posts/2026/walk.md", "walk")
    assert (post.discussion, post.summary) == ("walks", "Said.")
    assert found.essays[found.content / "posts" / "2026" / "walk.md"] is post


def test_a_site_may_be_empty(tmp_path: Path) -> None:
    found = read_essays(tmp_path, EssaySettings())

    assert found.essays == {}
    assert found.problems == ()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ("-- content/posts/a.rst --\nA\n", ["posts/a.rst:1: Only .md files are read here."]),
        (
            "-- content/posts/a.md --\nTitle: A\nDate 2026-03-24\n\nB.\n",
            ["posts/a.md:1: “Date” is missing.", "posts/a.md:2: This line is no field,"],
        ),
        (
            "-- content/pages/a.md --\nTitle: A\n\n![]()\n-- content/x/credits.yml --\na\n",
            [
                "pages/a.md:3: A picture has no address.",
                "pages/a.md:3: The picture “” has no description.",
                "x/credits.yml:1: The file must be fields",
            ],
        ),
    ],
)
def test_everything_wrong_is_told(files: str, expected: list[str], tmp_path: Path) -> None:
    told = sorted(problems(tmp_path, files))

    assert len(told) == len(expected)
    assert all(a.startswith(b) for a, b in zip(told, expected, strict=True))


def test_a_file_that_an_essay_shows_or_links_to_is_published_wherever_it_is(
    tmp_path: Path,
) -> None:
    essay = """
-- content/pages/a.md --
Title: A

![A dot.](../dot.svg)

[score](score.txt), <a href="{static}/plain%20words.html">x</a>
"""
    dot = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    names = ("dot.svg", "pages/score.txt", "plain words.html")
    files = [f"-- content/{name} --\n{dot}\n" for name in names]

    assert problems(tmp_path, essay + "".join(files)) == []


def test_a_file_that_cannot_be_read_keeps_no_other_back(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.md").write_bytes(b"\xff")
    (tmp_path / "posts" / "b.md").write_text(POST.format("B"), encoding="utf-8")

    found = read_essays(tmp_path, EssaySettings())

    assert [essay.slug for essay in found.essays.values()] == ["b"]
    assert len(found.problems) == 1


def test_two_essays_cannot_have_one_address(tmp_path: Path) -> None:
    (problem,) = problems(
        tmp_path,
        """
-- content/posts/walk.md --
Title: A Walk
Date: 2026-03-24

Text.
-- content/pages/strand.md --
Title: The Strand
Slug: walk

Text.
""",
    )

    assert problem.startswith(
        "pages/strand.md:2: The address “walk” is taken by posts/walk.md."
    )


def test_a_translation_has_the_address_of_its_original(tmp_path: Path) -> None:
    assert not problems(
        tmp_path,
        """
-- content/posts/walk.md --
Title: A Walk
Date: 2026-03-24

Text.
-- content/posts/spaziergang.md --
Title: Ein Spaziergang
Date: 2026-03-24
Slug: walk
Lang: de

Text.
""",
    )


def test_an_essay_is_typeset_in_its_own_language(tmp_path: Path) -> None:
    text = '-- content/pages/a.md --\nTitle: "A"\nLang: de\n\n"B"\n'

    (essay,) = library(tmp_path, text).essays.values()

    assert (essay.matter.title, essay.prose.html) == ("„A“", "<p>„B“</p>")


def test_an_essay_that_is_left_out_is_missed(tmp_path: Path) -> None:
    text = f"-- content/posts/a.md --\n{POST.format('A')}-- content/pages/b.md --\nTitle: B\n"
    found = library(tmp_path, text)

    problems = lost(found, {"posts/a.md"})

    assert lost(found, {"posts/a.md", "pages/b.md"}) == []
    assert [problem.path for problem in problems] == [str(found.content / "pages" / "b.md")]


def test_two_posts_cannot_share_a_discussion(tmp_path: Path) -> None:
    (problem,) = problems(
        tmp_path,
        """
-- content/posts/a.md --
Title: A
Date: 2026-03-24

Text.
-- content/posts/b.md --
Title: B
Date: 2026-03-24
Discussion: a

Text.
""",
    )

    assert problem.startswith("posts/b.md:3: The discussion “a” is that of posts/a.md.")


def test_of_two_posts_with_one_discussion_the_one_that_says_so_is_told_of(
    tmp_path: Path,
) -> None:
    (problem,) = problems(
        tmp_path,
        """
-- content/posts/a.md --
Title: A
Date: 2026-03-24
Discussion: b

Text.
-- content/posts/b.md --
Title: B
Date: 2026-03-24

Text.
""",
    )

    assert problem.startswith("posts/a.md:3: The discussion “b” is that of posts/b.md.")
