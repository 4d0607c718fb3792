"""Comment files are never published."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.unpublished import copied, proofread
from tests.essays.drafts import proofs, told

FILE = "comments/hello/a.yml"


@pytest.mark.parametrize(
    "text",
    [
        f"[x](../{FILE})",
        f"[x]({{static}}/{FILE})",
        f"[x]({{attach}}../{FILE})",
        f"[x]({{filename}}/{FILE})",
        f"[x]({{static}}/images/../{FILE})",
        "[x](../%63omments/hello/a.yml)",
        f"[x](../C{FILE[1:]})",
        f"![x]({{static}}/{FILE})",
        f"<a href='../{FILE}'>x</a>",
        f"<img src='../{FILE}' alt='x'>",
        f"<video poster='{{static}}/{FILE}'></video>",
        f'<p title="a" cite="|attach|../{FILE}">x</p>',
        "<q cite='{attach}../comments&#47;hello/a.yml'>x</q>",
        f"*x*{{: cite='{{static}}/{FILE}' }}",
        f"<p title='href=\"{{static}}/{FILE}\"'>x</p>",
    ],
)
def test_no_way_of_naming_a_comment_file_publishes_it(text: str) -> None:
    (problem,) = told(f"\n*y*\n\n{text}")

    assert problem.startswith("7: ")
    assert "not published" in problem


@pytest.mark.parametrize(
    "text",
    [f"`<a href='{{static}}/{FILE}'>`", f"x = '{{static}}/{FILE}'", "[x](/hello/#comment-a)"],
)
def test_speaking_of_one_does_not(text: str) -> None:
    page = proofs(text)

    proofread(f"<p>{text.replace('<', '&lt;')}</p>", page)

    assert page.problems == []


def test_a_copy_in_the_site_is_told_of_whatever_its_name(tmp_path: Path) -> None:
    comment, output = tmp_path / "content" / FILE, tmp_path / "output"
    for file, text in {
        comment: "spam",
        comment.with_name("empty.yml"): "",
        output / "x" / "y.txt": "spam",
        output / "same-size": "ham!",
        output / "z": "",
    }.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    (problem,) = copied(tmp_path / "content", output)

    assert problem.path == comment.as_posix()
    assert problem.problem == "This file would be published as x/y.txt."
