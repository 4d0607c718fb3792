"""Links from one page of this site to another that lead nowhere.

What can be told without a build is told here, with the likeliest remedy; ``dead_ends`` has
the last word, once all pages are written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..discussion.model import Discussion, Mode, anchor
from ..discussion.threads import in_reading_order
from ..errors import SiteError, nearest
from ..figures.credits import FILE_NAME as CREDITS
from .essay import Essay, Kind
from .links import Reference
from .occupied import default_names
from .site_files import SiteFiles
from .store import Library

_OF_PAGES = frozenset({"", "top", "main"})
"""Anchors that every page has, whatever the essay says."""
_OF_POSTS = frozenset({"comments", "pings", "respond", "series"})
"""Anchors that the theme puts on posts; not on all of them."""

Fault = tuple[str, str] | None
"""What is wrong, and what to do; or nothing."""


def broken_links(
    library: Library,
    discussions: Mapping[str, Discussion],
    now: datetime,
) -> Iterator[SiteError]:
    """Yield a problem for every link of every essay that leads nowhere.

    Args:
        library: all that is known of the site.
        discussions: all comments, by the id of their discussion.
        now: aware; what is dated later is not published yet.
    """
    site = _Site(library, discussions, now)
    for essay in library.essays.values():
        for reference in essay.prose.references:
            fault = site.fault(essay, reference)
            if fault:
                problem, hint = fault
                yield SiteError(problem, path=essay.path, line=reference.line, hint=hint)


def no_page(reference: Reference, known: Iterable[str]) -> tuple[str, str]:
    """Return what to say of a link to a page that is not there.

    Args:
        reference: the link.
        known: the addresses of all pages, each with a slash in front.
    """
    hint = nearest(unquote(reference.target), known, few=0)
    return (
        f"There is no page “{reference.address}”.",
        hint or "Link to its file, like ../pages/about.md.",
    )


def no_place(address: str, fragment: str, known: Iterable[str]) -> tuple[str, str]:
    """Return what to say of a link to a place that is not on its page.

    Args:
        address: as typed.
        fragment: the place.
        known: the ids of all places on that page.
    """
    hint = nearest(fragment, known)
    return f"“{address}” names a place that is not on that page.", hint


class _Site:
    """What links may lead to."""

    def __init__(
        self,
        library: Library,
        discussions: Mapping[str, Discussion],
        now: datetime,
    ) -> None:
        self.content = library.content
        self.discussions = discussions
        self.now = now
        self.essays = {essay.source: essay for essay in library.essays.values()}
        self.unread = library.unread
        self.files = SiteFiles(library, now)
        published = [e for e in self.essays.values() if e.is_published(now)]
        listed = [essay for essay in published if essay.is_listed]
        defaults = dict(default_names(listed, library.settings))
        self.lists: dict[str, set[str]] = {
            "tag": _names(essay.matter.tags for essay in listed),
            "category": _names((essay.matter.category,) for essay in listed),
            "author": _names(essay.matter.authors for essay in listed),
        }
        for kind, name in defaults.items():
            self.lists[kind].add(name)
        self.checks: dict[str, Callable[[Essay, Reference], Fault]] = {
            "filename": self._essay,
            "here": self._place,
            "site": self._address,
            "static": self._file,
        }

    def fault(self, essay: Essay, reference: Reference) -> Fault:
        """Return what is wrong with a link in ``essay``."""
        return self.checks.get(reference.what, self._list)(essay, reference)

    def _essay(self, essay: Essay, reference: Reference) -> Fault:
        target = self.essays.get(reference.target)
        if self.content / reference.target in self.unread:
            return None  # that it cannot be read is told already
        if target is None:
            return f"There is no “{reference.address}”.", self._likeliest(reference.target)
        if essay.is_published(self.now) and not target.is_published(self.now):
            hint = "Take the link out until it is, or make this essay wait as well."
            return f"“{reference.address}” is not published yet.", hint
        return self._place(target, reference)

    def _likeliest(self, target: str) -> str:
        """Return a hint; the name of the file counts for more than its folder."""
        names = {PurePosixPath(source).name: source for source in self.essays}
        hint = nearest(PurePosixPath(target).name, names, few=0)
        return hint or "Give the path of a file in the content folder."

    def _file(self, _: Essay, reference: Reference) -> Fault:
        path = self.content / reference.target
        if path.is_file():
            return None
        folder = path.parent
        there = [file.name for file in folder.iterdir()] if folder.is_dir() else []
        files = [name for name in there if not name.startswith(".") and name != CREDITS]
        essays = [PurePosixPath(source).name for source in self.essays]
        hint = nearest(path.name, [*files, *essays], few=0)
        problem = f"There is no “{reference.address}”."
        return problem, hint or "Link to a file, like ../pages/about.md."

    def _list(self, _: Essay, reference: Reference) -> Fault:
        names = self.lists[reference.what]
        if _loosely(reference.target) in {_loosely(name) for name in names}:
            return None
        return (
            f"No published essay has the {reference.what} “{reference.target}”.",
            nearest(reference.target, names),
        )

    def _address(self, _: Essay, reference: Reference) -> Fault:
        path = unquote(reference.target)
        target = self.files.essays.get(self.files.at(path))
        if target:
            return self._place(target, reference)
        is_missing = self.files.is_missing(path)
        return no_page(reference, self.files.addresses) if is_missing else None

    def _place(self, target: Essay, reference: Reference) -> Fault:
        anchors = {*target.prose.anchors, *self._added(target)}
        if reference.fragment in _OF_PAGES or reference.fragment in anchors:
            return None
        return no_place(reference.address, reference.fragment, target.prose.anchors)

    def _added(self, target: Essay) -> Iterator[str]:
        """Yield the anchors that a post owes to its discussion."""
        if target.kind is Kind.PAGE or target.matter.comments is Mode.HIDDEN:
            return
        yield from _OF_POSTS
        discussion = self.discussions.get(target.discussion)
        comments = discussion.comments if discussion else ()
        yield from (anchor(place.id) for place in in_reading_order(comments))
        for comment in filter(lambda c: c.is_shown, comments):
            yield comment.old_anchor
            yield anchor(comment.id)


def _names(groups: Iterable[Iterable[str]]) -> set[str]:
    return {name for group in groups for name in group if name}


def _loosely(name: str) -> str:
    """Return what two spellings of one list's address have in common."""
    return "-".join(re.findall(r"[^\W_]+", name.lower()))
