"""Everything that is wrong with a site, in one list: what a build refuses to publish."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ..discussion.store import Store
from ..errors import SiteError
from .broken_links import broken_links
from .broken_menu import broken_menu
from .essay import Essay, Kind
from .slugs import slugify
from .store import FOLDERS, Library

_NAMED = re.compile(rb"(?mi)^(?:slug|discussion):[ \t]*([a-z0-9-]+)")


def problems_of(library: Library, comments: Store, now: datetime) -> Iterator[SiteError]:
    """Yield every problem in posts, pages, pictures, credits, links, menu and comments.

    Args:
        library: all posts and pages.
        comments: all comment files.
        now: aware; links to what is dated later lead nowhere yet.
    """
    yield from library.problems
    yield from broken_links(library, comments.discussions, now)
    yield from broken_menu(library, now)
    yield from comments.problems
    yield from _orphans(comments, library)
    if library.settings.pelican and not library.unread:  # else not all authors are known
        yield from comments.strangers(_writers(library))


def _orphans(comments: Store, library: Library) -> Iterator[SiteError]:
    """Yield a problem for each folder of comments that belongs to no post.

    A post that has problems of its own may have lost its discussion by them.
    """
    posts = {essay.discussion for essay in _posts(library)}
    claimed = set(_claimed(library))
    for orphan in comments.orphans(posts):
        if Path(orphan.path).name not in claimed:
            yield orphan


def _claimed(library: Library) -> Iterator[str]:
    """Yield each name of a discussion that a post would have if it were in order."""
    slugs = Counter((essay.slug, essay.matter.lang) for essay in library.essays.values())
    for essay in _posts(library):
        if slugs[essay.slug, essay.matter.lang] > 1:
            yield essay.path.stem
    for path in library.unread:
        if path.is_relative_to(library.content / FOLDERS[Kind.POST]):
            yield path.stem
            yield from _named(path)


def _named(path: Path) -> list[str]:
    """Return the names that the fields of an unreadable file seem to give."""
    try:
        return [name.decode() for name in _NAMED.findall(path.read_bytes())]
    except OSError:
        return []


def _posts(library: Library) -> Iterator[Essay]:
    return (essay for essay in library.essays.values() if essay.kind is Kind.POST)


def _writers(library: Library) -> set[str]:
    """Return the slugs of all who have written a post or a page."""
    names = [name for essay in library.essays.values() for name in essay.matter.authors]
    author = library.settings.pelican.get("AUTHOR")
    return set(map(slugify, filter(None, [*names, author])))
