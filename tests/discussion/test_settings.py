"""The settings of the discussion."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.discussion.settings import DiscussionSettings
from plugins.errors import SiteProblems


def complaint(**settings: Any) -> str:
    """Return what is said about these settings."""
    with pytest.raises(SiteProblems) as caught:
        DiscussionSettings.from_pelican(settings)
    return "\n".join(str(e) for e in caught.value.problems)


def test_without_any_setting_the_defaults_hold() -> None:
    assert DiscussionSettings.from_pelican({"SITENAME": "A blog"}) == DiscussionSettings()


def test_settings_are_taken_by_their_prefix() -> None:
    settings = DiscussionSettings.from_pelican({"DISCUSSION_DEPTH": 3})

    assert settings.depth == 3


def test_an_unknown_setting_is_told_with_the_nearest_one() -> None:
    assert complaint(DISCUSSION_DEPT=3) == (
        "pelicanconf.py:1: DISCUSSION_DEPT is no setting. Did you mean “DISCUSSION_DEPTH”?"
    )


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"DISCUSSION_DEPTH": 0}, "DISCUSSION_DEPTH cannot be 0. Write a number from 1 to 10."),
        (
            {"DISCUSSION_DEPTH": "5"},
            "DISCUSSION_DEPTH cannot be '5'. Write a number from 1 to 10.",
        ),
        ({"DISCUSSION_RECENT": True}, "DISCUSSION_RECENT cannot be True."),
        (
            {"DISCUSSION_INTAKE_URL": None},
            "DISCUSSION_INTAKE_URL cannot be None. Write an address",
        ),
    ],
)
def test_a_value_that_cannot_be_used_is_told(settings: dict[str, Any], said: str) -> None:
    assert said in complaint(**settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INTAKE_URL", "javascript:alert(1)"),
        ("INTAKE_URL", "//evil.example/comments"),
        ("FEED_HOST", "my blog!"),
        ("FEED_SINCE", ""),
        ("FEED_SINCE", "20260101"),
        ("FEED_SINCE", "soon"),
        ("FEED_ICON", "/icon.png"),
        ("FEED_ICON", "https://elsewhere.example/icon.png"),
    ],
)
def test_a_text_that_cannot_be_used_is_told(name: str, value: str) -> None:
    assert f"DISCUSSION_{name} cannot be {value!r}. Write a" in complaint(
        **{f"DISCUSSION_{name}": value},
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INTAKE_URL", ""),
        ("INTAKE_URL", "/comments"),
        ("INTAKE_URL", "https://replies.blog.example/comments"),
        ("FEED_HOST", "bücher.example"),
        ("FEED_SINCE", "2019-12-31"),
        ("FEED_ICON", "theme/favicon.svg"),
    ],
)
def test_a_text_that_can_be_used_is_taken(name: str, value: str) -> None:
    settings = DiscussionSettings.from_pelican({f"DISCUSSION_{name}": value})

    assert getattr(settings, name.lower()) == value


def test_all_problems_are_told_together() -> None:
    assert len(complaint(DISCUSSION_DEPTH=0, DISCUSSION_RECENT=-1).splitlines()) == 2
