"""A post and its comments in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given

from plugins.discussion.feeds import Person
from plugins.discussion.json_ld import Posting, blog_posting
from plugins.discussion.markup import safe_html, safe_json
from plugins.discussion.model import Comment, Discussion, Kind, Mode, Post, Status
from plugins.discussion.present import Presenter
from plugins.discussion.settings import DiscussionSettings
from plugins.discussion.views import DiscussionView
from tests.conftest import START
from tests.strategies import conversations

Make = Callable[..., Comment]

URL = "https://blog.example/walls/"
POSTING = Posting(
    url=URL,
    title="Walls & <in> doors",
    published="2026-03-24T09:12:00+00:00",
    authors=(Person(name="Ada", url="https://blog.example/author/ada/"), Person(name="Bo")),
    lang="en",
    site="A Blog",
    site_url="https://blog.example/",
)


def shown(*comments: Comment, depth: int = 5, mode: Mode = Mode.OPEN) -> DiscussionView:
    """Return what is shown of the comments."""
    presenter = Presenter(
        settings=DiscussionSettings(depth=depth),
        zone=UTC,
        now=START,
        render=safe_html,
        folder="content/comments",
    )
    post = Post(discussion="walls", title="Walls", url=URL, date=START, mode=mode)
    return presenter.discussion(Discussion(id="walls", comments=comments), post)


def comments_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the comments in what programs are told."""
    found: list[dict[str, Any]] = data.get("comment", [])
    return found


def test_a_post_says_what_it_is_where_and_whose() -> None:
    assert blog_posting(POSTING, shown()) == {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "@id": URL,
        "mainEntityOfPage": URL,
        "url": URL,
        "headline": "Walls & <in> doors",
        "datePublished": "2026-03-24T09:12:00+00:00",
        "author": [
            {"@type": "Person", "name": "Ada", "url": "https://blog.example/author/ada/"},
            {"@type": "Person", "name": "Bo"},
        ],
        "inLanguage": "en",
        "isPartOf": {
            "@type": "Blog",
            "@id": "https://blog.example/",
            "url": "https://blog.example/",
            "name": "A Blog",
        },
        "discussionUrl": f"{URL}#comments",
        "commentCount": 0,
    }


@pytest.mark.parametrize(
    ("field", "value", "name", "said"),
    [
        ("summary", "On walls.", "description", "On walls."),
        ("image", f"{URL}w.svg", "image", f"{URL}w.svg"),
        ("updated", "2026-03-25T09:12:00Z", "dateModified", "2026-03-25T09:12:00Z"),
        ("section", "Writing", "articleSection", "Writing"),
        ("keywords", ("stone", "R & D"), "keywords", ["stone", "R & D"]),
        ("words", 350, "wordCount", 350),
    ],
)
def test_a_post_says_more_where_there_is_more_to_say(
    field: str,
    value: object,
    name: str,
    said: object,
) -> None:
    changes: dict[str, Any] = {field: value}

    assert blog_posting(replace(POSTING, **changes), shown())[name] == said


def test_a_comment_says_what_when_and_who(comment: Make) -> None:
    one = replace(comment("a", name="Eve\u202e"), body="*Well* &\n\n`a < b`", lang="nl")

    assert comments_of(blog_posting(POSTING, shown(one))) == [
        {
            "@type": "Comment",
            "@id": f"{URL}#comment-a",
            "url": f"{URL}#comment-a",
            "datePublished": "2026-03-24T09:13:00+00:00",
            "author": {"@type": "Person", "name": "Eve"},
            "text": "Well & a < b",
            "inLanguage": "nl",
        },
    ]


@pytest.mark.parametrize("depth", [1, 2, 10])
def test_a_reply_names_what_it_answers_however_deep_the_page_indents(
    comment: Make,
    depth: int,
) -> None:
    thread = [comment("a"), comment("b", "a"), comment("c", "b"), comment("d", "c")]

    found = comments_of(blog_posting(POSTING, shown(*thread, depth=depth)))

    assert [one.get("parentItem") for one in found] == [
        None,
        {"@id": f"{URL}#comment-a"},
        {"@id": f"{URL}#comment-b"},
        {"@id": f"{URL}#comment-c"},
    ]


def test_nothing_is_said_that_is_not_shown(comment: Make) -> None:
    removed = comment("a", status=Status.REMOVED)
    ping = comment("p", kind=Kind.PINGBACK)

    data = blog_posting(POSTING, shown(removed, comment("b", "a"), ping))

    assert data["commentCount"] == 1
    assert [one["url"] for one in comments_of(data)] == [f"{URL}#comment-b"]


def test_a_long_discussion_is_counted_whole_and_told_in_part(comment: Make) -> None:
    data = blog_posting(POSTING, shown(*(comment(f"c{n}") for n in range(101))))

    assert data["commentCount"] == 101
    assert len(comments_of(data)) == 100


def test_nothing_is_said_of_a_hidden_discussion(comment: Make) -> None:
    data = blog_posting(POSTING, shown(comment("a"), mode=Mode.HIDDEN))

    assert not data.keys() & {"comment", "commentCount", "discussionUrl"}


def test_it_may_stand_in_a_page() -> None:
    hostile = replace(POSTING, title="</script><!--<script>")

    text = safe_json(blog_posting(hostile, shown()))

    assert "<" not in text
    assert json.loads(text)["headline"] == "</script><!--<script>"


@given(conversations(sound=True))
def test_as_many_comments_are_in_it_as_it_counts(comments: list[Comment]) -> None:
    data = blog_posting(POSTING, shown(*comments, depth=2))

    found = [one["@id"] for one in comments_of(data)]

    assert data["commentCount"] == len(found) == len(set(found))
