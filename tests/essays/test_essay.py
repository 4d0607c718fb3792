"""When an essay is to be seen, and by what name it is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.essay import Essay
from tests.essays.libraries import NOW, library

POST, PAGE = "content/posts/a.md", "content/pages/a.md"


def essay(root: Path, file: str, fields: str) -> Essay:
    (found,) = library(root, f"-- {file} --\nTitle: A\n{fields}\n\nText.\n").essays.values()
    return found


@pytest.mark.parametrize(
    ("file", "fields"),
    [
        (POST, "Date: 2026-10-31"),
        (POST, "Date: 2026-11-01 00:00 +00:00"),
        (POST, "Date: 2026-10-31\nStatus: hidden"),
        (PAGE, ""),
        (PAGE, "Date: 2036-01-01"),
    ],
)
def test_readers_may_be_sent_to_what_is_published(
    file: str, fields: str, tmp_path: Path
) -> None:
    assert essay(tmp_path, file, fields).is_published(NOW)


@pytest.mark.parametrize(
    ("file", "fields"),
    [
        (POST, "Date: 2026-11-01 00:00 -01:00"),
        (POST, "Date: 2026-10-31\nStatus: draft"),
        (PAGE, "Status: draft"),
    ],
)
def test_but_not_to_a_draft_or_what_is_to_come(file: str, fields: str, tmp_path: Path) -> None:
    assert not essay(tmp_path, file, fields).is_published(NOW)


@pytest.mark.parametrize(
    ("file", "fields", "listed"),
    [
        (POST, "Date: 2026-10-31", ["a"]),
        (POST, "Date: 2026-10-31\nStatus: hidden", []),
        (POST, "Date: 2026-10-31\nStatus: draft", []),
        (PAGE, "", []),
    ],
)
def test_only_published_posts_are_listed(
    file: str,
    fields: str,
    listed: list[str],
    tmp_path: Path,
) -> None:
    found = essay(tmp_path, file, fields)

    assert [e.slug for e in [found] if e.is_listed] == listed


def test_a_discussion_and_a_summary_may_be_named(tmp_path: Path) -> None:
    found = essay(tmp_path, POST, "Date: 2026-01-01\nDiscussion: talk\nSummary: Said.")

    assert (found.slug, found.discussion, found.summary) == ("a", "talk", "Said.")


def test_or_are_made_from_the_essay(tmp_path: Path) -> None:
    found = essay(tmp_path, POST, "Date: 2026-01-01")

    assert (found.slug, found.discussion, found.summary) == ("a", "a", "Text.")
