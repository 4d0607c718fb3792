"""Everything that is wrong with a site is told in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.essays.libraries import problems


def test_fields_pictures_credits_links_and_comments_are_told_together(tmp_path: Path) -> None:
    told = problems(
        tmp_path,
        """
-- content/posts/a.md --
Title: A
Date: 2026-02-30

![A gate.](../images/gate.svg)
-- content/posts/b.md --
Title: B
Date: 2026-02-28

[C](c.md)
-- content/pages/d.md --
Title: D

![](../images/gate.svg)
-- content/images/credits.yml --
gate.svg:
  who: Noor
-- content/comments/b/1.yml --
date: yesterday
-- content/comments/e/1.yml --
author:
  name: Ada
date: 2026-03-24T09:12:00Z
body: Whose?
""",
    )

    places = {problem.split(": ")[0] for problem in told}
    assert {
        *("posts/a.md:2", "posts/a.md:4", "posts/b.md:4", "pages/d.md:3"),
        *("images/credits.yml:1", "images/credits.yml:2", "comments/b/1.yml:1"),
        "comments/e:1",
    } <= places


def test_a_page_has_no_discussion(tmp_path: Path) -> None:
    (problem,) = problems(
        tmp_path,
        """
-- content/pages/about.md --
Title: About
-- content/comments/about/1.yml --
author:
  name: Ada
date: 2026-03-24T09:12:00Z
body: Hello.
""",
    )

    assert problem.startswith("comments/about:1: ")


REPLY = """
-- content/comments/{}/1.yml --
author:
  name: Ada
{}date: 2026-03-24T09:12:00Z
body: Hello.
"""
POST = """
-- content/posts/{0}.md --
Title: A
Date: 2026-03-24
Author: Marta Lindqvist
Slug: {1}

Text.
"""


@pytest.mark.parametrize("writer", ["marta-lindqvist", "the-house", "noor"])
def test_a_writer_has_written_something_or_is_named_in_the_settings(
    writer: str,
    tmp_path: Path,
) -> None:
    page = "-- content/pages/about.md --\nTitle: About\nAuthors: Noor; Ada\n"
    reply = REPLY.format("a", f"  writer: {writer}\n")

    assert problems(tmp_path, POST.format("a", "a") + reply + page, AUTHOR="The House") == []


@pytest.mark.parametrize(
    ("writer", "hint"),
    [
        ("marta-lindquist", "Did you mean “marta-lindqvist”?"),
        ("zoe", "Known are: marta-lindqvist, the-editors."),
    ],
)
def test_a_writer_whom_the_blog_has_not_is_told_at_the_line(
    writer: str,
    hint: str,
    tmp_path: Path,
) -> None:
    reply = REPLY.format("a", f"  writer: {writer}\n")

    (problem,) = problems(tmp_path, POST.format("a", "a") + reply)

    assert problem == (
        f"comments/a/1.yml:3: “writer” cannot be “{writer}”: no author of this blog has "
        f"that slug. {hint}"
    )


def test_a_slug_that_two_posts_have_is_not_told_of_their_replies_as_well(
    tmp_path: Path,
) -> None:
    twins = POST.format("a", "a") + POST.format("b", "a")

    found = problems(tmp_path, twins + REPLY.format("b", "") + REPLY.format("c", ""))

    assert [problem.partition(" ")[0] for problem in found] == [
        "posts/b.md:4:",
        "comments/c:1:",
    ]


def test_a_post_that_cannot_be_read_is_not_told_of_its_replies_as_well(tmp_path: Path) -> None:
    for name in ("posts/café.md", "posts/plain.md", "pages/about.md"):
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        text = f"Title: Café\nSlug: {name[6:9]}\nDiscussion: talk\n"
        (tmp_path / "content" / name).write_bytes(text.encode("latin-1"))
    (tmp_path / "content" / "posts" / "folder.md").mkdir()
    replies = [
        REPLY.format(name, "  writer: caf\n")
        for name in ("caf", "plain", "talk", "folder", "about")
    ]

    found = problems(tmp_path, "".join(replies))

    assert [problem.partition(" ")[0] for problem in found] == [
        *("posts/café.md:1:", "posts/folder.md:1:", "posts/plain.md:1:", "pages/about.md:1:"),
        "comments/about:1:",
    ]
