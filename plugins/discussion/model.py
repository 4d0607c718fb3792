"""What a discussion is made of, once every doubt about it has been settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What the moderators decided; only an approved comment is ever shown."""

    APPROVED = "approved"
    PENDING = "pending"
    SPAM = "spam"
    REMOVED = "removed"


class Kind(StrEnum):
    """Where a comment came from; all but ``COMMENT`` are pings, listed apart."""

    COMMENT = "comment"
    PINGBACK = "pingback"
    TRACKBACK = "trackback"
    WEBMENTION = "webmention"


class Mode(StrEnum):
    """Whether a post takes replies, has stopped taking them, or shows none."""

    OPEN = "open"
    CLOSED = "closed"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a comment, as far as the public may know."""

    name: str
    url: str = ""
    """The author's own site, http or https; empty if none was given."""
    key: str = ""
    """Keyed pseudonym: 16 hex digits, the same for the same person on this site."""
    writer: str = ""
    """Slug of the blog's own author who wrote this, for the badge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an imported comment lived before."""

    system: str
    id: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment, whatever became of it."""

    id: str
    author: Author
    date: datetime
    """Aware; the offset the file gave is kept."""
    body: str
    """Markdown, as typed."""
    reply_to: str = ""
    """Id of the comment it answers, in the same discussion; empty: the post itself."""
    status: Status = Status.APPROVED
    kind: Kind = Kind.COMMENT
    lang: str = ""
    """BCP 47; empty: the language of the site."""
    source: Source | None = None

    @property
    def is_shown(self) -> bool:
        """Whether readers may see it."""
        return self.status is Status.APPROVED

    @property
    def old_anchor(self) -> str:
        """The anchor that an imported comment had in WordPress, if it has another one now."""
        source = self.source
        if source is None or source.system != "wordpress" or not source.id.isdecimal():
            return ""
        old = anchor(source.id)
        return old if old != anchor(self.id) else ""

    @property
    def is_ping(self) -> bool:
        """Whether another site sent it, rather than a person writing here."""
        return self.kind is not Kind.COMMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """All comments on one post, in no particular order."""

    id: str
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a discussion needs to know of the essay it belongs to."""

    discussion: str
    """Id of the discussion: the post's ``Discussion:`` metadata, or its slug."""
    title: str
    url: str
    """Absolute address of the post's page."""
    date: datetime
    """Aware; when the post was published."""
    mode: Mode = Mode.OPEN


def anchor(comment: str) -> str:
    """Return the anchor of the comment with this id: WordPress's, with our ids."""
    return f"comment-{comment}"
