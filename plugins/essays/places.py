"""The pages that a search may find, as Pelican keeps them.

Nothing of Pelican is imported: an article is whatever has an article's attributes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any

from .sitemap import Place, canonical, newest

_NOT_FOUND = "404"


def places(generator: Any) -> Iterator[Place]:
    """Yield every published page, and when it last changed.

    Args:
        generator: Pelican's of articles, in the writer phase: pages are known by then.
            Drafts, hidden pages and the error page are left out, and of a list that is
            spread over several pages all but the first.
    """
    site_url = generator.settings["SITEURL"]
    for save_as, changed in _files(generator):
        yield Place(url=canonical(site_url, save_as), changed=changed)


def _files(generator: Any) -> Iterator[tuple[str, datetime | None]]:
    context, settings = generator.context, generator.settings
    articles = [*generator.articles, *generator.translations]
    pages = chain.from_iterable((page, *page.translations) for page in context["pages"])
    latest = newest(map(_changed, articles))
    for template in settings["DIRECT_TEMPLATES"]:
        if template != _NOT_FOUND:
            yield settings.get(f"{template.upper()}_SAVE_AS", f"{template}.html"), latest
    for essay in chain(articles, pages):
        yield essay.save_as, _changed(essay)
    for name, members in chain(context["categories"], context["tags"], context["authors"]):
        yield name.save_as, newest(map(_changed, members))
    for period in chain.from_iterable(generator.period_archives.values()):
        yield period["save_as"], newest(map(_changed, period["articles"]))


def _changed(essay: Any) -> datetime | None:
    changed: datetime | None = getattr(essay, "modified", getattr(essay, "date", None))
    return changed
