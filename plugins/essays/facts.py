"""What Pelican and the theme are told of an essay."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import quote

from ..discussion.views import Moment, moment
from .essay import Essay
from .settings import EssaySettings

TAXONOMY = ("category", "tags", "authors")
"""What Pelican makes objects of, with addresses of their own."""


def facts(essay: Essay, settings: EssaySettings) -> dict[str, Any]:
    """Return an essay's metadata: all that Pelican turns into attributes of an article.

    Dates are given in the time zone of the site: Pelican groups its archives by the month
    that a date names, and dates of several zones could name a month twice.
    """
    matter, prose = essay.matter, essay.prose
    given = {
        "authors": list(matter.authors),
        "category": matter.category,
        "discussion": matter.discussion,
        "id": matter.id,
        "lang": matter.lang,
        "save_as": matter.save_as,
        "template": matter.template,
        "url": matter.url,
        "date": matter.date and matter.date.astimezone(settings.zone),
        "modified": matter.modified and matter.modified.astimezone(settings.zone),
        "translation": "true" if matter.translation else "",
    }
    picture = prose.first_picture
    return {
        **dict(matter.extra),
        **{key: value for key, value in given.items() if value},
        "comments": str(matter.comments),
        "image": f"{settings.site_url}/{quote(picture.path)}" if picture else "",
        "image_size": picture.size if picture else None,
        "minutes": prose.minutes,
        "published": _moment(essay.matter.date, settings),
        "slug": matter.slug,
        "standfirst": matter.summary,
        "status": str(matter.status),
        "summary": essay.summary,
        "tags": list(matter.tags),
        "title": matter.title,
        "toc": prose.toc,
        "updated": _moment(essay.matter.modified, settings),
        "words": prose.words,
    }


def _moment(date: datetime | None, settings: EssaySettings) -> Moment | None:
    return moment(date, settings.zone) if date else None
