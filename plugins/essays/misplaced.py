"""Files of the content folder that no page is made of, and that are not published either."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any

from ..discussion.store import FOLDER as COMMENTS
from ..errors import SiteError
from ..figures.credits import FILE_NAME as CREDITS

_MARKDOWN = ".md"
_WRITTEN = {
    *("", ".adoc", ".doc", ".docx", ".htm", ".html", ".markdown", ".md", ".mdown", ".mdx"),
    *(".mkd", ".odt", ".org", ".pages", ".rst", ".rtf", ".tex", ".text", ".textile", ".txt"),
}
"""How the names of files end in which people write essays."""


def misplaced(
    content: Path,
    folders: Collection[str],
    linked: Collection[str],
    pelican: Mapping[str, Any],
) -> Iterator[SiteError]:
    """Yield a problem for each file that its writer may take for a part of the site.

    Args:
        content: the content folder.
        folders: those in it that essays are read from.
        linked: files that essays show or link to, relative to ``content``: these are
            published.
        pelican: the site's settings; what its ``STATIC_PATHS`` name is published, too.
    """
    published = [*_texts(pelican.get("STATIC_PATHS", ("images",))), *linked]
    ignored = [*_texts(pelican.get("IGNORE_FILES", ())), CREDITS, ".*"]
    for path in sorted(content.rglob("*")):
        place = path.relative_to(content)
        is_other = place.parts[0] == COMMENTS or any(
            fnmatch(part, pattern) for part in place.parts for pattern in ignored
        )
        if not is_other and path.is_file() and not _is_in(place, published):
            yield from _told(path, place, folders)


def _told(path: Path, place: Path, folders: Collection[str]) -> Iterator[SiteError]:
    """Yield what is wrong with a file that is not published, if it is worth a word."""
    is_written = path.suffix.lower() in _WRITTEN
    if place.parts[0] in folders and len(place.parts) > 1:
        if is_written and path.suffix != _MARKDOWN:
            hint = f"Write it in Markdown and call it {path.stem}{_MARKDOWN}."
            yield SiteError("Only .md files are read here.", path=path, hint=hint)
    elif is_written:
        there = " or ".join(f"content/{folder}" for folder in folders)
        hint = f"Move it to {there}, and call it {path.stem}{_MARKDOWN}."
        yield SiteError("Essays are not read from this folder.", path=path, hint=hint)
    elif len(place.parts) == 1:
        hint = "Move it to content/images, or name it in STATIC_PATHS in pelicanconf.py."
        yield SiteError("This file is not published.", path=path, hint=hint)


def _is_in(place: Path, published: Iterable[str]) -> bool:
    """Return whether ``place`` is one of the files or in one of the folders."""
    return any(PurePosixPath(place.as_posix()).is_relative_to(name) for name in published)


def _texts(value: Any) -> list[str]:
    return [item for item in value or () if isinstance(item, str)]
