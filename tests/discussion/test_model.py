"""What a discussion is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError

import pytest

from plugins.discussion.model import Comment, Kind, Status, anchor

Make = Callable[..., Comment]


@pytest.mark.parametrize("status", Status)
def test_only_an_approved_comment_is_shown(comment: Make, status: Status) -> None:
    assert comment("a", status=status).is_shown is (status is Status.APPROVED)


@pytest.mark.parametrize("kind", Kind)
def test_all_but_comments_are_pings(comment: Make, kind: Kind) -> None:
    assert comment("a", kind=kind).is_ping is (kind is not Kind.COMMENT)


def test_a_comment_never_changes(comment: Make) -> None:
    with pytest.raises(FrozenInstanceError):
        comment("a").body = "Other words."  # type: ignore[misc] # that is the point


def test_an_anchor_is_wordpresss() -> None:
    assert anchor("904") == "comment-904"
