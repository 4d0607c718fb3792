"""The order in which a conversation is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given

from plugins.discussion.model import Comment, Kind, Status
from plugins.discussion.threads import faults, in_reading_order
from tests.strategies import conversations

Make = Callable[..., Comment]


def drawn(comments: list[Comment]) -> str:
    """Return the thread as one line a place: indented, placeholders in brackets."""
    return "\n".join(
        "  " * (place.depth - 1) + (place.id if place.comment else f"[{place.id}]")
        for place in in_reading_order(comments)
    )


def test_a_reply_follows_what_it_answers(comment: Make) -> None:
    conversation = [comment("a"), comment("b"), comment("a1", "a"), comment("a2", "a1")]

    assert drawn(conversation) == "a\n  a1\n    a2\nb"


def test_replies_stand_oldest_first_whatever_order_they_are_found_in(comment: Make) -> None:
    conversation = [comment("a"), comment("z", "a"), comment("y", "a")]

    assert drawn(conversation[::-1]) == "a\n  z\n  y"


def test_replies_of_the_same_moment_stand_by_id(comment: Make) -> None:
    first = comment("b")
    second = replace(first, id="a")

    assert drawn([first, second]) == "a\nb"


def test_a_removed_comment_keeps_its_place_while_replies_hang_under_it(comment: Make) -> None:
    conversation = [
        comment("a", status=Status.REMOVED),
        comment("b", "a"),
        comment("c", status=Status.SPAM),
        comment("d", "c", status=Status.PENDING),
    ]

    assert drawn(conversation) == "[a]\n  b"


def test_a_missing_comment_stands_where_the_first_reply_to_it_was_written(
    comment: Make,
) -> None:
    conversation = [comment("a"), comment("b", "gone"), comment("c"), comment("d", "gone")]

    assert drawn(conversation) == "a\n[gone]\n  b\n  d\nc"


def test_pings_have_no_place_and_answers_to_them_answer_the_post(comment: Make) -> None:
    conversation = [comment("p", kind=Kind.PINGBACK), comment("a", "p")]

    assert drawn(conversation) == "a"


def test_a_chain_of_ten_thousand_replies_has_ten_thousand_levels(comment: Make) -> None:
    chain = [comment("c0"), *(comment(f"c{n}", f"c{n - 1}") for n in range(1, 10_000))]

    assert [p.depth for p in in_reading_order(chain)] == list(range(1, 10_001))


def test_a_comment_cannot_answer_itself_or_its_own_replies_or_nobody(comment: Make) -> None:
    conversation = [
        comment("self", "self"),
        comment("a", "b"),
        comment("b", "a"),
        comment("tail", "a"),
        comment("lost", "gone"),
    ]

    assert [(c.id, problem) for c, problem in faults(conversation)] == [
        ("self", "The comment answers itself."),
        ("a", "The comment answers one of its own replies."),
        ("b", "The comment answers one of its own replies."),
        ("lost", "There is no comment “gone” to answer."),
    ]


@given(conversations())
def test_no_approved_comment_is_ever_lost_or_shown_twice(conversation: list[Comment]) -> None:
    shown = [place.id for place in in_reading_order(conversation) if place.comment]

    assert sorted(shown) == sorted(c.id for c in conversation if c.is_shown and not c.is_ping)


@given(conversations())
def test_nothing_but_approved_comments_is_shown(conversation: list[Comment]) -> None:
    places = in_reading_order(conversation)

    assert all(p.comment.status is Status.APPROVED for p in places if p.comment)


@given(conversations(sound=True))
def test_parents_precede_replies_one_level_up(conversation: list[Comment]) -> None:
    places = in_reading_order(conversation)
    depths = {place.id: place.depth for place in places}
    seen = set()
    for place in places:
        seen.add(place.id)
        if place.comment and place.depth > 1:
            assert place.comment.reply_to in seen
            assert depths[place.comment.reply_to] == place.depth - 1


@given(conversations())
def test_a_placeholder_always_has_a_shown_comment_under_it(conversation: list[Comment]) -> None:
    places = in_reading_order(conversation)
    for index, place in enumerate(places):
        if place.comment is None:
            below = places[index + 1 :]
            inside = [p for p in below[: _run(below, place.depth)] if p.comment]
            assert inside


def _run(places: tuple[object, ...], depth: int) -> int:
    """Return how many of ``places`` from the first are deeper than ``depth``."""
    return next(
        (i for i, p in enumerate(places) if getattr(p, "depth", 0) <= depth), len(places)
    )


@given(conversations(sound=True))
def test_a_sound_conversation_has_no_faults(conversation: list[Comment]) -> None:
    assert faults(conversation) == []


@given(conversations())
def test_the_order_does_not_depend_on_the_order_of_files(conversation: list[Comment]) -> None:
    assert in_reading_order(conversation) == in_reading_order(conversation[::-1])
