"""The settings for posts and pages."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.errors import SiteProblems
from plugins.essays.settings import EssaySettings


def test_settings_are_read_and_others_left_alone() -> None:
    settings = EssaySettings.from_pelican(
        {
            "ESSAYS_TOC_FROM_WORDS": 500,
            "ESSAYS_WORDS_PER_MINUTE": 200,
            "SITENAME": "A site",
            "SITEURL": "https://site.example",
            "TIMEZONE": "Europe/Lisbon",
        },
    )

    assert settings == EssaySettings(
        toc_from_words=500,
        words_per_minute=200,
        site_url="https://site.example",
        zone=ZoneInfo("Europe/Lisbon"),
    )


def test_nothing_needs_to_be_set() -> None:
    settings = EssaySettings.from_pelican({})

    assert settings.words_per_minute == EssaySettings().words_per_minute


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"ESSAYS_WORDS_PER_MINUT": 1}, "Did you mean “ESSAYS_WORDS_PER_MINUTE”?"),
        ({"ESSAYS_WORDS_PER_MINUTE": 0}, "above 0"),
        ({"ESSAYS_TOC_FROM_WORDS": "800"}, "cannot be '800'"),
        ({"ESSAYS_TOC_FROM_WORDS": True}, "cannot be True"),
        ({"TIMEZONE": "Europe/Atlantis"}, "Europe/Atlantis"),
        ({"TIMEZONE": "../etc"}, "../etc"),
        ({"SITEURL": ""}, "SITEURL cannot be ''. Write it like https://blog.example"),
        ({"SITEURL": "https://a.example/"}, "without a slash"),
        ({"SITEURL": "https://a.example/b/"}, "without a slash"),
        ({"SITEURL": "a.example"}, "SITEURL"),
        ({"SITEURL": "https://"}, "SITEURL"),
        ({"SITEURL": None}, "SITEURL"),
    ],
)
def test_what_cannot_be_used_is_refused(mapping: dict[str, Any], message: str) -> None:
    with pytest.raises(SiteProblems) as caught:
        EssaySettings.from_pelican(mapping)

    assert message in str(caught.value)
    assert str(caught.value).startswith("pelicanconf.py:1: ")


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(SiteProblems) as caught:
        EssaySettings.from_pelican({"ESSAYS_X": 1, "ESSAYS_TOC_FROM_WORDS": 0, "TIMEZONE": "x"})

    assert len(caught.value.problems) == 3
