"""Headings: their levels and their ids. For the HTML see the golden pairs of prose."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.essays.headings import anchor_of, level_of, unused
from tests.essays.drafts import prose

typed_levels = st.lists(st.integers(1, 6), max_size=12)
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
_ID = re.compile(r'\bid="([^"{}]+|[^"{}]+-\{\{[^"]*)"')


@given(typed_levels)
def test_levels_begin_at_two_and_leave_none_out(typed: list[int]) -> None:
    above: list[int] = []

    levels = [level_of(level, above) for level in typed]

    assert all(2 <= level <= 6 for level in levels)
    assert levels[:1] in ([], [2])
    assert all(b <= a + 1 for a, b in pairwise(levels))


@given(typed_levels)
def test_a_heading_is_never_above_its_equals(typed: list[int]) -> None:
    above: list[int] = []

    levels = [level_of(level, above) for level in typed]

    pairs = list(zip(typed, levels, strict=True))
    for (typed_a, a), (typed_b, b) in pairwise(pairs):
        assert (typed_b > typed_a) == (b > a) or a == b == 6


@given(st.lists(st.text(max_size=8), max_size=8))
def test_no_two_headings_have_one_id(texts: list[str]) -> None:
    used = {""}

    for text in texts:
        anchor = unused(anchor_of(text), used)
        assert anchor not in used
        assert not re.search(r"\s", anchor)
        used.add(anchor)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Two words", "two-words"),
        ("It’s “so”", "its-so"),
        ("snake_case", "snake-case"),
        ("Ὀδύσσεια", "ὀδύσσεια"),
        ("comments", "section-comments"),
        ("Comment 12", "section-comment-12"),
        ("", "section"),
    ],
)
def test_an_id_is_made_of_the_words(text: str, anchor: str) -> None:
    assert anchor_of(text) == anchor


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda p: p.name)
def test_no_heading_takes_an_id_of_the_theme(template: Path) -> None:
    ids = _ID.findall(template.read_text(encoding="utf-8"))

    taken = [re.sub(r"\{\{.*", "1", id_) for id_ in ids]

    assert [id_ for id_ in taken if anchor_of(id_) == id_] == []


def test_a_table_of_contents_lists_two_levels() -> None:
    text = "## One\n\n### Two *too*\n\n#### Three\n\n## Four"

    toc = prose(text, toc_from_words=1).toc

    assert [(e.level, e.anchor, e.text) for e in toc] == [
        (2, "one", "One"),
        (3, "two-too", "Two too"),
        (2, "four", "Four"),
    ]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("## A\n\n## B\n\n## C\n\none two", 3),
        ("## A\n\n## B\n\n## C\n\none", 0),
        ("## A\n\n## B\n\none two three", 0),
    ],
)
def test_a_short_essay_needs_no_table_of_contents(text: str, entries: int) -> None:
    assert len(prose(text, toc_from_words=5).toc) == entries
