"""The environment that tasks.py makes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from plugins.preview import environment, system
from plugins.preview.environment import (
    RUNTIME,
    TOOLS,
    NoEnvironmentError,
    become,
    bring_ensurepip,
    enter,
    is_current,
    prepare,
    python_in,
    refuse_old_python,
)
from plugins.preview.progress import Finished
from tests.programs import Programs


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a script and both lock files."""
    (tmp_path / "tests").mkdir()
    (tmp_path / RUNTIME).write_text("a==1 \\\n  --hash=sha256:00\n", encoding="utf-8")
    (tmp_path / TOOLS).write_text("a==1\nb==2\nc==3\n", encoding="utf-8")
    (tmp_path / "tasks.py").write_text('@task\ndef go():\n    """Go."""', encoding="utf-8")
    return tmp_path


def with_venv(root: Path, answers: dict[str, Finished] | None = None) -> Programs:
    """Return programs of which ``venv`` makes an environment in ``root``."""

    def make() -> None:
        python_in(root).parent.mkdir(parents=True, exist_ok=True)
        python_in(root).touch()

    return Programs(answers, effects={"venv": make})


def test_the_first_start_makes_the_environment_and_installs_the_locked_versions(
    root: Path,
) -> None:
    programs = with_venv(root)

    python = prepare(root, RUNTIME, programs)

    assert python == python_in(root)
    made, installed = programs.commands
    assert made[1:3] == ("-m", "venv")
    assert installed[0] == str(python)
    assert "--require-hashes" in installed
    assert installed[-2:] == ("-r", str(root / RUNTIME))
    assert programs.told[-1] == "Installing 1 packages, as requirements.lock lists them"


def test_the_next_start_does_nothing(root: Path) -> None:
    prepare(root, RUNTIME, with_venv(root))
    programs = Programs()

    prepare(root, RUNTIME, programs)

    assert programs.commands == []


def test_another_lock_file_is_installed_into_the_same_environment(root: Path) -> None:
    prepare(root, RUNTIME, with_venv(root))
    (root / RUNTIME).write_text("a==2\n", encoding="utf-8")
    programs = Programs()

    prepare(root, RUNTIME, programs)

    assert [command[3] for command in programs.commands] == ["--version", "install"]


def test_an_environment_with_the_tools_is_good_for_everything(root: Path) -> None:
    prepare(root, TOOLS, with_venv(root))

    assert is_current(root, TOOLS)
    assert is_current(root, RUNTIME)


def test_an_environment_without_the_tools_is_not_good_for_the_checks(root: Path) -> None:
    prepare(root, RUNTIME, with_venv(root))

    assert not is_current(root, TOOLS)


def test_an_environment_without_pip_is_made_anew(root: Path) -> None:
    prepare(root, RUNTIME, with_venv(root))
    (root / RUNTIME).write_text("a==2\n", encoding="utf-8")
    programs = with_venv(root, {"--version": Finished(1, "No module named pip")})

    prepare(root, RUNTIME, programs)

    assert "--clear" in programs.commands[1]


@pytest.mark.parametrize("record", ["{", "", "[]"])
def test_an_unreadable_record_counts_as_none(root: Path, record: str) -> None:
    prepare(root, RUNTIME, with_venv(root))
    (root / ".venv" / "colloquy.json").write_text(record, encoding="utf-8")

    assert not is_current(root, RUNTIME)


def test_the_record_names_each_lock_file_with_its_checksum(root: Path) -> None:
    prepare(root, TOOLS, with_venv(root))

    record = json.loads((root / ".venv" / "colloquy.json").read_text(encoding="utf-8"))

    assert record.keys() == {RUNTIME, TOOLS}
    assert not list(root.glob(".venv/*.new"))


def test_an_environment_that_cannot_be_made_is_told_with_the_last_words(root: Path) -> None:
    words = "\n".join(map(str, range(99)))

    with pytest.raises(NoEnvironmentError) as error:
        prepare(root, RUNTIME, Programs({"venv": Finished(1, words)}))

    assert str(error.value).splitlines()[0] == "87"
    assert str(error.value).endswith(".venv could not be made.")


def test_a_machine_without_network_is_told_so(root: Path) -> None:
    failed = Finished(1, "Retrying … NewConnectionError … ERROR: No matching distribution")

    with pytest.raises(NoEnvironmentError, match="seems to be offline"):
        prepare(root, RUNTIME, with_venv(root, {"install": failed}))

    assert not is_current(root, RUNTIME)


def test_an_installation_that_broke_off_is_tried_again(root: Path) -> None:
    programs = with_venv(root, {"install": Finished(1, "Connection reset by peer")})

    with pytest.raises(NoEnvironmentError):
        prepare(root, RUNTIME, programs)

    assert programs.told[-1] == "Trying again"


def test_any_other_failure_shows_the_last_words_of_pip(root: Path) -> None:
    failed = Finished(1, "No space left on device")

    with pytest.raises(NoEnvironmentError, match=r"(?s)No space left.*\.venv"):
        prepare(root, RUNTIME, with_venv(root, {"install": failed}))


def test_a_python_that_cannot_make_environments_gets_the_missing_part(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(environment, "has_ensurepip", lambda: False)
    monkeypatch.setattr(system, "manager", lambda: "apt-get")
    programs = with_venv(root)

    prepare(root, RUNTIME, programs)

    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert programs.commands[1][-1] == f"python{version}-venv"


@pytest.mark.parametrize("by", ["", "dnf", "apt-get"])
def test_where_the_missing_part_cannot_be_had_a_person_is_told_how_to_get_it(by: str) -> None:
    with pytest.raises(NoEnvironmentError, match="apt install python3"):
        bring_ensurepip(by, Programs({"install": Finished(100, "")}))


def test_this_python_has_the_missing_part() -> None:
    assert environment.has_ensurepip()


@pytest.mark.parametrize("version", [(3, 10), (3, 8), (2, 7)])
def test_an_old_python_is_told_so(version: tuple[int, int]) -> None:
    with pytest.raises(NoEnvironmentError, match=f"this is {version[0]}.{version[1]}"):
        refuse_old_python(version)


def test_a_new_python_is_welcome() -> None:
    refuse_old_python((3, 11))
    refuse_old_python((4, 0))


@pytest.mark.parametrize("arguments", [[], ["--list"], ["-h"]])
def test_what_there_is_to_do_is_told_without_an_environment(
    root: Path,
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    programs = Programs()

    with pytest.raises(SystemExit) as end:
        enter(root / "tasks.py", arguments, programs)

    assert not end.value.code
    assert programs.commands == []
    assert "  go          Go.\n" in capsys.readouterr().out


def test_the_script_goes_on_in_the_environment(root: Path) -> None:
    became: list[list[str]] = []
    script = root / "tasks.py"

    enter(script, ["go", "1"], with_venv(root), lambda _, command: became.append(command))

    assert became == [[str(python_in(root)), str(script), "go", "1"]]


def test_in_the_environment_the_script_just_goes_on(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    became: list[list[str]] = []
    monkeypatch.setattr(sys, "prefix", str(root / ".venv"))

    enter(root / "tasks.py", ["go"], with_venv(root), lambda _, c: became.append(c))

    assert became == []


def test_why_there_is_no_environment_is_all_that_a_person_reads(root: Path) -> None:
    failed = Programs({"venv": Finished(1, "Read-only file system")})

    with pytest.raises(SystemExit, match="Read-only file system"):
        enter(root / "tasks.py", ["go"], failed)


def test_a_program_that_takes_the_place_of_this_one_ends_it_with_its_own_status() -> None:
    with pytest.raises(SystemExit) as end:
        become(sys.executable, [sys.executable, "-c", "import sys; sys.exit(7)"], on="nt")

    assert end.value.code == 7


def test_where_programs_can_take_another_ones_place_they_do() -> None:
    became: list[list[str]] = []

    become("python", ["python", "x"], on="posix", replace=lambda _, c: became.append(c))

    assert became == [["python", "x"]]
