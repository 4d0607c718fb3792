"""Text from strangers: what is dropped, what is refused, what an address is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given

from plugins.discussion.guard import (
    MAX_CHARACTERS,
    MAX_LINE,
    MAX_LINES,
    clean_name,
    guarded,
    is_blank,
    refusal,
)
from tests.discussion.markup_strategies import anything, hostile, names

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
ZALGO = "e" + "\u0301\u0316\u0317\u0318\u0319\u031c" * 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc\u2028d\u2029e\u0085f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\x00b\x02c\x1bd\x7fe\x9ff", "abcdef"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ufffeb\U0001ffffc\ufdd0d", "abcd"),
        ("\ufeffa\ufeffb", "ab"),
        ("e\u0301", "é"),
        ("\u05d0\u200f \u2067\u05d1\u2069", "\u05d0\u200f \u2067\u05d1\u2069"),
        (FAMILY, FAMILY),
        ("\U0001fae9 \U000e0fff", "\U0001fae9 \U000e0fff"),
        ("\u1000\u103b\u1031\u102c\u103a", "\u1000\u103b\u1031\u102c\u103a"),
        (ZALGO, "é" + unicodedata.normalize("NFC", ZALGO)[1:9]),
    ],
    ids=[
        "tabs and line feeds stay",
        "separators become line feeds",
        "control characters",
        "lone surrogates",
        "noncharacters",
        "byte order marks",
        "composed",
        "direction stays",
        "joined emoji stay",
        "unassigned characters stay",
        "Burmese stays",
        "mountains of marks",
    ],
)
def test_a_text_keeps_what_can_be_printed(text: str, expected: str) -> None:
    assert guarded(text) == expected


@given(anything | hostile)
def test_guarding_twice_changes_nothing(text: str) -> None:
    once = guarded(text)

    assert guarded(once) == once


@pytest.mark.parametrize(
    ("shape", "most", "word"),
    [
        ("\n", MAX_LINES - 1, "lines"),
        ("\u2028", MAX_LINES - 1, "lines"),
        ("x", MAX_LINE, "A line"),
        ("[", 150, "square"),
        ("(", 600, "round"),
        ("<", 600, "“<”"),
        ("x>", 600, "“>”"),
        ("`", 600, "backticks"),
        ("x~", 600, "tildes"),
        ("x*", 1200, "asterisks"),
        ("x_", 1200, "underscores"),
        (" ", 100, "indented"),
        ("\t", 25, "indented"),
        (">", 8, "nested"),
        ("> ", 8, "nested"),
        ("+ ", 8, "nested"),
        ("1. ", 8, "nested"),
        ("> - 12. ", 2, "nested"),
        ("- a\n", 599, "lines"),
        ("- - + a\n", 400, "quotes and list items"),
    ],
)
def test_a_bound_is_the_last_that_may_pass(shape: str, most: int, word: str) -> None:
    allowed = refusal(shape * most)
    refused = refusal(shape * (most + 1))

    assert allowed == ""
    assert word in refused


def test_length_is_refused_with_both_numbers() -> None:
    text = "word " * 5_000

    answer = refusal(text)

    assert answer == "A reply may have 20,000 characters; this has 25,000."


def test_five_million_quotes_are_refused_for_their_length() -> None:
    answer = refusal(">" * 5_000_000)

    assert answer == "A reply may have 20,000 characters; this has 5,000,000."


def test_the_longest_reply_may_pass() -> None:
    half = "x" * (MAX_CHARACTERS // 2 - 1)

    assert refusal(f"{half}\n\n{half}") == ""


@pytest.mark.parametrize("line", ["- " * 20, "*" * 40, "* " * 30 + "*", "_  " * 12, " ---"])
def test_a_ruled_line_opens_nothing(line: str) -> None:
    assert refusal(f"above\n\n{line}\n\nbelow") == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada", "Ada"),
        ("  Ada\t\u00a0Lovelace\n", "Ada Lovelace"),
        ("Rene\u0301", "René"),
        ("Ada\u202e\u200f\u2066 nimdA", "Ada nimdA"),
        ("A\u200bd\u2060a\u00ad\ufeff", "Ada"),
        ("A\x00d\x07a\x9f\ud800", "Ada"),
        ("\u3164\u2800\u115f\u034f", ""),
        ("A\u200dd\u200ca", "Ada"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",) * 2,
        ("\u0915\u094d\u200d\u0937",) * 2,
        (FAMILY,) * 2,
        ("\u1000\u103b\u1031\u102c\u103a",) * 2,
        ("\u200d\u0627\u200d", "\u0627"),
        (ZALGO, "é" + unicodedata.normalize("NFC", ZALGO)[1:4]),
        ("a\u200d\u0301\u200d\u0627", "á\u0627"),
        ("", ""),
    ],
    ids=[
        "plain",
        "one line",
        "composed",
        "direction",
        "zero width",
        "control characters",
        "invisible letters",
        "joiners in Latin",
        "joiner in Persian",
        "joiner in Hindi",
        "joined emoji",
        "Burmese",
        "joiners at the ends",
        "mountains of marks",
        "one drop makes another",
        "nothing",
    ],
)
def test_a_name_keeps_what_can_be_seen(name: str, expected: str) -> None:
    assert clean_name(name) == expected


@given(names | anything)
@example("a\u0301\u200d\u0627")
def test_cleaning_a_name_twice_changes_nothing(name: str) -> None:
    once = clean_name(name)

    assert clean_name(once) == once


@given(names | anything)
def test_a_name_is_one_line_that_hides_nothing(name: str) -> None:
    cleaned = clean_name(name)

    assert cleaned == " ".join(cleaned.split())
    assert unicodedata.is_normalized("NFC", cleaned)
    categories = {unicodedata.category(c) for c in cleaned if c not in "\u200c\u200d"}
    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\u3000",
        "\u200b\u200d\ufeff",
        "\u3164\u2800",
        "\u202e",
        "&zwj;",
        "\ufe0f\U000e0100",
    ],
)
def test_a_text_of_which_nothing_is_seen_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "\u200b.", "\u0301", FAMILY, "&amp;nbsp;", "👍\ufe0f"])
def test_a_text_of_which_anything_is_seen_is_not(text: str) -> None:
    assert not is_blank(text)
