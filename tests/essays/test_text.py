"""Plain text, and how many words it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.essays.text import count_words, shorten
from tests.essays.drafts import prose


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two, three.", 3),
        ("It’s a well-known 3,870 e.g. so", 6),
        ("日本語", 2),
        ("日本", 1),
        ("Ada 日本 said", 3),
        ("Привет, мир", 2),
        ("— …", 0),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "short"),
    [("one two", "one two"), ("one two three", "one two…"), ("one two, three", "one two…")],
)
def test_a_text_is_shortened_between_words(text: str, short: str) -> None:
    assert shorten(text, 2) == short


@given(st.text(max_size=80), st.integers(1, 5))
def test_a_shortened_text_has_no_more_words(text: str, words: int) -> None:
    assert len(shorten(text, words).split()) <= max(words, len(text.split()[:words]))


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("*One* `two` <b>three</b>", "One two three"),
        ("a &amp; b &lt;c&gt; \\*d\\* &eacute;", "a & b <c> *d* é"),
        ("a<br>b  \nc", "a b c"),
        ("AT&T <https://a.example/>", "AT&T https://a.example/"),
        ("a[^1].\n\n[^1]: Note.", "a."),
        ("<me@a.example>", "me@a.example"),
    ],
)
def test_a_summary_is_what_a_reader_sees(markdown: str, plain: str) -> None:
    assert prose(markdown).summary == plain
