"""What the lines above an essay say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from plugins.discussion.model import Mode
from plugins.errors import SiteError
from plugins.essays.front_matter import FrontMatter, Status, read_front_matter
from plugins.essays.layout import part
from plugins.essays.settings import EssaySettings
from tests.strategies import dates

PATH = Path("content/posts/a-walk.md")
LISBON = ZoneInfo("Europe/Lisbon")


def read(
    text: str,
    path: Path = PATH,
    *,
    is_post: bool = True,
) -> tuple[FrontMatter, list[SiteError]]:
    settings = EssaySettings(zone=LISBON)
    return read_front_matter(path, part(text).fields, settings, is_post=is_post)


def sound(text: str, *, is_post: bool = True) -> FrontMatter:
    matter, problems = read(f"Title: A\nDate: 2026-03-24\n{text}", is_post=is_post)
    assert problems == []
    return matter


def test_everything_may_be_said() -> None:
    matter, problems = read("""\
Title: "A" Walk
Date: 2026-03-24 09:12
Modified: 2026-04-01 10:00 +02:00
Category: Walks
Tags: sea, wind
Authors: Ada; Lovelace, Byron
Summary: It's windy.
Status: hidden
Slug: by-the-sea
Lang: pt-BR
Translation: true
Template: wide
Url: old/
Save_as: old/index.html
Discussion: walks
Comments: closed
Series: Walks
Series_index: 2
Id: tag:a.example,2026:1
Cover: sea.jpg
""")

    assert problems == []
    assert matter == FrontMatter(
        title="“A” Walk",
        slug="by-the-sea",
        date=datetime(2026, 3, 24, 9, 12, tzinfo=LISBON),
        modified=datetime(2026, 4, 1, 10, tzinfo=timezone(timedelta(hours=2))),
        category="Walks",
        tags=("sea", "wind"),
        authors=("Ada", "Lovelace, Byron"),
        summary="It’s windy.",
        status=Status.HIDDEN,
        lang="pt-br",
        translation=True,
        template="wide",
        save_as="old/index.html",
        url="old/",
        discussion="walks",
        comments=Mode.CLOSED,
        series="Walks",
        series_index=2,
        id="tag:a.example,2026:1",
        extra=(("cover", "sea.jpg"),),
        lines=matter.lines,
    )
    assert matter.line("save_as") == 14
    assert matter.line("nothing") == 1


def test_a_title_and_a_date_are_enough() -> None:
    matter = sound("")

    assert matter.slug == "a-walk"
    assert (matter.status, matter.comments) == (Status.PUBLISHED, Mode.OPEN)
    assert (matter.tags, matter.authors, matter.category, matter.lang) == ((), (), "", "")
    assert (matter.date, matter.modified) == (datetime(2026, 3, 24, tzinfo=LISBON), None)


def test_a_page_needs_no_date() -> None:
    matter, problems = read("Title: About", is_post=False)

    assert problems == []
    assert matter.date is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tags: a, b ,, a", ("a", "b")),
        ("Tags: a, b; c", ("a, b", "c")),
        ("Tags:", ()),
    ],
)
def test_names_are_split_as_pelican_does(text: str, names: tuple[str, ...]) -> None:
    assert sound(text).tags == names


def test_an_author_is_one_of_the_authors() -> None:
    assert sound("Author: Ada").authors == ("Ada",)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-03-24", datetime(2026, 3, 24, tzinfo=LISBON)),
        ("2026-03-24 09:12", datetime(2026, 3, 24, 9, 12, tzinfo=LISBON)),
        ("2026-03-24T09:12:30Z", datetime(2026, 3, 24, 9, 12, 30, tzinfo=UTC)),
        ("2026-07-19 18:40 +02:00", datetime(2026, 7, 19, 16, 40, tzinfo=UTC)),
        ("2026-03-24 09:12:30", datetime(2026, 3, 24, 9, 12, 30, tzinfo=LISBON)),
        ("2026-03-24T09:12", datetime(2026, 3, 24, 9, 12, tzinfo=LISBON)),
        ("2026-03-24t09:12:30.5z", datetime(2026, 3, 24, 9, 12, 30, 500_000, tzinfo=UTC)),
        ("2026-03-24 09:12:00 -0500", datetime(2026, 3, 24, 14, 12, tzinfo=UTC)),
    ],
)
def test_a_date_is_written_from_the_year_down_to_the_second(text: str, date: datetime) -> None:
    matter, problems = read(f"Title: A\nDate: {text}")

    assert problems == []
    assert matter.date == date


@given(dates)
def test_a_date_that_is_complete_is_read_back(date: datetime) -> None:
    matter, problems = read(f"Title: A\nDate: {date.isoformat()}")

    assert problems == []
    assert matter.date == date


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-02-30", "day is out of range for month"),
        ("2026-13-01", "month must be in 1..12"),
        ("2026-03-24 25:00", "hour must be in 0..23"),
        ("0206-03-24", "the year 0206 cannot be right"),
        ("9999-12-31", "the year 9999 cannot be right"),
        *(
            (text, "it is not written as year-month-day")
            for text in (
                *("9.2.2026", "03/04/2026", "2026-3-4", "20260304", "2026/03/04", "2026-03"),
                *("24 March 2026 09:12 UTC", "March 2026", "24 March", "10:00", "tomorrow"),
                *("Tue, 24 Mar 2026 09:12:00 -0500", "2026-03-24 09:12 CET", "2026-03-24 Z"),
                *("2026-03-24 9:12", "2026-03-24 09", "2026-03-24 09:12 +99:00", "2026-W13-2"),
                *("２０２６-03-24", "99999999999999999999"),
            )
        ),
    ],
)
@pytest.mark.parametrize("key", ["date", "modified"])
def test_an_impossible_date_is_refused(key: str, text: str, reason: str) -> None:
    dates = {"date": "2026-03-24", key: text}
    lines = "\n".join(f"{name.capitalize()}: {date}" for name, date in dates.items())

    matter, problems = read(f"Title: A\n{lines}")

    assert getattr(matter, key) is None
    assert [error.line for error in problems] == [1 + len(dates)]
    assert problems[0].problem == f"“{key.capitalize()}” cannot be “{text}”: {reason}."
    assert problems[0].hint == "Write it like 2026-03-24, or 2026-03-24 09:12 +01:00."


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Date: 2026-03-24", 1, "“Title” is missing"),
        ("Title: A", 1, "“Date” is missing"),
        ("Title:\nDate: 2026-03-24", 1, "“Title” is missing"),
        ("Title: A\nDate: 2026-03-24\nTitle: B", 3, "twice. Keep one; the first is in line 1"),
        ("Title: A\nDate: 2026-03-24\nSumary: b", 3, "Did you mean “Summary”?"),
        ("Title: A\nDate: 2026-03-24\nTag: b", 3, "Did you mean “Tags”?"),
        ("Title: A\nDate: 2026-03-24\nCategories: b", 3, "Did you mean “Category”?"),
        ("Title: A\nDate: 2026-03-24\nStatus: drafted", 3, "Did you mean “draft”?"),
        ("Title: A\nDate: 2026-03-24\nComments: off", 3, "closed, hidden, open"),
        ("Title: A\nDate: 2026-03-24\nLang: en_GB", 3, "pt-BR"),
        ("Title: A\nDate: 2026-03-24\nSlug: A Walk", 3, "“Slug” cannot be “A Walk”"),
        ("Title: A\nDate: 2026-03-24\nSlug: ../x", 3, "“Slug” cannot be"),
        ("Title: A\nDate: 2026-03-24\nSlug: tag", 3, "kept for the site itself"),
        ("Title: A\nDate: 2026-03-24\nSlug: 2026", 3, "kept for the site itself"),
        ("Title: A\nDate: 2026-03-24\nSlug: a_b", 3, "name of its discussion"),
        ("Title: A\nDate: 2026-03-24\nDiscussion: A b", 3, "“Discussion” cannot be"),
        ("Title: A\nDate: 2026-03-24\nSeries_index: 0", 3, "from 1"),
        ("Title: A\nDate: 2026-03-24\nSeries_index: two", 3, "from 1"),
        ("Title: A\nDate: 2026-03-24\nTags: a, --", 3, "“--” in “Tags”"),
        ("Title: A\nDate: 2026-03-24\nCategory: !", 3, "“!” in “Category”"),
        ("Title: A\nDate: 2026-03-24\nUrl: old/", 3, "belong together"),
        ("Title: A\nDate: 2026-03-24\nSave_as: old/index.html", 3, "belong together"),
        ("Title: A\nDate: 2026-03-24\nId: a b", 3, "“Id” cannot be"),
    ],
)
def test_a_slip_is_told_with_its_line(text: str, line: int, message: str) -> None:
    _, problems = read(text)

    assert [error.line for error in problems] == [line]
    assert message in str(problems[0])


def test_nothing_is_written_outside_the_site() -> None:
    _, problems = read(
        "Title: A\nDate: 2026-03-24\nUrl: /a/\nSave_as: ../index.html",
    )

    assert {error.line for error in problems} == {3, 4}


@pytest.mark.parametrize("name", ["A Walk.md", "wald_weg_.md", "日本.md"])
def test_the_name_of_a_file_must_be_an_address(name: str) -> None:
    _, problems = read("Title: A\nDate: 2026-03-24", Path("content/posts") / name)

    assert "The name of the file cannot be" in problems[0].problem


def test_a_page_may_have_an_address_that_no_discussion_has() -> None:
    assert sound("Slug: a_b", is_post=False).slug == "a_b"


def test_a_discussion_of_another_name_frees_the_address() -> None:
    assert sound("Slug: a_b\nDiscussion: a-b").discussion == "a-b"


@pytest.mark.parametrize("key", ["cover", "subtitle", "reading-list", "mood"])
def test_a_theme_may_have_fields_of_its_own(key: str) -> None:
    assert dict(sound(f"{key}: x").extra) == {key: "x"}
