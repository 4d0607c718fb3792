"""How checks are run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plugins.preview.progress import Finished
from tests.house.checks import Check, UnknownCheckError, chosen, run_all
from tests.programs import Programs

STYLE = Check(name="style", about="how it looks", command=("lint",), remedy="Tidy up.")
TYPES = Check(name="types", about="what fits", command=("typing",))
PASSING = Check(name="tests", about="x", command=(sys.executable, "-c", ""), is_shown=True)
FAILING = Check(
    name="tests",
    about="whether it works",
    command=(sys.executable, "-c", "import sys; sys.exit(print('1 failed') or 3)"),
    is_shown=True,
)


def test_when_every_check_passes_the_exit_status_is_0() -> None:
    said: list[str] = []

    assert run_all([STYLE, TYPES], Programs(), said.append) == 0
    assert said == ["\nEvery check passed."]


def test_every_check_is_run_even_after_one_has_failed() -> None:
    programs = Programs({"lint": Finished(1, "a.py:1: ugly")})
    said: list[str] = []

    assert run_all([STYLE, TYPES], programs, said.append) == 1
    assert programs.commands == [("lint",), ("typing",)]
    assert programs.told == ["style: how it looks", "types: what fits"]
    assert said == ["a.py:1: ugly", "\nFailed: style.", "  style: Tidy up."]


def test_what_is_shown_as_it_comes_is_not_said_again(capfd: pytest.CaptureFixture[str]) -> None:
    said: list[str] = []

    assert run_all([FAILING], Programs(), said.append) == 1
    assert capfd.readouterr().out == "1 failed\n"
    assert said == [
        "tests: whether it works",
        "\nFailed: tests.",
        "  tests: Mend what is listed above.",
    ]


def test_what_is_shown_may_pass() -> None:
    assert run_all([PASSING], Programs(), lambda _: None) == 0


@pytest.mark.parametrize(
    ("names", "expected"),
    [("", "style types"), ("types", "types"), (" types , style,", "style types")],
)
def test_checks_are_chosen_by_name_and_keep_their_order(names: str, expected: str) -> None:
    assert [check.name for check in chosen(names, [STYLE, TYPES])] == expected.split()


def test_a_check_that_there_is_not_is_an_error_that_lists_them() -> None:
    with pytest.raises(UnknownCheckError, match=r"called typos\. There are: style, types"):
        chosen("typos", [STYLE, TYPES])


@pytest.mark.parametrize(("again_on", "lives"), [(70, 3), (71, 1)])
def test_a_check_whose_process_was_ended_is_run_again(
    tmp_path: Path, again_on: int, lives: int
) -> None:
    lived = tmp_path / "lived"
    program = f"import sys; f = open(r'{lived}', 'a'); f.write('x'); sys.exit(70)"
    check = Check(
        name="tests",
        about="x",
        command=(sys.executable, "-c", program),
        is_shown=True,
        again_on=again_on,
    )

    assert run_all([check], Programs(), lambda _: None) == 1
    assert lived.read_text(encoding="utf-8") == "x" * lives
