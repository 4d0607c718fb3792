"""The Node among our packages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.preview.progress import Finished, run
from tests.house import node
from tests.programs import Programs


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a theme whose packages npm would put beside it."""
    shutil.copy(node.THEME / "package-lock.json", tmp_path)
    (tmp_path / "node_modules").mkdir()
    return tmp_path


def test_node_is_there_without_anybody_installing_it(tmp_path: Path) -> None:
    ended = run((str(node.node()), "--version"), "", cwd=tmp_path)

    assert ended.text.startswith("v")


def test_the_packages_are_installed_as_they_are_locked(theme: Path) -> None:
    programs = Programs()

    assert node.install(theme, programs).code == 0
    assert [command[-1] for command in programs.commands] == ["ci"]


def test_they_are_installed_once(theme: Path) -> None:
    node.install(theme, Programs())
    programs = Programs()

    node.install(theme, programs)

    assert programs.commands == []


def test_they_are_installed_again_when_the_lock_has_changed(theme: Path) -> None:
    node.install(theme, Programs())
    (theme / "package-lock.json").write_text("{}", encoding="utf-8")
    programs = Programs()

    node.install(theme, programs)

    assert len(programs.commands) == 1


def test_an_installation_that_failed_is_tried_again(theme: Path) -> None:
    programs = Programs({"ci": Finished(1, "offline")})

    assert node.install(theme, programs).text == "offline"
    node.install(theme, programs)

    assert len(programs.commands) == 2


def test_as_a_program_it_ends_with_what_npm_said(theme: Path) -> None:
    node.main(theme, Programs())
    (theme / "package-lock.json").write_text("{}", encoding="utf-8")

    with pytest.raises(SystemExit, match="offline"):
        node.main(theme, Programs({"ci": Finished(1, "offline")}))


def test_a_tool_is_run_by_our_node() -> None:
    command = node.tool("html-validate/bin/html-validate.mjs", "--version")

    assert command[0] == str(node.node())
    assert Path(command[1]).parts[-4:-2] == ("node_modules", "html-validate")
