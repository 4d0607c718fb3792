"""Where the pages of the sample site lead, and what leads to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree

from plugins.discussion.store import FOLDER, load
from plugins.essays.settings import EssaySettings
from plugins.essays.store import read_essays
from tests.site.pages import Page
from tests.sites import ROOT, Site

Pages = Mapping[str, Page]

HOME = "https://the-long-reply.example/"
_LEADING = "//@*[contains('|href|src|action|cite|value|', concat('|', name(), '|'))]"
_FORMATS = {"atom.xml", "rss.xml", "feed.json"}


def addresses(page: Page) -> Iterator[tuple[str, str]]:
    """Yield every address on this site that a page names, and the id in it."""
    for found in page.all(_LEADING):
        is_value = found.attrname == "value" and not found.startswith(HOME)
        address, fragment = urldefrag(urljoin(page.url, found))
        if address.startswith(HOME) and not is_value:
            yield address, unquote(fragment)


def file_of(address: str) -> str:
    """Return the file that a server gives for an address."""
    path = unquote(urlsplit(address).path).lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def test_every_address_on_this_site_leads_somewhere(sample: Site, sample_pages: Pages) -> None:
    lost = {
        f"{path}: {address}"
        for path, page in sample_pages.items()
        for address, _ in addresses(page)
        if file_of(address) not in sample
    }

    assert lost == set()


def test_every_fragment_names_something_on_its_page(sample_pages: Pages) -> None:
    lost = {
        f"{path}: {address}#{fragment}"
        for path, page in sample_pages.items()
        for address, fragment in addresses(page)
        if fragment and fragment not in sample_pages[file_of(address)].ids
    }

    assert lost == set()


def test_every_page_can_be_reached_from_the_front_page(sample_pages: Pages) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = sample_pages[waiting.pop()]
        found = {file_of(str(a)) for a in page.all("//a/@href") if str(a).startswith(HOME)}
        fresh = (found & sample_pages.keys()) - reached
        reached |= fresh
        waiting += fresh

    alone = {path for path in sample_pages if path not in reached}

    assert alone == {
        "404.html",
        "drafts/a-letter-to-next-winter/index.html",
        "drafts/notes-toward-an-ending/index.html",
    }


def test_every_page_leads_to_feeds_of_all_posts_and_all_comments(
    sample: Site,
    sample_pages: Pages,
) -> None:
    for path, page in sample_pages.items():
        feeds = [str(a) for a in page.all("//head/link[@rel='alternate']/@href")]

        assert {f"{HOME}{of}feed/{n}" for of in ("", "comments/") for n in _FORMATS} <= {*feeds}
        assert len(feeds) == len({*feeds}), path
        assert all(file_of(feed) in sample for feed in feeds), path


def test_every_list_and_every_post_leads_to_feeds_of_its_own(
    sample: Site,
    sample_pages: Pages,
) -> None:
    folders = {
        path.removesuffix("index.html")
        for path in sample_pages
        if f"{path.removesuffix('index.html')}feed/atom.xml" in sample
    }

    for folder in folders:
        own = {f"{HOME}{folder}feed/{name}" for name in _FORMATS}
        assert own <= {*sample_pages[f"{folder}index.html"].all("//link/@href")}
    assert {"category/writing/", "author/idris-bell/", "the-letters-page/"} <= folders


def test_the_map_lists_every_published_page_once(sample: Site, sample_pages: Pages) -> None:
    root = etree.fromstring(sample["sitemap.xml"].encode())
    listed = [str(element.text) for element in root.iter("{*}loc")]

    kept_back = ("404.html", "drafts/")
    published = {p.url for path, p in sample_pages.items() if not path.startswith(kept_back)}
    assert {*listed} == published
    assert len(listed) == len(published)


def test_robots_are_told_where_the_map_is(sample: Site) -> None:
    assert f"Sitemap: {HOME}sitemap.xml\n" in sample["robots.txt"]
    assert "Disallow:\n" in sample["robots.txt"]


def test_drafts_are_linked_from_nowhere_and_kept_out_of_searches(
    sample: Site,
    sample_pages: Pages,
) -> None:
    drafts = {path: page for path, page in sample_pages.items() if path.startswith("drafts/")}
    others = [
        file.relative_to(sample.output).as_posix()
        for file in sample.output.rglob("*")
        if file.is_file() and "drafts/" in file.read_text(encoding="utf-8")
    ]

    assert len(drafts) == 2
    assert {*others} == {*drafts}
    for page in drafts.values():
        assert page.all("//meta[@name='robots']/@content") == ["noindex"]


def test_only_drafts_and_the_error_page_are_kept_out_of_searches(sample_pages: Pages) -> None:
    shut = {path for path, page in sample_pages.items() if page.all("//meta[@name='robots']")}

    assert shut == {path for path in sample_pages if path.startswith(("404.html", "drafts/"))}


def test_no_comment_file_is_published_nor_the_text_of_one(sample: Site) -> None:
    written = [file for file in sample.output.rglob("*") if file.is_file()]
    sources = [file.read_bytes() for file in (ROOT / "content" / FOLDER).rglob("*.yml")]

    assert {f.suffix for f in written} == {
        ".css",
        ".html",
        ".js",
        ".json",
        ".svg",
        ".txt",
        ".xml",
    }
    for file in written:
        data = file.read_bytes()
        assert not any(source in data for source in sources)
        assert b"author:\n" not in data


def test_what_may_not_be_shown_is_nowhere(sample: Site) -> None:
    comments = [
        c for d in load(ROOT / "content" / FOLDER).discussions.values() for c in d.comments
    ]
    withheld = [comment.body.split("\n")[0] for comment in comments if not comment.is_shown]
    written = [f.read_text(encoding="utf-8") for f in sample.output.rglob("*") if f.is_file()]

    assert any(withheld)
    for words in filter(None, withheld):
        assert not any(words in text for text in written)


def test_programs_find_every_discussion_and_the_ids_in_it(
    sample: Site,
    sample_pages: Pages,
) -> None:
    library = read_essays(ROOT / "content", EssaySettings())
    known = json.loads(sample["discussions.json"])["discussions"]

    published = {e.slug for e in library.essays.values() if f"{e.slug}/index.html" in sample}
    pages = {"about", "colophon", "take-part"}
    assert [d["id"] for d in known] == sorted(published - pages)
    assert [d["id"] for d in known if not d["open"]] == ["why-we-close-threads"]
    for discussion in known:
        page = sample_pages[file_of(discussion["url"])]
        shown = {str(id_) for id_ in page.all("//li[contains(@class, 'u-comment')]/@id")}
        assert {f"comment-{id_}" for id_ in discussion["comments"]} == shown
        assert page.words("//h1") == discussion["title"]
