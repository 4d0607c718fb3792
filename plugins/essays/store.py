"""All posts and pages of a site, from ``content/posts`` and ``content/pages``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError
from ..figures.album import Album
from ..figures.credits import FILE_NAME as CREDITS
from .essay import Essay, Kind
from .front_matter import read_front_matter
from .layout import part, text_of
from .misplaced import misplaced
from .occupied import merged, overwritten
from .prose import render
from .settings import EssaySettings
from .source import Source
from .unpublished import copies

FOLDERS = {Kind.POST: "posts", Kind.PAGE: "pages"}
"""Where each kind is kept, in the content folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What was found in the content folder, sound or not."""

    content: Path
    settings: EssaySettings
    essays: Mapping[Path, Essay]
    """By file, every one that could be read."""
    unread: frozenset[Path]
    """Every file of a post or page that could not be read."""
    problems: tuple[SiteError, ...]
    """Everything wrong in single files and their pictures' credits; links are another
    matter (see ``broken_links``)."""


def read_essays(content: Path, settings: EssaySettings) -> Library:
    """Read every post and page below ``content``.

    Args:
        content: the content folder; ``posts`` and ``pages`` may have folders of their own.
        settings: of the site.
    """
    content = content.absolute()
    album = Album(content)
    problems: list[SiteError] = []
    essays: dict[Path, Essay] = {}
    unread = set()
    for credits_file in sorted(content.rglob(CREDITS)):
        album.credits_in(credits_file.parent)
    for kind, path in _files(content):
        try:
            essays[path], found = _read(kind, path, album, settings)
            problems += found
        except SiteError as error:
            problems.append(error)
            unread.add(path)
    problems += album.problems
    problems += misplaced(
        content, FOLDERS.values(), _copied(essays.values(), content), settings.pelican
    )
    problems += _clashes(essays.values())
    problems += _shared_discussions(essays.values())
    problems += overwritten(essays.values(), settings)
    problems += merged(essays.values())
    return Library(
        content=content,
        settings=settings,
        essays=essays,
        unread=frozenset(unread),
        problems=tuple(problems),
    )


def _copied(essays: Iterable[Essay], content: Path) -> set[str]:
    """Return each file that an essay shows or links to, relative to ``content``."""
    files = {
        file for essay in essays for _, file in copies(essay.prose.html, essay.path, content)
    }
    return {file.relative_to(content).as_posix() for file in files if content in file.parents}


def _files(content: Path) -> Iterator[tuple[Kind, Path]]:
    for kind, folder in FOLDERS.items():
        for path in sorted((content / folder).rglob("*")):
            if path.suffix == ".md" and not path.name.startswith("."):
                yield kind, path


def _read(
    kind: Kind,
    path: Path,
    album: Album,
    settings: EssaySettings,
) -> tuple[Essay, list[SiteError]]:
    parted = part(text_of(path))
    is_post = kind is Kind.POST
    matter, problems = read_front_matter(path, parted.fields, settings, is_post=is_post)
    if parted.stray:
        problem = "This line is no field, and the text begins below an empty line."
        hint = "Put a colon behind its name, or an empty line above it."
        problems.append(SiteError(problem, path=path, line=parted.stray, hint=hint))
    source = Source(
        path=path,
        content=album.content,
        slug=matter.slug,
        lang=matter.lang or settings.lang,
        text=parted.body,
        first_line=parted.body_line,
    )
    prose = render(source, album, settings)
    essay = Essay(
        kind=kind,
        path=path,
        source=path.relative_to(album.content).as_posix(),
        matter=matter,
        prose=prose,
    )
    return essay, [*problems, *prose.problems]


def _clashes(essays: Iterable[Essay]) -> Iterator[SiteError]:
    """Yield a problem for each essay whose address another one has."""
    first: dict[tuple[str, str], Essay] = {}
    for essay in essays:
        other = first.setdefault((essay.slug, essay.matter.lang), essay)
        if other is not essay:
            yield SiteError(
                f"The address “{essay.slug}” is taken by {other.source}.",
                path=essay.path,
                line=essay.matter.line("slug"),
                hint="Give one of them another “Slug”; a translation needs its own “Lang”.",
            )


def _shared_discussions(essays: Iterable[Essay]) -> Iterator[SiteError]:
    """Yield a problem for each post whose discussion belongs to another one.

    Translations of one essay share a discussion; nothing else may, since a comment has
    one address, and the ids of posts in feeds are made from it.
    """
    first: dict[tuple[str, str], Essay] = {}
    # A post that says nothing of its discussion has the better claim to it.
    for essay in sorted(essays, key=lambda essay: bool(essay.matter.discussion)):
        if essay.kind is Kind.POST:
            other = first.setdefault((essay.discussion, essay.matter.lang), essay)
            if other.slug != essay.slug:
                yield SiteError(
                    f"The discussion “{essay.discussion}” is that of {other.source}.",
                    path=essay.path,
                    line=essay.matter.line("discussion"),
                    hint="Give this post another “Discussion”, or take the line out.",
                )


def lost(library: Library, found: Collection[str]) -> list[SiteError]:
    """Return a problem for each essay whose ``source`` is not among those ``found``."""
    hint = "What it printed above says why."
    return [
        SiteError("Pelican has left this file out.", path=essay.path, hint=hint)
        for essay in library.essays.values()
        if essay.source not in found
    ]
