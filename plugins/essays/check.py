"""Everything that is wrong with a site, in one list: what a build refuses to publish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..discussion.store import Store
from ..errors import SiteError
from .broken_links import broken_links
from .essay import Kind
from .store import Library


def problems_of(library: Library, comments: Store, now: datetime) -> Iterator[SiteError]:
    """Yield every problem in posts, pages, pictures, credits, links and comments.

    Args:
        library: all posts and pages.
        comments: all comment files.
        now: aware; links to what is dated later lead nowhere yet.
    """
    yield from library.problems
    yield from broken_links(library, comments.discussions, now)
    yield from comments.problems
    posts = {e.discussion for e in library.essays.values() if e.kind is Kind.POST}
    yield from comments.orphans(posts)
