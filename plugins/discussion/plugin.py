"""Pelican's edge of the discussion: what it reads of articles, what it adds to them.

``article.discussion`` and ``recent_replies`` are attached before any page is written and
after Pelican has resolved links: a comment's text never passes through Pelican, where
``{static}`` in it could publish a source file. Feeds are written once all pages are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican import signals

from ..errors import SiteProblems
from .articles import discussion_id, post, posting, published, site
from .json_ld import blog_posting
from .markup import safe_html, safe_json
from .model import Discussion
from .present import Presenter
from .settings import DiscussionSettings
from .store import FOLDER, Store, load
from .syndication import Syndicate, directory, once


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_pretaxonomy.connect(attach)
    signals.article_generator_finalized.connect(describe)
    signals.article_writer_finalized.connect(publish)


def attach(generator: Any) -> None:
    """Give every article its discussion, and every page the newest replies.

    Raises:
        SiteProblems: all that is wrong with settings and comment files.
    """
    settings = generator.settings
    presenter = Presenter(
        settings=DiscussionSettings.from_pelican(settings),
        zone=ZoneInfo(settings["TIMEZONE"]),
        now=datetime.now(UTC),
        render=cache(safe_html),
        folder=f"{Path(settings['PATH']).name}/{FOLDER}",
    )
    # Where our essays are used as well, they have read the comments to check links.
    read = generator.context.get("comment_store")
    store = _sound(read or load(Path(generator.path) / FOLDER), generator)
    for article in _all(generator):
        article.discussion_source = _discussion(store, article)
        article.discussion = presenter.discussion(article.discussion_source, post(article))
    # Translations share a discussion: of several articles the first, the original, stays.
    originals = {discussion_id(a): a for a in reversed([*_listed(generator)])}
    shown = [(a.discussion_source, post(a)) for a in originals.values()]
    latest = presenter.latest(shown)
    generator.context["latest_replies"] = latest
    generator.context["recent_replies"] = latest[: presenter.settings.recent]
    generator.presenter = presenter


def describe(generator: Any) -> None:
    """Tell programs what each article is, once all its facts are known."""
    for article in _all(generator):
        article.json_ld = safe_json(blog_posting(posting(article), article.discussion))


def publish(generator: Any, writer: object) -> None:
    """Write all feeds and ``discussions.json``."""
    del writer  # it knows Pelican's feeds only
    presenter: Presenter = generator.presenter
    settings = generator.settings
    posts = [published(article) for article in (*_listed(generator), *_unlisted(generator))]
    syndicate = Syndicate(
        site=site(settings, presenter.settings),
        limit=presenter.settings.feed_items,
        render=presenter.render,
    )
    taking = [(p, presenter.is_open(p.post), presenter.closes(p.post)) for p in once(posts)]
    files = chain(syndicate.feeds(posts), [("discussions.json", directory(taking))])
    for path, content in files:
        target = Path(settings["OUTPUT_PATH"]) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _sound(store: Store, generator: Any) -> Store:
    posts = {discussion_id(article) for article in _all(generator)}
    problems = [*store.problems, *store.orphans(posts)]
    if problems:
        raise SiteProblems(problems)
    return store


def _all(generator: Any) -> Iterator[Any]:
    drafts = chain(generator.drafts, generator.drafts_translations)
    return chain(_listed(generator), _unlisted(generator), drafts)


def _listed(generator: Any) -> Iterator[Any]:
    return chain(generator.articles, generator.translations)


def _unlisted(generator: Any) -> Iterator[Any]:
    return chain(generator.hidden_articles, generator.hidden_translations)


def _discussion(store: Store, article: Any) -> Discussion:
    id_ = discussion_id(article)
    return store.discussions.get(id_, Discussion(id=id_))
