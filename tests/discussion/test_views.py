"""What a theme may see of a discussion."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.discussion import views
from plugins.discussion.views import Moment, avatar, moment

MORNING = datetime(2026, 3, 24, 9, 12, tzinfo=UTC)


def test_a_moment_is_shown_in_the_time_zone_of_the_site_which_it_names() -> None:
    assert moment(MORNING, ZoneInfo("Europe/Copenhagen")) == Moment(
        iso="2026-03-24T10:12:00+01:00",
        day="24 March 2026",
        text="24 March 2026 at 10:12 CET",
    )


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("UTC", "09:12 UTC"),
        ("America/Sao_Paulo", "06:12 UTC−03:00"),
        ("Asia/Kathmandu", "14:57 UTC+05:45"),
    ],
)
def test_a_zone_without_letters_is_told_by_its_offset(zone: str, told: str) -> None:
    assert moment(MORNING, ZoneInfo(zone)).text.endswith(f"at {told}")


def test_a_moment_can_be_another_day_elsewhere() -> None:
    assert moment(MORNING, ZoneInfo("Pacific/Honolulu")).day == "23 March 2026"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ada", "A"),
        ("Ada Okoro", "AO"),
        ("Piet van Dam", "PD"),
        ("m.", "M"),
        ("Yuki 由紀", "Y由"),
        ("عائشة", "ع"),
        ("“…”", "?"),
    ],
)
def test_an_avatar_shows_the_first_and_the_last_initial(name: str, initials: str) -> None:
    assert avatar(name).initials == initials


def test_the_same_pseudonym_has_the_same_colour_under_any_name() -> None:
    assert avatar("Ada", "9f2c41d07be3a855").tone == avatar("A. O.", "9f2c41d07be3a855").tone


def test_two_people_of_one_name_can_be_told_apart() -> None:
    tones = {avatar("Ada", f"{key:016x}").tone for key in range(40)}

    assert len(tones) > 1


@given(st.text())
def test_every_avatar_has_one_of_twelve_colours(name: str) -> None:
    assert avatar(name).tone in range(12)


@given(st.text(min_size=1))
def test_initials_are_never_missing(name: str) -> None:
    assert 1 <= len(avatar(name).initials) <= 6  # “ß”, in capitals, is two letters


def test_a_theme_cannot_change_what_it_sees() -> None:
    contract = [c for c in vars(views).values() if dataclasses.is_dataclass(c)]

    assert len(contract) == 9
    assert all(c.__dataclass_params__.frozen for c in contract)  # type: ignore[union-attr] # mypy knows no such attribute
