"""Pelican's own settings, where a wrong one would end a build in the middle."""

from __future__ import annotations

import runpy
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG, configure_settings

from plugins.essays.pelican_settings import faults
from tests.sites import ROOT

SLUG = "Did you mean “slug”?"
NUMBER = "Write a whole number, such as 10, without quotation marks."


def told(settings: dict[str, Any]) -> list[tuple[str, str]]:
    """Return each problem with its hint."""
    return [(fault.problem, fault.hint) for fault in faults(settings)]


def test_the_sample_and_pelican_itself_can_be_worked_with() -> None:
    sample = runpy.run_path(str(ROOT / "pelicanconf.py"))
    completed = configure_settings({**DEFAULT_CONFIG, **sample, "PATH": str(ROOT / "content")})

    assert told(sample) == told(completed) == told({}) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITENAME", 4),
        ("SITENAME", " "),
        ("DEFAULT_LANG", None),
        ("AUTHOR", 1),
        ("THEME", ""),
        ("PATH", None),
        ("DEFAULT_PAGINATION", "ten"),
        ("DEFAULT_PAGINATION", True),
        ("DEFAULT_ORPHANS", -1),
        ("WITH_FUTURE_DATES", "no"),
        ("STATIC_PATHS", "images"),
        ("DIRECT_TEMPLATES", ["index", 404]),
        ("PLUGINS", "essays"),
        ("READERS", None),
        ("PAGINATED_TEMPLATES", {"index": "x"}),
        ("PAGINATED_TEMPLATES", ["index"]),
        ("PAGINATION_PATTERNS", [(1, "{url}")]),
        ("PAGINATION_PATTERNS", [5]),
        ("MENU", ("About", "about/")),
        ("MENU", (("About", "about/", "x"),)),
        ("MENU", "about"),
        ("ARTICLE_URL", 5),
        ("YEAR_ARCHIVE_SAVE_AS", 5),
    ],
)
def test_a_value_of_a_wrong_kind_is_told_with_what_to_write(name: str, value: object) -> None:
    ((problem, hint),) = told({name: value})

    assert problem == f"{name} cannot be {value!r}."
    assert hint.startswith("Write ")


def test_a_page_of_the_theme_has_one_file() -> None:
    settings = {"DIRECT_TEMPLATES": ["archives"], "ARCHIVES_SAVE_AS": 5}

    assert told(settings) == [
        ("ARCHIVES_SAVE_AS cannot be 5.", 'Write it like "archives/index.html".'),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AUTHOR", None),
        ("DEFAULT_PAGINATION", False),
        ("DEFAULT_PAGINATION", None),
        ("DEFAULT_ORPHANS", 0),
        ("CATEGORY_SAVE_AS", ""),
        ("TAG_URL", None),
        ("PAGE_URL", "{category}/{date:%Y}/{slug}/"),
        ("STATIC_PATHS", ("images",)),
        ("MENU", [["About", "about/"]]),
        ("HOME_PAGE_URL", "https://a.example/{x}"),
    ],
)
def test_what_pelican_can_work_with_is_left_alone(name: str, value: object) -> None:
    assert told({name: value}) == []


@pytest.mark.parametrize(
    ("name", "pattern", "problem", "hint"),
    [
        ("ARTICLE_URL", "{slugg}/", "there is no “{slugg}” to put into it", SLUG),
        ("DRAFT_PAGE_LANG_URL", "{slg}/", "there is no “{slg}” to put into it", SLUG),
        ("TAG_URL", "{date}/", "there is no “{date}” to put into it", "Known are: slug."),
        (
            "YEAR_ARCHIVE_URL",
            "{date:%Y/",
            "its braces are not closed, or hold no name",
            'Write it like "{date:%Y}/".',
        ),
        (
            "PAGE_SAVE_AS",
            "{}/index.html",
            "its braces are not closed, or hold no name",
            'Write it like "{slug}/".',
        ),
        (
            "PAGE_URL",
            "{slug.x}",
            "its braces are not closed, or hold no name",
            'Write it like "{slug}/".',
        ),
    ],
)
def test_what_a_pattern_names_must_be_there(
    name: str,
    pattern: str,
    problem: str,
    hint: str,
) -> None:
    assert told({name: pattern}) == [(f"{name} cannot be '{pattern}': {problem}.", hint)]


def test_the_patterns_of_further_pages_are_looked_at_too() -> None:
    found = told({"PAGINATION_PATTERNS": [(1, "{urll}", "{save_as"), (2, "{url}", "{number}")]})

    assert found == [
        (
            "PAGINATION_PATTERNS cannot be '{urll}': there is no “{urll}” to put into it.",
            "Did you mean “url”?",
        ),
        (
            (
                "PAGINATION_PATTERNS cannot be '{save_as': its braces are not closed, or hold "
                "no name."
            ),
            'Write it like "{url}page/{number}/".',
        ),
    ]


def test_a_file_that_is_named_after_a_wrong_address_is_not_told_as_well() -> None:
    (problem,) = told({"PAGE_URL": "{slg}/", "PAGE_SAVE_AS": "{slg}/index.html"})

    assert problem[0].startswith("PAGE_URL")
