"""Which checks there are."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

import pytest

from plugins.preview.listing import tasks_in
from plugins.preview.output import MADE
from tests.house.checks import ROOT, Check
from tests.house.node import node
from tests.house.suites import BUILT, CHECKS, SUITES, main


@pytest.mark.parametrize("suite", SUITES)
def test_a_suite_belongs_to_a_task(suite: str) -> None:
    assert suite in dict(tasks_in(ROOT / "tasks.py"))


@pytest.mark.parametrize("checks", SUITES.values(), ids=SUITES)
def test_no_two_checks_of_a_suite_have_the_same_name(checks: tuple[Check, ...]) -> None:
    assert len({check.name for check in checks}) == len(checks)


def test_every_check_starts_a_program_that_the_environment_has() -> None:
    programs = {Path(check.command[0]) for check in chain.from_iterable(SUITES.values())}

    assert programs == {Path(sys.executable), node()}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_says_what_to_do_when_it_fails(check: Check) -> None:
    assert check.remedy.endswith(".")


def test_the_tests_come_last_so_that_their_closing_line_is_seen() -> None:
    assert [check.name for check in CHECKS if check.is_shown] == [CHECKS[-1].name]


def test_what_is_built_to_be_checked_is_among_what_can_be_removed() -> None:
    assert Path(BUILT).parts[0] in MADE


def test_a_suite_can_be_run_in_part() -> None:
    assert main("test", "layers") == 0


def test_a_check_that_there_is_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("test", "typos") == 2
    assert "No check is called typos" in capsys.readouterr().out
