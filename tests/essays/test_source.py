"""In which line a problem stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.essays.drafts import proofs


def test_the_same_words_are_found_one_after_the_other() -> None:
    found = proofs("a.md\n\na.md\n`a.md`\na.md")

    assert [found.line_of("a.md") for _ in range(4)] == [4, 6, 8, 8]


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("```\na.md\n```\n\na.md", "a.md", 8),
        ("one\n[x](a\\_b.md)", "a_b.md", 5),
        ("one\ntwo", "three", 4),
    ],
)
def test_words_are_found_where_they_are_meant(text: str, words: str, line: int) -> None:
    assert proofs(text).line_of(words) == line


def test_a_problem_knows_its_file() -> None:
    found = proofs("")

    found.add("A problem.", 7, "A hint.")

    (problem,) = found.problems
    assert str(problem).endswith("essay.md:7: A problem. A hint.")


@given(st.lists(st.sampled_from(["a.md", "b", ""]), min_size=1))
def test_a_line_is_always_one_of_the_file(lines: list[str]) -> None:
    found = proofs("\n".join(lines))

    for words in ("a.md", "b", "c"):
        assert 4 <= found.line_of(words) < 4 + len(lines)
