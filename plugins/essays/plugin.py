"""Pelican's edge of the essays: it reads them through us, and writes the site's map.

Every essay is read, and the site checked, before Pelican reads the first: Pelican drops
an essay whose reader fails, and goes on without it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from pelican import signals
from pelican.readers import METADATA_PROCESSORS, BaseReader

from ..errors import SiteProblems
from .check import problems_of
from .facts import TAXONOMY, facts
from .places import places
from .series import Published, neighbours_of, series_of
from .settings import EssaySettings
from .sitemap import canonical, robots, sitemap
from .store import Library, lost, read_essays
from .unpublished import copied
from .views import Neighbours

_ALONE = Neighbours(older=None, newer=None)


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(open_library)
    signals.article_generator_pretaxonomy.connect(join)
    signals.all_generators_finalized.connect(count)
    signals.article_writer_finalized.connect(write_map)
    signals.page_generator_finalized.connect(decode_links)
    signals.static_generator_finalized.connect(encode_addresses)
    signals.finalized.connect(refuse_copies)


class EssayReader(BaseReader):
    """Hands Pelican what has been read already."""

    file_extensions = ["md"]  # noqa: RUF012  as in Pelican, where mypy takes it for a variable
    library: Library
    essay_settings: EssaySettings

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of the essay in ``source_path``."""
        essay = self.library.essays[Path(source_path)]
        metadata = facts(essay, self.essay_settings)
        for key in filter(metadata.get, TAXONOMY):
            process: Callable[..., Any] = METADATA_PROCESSORS[key]
            metadata[key] = process(metadata[key], self.settings)
        return essay.prose.html, metadata


def add_reader(readers: Any) -> None:
    """Let ``EssayReader`` read Markdown."""
    readers.reader_classes["md"] = EssayReader


def open_library(generator: Any) -> None:
    """Read and check the site once in a build, and give every generator what it needs.

    Raises:
        SiteProblems: all that is wrong with settings, essays, pictures and links.
    """
    context, settings = generator.context, EssaySettings.from_pelican(generator.settings)
    if "library" not in context:
        context["library"] = read_essays(Path(generator.path), settings)
        problems = list(problems_of(context["library"], settings, datetime.now(UTC)))
        if problems:
            raise SiteProblems(problems)
    reader = generator.readers.readers["md"]
    reader.library, reader.essay_settings = context["library"], settings
    generator.env.globals["canonical"] = partial(canonical, settings.site_url)


def join(generator: Any) -> None:
    """Tell every article its series and its neighbours."""
    listed = [*generator.articles, *generator.translations]
    unlisted = [*generator.hidden_articles, *generator.hidden_translations]
    drafts = [*generator.drafts, *generator.drafts_translations]
    published = [_published(generator, article) for article in generator.articles]
    series, neighbours = series_of(published), neighbours_of(published)
    for article in chain(listed, unlisted, drafts):
        article.series = series.get(article.url)
        article.neighbours = neighbours.get(article.url, _ALONE)


def _published(generator: Any, article: Any) -> Published:
    matter = generator.context["library"].essays[Path(article.source_path)].matter
    return Published(
        title=article.title,
        url=article.url,
        date=article.date,
        series=matter.series,
        series_index=matter.series_index,
    )


def count(generators: list[Any]) -> None:
    """Make sure that every essay is there.

    Raises:
        SiteProblems: Pelican has left one out.
    """
    context = generators[0].context
    found = {source for source, content in context["generated_content"].items() if content}
    problems = lost(context["library"], found)
    if problems:
        raise SiteProblems(problems)


def write_map(generator: Any, writer: object) -> None:
    """Write ``sitemap.xml`` and ``robots.txt``, once all pages are known."""
    del writer  # it writes pages only
    site_url = generator.settings["SITEURL"]
    files = {**sitemap(list(places(generator)), site_url), "robots.txt": robots(site_url)}
    for name, content in files.items():
        (Path(generator.output_path) / name).write_bytes(content)


def decode_links(generator: Any) -> None:
    """Let Pelican find files whose names are percent-encoded in links: it decodes spaces."""
    links: set[str] = generator.context["static_links"]
    decoded = set(map(unquote, links))
    links.clear()
    links.update(decoded)


def encode_addresses(generator: Any) -> None:
    """Percent-encode the addresses of files: Pelican writes their names as they are."""
    for file in generator.staticfiles:
        # Not file.url: what has been asked for once can no longer be attached to a page.
        url = file.get_url_setting("url")
        if quote(url) != url:
            file.override_url = quote(url)


def refuse_copies(pelican: Any) -> None:
    """Make sure that no comment file was published.

    Raises:
        SiteProblems: each that was.
    """
    problems = list(copied(Path(pelican.path), Path(pelican.output_path)))
    if problems:
        raise SiteProblems(problems)
