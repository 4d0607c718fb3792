"""Fourteen thousand known attacks, as replies, as links, and as HTML."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from plugins.discussion.allow_list import clean, nh3_clean
from plugins.discussion.dialect import to_html
from plugins.discussion.guard import guarded
from plugins.discussion.markup import refusal, safe_html
from tests.discussion.html_rules import problems, words

CORPUS = Path(__file__).parents[2].parent / "shared" / "data" / "xss" / "corpus.json"
SLICES = 16
"""Tests that share the attacks out, for runs on several cores; every fourth attack is
enough where the attack is not the whole of the text."""


@cache
def attacks() -> list[str]:
    """Return every attack once."""
    return sorted({entry["payload"] for entry in json.loads(CORPUS.read_text("utf-8"))})


def in_a_link(attack: str) -> str:
    return safe_html(f"> [{attack}](https://a.example/ '{attack}') [x]({attack}) <{attack}>")


def past_nh3_alone(html: str) -> str:
    return clean(html, [nh3_clean])


pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
each_slice = pytest.mark.parametrize("start", range(SLICES))


@each_slice
@pytest.mark.parametrize(
    ("door", "step"),
    [(safe_html, 1), (in_a_link, 4), (clean, 1), (past_nh3_alone, 1)],
    ids=["as a reply", "in a link", "as HTML", "as HTML for nh3 alone"],
)
def test_no_attack_gets_through(door: Callable[[str], str], step: int, start: int) -> None:
    found = {
        attack: wrong
        for attack in attacks()[start :: SLICES * step]
        if (wrong := problems(door(attack)))
    }

    assert found == {}


@each_slice
def test_nh3_alone_shows_the_same_words(start: int) -> None:
    bearable = [a for a in attacks()[start :: SLICES * 4] if not refusal(a)]

    differing = [
        attack
        for attack, html in zip(bearable, map(to_html, map(guarded, bearable)), strict=True)
        if words(past_nh3_alone(html)) != words(clean(html))
    ]

    assert differing == []


def test_the_corpus_is_whole() -> None:
    assert len(attacks()) > 10_000
