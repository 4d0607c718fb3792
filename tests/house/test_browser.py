"""Finding a browser, or bringing one."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.preview.progress import Finished
from tests.house import browser
from tests.programs import Programs


@pytest.fixture
def chromium(tmp_path: Path) -> Path:
    """Return a browser in a folder where programs are."""
    path = tmp_path / "bin" / "chromium"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


def test_a_browser_among_the_programs_is_found(chromium: Path) -> None:
    found = browser.installed({"PATH": str(chromium.parent)}, places=())

    assert found == chromium


def test_the_one_that_a_person_names_comes_first(chromium: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    environ = {"PATH": str(chromium.parent), "CHROME_PATH": str(tmp_path / "mine")}

    assert browser.installed(environ, places=()) == tmp_path / "mine"


def test_a_browser_in_its_usual_place_is_found(tmp_path: Path) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()

    assert browser.installed({"PATH": "", "LOCALAPPDATA": str(tmp_path)}) == edge


def test_the_usual_places_are_those_of_macos_and_windows() -> None:
    places = browser.usual_places({"PROGRAMFILES": "C:/Programs"})

    assert any("Google Chrome.app" in str(place) for place in places)
    assert Path("C:/Programs/Google/Chrome/Application/chrome.exe") in places


def test_without_a_browser_none_is_found() -> None:
    assert browser.installed({"PATH": ""}, places=()) is None


def test_the_browser_of_playwright_is_found(chromium: Path) -> None:
    programs = Programs({"-c": Finished(0, f"{chromium}\n")})

    assert browser.of_playwright(programs) == chromium


@pytest.mark.parametrize("answer", ["", "/nowhere/chrome", "Traceback …"])
def test_a_browser_that_playwright_has_not_fetched_is_none(answer: str) -> None:
    assert browser.of_playwright(Programs({"-c": Finished(0, answer)})) is None


def test_a_browser_that_is_there_is_taken_and_nothing_is_fetched(chromium: Path) -> None:
    programs = Programs()

    assert browser.find(programs, look=lambda: chromium) == chromium
    assert programs.commands == []


def test_playwright_is_asked_to_fetch_one_before_the_system(chromium: Path) -> None:
    here: list[Path] = []
    programs = Programs(effects={"playwright": lambda: here.append(chromium)})

    found = browser.find(programs, look=lambda: here[0] if here else None)

    assert found == chromium
    assert not any("apt-get" in command for command in programs.commands)


@pytest.mark.parametrize(("by", "last"), [("apt-get", "chromium"), ("", "chromium")])
def test_the_system_is_asked_where_playwright_cannot_fetch_one(by: str, last: str) -> None:
    programs = Programs({"playwright": Finished(1, "offline")})

    browser.bring(programs, by)

    assert programs.commands[-1][-1] == last
    assert any("apt-get" in command for command in programs.commands) == bool(by)


def test_where_none_can_be_had_a_person_is_told_what_to_do() -> None:
    nothing = Programs({"-c": Finished(1, ""), "playwright": Finished(1, "")})

    assert browser.find(nothing, look=lambda: None) is None
    with pytest.raises(SystemExit, match="Install one of them"):
        browser.main(lambda: None)


def test_where_it_is_is_told(capsys: pytest.CaptureFixture[str], chromium: Path) -> None:
    browser.main(lambda: chromium)

    assert capsys.readouterr().out == f"{chromium}\n"
