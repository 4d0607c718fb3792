"""Typographic marks in plain text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.essays.quotes import typeset

MARKS = re.compile("[\"'“”‘’″′.…–—-]")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("", ""),
        ('"Word"', "“Word”"),
        ("'Word'", "‘Word’"),
        ("It's", "It’s"),
        ("the writers' room", "the writers’ room"),
        ("'Tis the season", "’Tis the season"),
        ("the '80s and '26", "the ’80s and ’26"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("they said 'em", "they said ’em"),
        ("'round' the table", "‘round’ the table"),
        ("\"'Quoted' words\"", "“‘Quoted’ words”"),
        ("'\"Quoted\" words'", "‘“Quoted” words’"),
        ('("in brackets")', "(“in brackets”)"),
        ('said--"quoted"--she', "said–“quoted”–she"),
        ('12" wide', "12″ wide"),
        ("6'2\" tall", "6′2″ tall"),
        ('"in 1974"', "“in 1974”"),
        ("'no. 9'", "‘no. 9’"),
        ('"', "”"),
        ('" "', "” ”"),
        ("a -- b", "a – b"),
        ("a---b", "a—b"),
        ("a----b", "a----b"),
        ("a-b", "a-b"),
        ("wait...", "wait…"),
        ("wait....", "wait...."),
        ("“done”", "“done”"),
    ],
)
def test_plain_text_is_typeset(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


@given(st.text("ab'\" -.1(”“", max_size=30))
def test_typesetting_twice_changes_nothing_more(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


@given(st.text(max_size=60))
def test_words_are_never_changed(text: str) -> None:
    assert MARKS.sub("", typeset(text)) == MARKS.sub("", text)


@given(st.text(max_size=60))
def test_no_typewriter_mark_is_left(text: str) -> None:
    assert not set("\"'") & set(typeset(text))


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("en-gb", "“It’s ‘so’”, the 12″"),
        ("de", "„It’s ‚so‘“, the 12″"),
        ("DE-at", "„It’s ‚so‘“, the 12″"),
        ("fr", "«\u202fIt’s “so”\u202f», the 12″"),
        ("sv", "”It’s ’so’”, the 12″"),
        ("ja", "“It’s ‘so’”, the 12″"),
    ],
)
def test_quotation_marks_are_those_of_the_language(lang: str, printed: str) -> None:
    assert typeset("\"It's 'so'\", the 12\"", lang) == printed


@given(st.text("ab'\" (", max_size=20), st.sampled_from(["de", "fr", "sv", "ru"]))
def test_another_language_has_other_marks_in_the_same_places(text: str, lang: str) -> None:
    def places(printed: str) -> list[bool]:
        return [mark.isalnum() or mark in " (" for mark in printed.replace("\u202f", "")]

    assert places(typeset(text, lang)) == places(typeset(text))
