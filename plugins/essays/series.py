"""Essays that belong together, and those that were published one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .views import Link, Neighbours, SeriesPart, SeriesView


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What this module needs to know of a published essay."""

    title: str
    url: str
    """Relative to the site; no two are alike."""
    date: datetime
    """Aware."""
    series: str
    """Its name, or empty."""
    series_index: int
    """Its place; 0: by date, after those that name a place."""


def series_of(essays: Sequence[Published]) -> dict[str, SeriesView]:
    """Return, by address, the series of each essay that belongs to one.

    A series of one part is none: there is nothing to go on to.
    """
    together: dict[str, list[Published]] = {}
    for essay in sorted(essays, key=_place):
        if essay.series:
            together.setdefault(essay.series, []).append(essay)
    return {
        essay.url: _view(parts, position)
        for parts in together.values()
        if len(parts) > 1
        for position, essay in enumerate(parts)
    }


def neighbours_of(essays: Sequence[Published]) -> dict[str, Neighbours]:
    """Return, by address, what was published before and after each essay."""
    ordered = sorted(essays, key=lambda essay: (essay.date, essay.url))
    links = [None, *(Link(title=essay.title, url=essay.url) for essay in ordered), None]
    return {
        essay.url: Neighbours(older=links[at], newer=links[at + 2])
        for at, essay in enumerate(ordered)
    }


def _place(essay: Published) -> tuple[float, datetime, str]:
    return essay.series_index or float("inf"), essay.date, essay.url


def _view(parts: Sequence[Published], current: int) -> SeriesView:
    shown = tuple(
        SeriesPart(title=part.title, url=part.url, is_current=position == current)
        for position, part in enumerate(parts)
    )
    return SeriesView(
        name=parts[current].series,
        position=current + 1,
        total=len(parts),
        parts=shown,
    )
