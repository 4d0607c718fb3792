"""Everything that is wrong with a site, in one list: what a build refuses to publish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..discussion.store import FOLDER, load
from ..errors import SiteError
from .broken_links import broken_links
from .essay import Kind
from .store import Library


def problems_of(library: Library, now: datetime) -> Iterator[SiteError]:
    """Yield every problem in posts, pages, pictures, credits, links and comments.

    Args:
        library: all that has been read of the content folder.
        now: aware; links to what is dated later lead nowhere yet.
    """
    yield from library.problems
    comments = load(library.content / FOLDER)
    yield from broken_links(library, comments.discussions, now)
    yield from comments.problems
    posts = {e.discussion for e in library.essays.values() if e.kind is Kind.POST}
    yield from comments.orphans(posts)
