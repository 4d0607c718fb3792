"""Where a discussion is found when its post moves, waits, hides or is translated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.discussion.feed_rules import problems
from tests.site.comments import HELLO, HOME, comment, known, thread, titles
from tests.site.pages import page
from tests.sites import build


def test_a_post_with_a_new_address_keeps_its_replies_and_its_ids(tmp_path: Path) -> None:
    before = build(tmp_path / "before", HELLO + comment("a"))
    renamed = HELLO.replace("\n\n", "\nSlug: good-day\nDiscussion: hello\n\n")

    after = build(tmp_path / "after", renamed + comment("a"))

    assert thread(page(after, "good-day/index.html")) == [(1, "a")]
    assert [d["id"] for d in known(after)] == ["hello"]
    for old, new in (
        ("feed/feed.json",) * 2,
        ("hello/feed/feed.json", "good-day/feed/feed.json"),
    ):
        ids = [
            [i["id"] for i in json.loads(s[p])["items"]]
            for s, p in ((before, old), (after, new))
        ]
        assert ids[0] == ids[1]


HALLO = """
-- content/posts/hallo.md --
Title: Hallo
Date: 2026-03-24 09:12
Slug: hello
Lang: de
Translation: true

Der Text.
"""


def test_translations_share_a_discussion_and_lists_name_each_reply_once(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + HALLO + comment("a"))

    assert site.warnings == ()
    for path in ("hello", "de/hello"):
        post = page(site, f"{path}/index.html")
        assert thread(post) == [(1, "a")]
        assert post.all("//a[@class='u-url' and contains(@href, '#')]/@href") == [
            f"{HOME}{path}/#comment-a",
        ]
    assert len(page(site, "index.html").all("//aside//li")) == 1
    assert titles(site, "comments/") == ["Comment on Hello by Ada"]
    assert [d["url"] for d in known(site)] == [f"{HOME}hello/"]


def test_translations_are_told_apart_in_feeds(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + HALLO + comment("a"))

    for name in ("atom.xml", "rss.xml", "feed.json"):
        data = (site.output / "feed" / name).read_bytes()
        assert problems(name, data, f"{HOME}feed/{name}") == []
    assert titles(site, "") == ["Hallo", "Hello"]
    assert titles(site, "de/hello/") == ["By: Ada"]


@pytest.mark.parametrize("status", ["Status: draft", "Date: 2199-01-01"])
def test_the_discussion_of_a_draft_waits_with_it(tmp_path: Path, status: str) -> None:
    draft = f"""
-- content/posts/draft.md --
Title: Draft
{status if "Date" in status else "Date: 2026-03-24"}
{status if "Status" in status else "Category: Essays"}

Not yet.
"""
    site = build(tmp_path, HELLO + draft + comment("a", of="draft"))

    assert thread(page(site, "drafts/draft/index.html")) == [(1, "a")]
    assert [d["id"] for d in known(site)] == ["hello"]
    assert titles(site, "comments/") == []
    assert page(site, "index.html").all("//aside") == []
    assert not [
        path
        for path in site.output.rglob("feed")
        if "draft" in str(path.relative_to(site.output))
    ]


def test_a_hidden_post_has_a_discussion_that_only_its_page_names(tmp_path: Path) -> None:
    hidden = HELLO.replace("\n\n", "\nStatus: hidden\n\n")
    site = build(tmp_path, hidden + comment("a"))

    assert thread(page(site, "hello/index.html")) == [(1, "a")]
    assert titles(site, "hello/") == ["By: Ada"]
    assert titles(site, "comments/") == titles(site, "") == []
    assert [(d["id"], d["open"]) for d in known(site)] == [("hello", True)]


@pytest.mark.parametrize(
    ("url", "save_as", "feeds"),
    [
        ("archives/12", "archives/12/index.html", "archives/12/feed"),
        ("old/post.html", "old/post.html", "old/post.htmlfeed"),
    ],
)
def test_a_page_leads_to_its_feeds_wherever_it_is(
    tmp_path: Path,
    url: str,
    save_as: str,
    feeds: str,
) -> None:
    moved = HELLO.replace("\n\n", f"\nUrl: {url}\nSave_as: {save_as}\n\n")
    site = build(tmp_path, moved + comment("a"))

    linked = page(site, save_as).all("//head/link[contains(@title, 'Replies to')]/@href")
    assert linked == [f"{HOME}{feeds}/{name}" for name in ("atom.xml", "rss.xml", "feed.json")]
    assert all(link.removeprefix(HOME) in site for link in linked)


def test_a_site_may_live_in_a_folder_of_its_host(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + comment("a"), SITEURL="https://host.example/blog")

    assert known(site)[0]["url"] == "https://host.example/blog/hello/"
    for name in ("atom.xml", "rss.xml", "feed.json"):
        address = f"https://host.example/blog/hello/feed/{name}"
        data = (site.output / "hello/feed" / name).read_bytes()
        assert problems(name, data, address) == []
        assert b"https://host.example/blog/hello/#comment-a" in data
