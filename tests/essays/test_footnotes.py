"""Notes; for their HTML see the golden pairs of prose."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.essays.drafts import prose

LABELS = ["1", "two words", 'a"b', "ä", "x:y", "<b>"]


@pytest.mark.parametrize("label", LABELS)
def test_a_note_may_have_any_name(label: str) -> None:
    html = prose(f"A[^{label}].\n\n[^{label}]: B.").html

    assert 'id="fn-essay-1"' in html
    assert 'id="fnref-essay-1"' in html


@given(st.lists(st.sampled_from(["1", "two words", "x:y"]), min_size=1, max_size=8))
def test_every_reference_leads_to_its_note_and_every_note_back(labels: list[str]) -> None:
    text = " ".join(f"word[^{label}]" for label in labels)
    notes = "\n".join(f"[^{label}]: Note {label}." for label in sorted(set(labels)))

    html = prose(f"{text}\n\n{notes}").html

    ids = re.findall(r'id="(fn[^"]*)"', html)
    addresses = re.findall(r'href="#(fn[^"]*)"', html)
    assert set(addresses) == set(ids)
    assert len(ids) == len(labels) + len(set(labels))
    assert len(addresses) == 2 * len(labels)


def test_notes_are_numbered_as_they_are_referred_to() -> None:
    html = prose("A[^b] B[^a].\n\n[^a]: First written.\n[^b]: First met.").html

    assert html.index("First met") < html.index("First written")


def test_an_essay_without_notes_has_no_place_for_them() -> None:
    assert "<section" not in prose('Text.\n\n<div class="footnote" markdown="1">x</div>').html
