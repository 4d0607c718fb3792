"""Which files a site will consist of, as far as can be told before it is built."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from .essay import Essay
from .occupied import file_of, lists_of
from .settings import EssaySettings
from .store import Library

_OF_SITE = ("discussions.json", "robots.txt", "sitemap.xml")
_SEEN_IN_BUILDS = frozenset({"feed", "page", "theme"})
"""Folders of which only a build knows what is in them."""


def files_at(path: str) -> tuple[str, ...]:
    """Return the files that a web server may send for an address.

    Args:
        path: with a slash in front, decoded. Without one at its end it may be that of a
            folder, too: servers put the slash behind it.
    """
    normal = posixpath.normpath(path).lstrip("/")
    index = posixpath.join(normal, "index.html") if normal else "index.html"
    return (index,) if path.endswith("/") else (normal, index)


class SiteFiles:
    """What is found at the addresses of a site.

    Args:
        library: all that is known of the site.
        now: aware; what is dated later is not published yet.
    """

    def __init__(self, library: Library, now: datetime) -> None:
        settings, essays = library.settings, library.essays.values()
        published = [essay for essay in essays if essay.is_published(now)]
        self.essays = {
            file_of(essay, settings, is_draft=not essay.is_published(now)): essay
            for essay in essays
        }
        """Each post or page by its file; drafts have one, too."""
        self._others = {*_others(published, settings)} - {"", "."}
        self._content = library.content
        shown = (file for file, essay in self.essays.items() if essay.is_published(now))
        self.addresses = {f"/{f.removesuffix('index.html')}" for f in (*shown, *self._others)}
        """Where a reader may be sent: with a slash in front, decoded, and no draft's."""
        self._can_tell = bool(settings.pelican)
        self._untold = _SEEN_IN_BUILDS | {path.stem for path in library.unread}

    def at(self, path: str) -> str:
        """Return the file that is sent for an address, or nothing.

        Args:
            path: with a slash in front, decoded.
        """
        return next(filter(self._is_there, files_at(path)), "")

    def is_missing(self, path: str) -> bool:
        """Return whether it is certain that no file will be at an address.

        It is not where addresses are unknown, nor for what only a build shows, nor for an
        essay that cannot be read: that is told already.

        Args:
            path: with a slash in front, decoded.
        """
        is_told = self._can_tell and self._untold.isdisjoint(re.split(r"[/.]", path))
        return is_told and not self.at(path)

    def _is_there(self, file: str) -> bool:
        is_made = file in self.essays or file in self._others
        return is_made or (self._content / file).is_file()


def _others(published: Iterable[Essay], settings: EssaySettings) -> Iterator[str]:
    """Yield every file of the site that is neither an essay nor seen in builds only."""
    yield from _OF_SITE
    yield from (file for file, _ in lists_of(published, settings))
    yield from settings.pelican.get("TEMPLATE_PAGES", {}).values()
    for metadata in settings.pelican.get("EXTRA_PATH_METADATA", {}).values():
        yield metadata.get("path", "")
