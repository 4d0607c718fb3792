"""From comments to what a theme may see of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from .guard import clean_name
from .markup import SafeHtml, excerpt, safe_html
from .model import Author, Comment, Discussion, Kind, Mode, Post, anchor
from .settings import DiscussionSettings
from .threads import Placed, in_reading_order
from .views import (
    AuthorView,
    CommentView,
    DiscussionView,
    PingView,
    RecentReply,
    ReplyTarget,
    ThreadItem,
    avatar,
    moment,
)

_LABELS = {
    Kind.PINGBACK: "Pingback",
    Kind.TRACKBACK: "Trackback",
    Kind.WEBMENTION: "Webmention",
}
_EXCERPT_WORDS = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Shows discussions in one site's way."""

    settings: DiscussionSettings
    zone: tzinfo
    now: datetime
    """Aware; decides whether a post is too old for replies."""
    render: Callable[[str], SafeHtml] = safe_html
    """``markup.safe_html``, or a cache of it."""
    folder: str
    """Where comment files are kept, as a person in the repository writes it."""

    def discussion(self, discussion: Discussion, post: Post) -> DiscussionView:
        """Return everything that is shown under ``post``."""
        places = in_reading_order(discussion.comments)
        known = {c.id: c for c in discussion.comments}
        count = sum(place.comment is not None for place in places)
        pings = sorted(
            (c for c in discussion.comments if c.is_ping and c.is_shown),
            key=lambda c: (c.date, c.id),
        )
        return DiscussionView(
            id=post.discussion,
            count=count,
            heading=_replies_to(count, post.title),
            count_label=_replies(count),
            thread=self._thread(places, known, post),
            pings=tuple(self._ping(ping) for ping in pings),
            pings_heading=_links(len(pings)),
            is_hidden=post.mode is Mode.HIDDEN,
            is_open=self.is_open(post),
            intake_url=self.settings.intake_url,
            folder=f"{self.folder}/{post.discussion}",
        )

    def is_open(self, post: Post) -> bool:
        """Return whether ``post`` takes replies now."""
        closes = self.closes(post)
        return post.mode is Mode.OPEN and (closes is None or self.now < closes)

    def closes(self, post: Post) -> datetime | None:
        """Return until when ``post`` takes replies (WordPress's “close after N days”)."""
        days = self.settings.close_after_days
        return post.date + timedelta(days=days) if days else None

    def latest(self, posts: Iterable[tuple[Discussion, Post]]) -> tuple[RecentReply, ...]:
        """Return the newest replies of all posts that show theirs, newest first."""
        replies = [
            (comment, post)
            for discussion, post in posts
            if post.mode is not Mode.HIDDEN
            for comment in discussion.comments
            if comment.is_shown and not comment.is_ping
        ]
        replies.sort(key=lambda pair: (pair[0].date, pair[0].id), reverse=True)
        return tuple(
            RecentReply(
                author=author_view(comment.author),
                title=post.title,
                url=f"{post.url}#{anchor(comment.id)}",
                date=moment(comment.date, self.zone),
                excerpt=excerpt(self.render(comment.body), words=_EXCERPT_WORDS),
            )
            for comment, post in replies[: self.settings.latest]
        )

    def _thread(
        self,
        places: Iterable[Placed],
        known: Mapping[str, Comment],
        post: Post,
    ) -> tuple[ThreadItem, ...]:
        # From the last place to the first: by the time a comment is reached, the replies
        # to it have gathered one level deeper. A recursion would end at Python's limit.
        deepest = self.settings.depth
        levels: list[list[ThreadItem]] = [[] for _ in range(deepest + 2)]
        for place in reversed(list(places)):
            level = min(place.depth, deepest)
            replies = tuple(reversed(levels[level + 1]))
            levels[level + 1].clear()
            shown = self._comment(place, known, post) if place.comment else None
            item = ThreadItem(
                anchor=anchor(place.id),
                comment=shown,
                replies=replies,
                reply_count=sum((r.comment is not None) + r.reply_count for r in replies),
            )
            levels[level].append(item)
        return tuple(reversed(levels[1]))

    def _comment(self, place: Placed, known: Mapping[str, Comment], post: Post) -> CommentView:
        comment = known[place.id]
        target = _target(comment, known)
        return CommentView(
            id=comment.id,
            author=author_view(comment.author),
            date=moment(comment.date, self.zone),
            url=f"{post.url}#{anchor(comment.id)}",
            html=self.render(comment.body),
            lang=comment.lang,
            old_anchor=comment.old_anchor,
            reply_to=target,
            is_flattened=target is not None and not 1 < place.depth <= self.settings.depth,
        )

    def _ping(self, ping: Comment) -> PingView:
        return PingView(
            anchor=anchor(ping.id),
            label=_LABELS[ping.kind],
            title=clean_name(ping.author.name),
            url=ping.author.url,
            date=moment(ping.date, self.zone),
            html=self.render(ping.body),
        )


def author_view(author: Author) -> AuthorView:
    """Return the person as shown beside a comment."""
    # A name may be made of nothing but characters that are not shown.
    name = clean_name(author.name) or "Anonymous"
    return AuthorView(
        name=name,
        url=author.url,
        avatar=avatar(name, author.key),
        is_writer=bool(author.writer),
    )


def _target(comment: Comment, known: Mapping[str, Comment]) -> ReplyTarget | None:
    answered = known.get(comment.reply_to)
    if not comment.reply_to or (answered and answered.is_ping and not answered.is_shown):
        return None
    name = clean_name(answered.author.name) if answered and answered.is_shown else ""
    return ReplyTarget(anchor=anchor(comment.reply_to), name=name)


def _replies_to(count: int, title: str) -> str:
    """Return the heading as WordPress's Twenty Seventeen words it; none for none."""
    if not count:
        return ""
    return f"One Reply to “{title}”" if count == 1 else f"{count:,} Replies to “{title}”"


def _replies(count: int) -> str:
    if not count:
        return "No replies"
    return "1 reply" if count == 1 else f"{count:,} replies"


def _links(count: int) -> str:
    if not count:
        return ""
    return "One Link from Elsewhere" if count == 1 else f"{count:,} Links from Elsewhere"
