"""Entries of the menu that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote, urlsplit

from ..errors import SettingsError, nearest
from ..figures.addresses import is_elsewhere
from .site_files import SiteFiles
from .store import Library


def broken_menu(library: Library, now: datetime) -> Iterator[SettingsError]:
    """Yield a problem for every entry of ``MENU`` that leads nowhere on this site.

    Args:
        library: all that is known of the site.
        now: aware; what is dated later is not published yet.
    """
    files = SiteFiles(library, now)
    for title, address in library.settings.pelican.get("MENU") or ():
        hint = _remedy(address, files)
        if hint:
            problem = f"MENU: “{title}” leads to “{address}”, where there is no page."
            yield SettingsError(problem, path="pelicanconf.py", hint=hint)


def _remedy(address: str, files: SiteFiles) -> str:
    """Return what to do about an entry, or nothing if it leads somewhere."""
    if address.startswith("/"):
        return f"Write “{address.lstrip('/')}”, without a slash in front."
    if is_elsewhere(address):
        return ""
    path = unquote(urlsplit(address).path)
    if not files.is_missing(f"/{path}"):
        return ""
    known = (known.removeprefix("/") for known in files.addresses)
    return nearest(path, known, few=0) or "Correct it, or take the entry out."
