"""What went wrong, where, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.errors import SettingsError, SiteError, SiteProblems, nearest, shortened


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = SiteError("It is wrong.", path="content/a.md", line=3, hint="Mend it.")

    assert str(error) == "content/a.md:3: It is wrong. Mend it."


def test_a_path_below_the_current_folder_is_told_as_one_would_type_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    error = SiteError("It is wrong.", path=tmp_path / "content" / "a.md")

    assert str(error) == "content/a.md:1: It is wrong."


def test_a_path_elsewhere_is_told_in_full(tmp_path: Path) -> None:
    assert (
        SiteError("It is wrong.", path=tmp_path / "a.md").path == (tmp_path / "a.md").as_posix()
    )


def test_an_error_without_a_place_says_the_rest() -> None:
    assert str(SiteError("It is wrong.")) == "It is wrong."


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    problems = SiteProblems(
        [
            SiteError("Third.", path="b"),
            SiteError("Second.", path="a", line=10),
            SiteError("First.", path="a", line=9),
        ],
    )

    assert str(problems) == "a:9: First.\na:10: Second.\nb:1: Third.\n3 problems found."
    assert [e.problem for e in problems.problems] == ["First.", "Second.", "Third."]


def test_one_problem_is_not_two() -> None:
    assert str(SiteProblems([SiteError("Only this.")])) == "Only this.\n1 problem found."


def test_a_part_of_the_problems_is_still_problems() -> None:
    problems = SiteProblems([SiteError("One."), SettingsError("Two.")])

    part = problems.subgroup(SettingsError)

    assert isinstance(part, SiteProblems)
    assert [str(e) for e in part.problems] == ["Two."]


def test_the_nearest_known_word_is_suggested() -> None:
    assert nearest("statsu", ["status", "date"]) == "Did you mean “status”?"
    assert nearest("GATE.svg", ["Gate.svg", "date"]) == "Did you mean “Gate.svg”?"


def test_where_nothing_is_near_all_known_words_are_listed() -> None:
    assert nearest("xyz", ["status", "date"]) == "Known are: date, status."


def test_where_nothing_is_known_nothing_is_suggested() -> None:
    assert nearest("xyz", []) == ""


def test_where_nothing_is_near_and_many_words_are_known_nothing_is_suggested() -> None:
    assert nearest("xyz", map(str, range(11))) == ""
    assert nearest("xyz", ["status", "date"], few=1) == ""


def test_a_message_quotes_no_more_than_anybody_reads() -> None:
    assert shortened("short") == "short"
    assert shortened("x" * 500) == "x" * 60 + "…"


def test_a_message_quotes_no_address_of_mail() -> None:
    assert shortened("Ada <ada@a.example>") == "Ada …@…"
