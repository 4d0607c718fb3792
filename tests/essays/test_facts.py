"""What Pelican and the theme are told of an essay."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.essays.facts import TAXONOMY, facts
from plugins.essays.settings import EssaySettings
from plugins.figures.images import Size
from tests.essays.libraries import library

TOKYO = EssaySettings(zone=ZoneInfo("Asia/Tokyo"), site_url="https://site.example/blog")


def told(root: Path, text: str) -> dict[str, Any]:
    (essay,) = library(root, f"-- content/posts/walk.md --\n{text}").essays.values()
    return facts(essay, TOKYO)


def test_what_is_not_said_is_left_to_pelican(tmp_path: Path) -> None:
    found = told(tmp_path, "Title: A\nDate: 2026-03-24\n\nText.\n")

    optional = {"authors", "category", "discussion", "id", "lang", "modified", "save_as"}
    assert not found.keys() & (optional | {"template", "translation", "url"})
    assert found["tags"] == []
    assert (found["image"], found["updated"], found["toc"]) == ("", None, ())
    assert (found["slug"], found["status"], found["comments"]) == ("walk", "published", "open")


def test_what_is_said_is_passed_on(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        """\
Title: A "Walk"
Date: 2026-03-24 20:00
Modified: 2026-03-31 20:00
Tags: sea, wind
Authors: Ada; Idris
Category: Walks
Lang: pt-BR
Translation: true
Cover: blue
Title_image: no

![Sea.](<../images/the sea.svg>)
-- content/images/the sea.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"/>
""",
    )

    assert found["title"] == "A “Walk”"
    assert [found[key] for key in TAXONOMY] == ["Walks", ["sea", "wind"], ["Ada", "Idris"]]
    assert (found["lang"], found["translation"]) == ("pt-br", "true")
    assert (found["cover"], found["title_image"]) == ("blue", "no")
    assert found["image"] == "https://site.example/blog/images/the%20sea.svg"
    assert found["image_size"] == Size(width=9, height=6)


def test_dates_are_those_of_the_site(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        "Title: A\nDate: 2026-03-24 20:00 +00:00\nModified: 2026-03-31 20:00 +00:00\n\nB.\n",
    )

    assert found["date"] == datetime(2026, 3, 24, 20, tzinfo=UTC)
    assert found["date"].day == 25
    assert found["modified"].month == 4
    assert found["published"].iso == "2026-03-25T05:00:00+09:00"
    assert found["updated"].day == "1 April 2026"


def test_a_theme_cannot_be_told_otherwise_by_a_field_of_its_own(tmp_path: Path) -> None:
    found = told(tmp_path, "Title: A\nDate: 2026-03-24\nWords: 7\nMinutes: 9\n\nOne two.\n")

    assert (found["words"], found["minutes"]) == (2, 1)
