"""Runs in which a test process was ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.house.checks import ROOT
from tests.house.crashes import ENDED, pytest_sessionfinish, pytest_testnodedown

CONFTEST = "from tests.house.crashes import pytest_sessionfinish, pytest_testnodedown\n"


@pytest.mark.parametrize(
    ("test", "status"),
    [("pass", 0), ("assert False", 1), ("import os; os._exit(1)", ENDED)],
)
def test_a_process_that_was_ended_is_told_apart(tmp_path: Path, test: str, status: int) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_it.py").write_text(f"def test_it():\n    {test}\n", encoding="utf-8")

    run = subprocess.run(
        (
            sys.executable,
            "-m",
            "pytest",
            "-n1",
            f"--rootdir={tmp_path}",
            "-c/dev/null",
            tmp_path,
        ),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )

    assert run.returncode == status, run.stdout.decode()


@pytest.mark.parametrize(("error", "status"), [(None, 1), ("Not properly terminated", ENDED)])
def test_one_process_that_was_ended_is_enough(error: str | None, status: int) -> None:
    config = SimpleNamespace(stash=pytest.Stash())
    session: Any = SimpleNamespace(config=config, exitstatus=1)

    for end in (None, error, None):
        pytest_testnodedown(SimpleNamespace(config=config), end)
    pytest_sessionfinish(session)

    assert session.exitstatus == status
