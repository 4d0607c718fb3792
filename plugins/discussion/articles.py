"""Pelican's articles as values of ours.

Nothing of Pelican is imported: an article is whatever has an article's attributes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from .addresses import absolute
from .feeds import Authority, Person
from .json_ld import Posting
from .model import Mode, Post
from .settings import DiscussionSettings
from .syndication import Published, Shelf, Site


def discussion_id(article: Any) -> str:
    """Return the id of the article's discussion: its ``Discussion:`` metadata, or its slug."""
    return str(article.metadata.get("discussion", article.slug))


def post(article: Any) -> Post:
    """Return what a discussion needs to know of the article."""
    return Post(
        discussion=discussion_id(article),
        title=article.title,
        url=f"{article.settings['SITEURL']}/{article.url}",
        date=article.date,
        mode=Mode(article.metadata.get("comments", Mode.OPEN)),
    )


def posting(article: Any) -> Posting:
    """Return what programs are told of the article."""
    settings = article.settings
    root = f"{settings['SITEURL']}/"
    return Posting(
        url=root + article.url,
        title=article.title,
        summary=article.summary,
        published=article.date.isoformat(),
        updated=_updated(article).isoformat(),
        authors=tuple(Person(name=a.name, url=root + a.url) for a in article.authors),
        section=article.category.name,
        keywords=tuple(tag.name for tag in getattr(article, "tags", ())),
        words=getattr(article, "words", 0),
        lang=article.lang,
        image=getattr(article, "image", ""),
        site=settings["SITENAME"],
        site_url=root,
    )


def published(article: Any) -> Published:
    """Return the article as feeds carry it; its links must be resolved by now."""
    of = post(article)
    return Published(
        post=of,
        discussion=article.discussion_source,
        path=_folder(article.save_as),
        html=absolute(article.content, of.url),
        summary=article.summary,
        updated=_updated(article),
        lang=article.lang,
        own_id=article.metadata.get("id") or _translation_id(article),
        category=_shelf(article.category),
        tags=tuple(_shelf(tag) for tag in getattr(article, "tags", ())),
        authors=tuple(_shelf(author) for author in article.authors),
        is_listed=article.status == "published",
    )


def _folder(save_as: str) -> str:
    """Return what the page's canonical address ends in; its feeds are named after that.

    Not the article's ``url``: WordPress's ``archives/123`` has no slash at its end.
    """
    path = save_as.replace("\\", "/")
    return path.removesuffix("index.html") if path.endswith("/index.html") else path


def _translation_id(article: Any) -> str:
    # Translations share one discussion, but a feed tells entries apart by their ids.
    return "" if article.in_default_lang else f"{discussion_id(article)}-{article.lang}"


def _updated(article: Any) -> datetime:
    updated: datetime = getattr(article, "modified", article.date)
    return updated


def _shelf(wrapper: Any) -> Shelf:
    return Shelf(name=wrapper.name, slug=wrapper.slug, path=wrapper.url)


def site(settings: Mapping[str, Any], ours: DiscussionSettings) -> Site:
    """Return what feeds say of the site.

    Args:
        settings: Pelican's.
        ours: the discussion's.
    """
    url = settings["SITEURL"]
    return Site(
        name=settings["SITENAME"],
        subtitle=settings.get("SITESUBTITLE", ""),
        url=url,
        authority=Authority(
            host=ours.feed_host or urlsplit(url).hostname or "",
            since=date.fromisoformat(ours.feed_since),
        ),
        lang=settings["DEFAULT_LANG"],
        rights=settings.get("COPYRIGHT", ""),
        icon=f"{url}/{ours.feed_icon}" if ours.feed_icon else "",
        replies=settings.get("REPLIES_URL", ""),
        started=datetime(1970, 1, 1, tzinfo=UTC),
    )
