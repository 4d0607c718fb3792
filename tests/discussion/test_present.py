"""From comments to what a theme may see of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given

from plugins.discussion.markup import safe_html
from plugins.discussion.model import (
    Author,
    Comment,
    Discussion,
    Kind,
    Mode,
    Post,
    Source,
    Status,
)
from plugins.discussion.present import Presenter, author_view
from plugins.discussion.settings import DiscussionSettings
from plugins.discussion.threads import in_reading_order
from plugins.discussion.views import DiscussionView, ReplyTarget, ThreadItem
from tests.conftest import START
from tests.strategies import conversations

Make = Callable[..., Comment]

POST = Post(
    discussion="hello",
    title="Hello",
    url="https://blog.example/hello/",
    date=START,
)


RENDER = cache(safe_html)
"""As in a build; thousands of replies need not be rendered to be counted."""


def presenter(now: datetime = START, **settings: int) -> Presenter:
    """Return a presenter with these settings."""
    return Presenter(
        settings=DiscussionSettings(**settings),  # type: ignore[arg-type] # numbers only here
        zone=UTC,
        now=now,
        render=RENDER,
        folder="content/comments",
    )


def shown(comments: list[Comment], post: Post = POST, **settings: int) -> DiscussionView:
    """Return what is shown of these comments."""
    discussion = Discussion(id=post.discussion, comments=tuple(comments))
    return presenter(START, **settings).discussion(discussion, post)


def drawn(items: tuple[ThreadItem, ...], indent: str = "") -> str:
    """Return the thread as one line a place, as the page indents it."""
    lines = []
    for item in items:
        name = item.comment.id if item.comment else f"[{item.anchor}]"
        lines += [indent + name, drawn(item.replies, indent + "  ")]
    return "\n".join(filter(None, lines))


def all_items(items: tuple[ThreadItem, ...]) -> Iterator[ThreadItem]:
    """Return every place of a thread in the order of the page."""
    for item in items:
        yield item
        yield from all_items(item.replies)


@pytest.mark.parametrize(
    ("count", "heading", "label"),
    [
        (0, "", "No replies"),
        (1, "One Reply to “Hello”", "1 reply"),
        (8, "8 Replies to “Hello”", "8 replies"),
        (1204, "1,204 Replies to “Hello”", "1,204 replies"),
    ],
)
def test_the_heading_counts_what_is_shown(
    comment: Make,
    count: int,
    heading: str,
    label: str,
) -> None:
    view = shown([replace(comment(f"c{n}"), body="Yes.") for n in range(count)])

    assert (view.count, view.heading, view.count_label) == (count, heading, label)


def test_placeholders_and_pings_do_not_count(comment: Make) -> None:
    view = shown(
        [
            comment("a", status=Status.REMOVED),
            comment("b", "a"),
            comment("p", kind=Kind.PINGBACK),
        ],
    )

    assert view.heading == "One Reply to “Hello”"
    assert drawn(view.thread) == "[comment-a]\n  b"


def test_pings_are_listed_apart(comment: Make) -> None:
    view = shown(
        [
            comment("t", kind=Kind.TRACKBACK, name="Elsewhere"),
            comment("p", kind=Kind.PINGBACK),
            comment("w", kind=Kind.WEBMENTION, status=Status.SPAM),
        ],
    )

    assert [(p.label, p.title, p.anchor) for p in view.pings] == [
        ("Trackback", "Elsewhere", "comment-t"),
        ("Pingback", "Ada", "comment-p"),
    ]
    assert view.pings_heading == "2 Links from Elsewhere"
    assert view.thread == ()


def test_a_single_ping_has_a_heading_of_its_own(comment: Make) -> None:
    assert shown([comment("p", kind=Kind.PINGBACK)]).pings_heading == "One Link from Elsewhere"


def test_replies_are_indented_to_a_depth_and_then_follow_in_reading_order(
    comment: Make,
) -> None:
    view = shown(
        [
            comment("a"),
            comment("b", "a"),
            comment("c", "b"),
            comment("d", "c"),
            comment("e", "b"),
            comment("f", "a"),
        ],
        depth=2,
    )

    assert drawn(view.thread) == "a\n  b\n  c\n  d\n  e\n  f"


def test_a_comment_knows_how_many_are_shown_below_it(comment: Make) -> None:
    view = shown(
        [
            comment("a"),
            comment("b", "a", status=Status.REMOVED),
            comment("c", "b"),
            comment("d", "c"),
            comment("e", "a"),
        ],
    )

    assert [item.reply_count for item in all_items(view.thread)] == [3, 2, 1, 0, 0]


def test_below_the_depth_a_reply_names_whom_it_answers(comment: Make) -> None:
    view = shown([comment("a"), comment("b", "a", name="Bo"), comment("c", "b")], depth=2)
    a, b, c = (item.comment for item in all_items(view.thread))

    assert a is not None
    assert a.reply_to is None
    assert b is not None
    assert (b.reply_to, b.is_flattened) == (ReplyTarget(anchor="comment-a", name="Ada"), False)
    assert c is not None
    assert (c.reply_to, c.is_flattened) == (ReplyTarget(anchor="comment-b", name="Bo"), True)


def test_whom_a_placeholder_was_by_is_not_told(comment: Make) -> None:
    view = shown([comment("a", status=Status.REMOVED, name="Mallory"), comment("b", "a")])
    reply = view.thread[0].replies[0].comment

    assert reply is not None
    assert reply.reply_to == ReplyTarget(anchor="comment-a", name="")


def test_an_answer_to_a_ping_stands_under_the_post_and_names_it(comment: Make) -> None:
    view = shown([comment("p", kind=Kind.PINGBACK, name="Elsewhere"), comment("a", "p")])
    answer = view.thread[0].comment

    assert answer is not None
    assert (answer.reply_to, answer.is_flattened) == (
        ReplyTarget(anchor="comment-p", name="Elsewhere"),
        True,
    )


def test_an_answer_to_a_ping_that_is_not_shown_names_nothing(comment: Make) -> None:
    view = shown([comment("p", kind=Kind.PINGBACK, status=Status.SPAM), comment("a", "p")])
    answer = view.thread[0].comment

    assert answer is not None
    assert answer.reply_to is None


def test_an_imported_comment_answers_to_its_old_anchor(comment: Make) -> None:
    imported = replace(comment("wp-904"), source=Source(system="wordpress", id="904"))
    renamed = replace(comment("904"), source=Source(system="wordpress", id="904"))
    other = replace(comment("d-1"), source=Source(system="disqus", id="1"))
    odd = replace(comment("x"), source=Source(system="wordpress", id='1" onclick="'))
    view = shown([imported, renamed, other, odd])

    assert [i.comment.old_anchor for i in view.thread if i.comment] == [
        "comment-904",
        "",
        "",
        "",
    ]


def test_a_comment_has_its_permalink_and_its_text_made_safe(comment: Make) -> None:
    view = shown([replace(comment("a"), body="*Hi* <script>alert(1)</script>", lang="nl")])
    only = view.thread[0].comment

    assert only is not None
    assert only.url == "https://blog.example/hello/#comment-a"
    assert only.html.startswith("<p><em>Hi</em> &lt;script&gt;")
    assert only.lang == "nl"
    assert only.date.text == "24 March 2026 at 09:13 UTC"


def test_a_name_that_leaves_nothing_to_show_is_anonymous() -> None:
    assert author_view(Author(name="\u200b\u202e")).name == "Anonymous"


def test_a_writer_is_known_by_the_badge_and_not_by_the_name() -> None:
    assert author_view(Author(name="Marta", writer="marta")).is_writer
    assert not author_view(Author(name="Marta")).is_writer


@pytest.mark.parametrize(
    ("mode", "days", "age", "is_open"),
    [
        (Mode.OPEN, 0, 10_000, True),
        (Mode.OPEN, 14, 13, True),
        (Mode.OPEN, 14, 14, False),
        (Mode.CLOSED, 0, 0, False),
        (Mode.HIDDEN, 0, 0, False),
    ],
)
def test_a_post_takes_replies_while_it_is_open_and_young_enough(
    mode: Mode,
    days: int,
    age: int,
    is_open: bool,  # noqa: FBT001 # what the test expects
) -> None:
    now = START + timedelta(days=age)
    post = replace(POST, mode=mode)

    view = presenter(now, close_after_days=days).discussion(Discussion(id="hello"), post)

    assert view.is_open is is_open
    assert view.is_hidden is (mode is Mode.HIDDEN)


def test_people_are_told_where_the_files_are() -> None:
    assert shown([]).folder == "content/comments/hello"


def test_the_newest_replies_of_all_posts_are_listed(comment: Make) -> None:
    other = replace(POST, title="World", url="https://blog.example/world/")
    hidden = replace(POST, mode=Mode.HIDDEN)
    discussions = [
        (Discussion(id="hello", comments=(comment("a"), comment("b"))), POST),
        (Discussion(id="hidden", comments=(comment("h"),)), hidden),
        (
            Discussion(
                id="world",
                comments=(
                    comment("c"),
                    comment("s", status=Status.SPAM),
                    comment("p", kind=Kind.PINGBACK),
                ),
            ),
            other,
        ),
    ]

    recent = presenter(latest=2).latest(discussions)

    assert [(r.url, r.title, r.excerpt) for r in recent] == [
        ("https://blog.example/world/#comment-c", "World", "Words of c."),
        ("https://blog.example/hello/#comment-b", "Hello", "Words of b."),
    ]


def test_a_chain_of_five_thousand_replies_is_shown_whole(comment: Make) -> None:
    chain = [comment("c0"), *(comment(f"c{n}", f"c{n - 1}") for n in range(1, 5000))]

    view = shown([replace(reply, body="Yes.") for reply in chain])

    assert sum(1 for _ in all_items(view.thread)) == 5000


@given(conversations())
def test_the_page_shows_the_reading_order_whatever_its_depth(comments: list[Comment]) -> None:
    places = [f"comment-{place.id}" for place in in_reading_order(comments)]

    for depth in (1, 2, 5):
        assert [i.anchor for i in all_items(shown(comments, depth=depth).thread)] == places
