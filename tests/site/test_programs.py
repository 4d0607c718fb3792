"""What programs that read the pages of the sample site are told: microformats, JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import mf2py
import pytest

from tests.site.pages import Page

Pages = Mapping[str, Page]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a published post tells."""

    page: Page
    entry: dict[str, Any]
    """The properties of the one h-entry."""
    data: dict[str, Any]
    """The JSON-LD."""


@pytest.fixture(scope="session")
def posts(sample_pages: Pages) -> list[Told]:
    """Return what every published post tells."""
    return [
        Told(page=page, entry=entry(page), data=json.loads(data[0]))
        for page in sample_pages.values()
        if (data := page.all("//head/script[@type='application/ld+json']/text()"))
        and not page.path.startswith("drafts/")
    ]


def entry(page: Page) -> dict[str, Any]:
    """Return the one h-entry of a page, its properties only."""
    (item,) = mf2py.parse(doc=page.html, url=page.url, html_parser="html5lib")["items"]
    assert item["type"] == ["h-entry"]
    properties: dict[str, Any] = item["properties"]
    return properties


def cites(properties: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every comment in an entry, and in its comments, in reading order."""
    for item in properties.get("comment", ()):
        # A place whose comment is gone is no h-cite: what hangs under it belongs to the post.
        assert item["type"] == ["h-cite"]
        yield item["properties"]
        yield from cites(item["properties"])


def anchors(page: Page) -> list[str]:
    """Return the address of every comment on a page, in reading order."""
    return [f"{page.url}#{element.get('id')}" for element in page.of_class("u-comment")]


def test_every_post_is_an_entry_with_all_that_an_entry_has(posts: list[Told]) -> None:
    for post in posts:
        page, found = post.page, post.entry

        assert found["name"] == [page.words("//h1")]
        assert found["url"] == [page.url]
        assert len(found["published"]) == 1
        assert found["author"][0]["type"] == ["h-card"]
        assert found["author"][0]["properties"]["url"]
        assert len(found["content"][0]["value"]) > 1000
        assert found["summary"]
    assert len(posts) >= 8


def test_every_comment_is_cited_with_what_it_answers(posts: list[Told]) -> None:
    for post in posts:
        page, found = post.page, list(cites(post.entry))

        assert [url for cite in found for url in cite["url"]] == anchors(page)
        for cite in found:
            assert cite["author"][0]["properties"]["name"][0]
            assert cite["published"]
            assert cite["content"][0]["value"]
            (answered,) = cite["in-reply-to"]
            assert answered.partition("#")[0] == page.url
            assert answered.partition("#")[2] in {"", *page.ids}


def test_a_nested_comment_answers_the_one_that_it_stands_in(posts: list[Told]) -> None:
    nested = [
        (reply["properties"]["in-reply-to"], cite["url"])
        for post in posts
        for cite in cites(post.entry)
        for reply in cite.get("comment", ())
    ]

    # Below the depth that pages indent, replies stand side by side under an older one.
    right = [answered for answered, above in nested if answered == above]
    assert len(right) > 20
    assert len(nested) - len(right) < len(right) / 4


def test_a_link_from_elsewhere_is_a_mention(posts: list[Told]) -> None:
    mentions = [m["properties"] for post in posts for m in post.entry.get("mention", ())]

    assert len(mentions) >= 2
    for mention in mentions:
        assert mention["url"][0].startswith("https://")
        assert mention["published"]
        assert mention["name"]


def test_lists_are_made_of_entries(sample_pages: Pages) -> None:
    page = sample_pages["index.html"]

    items = mf2py.parse(doc=page.html, url=page.url, html_parser="html5lib")["items"]

    assert {tuple(item["type"]) for item in items} == {("h-entry",)}
    assert all({"name", "url", "published"} <= item["properties"].keys() for item in items)


def test_linked_data_tells_of_the_same_post_and_comments(posts: list[Told]) -> None:
    for post in posts:
        page, data = post.page, post.data

        assert data["@type"] == "BlogPosting"
        assert data["headline"] == page.words("//h1")
        assert data["url"] == page.url
        assert [c["url"] for c in data.get("comment", ())] == anchors(page)
        assert data["commentCount"] == len(anchors(page))


def test_linked_data_and_microformats_agree_on_what_a_comment_answers(
    posts: list[Told],
) -> None:
    for post in posts:
        said = {
            comment["url"]: comment.get("parentItem", {"@id": post.page.url})["@id"]
            for comment in post.data.get("comment", ())
        }

        assert said == {c["url"][0]: c["in-reply-to"][0] for c in cites(post.entry)}


def test_linked_data_and_microformats_quote_the_same_words(posts: list[Told]) -> None:
    for post in posts:
        quoted = [c["content"][0]["value"].split() for c in cites(post.entry)]
        texts = [c["text"].split() for c in post.data.get("comment", ())]

        assert ["".join(words) for words in texts] == ["".join(words) for words in quoted]
