"""One comment as a text file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given

from plugins.discussion.document import MAX_BYTES, parse, read, to_text
from plugins.discussion.model import Author, Comment, Kind, Source, Status
from plugins.errors import SiteProblems
from tests.strategies import comments

PATH = Path("content/comments/hello/01hsr3kq9v.yml")
WHOLE = """\
author:
  name: Ada
  url: https://ada.example/
  key: 9f2c41d07be3a855
  writer: ada
date: 2026-03-24T09:12:00Z
reply_to: 01hsr3kq9u
status: removed
type: webmention
lang: en
source:
  system: wordpress
  id: '904'
  url: https://old.example/?p=12#comment-904
body: |
  *Markdown*, any number of paragraphs.

  And no: `no` stays no.
"""
LEAST = "author: {name: Ada}\ndate: 2026-03-24T09:12:00Z\nbody: Hello.\n"


def complaints(text: str | bytes) -> list[str]:
    """Return what is said about a comment file with this content."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(SiteProblems) as caught:
        parse(PATH, data)
    return [f"{e.line}: {e.problem}" for e in caught.value.problems]


def test_every_field_is_read() -> None:
    document = parse(PATH, WHOLE.encode())

    assert document.comment == Comment(
        id="01hsr3kq9v",
        author=Author(
            name="Ada",
            url="https://ada.example/",
            key="9f2c41d07be3a855",
            writer="ada",
        ),
        date=datetime(2026, 3, 24, 9, 12, tzinfo=UTC),
        body="*Markdown*, any number of paragraphs.\n\nAnd no: `no` stays no.\n",
        reply_to="01hsr3kq9u",
        status=Status.REMOVED,
        kind=Kind.WEBMENTION,
        lang="en",
        source=Source(
            system="wordpress", id="904", url="https://old.example/?p=12#comment-904"
        ),
    )
    assert document.lines["reply_to"] == 7


def test_a_comment_is_written_as_a_person_would_write_it() -> None:
    assert to_text(parse(PATH, WHOLE.encode()).comment) == WHOLE


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text(LEAST)

    assert read(path).comment.id == "a"


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(SiteProblems) as found:
        read(tmp_path)

    assert "The file cannot be read: " in str(found.value)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse(PATH, b"\xef\xbb\xbf" + LEAST.encode()).comment.author.name == "Ada"


def test_a_removed_comment_needs_no_body() -> None:
    text = "author: {name: Ada}\ndate: 2026-03-24T09:12:00Z\nstatus: removed\n"

    assert parse(PATH, text.encode()).comment.body == ""


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("Hello.", ""), "3: “body” is missing."),
        (("Hello.", '"\u200b\u200d\u2060 \ufe0f"'), "3: “body” shows nothing."),
        (("Hello.", "'&nbsp;&#8203;&shy;'"), "3: “body” shows nothing."),
        (("{name: Ada}", "{name: ''}"), "1: “name” is missing."),
        (("{name: Ada}", "Ada"), "1: “author” must hold fields of its own."),
        (("{name: Ada}", "{name: {first: Ada}}"), "1: The fields are nested too deeply."),
        (("author: {name: Ada}\n", ""), "1: “author” is missing."),
        (
            ("{name: Ada}", "{name: " + "A" * 246 + "}"),
            "1: “name” must be one line of at most 245 characters.",
        ),
        (
            ("name: Ada", 'name: "Ada\\nBab"'),
            "1: “name” must be one line of at most 245 characters.",
        ),
        (
            ("name: Ada", "name: Ada, url: 'ada.example'"),
            "1: “url” is not a web address: “ada.example”.",
        ),
        (("name: Ada", "name: Ada, key: 12"), "1: “key” cannot be “12”."),
        (("name: Ada", "name: Ada, writer: A B"), "1: “writer” cannot be “A B”."),
        (("body", "reply_to: ../x\nbody"), "3: “reply_to” cannot be “../x”."),
        (("body", "status: aproved\nbody"), "3: “status” cannot be “aproved”."),
        (("body", "type: tweet\nbody"), "3: “type” cannot be “tweet”."),
        (("body", "lang: deutsch!\nbody"), "3: “lang” cannot be “deutsch!”."),
        (("body", "source: {id: 3}\nbody"), "3: “system” is missing."),
        (("body: Hello.", "body: {a: b}"), "3: “body” must be text, not a list of fields."),
        (("body", "replyto: a\nbody"), "3: “replyto” is not known here."),
        (
            ("body", "author_email: a@b.example\nbody"),
            "3: “author_email” may not be kept in this file.",
        ),
        (("body", "IP: 192.0.2.1\nbody"), "3: “IP” may not be kept in this file."),
        (("date: 2026-03-24T09:12:00Z\n", ""), "1: “date” is missing."),
        (
            ("2026-03-24T09:12:00Z", "24.3.2026"),
            "2: “date” cannot be “24.3.2026”: it is not a date with time and offset.",
        ),
        (
            ("2026-03-24", "2026-02-30"),
            "2: “date” cannot be “2026-02-30T09:12:00Z”: day is out of range for month.",
        ),
        (
            ("2026-03-24", "0226-03-24"),
            "2: “date” cannot be “0226-03-24T09:12:00Z”: the year 226 cannot be right.",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(change: tuple[str, str], complaint: str) -> None:
    assert complaints(LEAST.replace(*change)) == [complaint]


def test_all_problems_are_told_together() -> None:
    text = "author: {name: ''}\ndate: soon\nbody: ''\nemail: x\n"

    assert [c.split(":")[0] for c in complaints(text)] == ["1", "2", "3", "4"]


def test_a_misspelt_field_gets_the_nearest_known_one() -> None:
    with pytest.raises(SiteProblems) as caught:
        parse(PATH, (LEAST + "statsu: spam\n").encode())

    assert caught.value.problems[0].hint == "Did you mean “status”?"


def test_a_comment_larger_than_64_kib_is_refused() -> None:
    body = b">" * (5 * 1024 * 1024)

    assert complaints(b"body: " + body) == ["0: The comment file is larger than 64 KiB."]


def test_a_comment_of_exactly_64_kib_is_read() -> None:
    text = LEAST + "#" * (MAX_BYTES - len(LEAST))

    assert parse(PATH, text.encode()).comment.body == "Hello."


def test_the_line_of_a_byte_that_is_not_utf_8_is_told() -> None:
    assert complaints(LEAST.encode() + b"lang: \xe4\n") == [
        "4: The comment file is not UTF-8 text."
    ]


def test_a_file_name_that_cannot_be_an_id_is_refused() -> None:
    with pytest.raises(SiteProblems) as caught:
        parse(Path("Über.yml"), LEAST.encode())

    assert caught.value.problems[0].problem == "“Über” cannot be a comment's id."


@given(comments)
def test_parsing_what_was_printed_gives_the_same_comment(comment: Comment) -> None:
    path = Path(f"{comment.id}.yml")

    assert parse(path, to_text(comment).encode()).comment == comment


@given(comments)
def test_printing_what_was_parsed_gives_the_same_text(comment: Comment) -> None:
    text = to_text(replace(comment, status=Status.REMOVED, body=""))

    assert to_text(parse(Path(f"{comment.id}.yml"), text.encode()).comment) == text
