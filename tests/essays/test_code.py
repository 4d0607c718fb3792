"""Code blocks; for their HTML see the golden pairs of prose."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.essays.code import code_block, unclosed_fence, without_code
from plugins.essays.labels import Labels
from tests.essays.drafts import prose


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 0),
        ("a\n\n```\nb\n```", 0),
        ("a\n\n```\nb", 3),
        ("~~~\na\n~~~\n\n~~~~", 5),
        ("```\na\n~~~", 1),
        ("one ```two``` three", 0),
        ("```one``` two", 0),
        ("- a\n\n    ```sh\n    b", 3),
    ],
)
def test_an_open_fence_is_found(text: str, line: int) -> None:
    assert unclosed_fence(text) == line


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a \\`b` c", "a \\`b` c"),
        ("a\n\n```\nb\n```\nc", "a\n\n   \n \n   \nc"),
        ("a ` b", "a ` b"),
    ],
)
def test_code_is_blanked(text: str, blanked: str) -> None:
    assert without_code(text) == blanked


@given(st.text("a`~\n \\"))
def test_blanking_keeps_every_line(text: str) -> None:
    blanked = without_code(text)

    assert len(blanked) == len(text)
    assert [len(line) for line in blanked.split("\n")] == [
        len(line) for line in text.split("\n")
    ]


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_code_is_shown_as_it_was_typed(code: str) -> None:
    html = code_block(code, "", Labels())

    shown = html.partition("<code>")[2].partition("</code>")[0]
    assert unescape(shown) == code + "\n"


@pytest.mark.parametrize("language", ["", "python", "html", "nosuch"])
def test_no_code_block_is_styled_inline(language: str) -> None:
    assert "style=" not in code_block("<a style='x'>", language, Labels()).replace(
        "style=&#39;", ""
    )


def test_only_fences_that_open_a_line_are_fences() -> None:
    assert "<pre" not in prose("Say ```` ``` ```` here").html
