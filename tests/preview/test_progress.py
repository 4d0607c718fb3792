"""Programs that run while a person waits."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

import pytest

from plugins.preview import progress
from plugins.preview.progress import Finished, run


def test_what_a_program_prints_is_kept_and_how_it_ended_is_told(tmp_path: Path) -> None:
    out = StringIO()
    code = "import sys; print('one'); print('zwei · 二', file=sys.stderr); sys.exit(3)"

    ended = run((sys.executable, "-X", "utf8", "-c", code), "Counting", cwd=tmp_path, out=out)

    assert ended.code == 3
    assert ended.text.split() == ["one", "zwei", "·", "二"]
    assert out.getvalue().startswith("Counting failed, ")


def test_a_program_has_nothing_to_read_and_runs_where_it_is_told(tmp_path: Path) -> None:
    code = "import os, sys; print(os.getcwd(), os.environ.get('A'), len(sys.stdin.read()))"
    out = StringIO()

    ended = run((sys.executable, "-c", code), "Looking", cwd=tmp_path, env={"A": "b"}, out=out)

    assert ended == Finished(0, f"{tmp_path} b 0\n")
    assert out.getvalue().startswith("Looking ok, ")


def test_whoever_waits_sees_that_it_is_alive(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = tmp_path / "seen"

    class Person(StringIO):
        def write(self, text: str) -> int:
            if text == ".":
                seen.touch()
            return super().write(text)

    monkeypatch.setattr(progress, "BEAT", 0.01)
    out = Person()
    waits = f"import os\nwhile not os.path.exists({str(seen)!r}): pass"

    run((sys.executable, "-c", waits), "Waiting", cwd=tmp_path, out=out)

    assert out.getvalue().startswith("Waiting.")


def test_without_a_place_to_tell_it_standard_output_is_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run((sys.executable, "-c", ""), "Doing nothing", cwd=tmp_path)

    assert capsys.readouterr().out.startswith("Doing nothing")


def test_of_what_nobody_waits_for_nothing_is_told(tmp_path: Path) -> None:
    out = StringIO()

    run((sys.executable, "-c", ""), "", cwd=tmp_path, out=out)

    assert out.getvalue() == ""
