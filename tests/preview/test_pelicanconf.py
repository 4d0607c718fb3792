"""pelicanconf.py as its writer sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG

from plugins.errors import SettingsError, SiteError
from plugins.preview.pelicanconf import KNOWN, missing, placed, read_settings, slips


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A = 1\nB = (\n", "pelicanconf.py:2: Python cannot read this: '(' was never closed."),
        (
            "A = 1\n\nB = A + C\n",
            "pelicanconf.py:3: Python cannot run this: NameError: name 'C' is not defined.",
        ),
        (
            "import nowhere_at_all\n",
            (
                "pelicanconf.py:1: Python cannot run this: ModuleNotFoundError: "
                "No module named 'nowhere_at_all'."
            ),
        ),
        (
            "def f():\n    return 1 + ''\nA = f()\n",
            (
                "pelicanconf.py:2: Python cannot run this: TypeError: "
                "unsupported operand type(s) for +: 'int' and 'str'."
            ),
        ),
    ],
)
def test_what_is_wrong_with_the_file_is_told_with_its_line(
    tmp_path: Path,
    text: str,
    told: str,
) -> None:
    (tmp_path / "pelicanconf.py").write_text(text, encoding="utf-8")
    problems: list[SiteError] = []

    settings = read_settings(tmp_path, problems)

    assert settings is None
    assert [str(problem) for problem in problems] == [told]


def test_a_missing_file_is_told_too(tmp_path: Path) -> None:
    problems: list[SiteError] = []

    assert read_settings(tmp_path, problems) is None
    assert str(problems[0]).startswith("pelicanconf.py:1: ")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("SITENAM", "SITENAME"), ("STIEURL", "SITEURL"), ("TIMZONE", "TIMEZONE")],
)
def test_a_slip_is_told_with_what_was_meant(name: str, meant: str) -> None:
    (problem,) = slips([name])

    assert problem.hint == f"Did you mean “{meant}”?"


@pytest.mark.parametrize("names", [["SITENAME", "SITENAM"], ["TAGS_URL"], ["X"], ["sitenam"]])
def test_a_name_of_ones_own_is_none(names: list[str]) -> None:
    assert list(slips(names)) == []


def test_pelican_knows_the_settings_and_none_of_its_own_is_a_slip() -> None:
    assert set(DEFAULT_CONFIG) >= set(KNOWN)
    assert list(slips(DEFAULT_CONFIG)) == []


def test_folders_and_templates_that_are_not_there_are_told(tmp_path: Path) -> None:
    for name in ("content", "theme/templates", ".git", "__pycache__"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "theme/templates/index.html").touch()

    told = [
        [str(problem) for problem in missing(settings, tmp_path)]
        for settings in (
            {"PATH": "contnt", "THEME": "themes"},
            {"PATH": "content", "THEME": "simpel"},
            {"THEME": "theme", "DIRECT_TEMPLATES": ["indx", 404, "index"]},
        )
    ]

    assert told == [
        [
            "pelicanconf.py:1: PATH: there is no folder “contnt”. Did you mean “content”?",
            (
                "pelicanconf.py:1: THEME: there is no folder “themes” with templates in it. "
                "Did you mean “theme”?"
            ),
        ],
        [
            (
                "pelicanconf.py:1: THEME: there is no folder “simpel” with templates in it. "
                "Did you mean “simple”?"
            ),
        ],
        [
            (
                "pelicanconf.py:1: DIRECT_TEMPLATES: the theme has no template “indx”. "
                "Did you mean “index”?"
            ),
        ],
    ]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"PATH": 3, "THEME": None},
        {"THEME": "simple", "DIRECT_TEMPLATES": ["mine"]},
        {"THEME": "theme", "DIRECT_TEMPLATES": "index"},
    ],
)
def test_other_settings_are_not_looked_for_on_the_disk(
    tmp_path: Path,
    settings: dict[str, object],
) -> None:
    (tmp_path / "theme/templates").mkdir(parents=True)

    assert list(missing(settings, tmp_path)) == []


def test_a_problem_is_told_at_the_line_of_its_setting(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text("A = 1\nB, C = 1, 2\n", encoding="utf-8")

    lines = [
        placed(SettingsError(problem, path="pelicanconf.py"), tmp_path).line
        for problem in ("C cannot be 2.", "D is missing.")
    ]

    assert lines == [2, 1]


def test_without_a_file_that_can_be_read_it_is_the_first(tmp_path: Path) -> None:
    assert placed(SettingsError("A.", path="pelicanconf.py"), tmp_path).line == 1
