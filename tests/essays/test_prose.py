"""From Markdown to an essay."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from tests.essays.drafts import DRAWING, prose, told

GOLDEN = Path(__file__).parents[1] / "golden" / "prose.md"
PARTS = [
    *("*a*", '"b"', "\n\n", "\n", " ", "# c", "### d", "- e", "> f", "1. g", "`h`", "~~i~~"),
    *(
        "[^1]",
        "[^1]: j",
        "| k | l |\n|---|--:|\n| m | n |",
        "```py\no\n```",
        "    p",
        "<b>q</b>",
    ),
    *("[r](#s)", "&amp;", "<div>", "</div>", "\\", "--", "...", "'", "t  \n", "*[u]: v", "u"),
]
documents = st.lists(st.sampled_from(PARTS), max_size=25).map("".join)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [pytest.param(*case[1:], id=case[1]) for case in read_fixture_file(GOLDEN)],
)
def test_golden(title: str, text: str, expected: str) -> None:
    found = prose(text)

    assert found.html + "\n" == expected, title
    assert found.problems == ()


@given(documents)
def test_an_essay_never_carries_inline_style(text: str) -> None:
    assert "style=" not in prose(text).html


@given(documents)
def test_no_id_is_given_twice(text: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', prose(text).html)

    assert len(ids) == len(set(ids))


@given(documents)
def test_every_note_and_its_reference_find_each_other(text: str) -> None:
    found = prose(text)

    own = re.findall(r'href="#(fn[^"]*)"', found.html)
    if not found.problems:
        assert set(own) <= found.anchors


@given(documents)
def test_headings_leave_no_level_out(text: str) -> None:
    levels = [2, *map(int, re.findall(r"<h(\d)", prose(text).html))]

    assert all(b <= a + 1 for a, b in pairwise(levels))


@given(documents)
def test_rendering_twice_gives_the_same(text: str) -> None:
    assert prose(text).html == prose(text).html


@pytest.mark.parametrize(
    "text",
    [pytest.param(case[2], id=case[1]) for case in read_fixture_file(GOLDEN)],
)
def test_the_html_has_no_syntax_errors(text: str) -> None:
    parser = html5lib.HTMLParser()
    # Pelican's places are resolved before anybody sees them.
    html = re.sub(r"\{\w+\}", "", prose(text).html)

    parser.parseFragment(f"<div>{html}</div>")

    assert parser.errors == []


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("", ""),
        ("One *two*.\n\nThree.", "One two."),
        ("# Title\n\n- item\n\nOne.", "One."),
        ("One.\n\nTwo.\n\n<!-- more -->\n\nThree.", "One. Two."),
        ("One.\n\n<!--more-->\n\nThree.", "One."),
        ("One.\n\n<!-- MORE about it -->\n\nThree.", "One."),
        ("<!-- more -->\n\nThree.", ""),
        ("One.\n\n<!-- moreover -->\n\nThree.", "One."),
        ("One.\n\n`<!-- more -->`", "One."),
        ("word " * 60, "word " * 54 + "word…"),
        ("![A](a.svg)\n\nOne.", "One."),
    ],
)
def test_a_summary_is_how_the_essay_begins(text: str, summary: str) -> None:
    assert prose(text).summary == summary


def test_a_comment_that_is_no_marker_stays() -> None:
    assert "<!-- moreover -->" in prose("One.\n\n<!-- moreover -->").html


@pytest.mark.parametrize(
    ("words", "minutes"),
    [(0, 1), (10, 1), (14, 1), (16, 2), (100, 10)],
)
def test_reading_time_is_rounded_and_never_nothing(words: int, minutes: int) -> None:
    found = prose("word " * words, words_per_minute=10)

    assert (found.words, found.minutes) == (words, minutes)


def test_code_takes_no_reading_time() -> None:
    assert prose("one\n\n```\ntwo three\n```\n\nfour").words == 2


def test_the_first_picture_stands_for_the_essay(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(DRAWING.format(1, 1), encoding="utf-8")

    picture = prose("![A](/a.svg)", tmp_path).first_picture

    assert picture is not None
    assert picture.path == "a.svg"
    assert prose("No picture").first_picture is None


def test_anchors_are_the_ids_in_the_html() -> None:
    found = prose("## One\n\n<b id=two>x</b> *y*{#three}")

    assert found.anchors == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a\n\n```\nb", "6: This code is never closed."),
        ("a[^1]\n\n[^1]: b\n[^2]: c", "7: Nothing refers to the note “2”."),
        ("a\n[^2]", "5: There is no note “2”."),
        ("![A](gone.svg)", "4: There is no picture “gone.svg”."),
    ],
)
def test_what_markdown_passes_over_is_told(text: str, problem: str) -> None:
    assert told(text) == [problem]


def test_a_caret_in_code_is_no_note() -> None:
    assert told("`[^a]` and \\[^b] and [x^2]") == []
