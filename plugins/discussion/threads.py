"""The order in which a conversation is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from .model import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A place in the reading order."""

    id: str
    comment: Comment | None
    """None where the comment may not be shown, but replies to it are."""
    depth: int
    """1 for an answer to the post, 2 for an answer to that, and so on."""


def in_reading_order(comments: Iterable[Comment]) -> tuple[Placed, ...]:
    """Put what is shown of a conversation in the order in which it is read.

    Replies follow what they answer, oldest first, ties by id. Every approved comment
    that is no ping has exactly one place. A comment that is not approved, or missing,
    keeps a place without content while approved comments hang under it.

    Args:
        comments: of one discussion, in any order. An answer to a ping, or in a circle
            (which ``faults`` reports), stands as an answer to the post.

    Returns:
        The places from first to last, with the depth of each; there is no limit to it.
    """
    known = {c.id: c for c in comments}
    parents = _parents(known)
    dates = _dates(known, parents)
    replies: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(dates, key=lambda i: (dates[i], i), reverse=True):
        replies[parents.get(id_, "")].append(id_)
    places = []
    waiting = [(id_, 1) for id_ in replies[""]]
    while waiting:
        id_, depth = waiting.pop()
        comment = known.get(id_)
        shown = comment if comment and comment.is_shown else None
        places.append(Placed(id=id_, comment=shown, depth=depth))
        waiting += [(reply, depth + 1) for reply in replies[id_]]
    return tuple(places)


def faults(comments: Iterable[Comment]) -> list[tuple[Comment, str]]:
    """Return each comment whose ``reply_to`` makes no sense, and why.

    Args:
        comments: of one discussion, whatever their status.
    """
    known = {c.id: c for c in comments}
    circular = _circular(known)
    found = []
    for comment in known.values():
        if comment.reply_to == comment.id:
            found.append((comment, "The comment answers itself."))
        elif comment.id in circular:
            found.append((comment, "The comment answers one of its own replies."))
        elif comment.reply_to and comment.reply_to not in known:
            found.append((comment, f"There is no comment “{comment.reply_to}” to answer."))
    return found


def _parents(known: Mapping[str, Comment]) -> dict[str, str]:
    """Return what each comment hangs under; nothing for the post itself."""
    circular = _circular(known)
    pings = {c.id for c in known.values() if c.is_ping}
    return {
        c.id: "" if c.id in circular or c.reply_to in pings else c.reply_to
        for c in known.values()
        if not c.is_ping
    }


def _dates(known: Mapping[str, Comment], parents: Mapping[str, str]) -> dict[str, datetime]:
    """Return the date of everything that gets a place.

    What is missing has no date of its own and takes that of the first reply to it.
    """
    dates: dict[str, datetime] = {}
    shown = sorted((c for c in known.values() if c.is_shown), key=lambda c: (c.date, c.id))
    for comment in shown:
        id_ = comment.id if not comment.is_ping else ""
        while id_ and id_ not in dates:
            dates[id_] = known[id_].date if id_ in known else comment.date
            id_ = parents.get(id_, "")
    return dates


def _circular(known: Mapping[str, Comment]) -> set[str]:
    """Return the ids of all comments that answer themselves, at whatever remove."""
    circular: set[str] = set()
    settled: set[str] = set()
    for start in known:
        path: dict[str, int] = {}
        id_ = start
        while id_ in known and id_ not in settled and id_ not in path:
            path[id_] = len(path)
            id_ = known[id_].reply_to
        if id_ in path:
            circular.update(list(path)[path[id_] :])
        settled.update(path)
    return circular
