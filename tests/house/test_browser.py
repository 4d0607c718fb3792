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
    found = browser.candidates({"PATH": str(chromium.parent)}, places=())

    assert found == [chromium]


def test_the_one_that_a_person_names_comes_first(chromium: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    environ = {"PATH": str(chromium.parent), "CHROME_PATH": str(tmp_path / "mine")}

    assert browser.candidates(environ, places=()) == [tmp_path / "mine", chromium]


def test_a_browser_in_its_usual_place_is_found(tmp_path: Path) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()

    assert browser.candidates({"PATH": "", "LOCALAPPDATA": str(tmp_path)}) == [edge]


def test_what_only_has_the_name_of_a_browser_is_passed_over(chromium: Path) -> None:
    signpost = chromium.with_name("chromium-browser")
    programs = Programs({str(signpost): Finished(1, "Install the snap.")})

    assert browser.installed(programs, lambda: [signpost, chromium]) == chromium
    assert browser.installed(programs, lambda: [signpost]) is None


def test_the_usual_places_are_those_of_macos_and_windows() -> None:
    places = browser.usual_places({"PROGRAMFILES": "C:/Programs"})

    assert any("Google Chrome.app" in str(place) for place in places)
    assert Path("C:/Programs/Google/Chrome/Application/chrome.exe") in places


def test_without_a_browser_none_is_found() -> None:
    assert browser.candidates({"PATH": ""}, places=()) == []


def test_the_browser_of_playwright_is_found(chromium: Path) -> None:
    programs = Programs({"-c": Finished(0, f"{chromium}\n")})

    assert browser.of_playwright(programs) == chromium


@pytest.mark.parametrize("answer", ["", "/nowhere/chrome", "Traceback …"])
def test_a_browser_that_playwright_has_not_fetched_is_none(answer: str) -> None:
    assert browser.of_playwright(Programs({"-c": Finished(0, answer)})) is None


def test_a_browser_of_playwright_that_lacks_a_library_is_none(chromium: Path) -> None:
    broken = {"-c": Finished(0, f"{chromium}\n"), str(chromium): Finished(127, "libnss3.so")}

    assert browser.of_playwright(Programs(broken)) is None


def test_a_browser_that_is_there_is_taken_and_nothing_is_fetched(chromium: Path) -> None:
    programs = Programs()

    assert browser.find(programs, look=lambda: [chromium]) == chromium
    assert [command[0] for command in programs.commands] == [str(chromium)]


@pytest.mark.parametrize("word", ["playwright", "apt-get"])
def test_playwright_fetches_one_and_otherwise_the_system_does(
    chromium: Path, word: str
) -> None:
    here: list[Path] = []
    programs = Programs(effects={word: lambda: here.append(chromium)})

    assert browser.find(programs, lambda: here, "apt-get") == chromium
    assert any("apt-get" in command for command in programs.commands) == (word == "apt-get")


@pytest.mark.parametrize(("by", "needs"), [("apt-get", True), ("", False)])
def test_playwright_brings_the_libraries_where_it_may(by: str, *, needs: bool) -> None:
    programs = Programs()

    browser.fetch(programs, by)

    assert ("--with-deps" in programs.commands[0]) == needs


@pytest.mark.parametrize("by", ["apt-get", ""])
def test_the_system_is_asked_where_we_may(by: str) -> None:
    programs = Programs()

    browser.install(programs, by)

    assert any("chromium" in command for command in programs.commands) == bool(by)


def test_where_none_can_be_had_a_person_is_told_what_to_do() -> None:
    nothing = Programs({"-c": Finished(1, ""), "playwright": Finished(1, "")})

    assert browser.find(nothing, look=list) is None
    with pytest.raises(SystemExit, match="Install one of them"):
        browser.main(lambda: None)


def test_where_it_is_is_told(capsys: pytest.CaptureFixture[str], chromium: Path) -> None:
    browser.main(lambda: chromium)

    assert capsys.readouterr().out == f"{chromium}\n"
