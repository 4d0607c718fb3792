"""Links from one page of this site to another that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from ..errors import SettingsError, SiteError, nearest
from ..figures.addresses import is_elsewhere
from ..figures.credits import FILE_NAME as CREDITS
from .essay import Essay
from .front_matter import RESERVED
from .links import Reference
from .settings import EssaySettings
from .store import Library

_PARTS_OF_PAGE = re.compile(r"|top|comments|respond|comment-.+")
"""Anchors that the theme puts on pages, whatever the essay says."""
_OF_SITE = re.compile(r"\d{4}|discussions\.json|robots\.txt|sitemap\.xml|404\.html")

_Fault = tuple[str, str] | None
"""What is wrong, and what to do; or nothing."""


def broken_links(library: Library, now: datetime) -> Iterator[SiteError]:
    """Yield a problem for every link of every essay that leads nowhere.

    Args:
        library: all that is known of the site.
        now: aware; what is dated later is not published yet.
    """
    site = _Site(library, now)
    for essay in library.essays.values():
        for reference in essay.prose.references:
            fault = site.fault(essay, reference)
            if fault:
                problem, hint = fault
                yield SiteError(problem, path=essay.path, line=reference.line, hint=hint)


def broken_menu(
    library: Library,
    settings: EssaySettings,
    now: datetime,
) -> Iterator[SettingsError]:
    """Yield a problem for every entry of ``MENU`` that leads nowhere on this site.

    Args:
        library: all that is known of the site.
        settings: of the site, with Pelican's own.
        now: aware; what is dated later is not published yet.
    """
    site = _Site(library, now)
    pages = {f"{slug}/" for slug in site.slugs} | site.urls | set(_pages(settings))
    for title, address in settings.pelican.get("MENU") or ():
        path = urlsplit(address).path
        if address.startswith("/"):
            hint = f"Write “{address.lstrip('/')}”, without a slash in front."
        elif is_elsewhere(address) or site.has(path, pages):
            continue
        else:
            hint = nearest(path, pages, few=0) or "Correct it, or take the entry out."
        problem = f"MENU: “{title}” leads to “{address}”, where there is no page."
        yield SettingsError(problem, path="pelicanconf.py", hint=hint)


def _pages(settings: EssaySettings) -> Iterator[str]:
    """Yield the address of each single page that the theme makes."""
    for template in settings.pelican.get("DIRECT_TEMPLATES") or ():
        yield settings.pelican.get(f"{template.upper()}_URL") or f"{template}.html"


class _Site:
    """What links may lead to."""

    def __init__(self, library: Library, now: datetime) -> None:
        self.content = library.content
        self.unread = library.unread
        self.now = now
        self.essays = {essay.source: essay for essay in library.essays.values()}
        published = [essay for essay in self.essays.values() if essay.is_published(now)]
        self.slugs = {essay.slug for essay in published} | {path.stem for path in self.unread}
        self.urls = {essay.matter.url for essay in published if essay.matter.url}
        listed = [essay for essay in published if essay.is_listed]
        self.lists: dict[str, set[str]] = {
            "tag": _names(essay.matter.tags for essay in listed),
            "category": _names((essay.matter.category,) for essay in listed),
            "author": _names(essay.matter.authors for essay in listed),
        }
        self.checks: dict[str, Callable[[Essay, Reference], _Fault]] = {
            "filename": self._essay,
            "here": _place,
            "site": self._address,
            "static": self._file,
        }

    def fault(self, essay: Essay, reference: Reference) -> _Fault:
        """Return what is wrong with a link in ``essay``."""
        return self.checks.get(reference.what, self._list)(essay, reference)

    def _essay(self, essay: Essay, reference: Reference) -> _Fault:
        target = self.essays.get(reference.target)
        if self.content / reference.target in self.unread:
            return None  # that it cannot be read is told already
        if target is None:
            return f"There is no “{reference.address}”.", self._likeliest(reference.target)
        if essay.is_published(self.now) and not target.is_published(self.now):
            hint = "Take the link out until it is, or make this essay wait as well."
            return f"“{reference.address}” is not published yet.", hint
        return _place(target, reference)

    def _likeliest(self, target: str) -> str:
        """Return a hint; the name of the file counts for more than its folder."""
        names = {PurePosixPath(source).name: source for source in self.essays}
        hint = nearest(PurePosixPath(target).name, names, few=0)
        return hint or "Give the path of a file in the content folder."

    def _file(self, _: Essay, reference: Reference) -> _Fault:
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

    def _list(self, _: Essay, reference: Reference) -> _Fault:
        names = self.lists[reference.what]
        if _loosely(reference.target) in {_loosely(name) for name in names}:
            return None
        return (
            f"No published essay has the {reference.what} “{reference.target}”.",
            nearest(reference.target, names),
        )

    def _address(self, _: Essay, reference: Reference) -> _Fault:
        path = reference.target.lstrip("/")
        first, *_rest = parts = PurePosixPath(path).parts or ("",)
        if first in RESERVED or self.has(path):
            return None
        hint = nearest(parts[-1], self.slugs, few=0)
        return (
            f"There is no page “{reference.address}”.",
            hint or "Link to its file, like ../pages/about.md.",
        )

    def has(self, path: str, pages: Collection[str] = ()) -> bool:
        """Return whether there is a page or a file at ``path``, as far as can be told.

        Args:
            path: below the site, without a slash in front.
            pages: further addresses that are there.
        """
        first, *others = parts = PurePosixPath(path).parts or ("",)
        if not first or _OF_SITE.fullmatch(first) or (others and first in RESERVED):
            return True
        is_page = {path, f"{path}/"} & {*pages, *self.urls} or parts[-1] in self.slugs
        return bool(is_page) or (self.content / Path(*parts)).is_file()


def _place(target: Essay, reference: Reference) -> _Fault:
    anchors = target.prose.anchors
    if reference.fragment in anchors or _PARTS_OF_PAGE.fullmatch(reference.fragment):
        return None
    hint = nearest(reference.fragment, anchors)
    return f"“{reference.address}” names a place that is not on that page.", hint


def _names(groups: Iterable[Iterable[str]]) -> set[str]:
    return {name for group in groups for name in group if name}


def _loosely(name: str) -> str:
    """Return what two spellings of one list's address have in common."""
    return "-".join(re.findall(r"[^\W_]+", name.lower()))
