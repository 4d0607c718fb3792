"""What feeds, pages and programs are told of articles as Pelican keeps them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from plugins.discussion.articles import site
from plugins.discussion.settings import DiscussionSettings
from tests.sites import Site, build

HOME = "https://the-long-reply.example/"
FULL = """
-- content/posts/full.md --
Title: Full
Date: 2026-03-24 09:12 +01:00
Modified: 2026-03-26 20:00 +01:00
Category: Open Web
Tags: letters, Two Words
Authors: Ada; Bo
Slug: all-of-it
Discussion: the-old-one
Comments: closed
Id: https://old.example/?p=12
Summary: In short.

![A dot](../images/dot.svg)

More in the [index](all.md) and [below](#below).

## Below
-- content/posts/all.md --
Title: Bare
Date: 2026-03-24 09:12

Five words are in this.
-- content/images/dot.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site of a post that says everything of itself, and one that says little."""
    return build(tmp_path_factory.mktemp("articles"), FULL)


def known(built: Site, id_: str) -> dict[str, Any]:
    """Return what intake is told of a discussion."""
    discussions = json.loads(built["discussions.json"])["discussions"]
    found: dict[str, Any] = next(d for d in discussions if d["id"] == id_)
    return found


def linked_data(built: Site, path: str) -> dict[str, Any]:
    """Return the JSON-LD of a page."""
    start = built[path].partition('<script type="application/ld+json">')[2]
    data: dict[str, Any] = json.loads(start.partition("</script>")[0])
    return data


def item(built: Site, title: str, folder: str = "") -> dict[str, Any]:
    """Return an item of a feed."""
    items = json.loads(built[f"{folder}feed/feed.json"])["items"]
    found: dict[str, Any] = next(i for i in items if i["title"] == title)
    return found


def test_a_post_names_its_discussion_and_whether_it_is_open(built: Site) -> None:
    assert known(built, "the-old-one") == {
        "id": "the-old-one",
        "title": "Full",
        "url": f"{HOME}all-of-it/",
        "open": False,
        "closes": None,
        "comments": [],
    }


def test_by_default_the_discussion_is_the_slug_and_open(built: Site) -> None:
    assert known(built, "all")["open"] is True


def test_programs_are_told_all_that_a_post_says_of_itself(built: Site) -> None:
    data = linked_data(built, "all-of-it/index.html")

    expected = {
        "url": f"{HOME}all-of-it/",
        "headline": "Full",
        "description": "In short.",
        "datePublished": "2026-03-24T08:12:00+00:00",
        "dateModified": "2026-03-26T19:00:00+00:00",
        "author": [
            {"@type": "Person", "name": "Ada", "url": f"{HOME}author/ada/"},
            {"@type": "Person", "name": "Bo", "url": f"{HOME}author/bo/"},
        ],
        "inLanguage": "en-gb",
        "articleSection": "Open Web",
        "keywords": ["letters", "Two Words"],
        "image": f"{HOME}images/dot.svg",
        "wordCount": 7,
    }
    assert {key: data[key] for key in expected} == expected


def test_programs_are_told_nothing_that_a_post_does_not_say(built: Site) -> None:
    data = linked_data(built, "all/index.html")

    assert not {"image", "keywords"} & data.keys()
    assert data["dateModified"] == data["datePublished"]
    assert data["articleSection"] == "Essays"


def test_feeds_keep_the_id_that_a_post_names(built: Site) -> None:
    assert item(built, "Full")["id"] == "https://old.example/?p=12"
    assert item(built, "Bare")["id"] == "tag:the-long-reply.example,2026-01-01:all"


def test_feeds_carry_the_whole_text_with_absolute_addresses(built: Site) -> None:
    html = item(built, "Full")["content_html"]

    assert f'src="{HOME}images/dot.svg"' in html
    assert f'href="{HOME}all/"' in html
    assert f'href="{HOME}all-of-it/#below"' in html
    assert "{" not in html


def test_feeds_name_category_tags_and_authors(built: Site) -> None:
    full = item(built, "Full")

    assert full["tags"] == ["Open Web", "letters", "Two Words"]
    assert full["authors"] == [
        {"name": "Ada", "url": f"{HOME}author/ada/"},
        {"name": "Bo", "url": f"{HOME}author/bo/"},
    ]
    assert full["date_modified"] == "2026-03-26T19:00:00Z"
    for folder in ("category/open-web/", "tag/two-words/", "author/bo/"):
        assert item(built, "Full", folder) == full


def test_ids_of_entries_are_of_the_host_that_is_set_or_of_the_site() -> None:
    settings = {
        "SITENAME": "Tiny",
        "SITEURL": "https://tiny.example:8000/blog",
        "DEFAULT_LANG": "en",
    }

    ours = DiscussionSettings()
    moved = DiscussionSettings(feed_host="old.example")

    assert site(settings, ours).authority.host == "tiny.example"
    assert site(settings, moved).authority.host == "old.example"
    assert site({**settings, "SITEURL": ""}, ours).authority.host == ""


def test_the_icon_and_the_page_of_replies_are_those_that_are_set() -> None:
    settings = {
        "SITENAME": "Tiny",
        "SITEURL": "https://tiny.example",
        "DEFAULT_LANG": "en",
        "REPLIES_URL": "replies/",
    }

    found = site(settings, DiscussionSettings(feed_icon="theme/icon.svg"))

    assert (found.icon, found.replies) == ("https://tiny.example/theme/icon.svg", "replies/")
