"""Which file each page of a site is written to, and what would be written over what."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

from ..errors import SiteError
from .essay import Essay, Kind
from .front_matter import Status
from .settings import EssaySettings
from .slugs import slugify

_DEFAULTS = {
    "ARTICLE_SAVE_AS": "{slug}.html",
    "ARTICLE_LANG_SAVE_AS": "{slug}-{lang}.html",
    "DRAFT_SAVE_AS": "drafts/{slug}.html",
    "DRAFT_LANG_SAVE_AS": "drafts/{slug}-{lang}.html",
    "PAGE_SAVE_AS": "pages/{slug}.html",
    "PAGE_LANG_SAVE_AS": "pages/{slug}-{lang}.html",
    "DRAFT_PAGE_SAVE_AS": "drafts/pages/{slug}.html",
    "DRAFT_PAGE_LANG_SAVE_AS": "drafts/pages/{slug}-{lang}.html",
    "CATEGORY_SAVE_AS": "category/{slug}.html",
    "TAG_SAVE_AS": "tag/{slug}.html",
    "AUTHOR_SAVE_AS": "author/{slug}.html",
    "YEAR_ARCHIVE_SAVE_AS": "",
    "MONTH_ARCHIVE_SAVE_AS": "",
    "DAY_ARCHIVE_SAVE_AS": "",
}
"""Pelican's, for what pelicanconf.py does not say."""
_DIRECT_TEMPLATES = ("index", "tags", "categories", "authors", "archives")
_KINDS = {"category": "category", "tags": "tag", "authors": "author"}
_NUMBERED = re.compile(r"(.*?)page/\d+/index\.html")
_NO_CATEGORY = "misc"
"""Pelican's, where neither an essay nor pelicanconf.py names one."""
_OTHER = "Give one of them another address."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A category, tag or author, as one essay names it."""

    kind: str
    name: str
    slug: str
    key: str
    essay: Essay


def overwritten(essays: Iterable[Essay], settings: EssaySettings) -> Iterator[SiteError]:
    """Yield a problem for each essay that would be written over something else.

    Pelican does so without a word where an essay has a “Save_as”.

    Args:
        essays: all of the site.
        settings: of the site, with Pelican's own.
    """
    essays = list(essays)
    lists = dict(lists_of(essays, settings))
    taken: dict[str, Essay] = {}
    for essay in essays:
        path = file_of(essay, settings, is_draft=essay.matter.status is Status.DRAFT)
        other = taken.setdefault(path, essay)
        kept = _kept(path, lists)
        if kept:
            yield _problem(essay, path, kept)
        elif (other.slug, other.matter.lang) != (essay.slug, essay.matter.lang):
            yield _problem(essay, path, other.source)


def merged(essays: Iterable[Essay]) -> Iterator[SiteError]:
    """Yield a problem for each name whose list another name has already.

    Pelican makes one list of both, under the first one's name. Names that differ in
    capitals only are meant to be the same.
    """
    first: dict[tuple[str, str], _Name] = {}
    for name in _names(essays):
        other = first.setdefault((name.kind, name.slug), name)
        if other.name.casefold() != name.name.casefold():
            yield SiteError(
                f"The {name.kind} “{name.name}” would have the address of “{other.name}” "
                f"({name.kind}/{name.slug}/), which is in {other.essay.source}.",
                path=name.essay.path,
                line=name.essay.matter.line(name.key),
                hint="Call one of them otherwise, in words that differ in letters or digits.",
            )


def _problem(essay: Essay, path: str, other: str) -> SiteError:
    matter = essay.matter
    line = matter.line("save_as" if matter.save_as else "slug")
    problem = f"This would be published as {path}, which is the place of {other}."
    return SiteError(problem, path=essay.path, line=line, hint=_OTHER)


def _names(essays: Iterable[Essay]) -> Iterator[_Name]:
    for essay in essays:
        for key, kind in _KINDS.items():
            value = getattr(essay.matter, key)
            for name in filter(None, [value] if isinstance(value, str) else value):
                yield _Name(kind=kind, name=name, slug=slugify(name), key=key, essay=essay)


def lists_of(
    essays: Iterable[Essay],
    settings: EssaySettings,
) -> Iterator[tuple[str, str]]:
    """Yield the file of each list, and what a person calls it.

    Args:
        essays: all that may be listed.
        settings: of the site, with Pelican's own.
    """
    pelican = {**_DEFAULTS, **settings.pelican}
    for template in pelican.get("DIRECT_TEMPLATES", _DIRECT_TEMPLATES):
        path = pelican.get(f"{template.upper()}_SAVE_AS", f"{template}.html")
        yield posixpath.normpath(path or ""), f"the page “{template}”"
    listed = [essay for essay in essays if essay.is_listed]
    named = ((name.kind, name.name) for name in _names(listed))
    for kind, name in chain(named, default_names(listed, settings)):
        path = _filled(pelican[f"{kind.upper()}_SAVE_AS"], slug=slugify(name))
        yield path, f"the {kind} “{name}”"
    for date in filter(None, (_date(essay, settings) for essay in listed)):
        for period in ("YEAR", "MONTH", "DAY"):
            path = _filled(pelican[f"{period}_ARCHIVE_SAVE_AS"], date=date)
            yield path, f"the archive of that {period.lower()}"


def default_names(
    listed: Iterable[Essay],
    settings: EssaySettings,
) -> Iterator[tuple[str, str]]:
    """Yield “category” and “author”, each with the name that essays get which give none."""
    matters = [essay.matter for essay in listed]
    author = settings.pelican.get("AUTHOR")
    if not all(matter.category for matter in matters):
        yield "category", settings.pelican.get("DEFAULT_CATEGORY") or _NO_CATEGORY
    if author and not all(matter.authors for matter in matters):
        yield "author", author


def _kept(path: str, lists: Mapping[str, str]) -> str:
    """Return what of the site itself is written to ``path``, or nothing."""
    numbered = _NUMBERED.fullmatch(path)
    if path.startswith("theme/"):
        return "the theme’s files"
    if numbered and f"{numbered[1]}index.html" in lists:
        return f"the further pages of {lists[f'{numbered[1]}index.html']}"
    return lists.get(path, "")


def file_of(essay: Essay, settings: EssaySettings, *, is_draft: bool) -> str:
    """Return the file of an essay, relative to the output folder.

    Args:
        essay: any.
        settings: of the site, with Pelican's own.
        is_draft: whether it waits where drafts do, as does what is dated later.
    """
    pelican = {**_DEFAULTS, **settings.pelican}
    matter = essay.matter
    if matter.save_as:
        return posixpath.normpath(matter.save_as)
    kind = {Kind.POST: "ARTICLE", Kind.PAGE: "PAGE"}[essay.kind]
    if is_draft:
        kind = {Kind.POST: "DRAFT", Kind.PAGE: "DRAFT_PAGE"}[essay.kind]
    is_foreign = matter.lang not in {"", settings.lang.lower()}
    authors = matter.authors or (pelican.get("AUTHOR") or "",)
    return _filled(
        pelican[f"{kind}{'_LANG' if is_foreign else ''}_SAVE_AS"],
        slug=essay.slug,
        lang=matter.lang or settings.lang,
        date=_date(essay, settings) or datetime(2000, 1, 1, tzinfo=UTC),
        author=slugify(authors[0]),
        category=slugify(matter.category or pelican.get("DEFAULT_CATEGORY") or _NO_CATEGORY),
        path=essay.source,
    )


def _date(essay: Essay, settings: EssaySettings) -> datetime | None:
    date = essay.matter.date
    return date and date.astimezone(settings.zone)


def _filled(pattern: object, **values: object) -> str:
    return posixpath.normpath(str(pattern or "").format(**values))
