"""Who made a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.errors import SiteProblems
from plugins.figures.credits import Credit, read_credits
from tests.figures.albums import drawing


def folder(root: Path, text: str) -> Path:
    (root / "gate.svg").write_text(drawing(1, 1), encoding="utf-8")
    (root / "credits.yml").write_text(text, encoding="utf-8")
    return root


def test_a_credit_says_who_and_on_what_terms(tmp_path: Path) -> None:
    text = """\
gate.svg:
  credit: Noor Aziz
  licence: CC BY-SA 4.0
  licence_url: https://creativecommons.org/licenses/by-sa/4.0/
  source: https://noor.example/gate
  note: "Like it?"
"""

    assert read_credits(folder(tmp_path, text)) == {
        "gate.svg": Credit(
            credit="Noor Aziz",
            licence="CC BY-SA 4.0",
            licence_url="https://creativecommons.org/licenses/by-sa/4.0/",
            source="https://noor.example/gate",
            note="Like it?",
        ),
    }


@pytest.mark.parametrize("text", ["", "# Only a comment.\n\n  # And another.\n"])
def test_a_file_that_says_nothing_credits_nobody(text: str, tmp_path: Path) -> None:
    assert read_credits(folder(tmp_path, text)) == {}


def test_a_folder_without_the_file_credits_nobody(tmp_path: Path) -> None:
    assert read_credits(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("gate.svg:\n  credit: A\n  license: B\n", 3, "Did you mean “licence”"),
        ("gat.svg:\n  credit: A\n", 1, "Did you mean “gate.svg”"),
        ("gate.svg: A\n", 1, "must hold fields of its own"),
        ("gate.svg:\n  licence: B\n", 1, "“credit” is missing"),
        ("gate.svg:\n", 1, "“credit” is missing"),
        ("gate.svg:\n  credit: A\n  source: noor.example\n", 3, "not a web address"),
        ("gate.svg:\n  credit: A\n  licence_url: https://a.example/\n", 3, "no “licence”"),
        ("gate.svg:\n  credit: A\n  note:\n    - a\n", 4, "Lists are not read here"),
        ("gate.svg: &a\n  credit: A\n", 1, "Anchors"),
        ("gate.svg:\n  credit: A\n  credit: B\n", 3, "twice"),
        ("- gate.svg\n", 1, "must be fields"),
        ("gate.svg:\n  credit: A\n---\n", 3, "all pictures of a folder stand in one list"),
        ("noor@a.example:\n  credit: A\n", 1, "There is no picture “…@…” in this folder."),
    ],
)
def test_a_slip_is_told_with_its_line(
    text: str,
    line: int,
    message: str,
    tmp_path: Path,
) -> None:
    with pytest.raises(SiteProblems) as caught:
        read_credits(folder(tmp_path, text))

    assert message in str(caught.value)
    assert [error.line for error in caught.value.problems] == [line]


def test_all_slips_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SiteProblems) as caught:
        read_credits(folder(tmp_path, "a.svg:\n  credit: A\nb.svg:\n  who: B\n"))

    assert len(caught.value.problems) == 4


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "credits.yml").write_bytes("gate.svg:\n  credit: Zoë\n".encode("latin-1"))

    with pytest.raises(SiteProblems) as caught:
        read_credits(tmp_path)

    assert "not in UTF-8" in str(caught.value)
    assert caught.value.problems[0].line == 2


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "credits.yml").mkdir()

    with pytest.raises(SiteProblems) as caught:
        read_credits(tmp_path)

    assert "cannot be read" in str(caught.value)
