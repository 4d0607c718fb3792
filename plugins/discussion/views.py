"""What a theme may see of a discussion: frozen values, ready to print.

These dataclasses are the contract between the code and the templates: a template
reads nothing else about comments, and every field says what it is for.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, tzinfo

from .markup import SafeHtml


@dataclass(frozen=True, slots=True, kw_only=True)
class Avatar:
    """A disc with initials; the theme colours it, no image is fetched."""

    initials: str
    """One or two characters."""
    tone: int
    """0 to 11, the same for the same person; the theme has twelve colours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time, for machines and for people."""

    iso: str
    """RFC 3339 with offset, for ``datetime=``."""
    day: str
    """“24 March 2026”."""
    text: str
    """“24 March 2026 at 09:12 UTC”: always with its time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorView:
    """The person beside a comment."""

    name: str
    """Plain text; print it inside ``<bdi>``."""
    url: str
    """http or https address, or empty: then the name is no link."""
    avatar: Avatar
    is_writer: bool
    """Whether to show the badge of the blog's own authors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTarget:
    """The comment that another one answers."""

    anchor: str
    """Its id on the page: link to ``#anchor``."""
    name: str
    """Its author, or empty where it is not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentView:
    """One comment that is shown."""

    id: str
    """For the reply form's ``reply_to``."""
    author: AuthorView
    date: Moment
    url: str
    """Absolute permalink."""
    html: SafeHtml
    """The body; the only markup in here, already safe."""
    lang: str
    """BCP 47, or empty for the language of the page."""
    old_anchor: str
    """The anchor it had on an earlier site, to be kept alive; or empty."""
    reply_to: ReplyTarget | None
    """Whom it answers; none for an answer to the post."""
    is_flattened: bool
    """Deeper than the page indents, so its target must be named and linked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadItem:
    """A place in the thread: a comment, or a placeholder where none may be shown."""

    anchor: str
    """``comment-<id>``, the id of its element."""
    comment: CommentView | None
    """None: show a neutral placeholder, because replies hang under it."""
    replies: tuple[ThreadItem, ...]
    """Oldest first; never nested deeper than ``DISCUSSION_DEPTH``."""
    reply_count: int
    """Comments shown anywhere below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PingView:
    """A link from elsewhere: pingback, trackback or webmention."""

    anchor: str
    label: str
    """“Pingback”, “Trackback” or “Webmention”."""
    title: str
    """Plain text: the name of the page that links here."""
    url: str
    """Where it is, or empty."""
    date: Moment
    html: SafeHtml
    """What it says around the link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionView:
    """Everything under a post."""

    id: str
    """The discussion's id, for the form's hidden field."""
    count: int
    """Comments shown; placeholders and pings are not counted."""
    heading: str
    """“8 Replies to “Title””, “One Reply to “Title””; empty when there are none."""
    count_label: str
    """“No replies”, “1 reply”, “8 replies”, for lists and links."""
    thread: tuple[ThreadItem, ...]
    pings: tuple[PingView, ...]
    pings_heading: str
    """“3 Links from Elsewhere”; empty when there are none."""
    is_hidden: bool
    """Show nothing of it, not even the form."""
    is_open: bool
    """Show the form; otherwise “Comments are closed.”"""
    intake_url: str
    """Where the form posts to; empty: no intake, and the form says so."""
    folder: str
    """Where its comment files are kept, for people who send a pull request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentReply:
    """One line in a list of the newest replies."""

    author: AuthorView
    title: str
    """Title of the post."""
    url: str
    """Absolute permalink of the comment."""
    date: Moment
    excerpt: str
    """The first words, plain text."""


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TONES = 12


def moment(date: datetime, zone: tzinfo) -> Moment:
    """Return ``date`` as it is shown: in the time zone of the site, which it names.

    Args:
        date: aware.
        zone: the site's ``TIMEZONE``.
    """
    local = date.astimezone(zone)
    # strftime's names depend on the machine's locale; a build must not.
    day = f"{local.day} {_MONTHS[local.month - 1]} {local.year}"
    return Moment(
        iso=local.isoformat(timespec="seconds"),
        day=day,
        text=f"{day} at {local:%H:%M} {_zone_name(local)}",
    )


def _zone_name(local: datetime) -> str:
    """Return the zone's letters; half of the world's zones have none, only an offset."""
    name = local.tzname() or ""
    return name if name.isalpha() else f"UTC{local.isoformat()[-6:]}".replace("-", "−")


def avatar(name: str, key: str = "") -> Avatar:
    """Return the avatar of whoever has this pseudonym or, without one, this name.

    Args:
        name: as it is shown.
        key: the author's keyed pseudonym, which two people of one name do not share.
    """
    words = re.findall(r"[^\W_]+", name) or ["?"]
    initials = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    digest = hashlib.sha256((key or name).encode()).digest()
    return Avatar(initials=initials.upper(), tone=int.from_bytes(digest[:4]) % _TONES)
