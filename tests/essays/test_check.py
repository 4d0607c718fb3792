"""Everything that is wrong with a site is told in one run."""

from __future__ import annotations

from pathlib import Path

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
