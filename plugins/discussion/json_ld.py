"""A post and its comments in the words of schema.org, for programs that read pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from .feeds import Person
from .markup import plain_text
from .views import CommentView, DiscussionView, ThreadItem
from .wellformed import filled

_MOST = 100
"""Comments that are told of one by one: their texts are on the page already, and a long
discussion must not make it twice as large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """What schema.org is told of a post."""

    url: str
    """Absolute permalink."""
    title: str
    """Plain text."""
    summary: str = ""
    """Plain text."""
    published: str
    """RFC 3339, as in ``Moment.iso``."""
    updated: str = ""
    """RFC 3339, or empty."""
    authors: tuple[Person, ...]
    section: str = ""
    """Name of the category."""
    keywords: tuple[str, ...] = ()
    """Names of the tags."""
    words: int = 0
    """How many the post has; 0: not said."""
    lang: str
    """BCP 47."""
    image: str = ""
    """Absolute address of a picture, or empty."""
    site: str
    """Name of the blog."""
    site_url: str


def blog_posting(posting: Posting, discussion: DiscussionView) -> dict[str, object]:
    """Return a post with its comments as a schema.org ``BlogPosting``; see ``safe_json``.

    The comments are one flat list in reading order, each with its ``parentItem``: nested,
    they would follow the page, which stops indenting at some depth, and name the wrong
    parents below it. Only what the page shows is in here: nothing of a hidden discussion,
    and of a comment that may not be shown no more than its anchor, where a reply to it
    names its parent. Pings are no comments to schema.org and are left out.
    """
    return {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "@id": posting.url,
        "mainEntityOfPage": posting.url,
        "url": posting.url,
        "headline": posting.title,
        **filled(description=posting.summary, image=posting.image),
        "datePublished": posting.published,
        **filled(dateModified=posting.updated),
        "author": [_person(person) for person in posting.authors],
        "inLanguage": posting.lang,
        **filled(
            articleSection=posting.section,
            keywords=list(posting.keywords),
            wordCount=posting.words,
        ),
        "isPartOf": {
            "@type": "Blog",
            "@id": posting.site_url,
            "url": posting.site_url,
            "name": posting.site,
        },
        **({} if discussion.is_hidden else _discussion(posting, discussion)),
    }


def _discussion(posting: Posting, discussion: DiscussionView) -> dict[str, object]:
    return {
        "discussionUrl": f"{posting.url}#comments",
        "commentCount": discussion.count,
        **filled(
            comment=[
                _comment(posting, comment)
                for comment in islice(_in_order(discussion.thread), _MOST)
            ],
        ),
    }


def _in_order(thread: Iterable[ThreadItem]) -> Iterator[CommentView]:
    for item in thread:
        if item.comment:
            yield item.comment
        yield from _in_order(item.replies)


def _comment(posting: Posting, comment: CommentView) -> dict[str, object]:
    parent = comment.reply_to
    return {
        "@type": "Comment",
        "@id": comment.url,
        "url": comment.url,
        "datePublished": comment.date.iso,
        "author": _person(Person(name=comment.author.name, url=comment.author.url)),
        "text": plain_text(comment.html),
        **filled(
            inLanguage=comment.lang,
            parentItem={"@id": f"{posting.url}#{parent.anchor}"} if parent else None,
        ),
    }


def _person(person: Person) -> dict[str, object]:
    return {"@type": "Person", "name": person.name, **filled(url=person.url)}
