"""The lines above an essay: ``Title: …``, ``Date: …`` and whatever else a theme uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

from ..discussion.document import ID as DISCUSSION_ID
from ..discussion.model import Mode
from ..errors import SiteError, nearest
from .quotes import typeset
from .settings import EssaySettings

KNOWN = (
    *("author", "authors", "category", "comments", "date", "discussion", "id", "lang"),
    *("modified", "save_as", "series", "series_index", "slug", "status", "summary", "tags"),
    *("template", "title", "translation", "url"),
)
"""Keys that mean something here; themes may read others."""
RESERVED = frozenset(
    {
        *("404", "archives", "author", "authors", "categories", "category", "comments"),
        *("drafts", "feed", "feeds", "images", "index", "page", "replies", "search", "tag"),
        *("tags", "theme"),
    },
)
"""Slugs that would put an essay where the site keeps something else."""
_LIKE_ANOTHER = 0.8
"""From this likeness on (0 to 1) an unknown key is taken for a slip."""
_MISTAKEN = {"categories": "category", "language": "lang", "updated": "modified"}

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_YEAR = re.compile(r"\d{4}")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PATH = re.compile(r"(?!/)(?!.*\.\.)[^\\]+")
_ID = re.compile(r"\S+")
_DATE = re.compile(
    r"""(\d{4}-\d\d-\d\d)
    (?:[Tt ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)
    (?:[ ]?([Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d))?)?""",
    re.ASCII | re.VERBOSE,
)
"""Day, time, offset: no order of numbers but this one means the same everywhere."""
_YEARS = range(1000, 9000)
_MARKUP = re.compile(r"<[^>]*>")
_ABOUT_DISCUSSION = "Use at most 64 letters from a to z, digits and hyphens."


class Status(StrEnum):
    """Who may see an essay."""

    PUBLISHED = "published"
    HIDDEN = "hidden"
    DRAFT = "draft"


E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the lines above an essay say, checked."""

    title: str
    """Plain text, typeset."""
    slug: str
    """By default the name of the file."""
    date: datetime | None
    """Aware; posts always have one."""
    modified: datetime | None
    category: str
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    summary: str
    """Plain text, typeset; empty: made from the essay."""
    status: Status
    lang: str
    """BCP 47, lower case; empty: the language of the site."""
    translation: bool
    """Whether it is a translation of the essay with the same slug."""
    template: str
    save_as: str
    url: str
    discussion: str
    """Id of its discussion; empty: the slug."""
    comments: Mode
    series: str
    series_index: int
    """Place in the series, from 1; 0: by date."""
    id: str
    """Identifies it in feeds for good; empty: made from the slug."""
    extra: tuple[tuple[str, str], ...]
    """Keys that only a theme knows."""
    lines: tuple[tuple[str, int], ...]
    """In which line each key stands."""

    def line(self, key: str) -> int:
        """Return the line of ``key``, or the first."""
        return dict(self.lines).get(key, 1)


class _Reading:
    """The fields of one file, taken one by one; problems are collected."""

    def __init__(self, path: Path, fields: Iterable[tuple[str, str, int]]) -> None:
        self.path = path
        self.problems: list[SiteError] = []
        self.values: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        for key, value, line in fields:
            if key in self.lines:
                hint = f"Keep one; the first is in line {self.lines[key]}."
                self.add(f"“{key.capitalize()}” stands there twice.", line, hint)
                continue
            self.values[key] = value
            self.lines[key] = line
            self._warn_of_slip(key)

    def _warn_of_slip(self, key: str) -> None:
        if key in KNOWN:
            return
        close = get_close_matches(key, KNOWN, n=1, cutoff=_LIKE_ANOTHER)
        meant = _MISTAKEN.get(key) or (close[0] if close else "")
        if meant:
            hint = f"Did you mean “{meant.capitalize()}”?"
            self.refuse(key, f"“{key.capitalize()}” is not known here.", hint)

    def add(self, problem: str, line: int, hint: str) -> None:
        self.problems.append(SiteError(problem, path=self.path, line=line, hint=hint))

    def refuse(self, key: str, problem: str, hint: str) -> None:
        """Add a problem with the field ``key``."""
        self.add(problem, self.lines.get(key, 1), hint)

    def required(self, key: str, example: str) -> str:
        value = self.values.get(key, "")
        if not value:
            hint = f"Add a line like “{key.capitalize()}: {example}” at the top."
            self.refuse(key, f"“{key.capitalize()}” is missing.", hint)
        return value

    def matching(self, key: str, pattern: re.Pattern[str], hint: str) -> str:
        value = self.values.get(key, "")
        if value and not pattern.fullmatch(value):
            self.refuse(key, f"“{key.capitalize()}” cannot be “{value}”.", hint)
        return value

    def choice(self, key: str, choices: type[E], default: E) -> E:
        value = self.values.get(key, "").lower()
        try:
            return choices(value) if value else default
        except ValueError:
            problem = f"“{key.capitalize()}” cannot be “{value}”."
            self.refuse(key, problem, nearest(value, choices))
            return default

    def name(self, key: str, value: str | None = None) -> str:
        """Return a name that an address can be made of, or nothing."""
        name = (self.values.get(key, "") if value is None else value).strip()
        # Pelican takes “<…>” out before it makes an address.
        if name and not any(map(str.isalnum, _MARKUP.sub("", name))):
            problem = f"“{name}” in “{key.capitalize()}” has no letter or digit."
            self.refuse(key, problem, "Its address is made of these: give it a name.")
        return name

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of names: split at semicolons if there are any, else at commas."""
        value = self.values.get(key, "")
        parts = [self.name(key, part) for part in value.split(";" if ";" in value else ",")]
        return tuple(dict.fromkeys(filter(None, parts)))

    def date(self, key: str, zone: tzinfo) -> datetime | None:
        value = self.values.get(key, "")
        if not value:
            return None
        try:
            return _date(value, zone)
        except ValueError as error:
            problem = f"“{key.capitalize()}” cannot be “{value}”: {error}."
            self.refuse(key, problem, "Write it like 2026-03-24, or 2026-03-24 09:12 +01:00.")
            return None

    def number(self, key: str) -> int:
        value = self.values.get(key, "")
        if value and not (value.isdecimal() and int(value)):
            problem = f"“{key.capitalize()}” cannot be “{value}”."
            self.refuse(key, problem, "Write a whole number from 1.")
            return 0
        return int(value or 0)


def read_front_matter(
    path: Path,
    fields: Iterable[tuple[str, str, int]],
    settings: EssaySettings,
    *,
    is_post: bool,
) -> tuple[FrontMatter, list[SiteError]]:
    """Return what the fields of one file say, and everything that is wrong with them.

    Args:
        path: the file.
        fields: key in lower case, value and line of each.
        settings: for dates that name no time zone, and texts that name no language.
        is_post: posts must have a date.
    """
    reading = _Reading(path, fields)
    if is_post:
        reading.required("date", "2026-03-24 09:12")
    own_lang = reading.matching("lang", _LANG, "Write it like en, de or pt-BR.").lower()
    lang = own_lang or settings.lang
    matter = FrontMatter(
        title=typeset(reading.required("title", "What the Essay Is About"), lang),
        slug=_slug(reading, path.stem, is_post=is_post),
        date=reading.date("date", settings.zone),
        modified=reading.date("modified", settings.zone),
        category=reading.name("category"),
        tags=reading.names("tags"),
        authors=reading.names("authors") or reading.names("author"),
        summary=typeset(reading.values.get("summary", ""), lang),
        status=reading.choice("status", Status, Status.PUBLISHED),
        lang=own_lang,
        translation=reading.values.get("translation", "").lower() == "true",
        template=reading.values.get("template", ""),
        save_as=reading.matching("save_as", _PATH, "Write it like old/index.html."),
        url=reading.matching("url", _PATH, "Write it like old/, without the site’s address."),
        discussion=reading.matching("discussion", DISCUSSION_ID, _ABOUT_DISCUSSION),
        comments=reading.choice("comments", Mode, Mode.OPEN),
        series=typeset(reading.values.get("series", ""), lang),
        series_index=reading.number("series_index"),
        id=reading.matching("id", _ID, "Write it without spaces."),
        extra=tuple((k, v) for k, v in reading.values.items() if k not in KNOWN),
        lines=tuple(reading.lines.items()),
    )
    if bool(matter.url) != bool(matter.save_as):
        key = "url" if matter.url else "save_as"
        hint = "Give both, like “Url: old/” and “Save_as: old/index.html”, or neither."
        reading.refuse(key, "“Url” and “Save_as” belong together.", hint)
    elif matter.save_as != _file_of(matter.url):
        hint = f"Write “Save_as: {_file_of(matter.url)}”, or change “Url”."
        problem = "“Save_as” is not the file that a server sends for “Url”."
        reading.refuse("save_as", problem, hint)
    return matter, reading.problems


def _file_of(url: str) -> str:
    """Return the file in which the page at ``url`` must be for a server to find it."""
    path = unquote(url)
    return path if not path or path.endswith(".html") else f"{path.rstrip('/')}/index.html"


def _slug(reading: _Reading, stem: str, *, is_post: bool) -> str:
    slug = reading.values.get("slug") or stem
    if not _SLUG.fullmatch(slug):
        whose = "“Slug”" if reading.values.get("slug") else "The name of the file"
        hint = "Use the letters a to z, digits and hyphens, like a-letter-to-spring."
        reading.refuse("slug", f"{whose} cannot be “{slug}”: it becomes the address.", hint)
    elif slug in RESERVED or _YEAR.fullmatch(slug):
        hint = "Add a line “Slug: …” with another address."
        reading.refuse("slug", f"The address “{slug}” is kept for the site itself.", hint)
    elif is_post and not reading.values.get("discussion") and not DISCUSSION_ID.fullmatch(slug):
        problem = f"The address “{slug}” cannot be the name of its discussion."
        reading.refuse("slug", problem, "Add a line “Discussion: …”. " + _ABOUT_DISCUSSION)
    return slug


def _date(text: str, zone: tzinfo) -> datetime:
    """Return the aware point in time that ``text`` says as ISO 8601 writes it.

    Pelican accepts whatever dateutil does, which takes 9.2.2026 for the second of
    September, and what is missing from the day on which it is asked.

    Raises:
        ValueError: it says no date, or not all of one, or in another way.
    """
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError("it is not written as year-month-day")
    day, time, offset = match.groups(default="")
    date = datetime.fromisoformat(f"{day}T{time or '00:00'}{offset.upper()}")
    if date.year not in _YEARS:
        raise ValueError(f"the year {day[:4]} cannot be right")
    return date if date.tzinfo else date.replace(tzinfo=zone)
