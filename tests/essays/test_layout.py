"""Where the fields end, and the essay begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.errors import SiteError
from plugins.essays.layout import part, text_of


@pytest.mark.parametrize(
    "text",
    [
        "Title: A\nTags:\n\nText.",
        "---\nTitle: A\nTags:\n---\nText.",
        "---\nTitle: A\nTags: \n...\nText.",
        "Title: A\nTags:\n---\nText.",
        "\n\nTitle: A\nTags:\n\nText.",
        "TITLE:A\n  tags:\t\n\nText.",
    ],
)
def test_fields_end_at_an_empty_line_or_a_fence(text: str) -> None:
    parted = part(text)

    assert [(key, value) for key, value, _ in parted.fields] == [("title", "A"), ("tags", "")]
    assert parted.body == "Text."
    assert text.split("\n")[parted.body_line - 1] == "Text."
    assert parted.stray == 0


def test_a_value_goes_on_in_indented_lines() -> None:
    parted = part("Summary: One\n    two\n\tthree\nTitle: A\n\n")

    assert parted.fields == (("summary", "One two three", 1), ("title", "A", 4))


@pytest.mark.parametrize(
    ("text", "stray"),
    [("Title: A\nDate 2026\nTags: b\n\nText.", 2), ("Title: A\nText.\nMore.", 2)],
)
def test_a_forgotten_colon_is_noticed(text: str, stray: int) -> None:
    assert part(text).stray == stray


@pytest.mark.parametrize(
    "text",
    ["", "\n", "Only text.\n\nMore.", "https://a.example/\n", "    Title: code\n\nText."],
)
def test_a_file_may_have_no_fields(text: str) -> None:
    parted = part(text)

    assert parted.fields == ()
    assert parted.stray == 0


@given(st.text("Ta: -\n.", max_size=40))
def test_the_essay_is_the_end_of_the_file(text: str) -> None:
    parted = part(text)

    lines = text.split("\n")
    assert "\n".join(lines[parted.body_line - 1 :]) == parted.body
    assert all(
        lines[line - 1].lstrip(" ").lower().startswith(key) for key, _, line in parted.fields
    )


def test_line_breaks_and_byte_order_marks_make_no_difference(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfTitle: A\r\n\r\nOne\rtwo")

    assert text_of(path) == "Title: A\n\nOne\ntwo"


@pytest.mark.parametrize(
    ("data", "line", "problem"),
    [
        (b"Title: A\n\nZo\xeb", 3, "not in UTF-8"),
        (b"Title: A\n\x0c", 2, "U+000C"),
        (b"\x00", 1, "U+0000"),
        ("a\n\nb\ufffe".encode(), 3, "U+FFFE"),
    ],
)
def test_what_is_no_text_is_refused(
    data: bytes,
    line: int,
    problem: str,
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)

    with pytest.raises(SiteError) as caught:
        text_of(path)

    assert problem in caught.value.problem
    assert caught.value.line == line
    assert caught.value.hint


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="cannot be read"):
        text_of(tmp_path)
