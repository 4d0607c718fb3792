"""Links of writers that lead nowhere on the site as it was built.

``broken_links`` has looked at them before, at what it can know without a build. Here every
address has a file or has none, and every place on a page an id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from ..errors import SiteError
from .broken_links import Fault, no_page, no_place
from .essay import Essay
from .links import Reference
from .site_files import files_at
from .store import Library

_EVERYWHERE = frozenset({"", "top"})
"""Fragments that are places on every page (HTML Standard, “Scrolling to a fragment”)."""
_DIRECTIVE = ":~:"
"""Begins what is for the browser alone, such as words to be found."""


def dead_ends(
    library: Library,
    files: Mapping[str, str],
    output: Path,
) -> Iterator[SiteError]:
    """Yield a problem for every link of every essay to what was not built.

    Files and lists that are linked by name are left out: Pelican has found them, or said
    that it has not.

    Args:
        library: the essays.
        files: of each essay, by its ``source``, the file in ``output``.
        output: the folder of the finished site.
    """
    built = _Built(output)
    for essay in library.essays.values():
        for reference in essay.prose.references:
            fault = built.fault(_paths(essay, reference, files), reference)
            if fault:
                problem, hint = fault
                yield SiteError(problem, path=essay.path, line=reference.line, hint=hint)


def _paths(essay: Essay, reference: Reference, files: Mapping[str, str]) -> tuple[str, ...]:
    """Return in which files a link may end; in none if that is settled already."""
    if reference.what == "site":
        return files_at(unquote(reference.target))
    sources = {"here": essay.source, "filename": reference.target}
    source = sources.get(reference.what)
    return (files[source],) if source else ()


class _Built:
    """The files of a site, and the ids in them."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._ids: dict[str, frozenset[str]] = {}

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, relative to the folder of the site."""
        found = (file for file in self.output.rglob("*") if file.is_file())
        return frozenset(file.relative_to(self.output).as_posix() for file in found)

    def fault(self, paths: tuple[str, ...], reference: Reference) -> Fault:
        """Return what is wrong with a link that may end in any of ``paths``."""
        if not paths:
            return None
        file = next((path for path in paths if path in self.files), "")
        if not file:
            pages = (f"/{path.removesuffix('index.html')}" for path in self.files)
            return no_page(reference, pages)
        fragment = reference.fragment.partition(_DIRECTIVE)[0]
        if fragment in _EVERYWHERE or not file.endswith(".html") or fragment in self.ids(file):
            return None
        return no_place(reference.address, fragment, self.ids(file))

    def ids(self, file: str) -> frozenset[str]:
        """Return the id of every place on a page."""
        if file not in self._ids:
            reading = _Reading()
            reading.feed((self.output / file).read_text(encoding="utf-8"))
            self._ids[file] = frozenset(reading.ids)
        return self._ids[file]


class _Reading(HTMLParser):
    """Takes down where a page can be entered."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the id of an element, and the name of an old-fashioned anchor."""
        for name, value in attrs:
            if value and (name == "id" or (tag, name) == ("a", "name")):
                self.ids.add(value)
