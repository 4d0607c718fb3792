"""Typographic marks in HTML; see the golden pairs of prose, too."""

from __future__ import annotations

from tests.essays.drafts import prose


def test_descriptions_of_pictures_are_typeset() -> None:
    assert 'alt="A “gate”"' in prose('![A "gate"](a.svg)').html


def test_what_raw_html_leaves_open_ends_with_its_paragraph() -> None:
    html = prose("<code>it's\n\nIt's").html

    assert html == "<p><code>it's</p>\n<p>It’s</p>"
