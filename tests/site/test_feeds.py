"""The feeds of the sample site, as a feed reader finds them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from tests.discussion.feed_rules import problems
from tests.site.pages import Page, read, text_of, within
from tests.sites import Site

Pages = Mapping[str, Page]

HOME = "https://the-long-reply.example/"
_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def feeds(site: Site) -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of every feed."""
    for file in sorted(site.output.rglob("feed/*")):
        yield HOME + file.relative_to(site.output).as_posix(), file


def items(site: Site, folder: str) -> list[dict[str, Any]]:
    """Return what is in the JSON Feed of a folder."""
    found: list[dict[str, Any]] = json.loads(site[f"{folder}feed/feed.json"])["items"]
    return found


def parsed(html: str) -> etree._Element:
    """Return some HTML in an element, as a browser reads it."""
    element: etree._Element = read("", f"<div>{html}</div>").all("//body/div")[0]
    return element


def discussions(site: Site) -> list[str]:
    """Return the folder of every post."""
    known = json.loads(site["discussions.json"])["discussions"]
    return [discussion["url"].removeprefix(HOME) for discussion in known]


def test_every_feed_keeps_its_specification(sample: Site) -> None:
    wrong = {
        url: found
        for url, file in feeds(sample)
        if (found := problems(file.name, file.read_bytes(), url))
    }

    assert wrong == {}
    assert len(list(feeds(sample))) > 60


def test_a_feed_reader_understands_every_feed(sample: Site) -> None:
    for url, file in feeds(sample):
        if file.suffix == ".xml":
            feed = feedparser.parse(file.read_bytes())

            folder = url.removeprefix(HOME).partition("feed/")[0]
            assert not feed.bozo, url
            assert [e.id for e in feed.entries] == [i["id"] for i in items(sample, folder)]


def test_an_id_means_the_same_in_every_feed(sample: Site) -> None:
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for _, file in feeds(sample):
        if file.name == "feed.json":
            for item in json.loads(file.read_bytes())["items"]:
                meant[item["id"]].add(item["url"])

    assert [id_ for id_, urls in meant.items() if len(urls) > 1] == []
    assert len({url for urls in meant.values() for url in urls}) == len(meant)


def test_all_formats_of_a_feed_say_the_same(sample: Site) -> None:
    for _, file in feeds(sample):
        if file.name == "feed.json":
            said = [
                (i["id"], i["title"], i["content_html"])
                for i in json.loads(file.read_bytes())["items"]
            ]
            atom = etree.parse(file.with_name("atom.xml")).getroot()
            rss = etree.parse(file.with_name("rss.xml")).getroot()

            assert said == [
                tuple(entry.findtext(_ATOM + name) for name in ("id", "title", "content"))
                for entry in atom.iter(f"{_ATOM}entry")
            ]
            assert said == [
                tuple(item.findtext(name) for name in ("guid", "title", _CONTENT))
                for item in rss.iter("item")
            ]


def test_a_comment_reads_the_same_in_its_feed_and_on_its_page(
    sample: Site,
    sample_pages: Pages,
) -> None:
    compared = 0
    for folder in discussions(sample):
        page = sample_pages[f"{folder}index.html"]
        for item in items(sample, folder):
            (element,) = page.all(f"//*[@id='{item['url'].partition('#')[2]}']")
            (text, *_) = within(element, ".//div[contains(@class, 'e-content')]")
            assert _inside(text) == _inside(parsed(item["content_html"]))
            compared += 1

    assert compared > 60


def _inside(element: etree._Element) -> str:
    whole = etree.tostring(element, encoding="unicode", with_tail=False)
    return whole.partition(">")[2].rpartition("<")[0].strip()


def test_an_essay_reads_the_same_in_the_feed_and_on_its_page(
    sample: Site,
    sample_pages: Pages,
) -> None:
    for item in items(sample, ""):
        page = sample_pages[f"{item['url'].removeprefix(HOME)}index.html"]
        (text,) = page.all("//div[contains(@class, 'prose')]")

        assert text_of(parsed(item["content_html"])) == text_of(text)


@pytest.mark.parametrize("name", ["atom.xml", "rss.xml"])
def test_a_feed_of_posts_counts_the_replies_that_pages_show(
    sample: Site,
    sample_pages: Pages,
    name: str,
) -> None:
    feed = feedparser.parse(sample[f"feed/{name}"].encode())

    counted = {
        entry.link.removeprefix(HOME): int(
            entry.get("slash_comments")
            or next(x for x in entry.links if x.rel == "replies")["count"]
        )
        for entry in feed.entries
    }
    assert counted == {
        folder: len(sample_pages[f"{folder}index.html"].of_class("u-comment"))
        for folder in discussions(sample)
    }
