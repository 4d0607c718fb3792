"""From a reply's text to what may stand on a page."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from plugins.discussion.allow_list import clean
from plugins.discussion.guard import guarded
from plugins.discussion.markup import (
    SafeHtml,
    excerpt,
    plain_text,
    refusal,
    safe_html,
    safe_json,
)
from tests.discussion.html_rules import problems, words
from tests.discussion.markup_strategies import anything, hostile, marked_up, plain_words

GOLDEN = Path(__file__).parent.parent / "golden"
PAIRS = [
    pytest.param(text, expected, id=f"{file}: {title}")
    for file in ("comments", "xss")
    for _, title, text, expected in read_fixture_file(GOLDEN / f"{file}.md")
]
COSTLY = [
    *("[", "![", "[a](", "[a][", "[[a](b)](c)", "(", "](http://a)", "[a]: http://b 'c' ", "<"),
    *(
        "<a href=",
        "<!--",
        "<![CDATA[",
        "<http://a>",
        ">",
        "> ",
        "> - ",
        "- > a\n",
        "- ",
        "* a ",
    ),
    *("*", "_", "**a", "*a", "a*", "*a**", "***a", "~~", "~~a", "`", "`a", "```\n", "```a\n"),
    *("~~~ {a\n", "# a\n", "#", "\n", "a\n", "a\n\n", "  \n", " ", "    a\n", "\t", "- a\n\n"),
    *("- a\n\n    - b\n", "1. a\n", "> a\n\n", "- - -\n", "=\n", "&", "&#1;", "\\*", "\\"),
    *("http://", "www.a ", "https://a)", "https://a.,;:", "a@a", '"', "é\u0301", "日本", "{"),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_a_reply_becomes_what_its_reader_expects(text: str, expected: str) -> None:
    assert f"{safe_html(text)}\n" == expected


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_what_is_expected_may_stand(text: str, expected: str) -> None:
    del text

    assert problems(expected) == []


@given(hostile | anything)
def test_nothing_but_the_allowed_is_ever_made(text: str) -> None:
    assert problems(safe_html(text)) == []


@given(hostile | anything)
def test_a_reply_that_is_made_stays_as_it_is(text: str) -> None:
    html = safe_html(text)

    assert clean(html) == html


@given(hostile | anything)
def test_a_reply_means_the_same_before_and_after_the_guard(text: str) -> None:
    assert safe_html(guarded(text)) == safe_html(text)


@given(plain_words, st.sampled_from([" ", "\n", "\n\n", "  \n", "\r\n", "\u2028"]))
def test_plain_words_become_themselves(said: list[str], between: str) -> None:
    html = safe_html(between.join(said))

    assert words(html) == plain_text(html) == guarded(" ".join(said))


@given(marked_up)
def test_no_word_is_lost_whatever_surrounds_it(reply: tuple[list[str], str]) -> None:
    said, text = reply

    shown = words(safe_html(text))

    for word in map(guarded, said):
        before, found, shown = shown.partition(word)
        assert found, (word, before)


@pytest.mark.parametrize("unit", COSTLY)
def test_what_the_bounds_let_through_is_rendered(unit: str) -> None:
    text = _largest(unit)

    html = safe_html(text)

    assert refusal(text + unit * 2)
    assert problems(html) == []


def _largest(unit: str) -> str:
    """Repeat ``unit`` as often as it may pass."""
    few, many = 1, 20_002
    while many - few > 1:
        middle = (few + many) // 2
        few, many = (few, middle) if refusal(unit * middle) else (middle, many)
    return unit * few


@pytest.mark.parametrize("mark", [">", "[", "- ", "*a_", "`", "<b>", "# "])
def test_what_exceeds_the_bounds_is_shown_as_typed(mark: str) -> None:
    text = f"One\nand a half {mark * 10_001}\n \n\n\n&amp; two\x00\n"

    html = safe_html(text)

    first, second = html.split("</p>\n")
    assert first.startswith("<p>One<br>\nand a half")
    assert words(first).split(" ", 4)[-1].replace(" ", "") == (mark * 10_001).replace(" ", "")
    assert second == "<p>&amp;amp; two</p>"


def test_what_a_library_cannot_bear_is_shown_as_typed() -> None:
    text = f"One\n*two* [x](https://example.com/?&#{'9' * 5000};)"

    html = safe_html(text)

    assert refusal(text) == ""
    assert html.startswith("<p>One<br>\n*two* [x](https://example.com/?&amp;#999")


def test_what_recurses_too_deep_is_shown_as_typed() -> None:
    limit = sys.getrecursionlimit()

    def with_frames_left(frames: int, call: Callable[[], SafeHtml]) -> SafeHtml:
        sys.setrecursionlimit(_depth() + frames)
        try:
            return call()
        finally:
            sys.setrecursionlimit(limit)

    html = with_frames_left(20, lambda: safe_html("*one*"))

    assert html == "<p>*one*</p>"


def _depth() -> int:
    frame, depth = sys._getframe(), 0  # noqa: SLF001  the documented way to count frames
    while frame.f_back:
        frame, depth = frame.f_back, depth + 1
    return depth


def test_replies_can_be_rendered_in_several_threads() -> None:
    texts = [
        f"[{n}][a] `{n}` www.example.com/{n}\n\n[a]: https://example.com/{n}" for n in range(40)
    ]

    with ThreadPoolExecutor(max_workers=4) as threads:
        together = list(threads.map(safe_html, texts))

    assert together == [safe_html(text) for text in texts]


def test_what_is_added_to_safe_html_is_escaped() -> None:
    html = safe_html("*a*") + "<b>"

    assert isinstance(html, SafeHtml)
    assert html == "<p><em>a</em></p>&lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo\n\nthree *four*five", "One two three fourfive"),
        ("- a\n- b\n\n> c\n\n---\n\n    d\n      e\n", "a b c d e"),
        ("1 < 2 && `&lt;` <b>", "1 < 2 && &lt; <b>"),
        ('[a](https://example.com/ "a > b") c', "a c"),
        ("\u05d0 \u202eb\u202c \u2067c\u2069 \u200fd", "\u05d0 b c \u200fd"),
        ("", ""),
    ],
)
def test_plain_text_is_the_words_on_one_line(text: str, expected: str) -> None:
    assert plain_text(safe_html(text)) == expected


@given(hostile | anything)
def test_plain_text_is_one_line_of_what_a_browser_shows(text: str) -> None:
    html = safe_html(text)

    line = plain_text(html)

    assert line == " ".join(line.split())
    assert "".join(line.split()) == _visible(words(html))


def _visible(text: str) -> str:
    paired = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return "".join("".join(c for c in text if c not in paired).split())


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ("one two three", 3, "one two three"),
        ("one two three", 2, "one two…"),
        ("one\n\ntwo", 1, "one…"),
        ("言葉" * 20, 2, "言葉" * 8 + "…"),
        ("> Said before.\n\nNo.", 3, "No."),
        ("Before.\n\n> one\n\n> > two\n\nAfter.", 3, "Before. After."),
        ("> Said before.", 3, "Said before."),
        ("", 3, ""),
    ],
)
def test_an_excerpt_is_the_first_words(text: str, count: int, expected: str) -> None:
    assert excerpt(safe_html(text), words=count) == expected


def test_an_excerpt_has_thirty_words_unless_told() -> None:
    assert excerpt(safe_html("word " * 31)) == " ".join(["word"] * 30) + "…"


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(VALUES)
def test_json_says_what_it_was_given(data: Any) -> None:
    assert json.loads(safe_json(data)) == data


@pytest.mark.parametrize(
    "text",
    ["</script>", "<!--<script>", "-->", "]]>", "&lt;", "\u2028\u2029", "\ud800"],
)
def test_json_cannot_leave_its_element(text: str) -> None:
    written = safe_json({"@type": text, text: [text]})

    assert isinstance(written, SafeHtml)
    assert not set("<>&\u2028\u2029") & set(written)
    assert written.encode("utf-8")


def test_json_keeps_letters_readable() -> None:
    assert safe_json(["é", "日本", 1]) == '["é","日本",1]'


def test_json_has_no_word_for_no_number() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        safe_json(float("nan"))
