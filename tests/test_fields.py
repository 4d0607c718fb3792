"""Typed fields out of a strict mapping."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest

from plugins.fields import Fields, is_web_address
from plugins.strict_yaml import read_mapping


class Tense(StrEnum):
    """Something to choose from."""

    PAST = "past"
    PRESENT = "present"


def fields(text: str, *known: str) -> Fields:
    """Return the fields of a file with this text."""
    path = Path("a.yml")
    return Fields(path, read_mapping(path, text), known)


def test_a_choice_has_a_default() -> None:
    assert fields("{}", "tense").choice("tense", Tense, Tense.PAST) is Tense.PAST


def test_a_choice_is_taken_by_its_word() -> None:
    assert fields("tense: present", "tense").choice("tense", Tense, Tense.PAST) is Tense.PRESENT


def test_a_wrong_choice_is_a_problem_and_gives_the_default() -> None:
    found = fields("tense: pasd", "tense")

    assert found.choice("tense", Tense, Tense.PRESENT) is Tense.PRESENT
    assert str(found.problems[0]) == "a.yml:1: “tense” cannot be “pasd”. Did you mean “past”?"


def test_a_long_wrong_value_is_quoted_in_part() -> None:
    found = fields(f"tense: {'x' * 500}", "tense")
    found.choice("tense", Tense, Tense.PAST)

    assert len(str(found.problems[0])) < 200


def test_a_message_repeats_no_address_of_mail() -> None:
    found = fields("tense: Ada <ada@a.example>", "tense")

    found.choice("tense", Tense, Tense.PAST)

    assert found.problems[0].problem == "“tense” cannot be “Ada …@…”."


def test_a_date_keeps_its_offset() -> None:
    date = fields("when: 2026-03-24 10:12:00+01:00", "when").date("when")

    assert date is not None
    assert date.isoformat() == "2026-03-24T10:12:00+01:00"


@pytest.mark.parametrize("offset", ["+99:00", "-24:00", "+01:60", "+23:99"])
def test_an_offset_is_less_than_a_day(offset: str) -> None:
    found = fields(f"when: 2026-03-24T10:12:00{offset}", "when")

    assert found.date("when") is None
    assert found.problems[0].problem.endswith("it is not a date with time and offset.")


def test_small_letters_in_a_date_are_allowed() -> None:
    date = fields("when: 2026-03-24t09:12:00.5z", "when").date("when")

    assert date == datetime(2026, 3, 24, 9, 12, 0, 500_000, tzinfo=UTC)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com",
        "HTTP://EXAMPLE.COM:8080/a/b?c=d&e=(f)#g",
        "https://example.com?a",
        "https://xn--r8jz45g.jp/",
        "https://例え.jp/記事",
        "https://हिन्दी.भारत/",
        "http://localhost:8000/",
        "http://192.0.2.1/",
        "http://[2001:db8::1]:80/",
        "https://example.com/a@b:c",
    ],
)
def test_an_absolute_address_may_stand(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.com",
        "/path",
        "//example.com/",
        "https:example.com",
        "https:///example.com",
        "https://",
        "https://?a",
        "https://user@example.com/",
        "https://user:secret@example.com/",
        "https://example.com\\@evil.example/",
        "https://a,b/",
        "https://a%2eb/",
        "https://a&#64;b/",
        "https://example.com:/",
        "https://example.com:123456/",
        "https://exam ple.com/",
        "https://example.com/a b",
        "https://example.com/\n",
        "https://example.com/\u202egnp.exe",
        'https://example.com/"x',
        "https://example.com/<x",
        " https://example.com/",
        "ftp://example.com/",
        "javascript://example.com/%0aalert(1)",
        "javascript:1",
        "data:text/html,x",
        "{static}/a.md",
        "ht\ttps://a.example",
        "https://[::1",
        "mailto:a@b.example",
    ],
)
def test_any_other_address_may_not(address: str) -> None:
    assert not is_web_address(address)
