"""What a theme may see of an essay, beyond Pelican's own: frozen values, ready to print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TocEntry:
    """One line in the table of contents."""

    level: int
    """2 or 3, as the heading itself."""
    anchor: str
    """The heading's id: link to ``#anchor``."""
    text: str
    """Plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another essay."""

    title: str
    """Plain text."""
    url: str
    """Relative to the site, without a leading slash: put ``SITEURL/`` before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """What was published just before and after an essay."""

    older: Link | None
    newer: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPart:
    """One essay of a series."""

    title: str
    """Plain text."""
    url: str
    """Relative to the site, without a leading slash: put ``SITEURL/`` before it."""
    is_current: bool
    """Whether it is the essay on this page: then it is named, not linked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """The series that an essay belongs to; never of one part only."""

    name: str
    """Plain text."""
    position: int
    """Which part this is, counted from 1."""
    total: int
    """How many parts are published."""
    parts: tuple[SeriesPart, ...]
    """In order; all that are published."""
