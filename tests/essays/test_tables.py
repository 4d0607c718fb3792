"""Tables; for their HTML see the golden pairs of prose."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.essays.drafts import prose

RULES = {":--": "left", "--:": "right", ":-:": "center", "---": ""}


@given(st.lists(st.sampled_from(sorted(RULES)), min_size=2, max_size=5))
def test_each_cell_is_aligned_as_its_column(rules: list[str]) -> None:
    rows = [["a"] * len(rules), rules, ["b"] * len(rules)]
    text = "\n".join(f"| {' | '.join(row)} |" for row in rows)

    cells = re.findall(r"<t[hd]\b([^>]*)>[ab]<", prose(text).html)

    sides = [(re.findall(r"align-(\w+)", cell) or [""])[0] for cell in cells]
    assert sides == [RULES[rule] for rule in rules] * 2


@pytest.mark.parametrize(
    "text",
    ["- x\n\n    a | b\n    --|--\n    1 | 2", "> a | b\n> --|--\n> 1 | 2", "a | b\n--|--"],
)
def test_a_table_scrolls_wherever_it_stands(text: str) -> None:
    html = prose(text).html

    assert re.search(r'<div aria-label="Table: a, b" class="table"[^>]*>\s*<table>', html)


def test_an_empty_heading_heads_nothing() -> None:
    html = prose("|   | a |\n|---|---|\n| b | c |").html

    assert html.count("<th") == html.count('scope="col"') + html.count("<thead")
    assert 'aria-label="Table: a"' in html


def test_a_class_of_the_writer_is_kept() -> None:
    html = prose("| a {: .wide } | b |\n|--:|---|\n| 1 | 2 |").html

    assert 'class="wide align-right"' in html
