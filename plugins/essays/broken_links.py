"""Links from one page of this site to another that lead nowhere.

What can be told without a build is told here, with the likeliest remedy; ``dead_ends`` has
the last word, once all pages are written.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..discussion.model import Discussion, Mode, anchor
from ..discussion.threads import in_reading_order
from ..errors import SiteError, nearest
from .essay import Essay, Kind
from .links import Reference
from .occupied import default_names, file_of, lists_of
from .settings import EssaySettings
from .store import Library

_OF_PAGES = frozenset({"", "top", "main"})
"""Anchors that every page has, whatever the essay says."""
_OF_POSTS = frozenset({"comments", "pings", "respond", "series"})
"""Anchors that the theme puts on posts; not on all of them."""
_OF_SITE = ("discussions.json", "robots.txt", "sitemap.xml")
_SEEN_IN_BUILDS = frozenset({"feed", "page", "theme"})
"""Folders of which only a build knows what is in them."""

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


def files_at(path: str) -> tuple[str, ...]:
    """Return the files that a web server may send for an address.

    Args:
        path: with a slash in front, decoded. Without one at its end it may be that of a
            folder, too: servers put the slash behind it.
    """
    normal = posixpath.normpath(path).lstrip("/")
    index = posixpath.join(normal, "index.html") if normal else "index.html"
    return (index,) if path.endswith("/") else (normal, index)


def no_page(reference: Reference, known: Iterable[str]) -> tuple[str, str]:
    """Return what to say of a link to a page that is not there.

    Args:
        reference: the link.
        known: the addresses of all pages, each with a slash in front.
    """
    hint = nearest(unquote(reference.target), known)
    return (
        f"There is no page “{reference.address}”.",
        hint if hint.startswith("Did") else "Link to its file, like ../pages/about.md.",
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
        self.knows_addresses = bool(library.settings.pelican)
        self.discussions = discussions
        self.now = now
        self.essays = {essay.source: essay for essay in library.essays.values()}
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
        self.files = {*_files(published, library.settings)}
        self.pages = {
            file_of(e, library.settings, is_draft=not e.is_published(now)): e
            for e in self.essays.values()
        }
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
        if target is None:
            return f"There is no “{reference.address}”.", self._likeliest(reference.target)
        if essay.is_published(self.now) and not target.is_published(self.now):
            hint = "Take the link out until it is, or make this essay wait as well."
            return f"“{reference.address}” is not published yet.", hint
        return self._place(target, reference)

    def _likeliest(self, target: str) -> str:
        """Return a hint; the name of the file counts for more than its folder."""
        names = {PurePosixPath(source).name: source for source in self.essays}
        hint = nearest(PurePosixPath(target).name, names)
        return (
            hint if hint.startswith("Did") else "Give the path of a file in the content folder."
        )

    def _file(self, _: Essay, reference: Reference) -> Fault:
        path = self.content / reference.target
        if path.is_file():
            return None
        folder = path.parent
        there = [file.name for file in folder.iterdir()] if folder.is_dir() else []
        hint = nearest(path.name, there) or "Link to a file, like ../pages/about.md."
        return f"There is no “{reference.address}”.", hint

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
        for file in files_at(path):
            if file in self.pages:
                return self._place(self.pages[file], reference)
            if file in self.files or (self.content / file).is_file():
                return None
        if not self.knows_addresses or _SEEN_IN_BUILDS.intersection(path.split("/")):
            return None
        pages = (*self.pages, *self.files)
        return no_page(reference, {f"/{f.removesuffix('index.html')}" for f in pages})

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


def _files(published: Iterable[Essay], settings: EssaySettings) -> Iterator[str]:
    """Yield every file of the site that is neither an essay nor seen in builds only."""
    yield from _OF_SITE
    yield from (file for file, _ in lists_of(published, settings))
    yield from settings.pelican.get("TEMPLATE_PAGES", {}).values()
    for metadata in settings.pelican.get("EXTRA_PATH_METADATA", {}).values():
        yield metadata.get("path", "")


def _names(groups: Iterable[Iterable[str]]) -> set[str]:
    return {name for group in groups for name in group if name}


def _loosely(name: str) -> str:
    """Return what two spellings of one list's address have in common."""
    return "-".join(re.findall(r"[^\W_]+", name.lower()))
