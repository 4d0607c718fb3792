"""The rules of feeds find what is wrong: each planted fault is one they must name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from plugins.discussion.atom import to_atom
from plugins.discussion.json_feed import to_json_feed
from plugins.discussion.rss import to_rss
from tests.discussion.feed_rules import (
    atom_problems,
    json_feed_problems,
    problems,
    rss_problems,
)
from tests.discussion.feed_samples import post_comments_feed, posts_feed
from tests.discussion.rules import is_rfc_822, is_rfc_3339, is_web

SELF = (
    '<link rel="self" href="https://blog.example/feed/atom.xml" type="application/atom+xml"/>'
)


@pytest.mark.parametrize("name", ["atom.xml", "rss.xml", "feed.json"])
def test_what_cannot_be_read_is_said_to_be_unreadable(name: str) -> None:
    assert problems(name, b"<feed>")[0].startswith("unreadable: ")


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "feed: root"),
        (
            "<title>A Blog &amp; more</title>",
            "",
            "feed: 0 of {http://www.w3.org/2005/Atom}title",
        ),
        ("<title>A Blog &amp; more<", "<title> <", "feed: title"),
        ("<rights>", "<rights/><rights>", "feed: 2 of {http://www.w3.org/2005/Atom}rights"),
        (' xml:lang="en"', "", "feed: language"),
        (SELF, "", "feed: own addresses: 0"),
        (SELF, SELF * 2, "feed: kind of link more than once"),
        ('"self" href="https://blog.example/feed', '"self" href="/feed', "feed: own address"),
        ("T23:30:00Z</updated>", "T23:30:00</updated>", "feed: updated"),
        (">https://blog.example/theme", ">/theme", "feed: icon"),
        ("<name>A Blog &amp; more</name>", "<name/>", "feed: author"),
        ('rel="alternate" href="https://blog.example/"', 'rel="x" href="x:y"', "feed: link"),
        ('rel="alternate"', 'rel="related"', "entry 1: link to a page"),
        ("tag:blog.example,2026-01-01:walls", "walls", "entry 1: id"),
        ("<id>https://blog.example/?p=12</id>", "", "entry 2: 0 of"),
        (
            "https://blog.example/?p=12",
            "tag:blog.example,2026-01-01:walls",
            "feed: id more than",
        ),
        ("<published>2026-03-23", "<published>2026-03-32", "entry 1: published"),
        (">https://blog.example/author/ada/", ">ada", "entry 1: author"),
        ("<name>A Blog &amp; more</name>", "", "entry 2: authors"),
        ('term="writing"', "", "entry 1: category"),
        ('type="text/html" thr', 'type="html" thr', "entry 1: type"),
        (
            "https://blog.example/walls/#fn-1",
            "#fn-1",
            "entry 1: address in the content: '#fn-1'",
        ),
        ("https://blog.example/images/", "/images/", "entry 1: address in the content"),
        ("<thr:total>3", "<thr:total>-3", "entry 1: total"),
        ('thr:count="3"', 'thr:count="three"', "entry 1: count"),
        ('thr:updated="2026-03-26T08:00:00Z"', 'thr:updated="2026-03-26"', "entry 1: updated"),
    ],
)
def test_a_fault_in_atom_is_named(right: str, wrong: str, problem: str) -> None:
    good = to_atom(posts_feed()).decode()

    found = atom_problems(good.replace(right, wrong).encode())

    assert right in good
    assert problem in "\n".join(found)


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ('ref="tag:blog.example,2026-01-01:walls" ', "", "entry 1: ref"),
        ('href="https://blog.example/walls/" type', 'href="" type', "entry 1: href"),
    ],
)
def test_a_fault_in_a_thread_is_named(right: str, wrong: str, problem: str) -> None:
    good = to_atom(post_comments_feed()).decode()

    found = atom_problems(good.replace(right, wrong).encode())

    assert right in good
    assert problem in "\n".join(found)


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ('version="2.0"', 'version="0.92"', "feed: root: 'rss 0.92'"),
        ("channel>", "canal>", "feed: 0 of channel"),
        ("<description>About ", "<description/><description>", "feed: 2 of description"),
        ("<title>A Blog &#x26; more", "<title>", "feed: title"),
        ("<title>A Blog &#x26; more", "<title>A Blog &amp; more", "title: <title>A Blog &amp;"),
        ("<link>https://blog.example/<", "<link>/<", "feed: link"),
        ("<language>en<", "<language>English, mostly<", "feed: language"),
        ("<lastBuildDate>Thu", "<lastBuildDate>Wed", "feed: lastBuildDate"),
        ("<lastBuildDate>Thu, 26", "<lastBuildDate>Thu, the 26th", "feed: lastBuildDate"),
        ('rel="self"', 'rel="hub"', "feed: own addresses: 0"),
        ("<url>https://blog.example/", "<url>", "feed: image"),
        ("</url>\n      <title>A Blog ", "</url>\n      <title>Our ", "feed: image title"),
        ("<title>Walls ", "<title/><title>Walls ", "item 1: 2 of title"),
        ("<title>الصمت", "<title>", "item 2: title"),
        (">tag:blog.example,2026-01-01:walls", ">walls", "item 1: guid"),
        (' isPermaLink="false">tag', ">tag", "item 1: guid that is an address"),
        ("https://blog.example/?p=12", "tag:blog.example,2026-01-01:walls", "feed: guid more"),
        ("<pubDate>Mon, 23 Mar 2026", "<pubDate>23 Mar 2026", "item 1: pubDate"),
        ("<slash:comments>3", "<slash:comments>many", "item 1: number"),
        ("<comments>https://blog.example", "<comments>", "item 1: comments"),
        ("<wfw:commentRss>https://blog.example", "<wfw:commentRss>", "item 1: {http://well"),
        ("https://blog.example/images/", "../images/", "item 1: address in the content"),
        ("<description>On walls", "<author/><x/><description/><y>", "unreadable"),
    ],
)
def test_a_fault_in_rss_is_named(right: str, wrong: str, problem: str) -> None:
    good = to_rss(posts_feed()).decode()

    found = rss_problems(good.replace(right, wrong).encode())

    assert right in good
    assert problem in "\n".join(found)


def test_content_before_its_description_is_named() -> None:
    good = to_rss(posts_feed()).decode()

    swapped = good.replace("content:encoded>", "x>").replace("description>", "content:encoded>")
    found = rss_problems(swapped.replace("x>", "description>").encode())

    assert "item 1: order" in "\n".join(found)


def json_problems(change: Callable[[dict[str, Any]], object]) -> str:
    """Return what is wrong with a JSON feed after a change to it."""
    feed = json.loads(to_json_feed(posts_feed()))
    change(feed)
    return "\n".join(json_feed_problems(json.dumps(feed).encode()))


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("version", "https://jsonfeed.org/version/1", "feed: version"),
        ("title", "", "feed: title"),
        ("home_page_url", "/", "feed: home_page_url"),
        ("feed_url", "feed.json", "feed: own address"),
        ("language", None, "feed: language"),
        ("icon", "icon.png", "feed: icon"),
        ("items", {}, "feed: items"),
        ("item", [], "feed: member: 'item'"),
        ("_discussion", "text", "feed: member: '_discussion'"),
        ("_dis.cussion", {}, "feed: member: '_dis.cussion'"),
    ],
)
def test_a_fault_in_a_json_feed_is_named(name: str, value: object, problem: str) -> None:
    assert problem in json_problems(lambda feed: feed.update({name: value}))


@pytest.mark.parametrize(
    ("name", "problem"),
    [("items", "feed: items: 'missing'"), ("feed_url", "feed: own addresses: 0")],
)
def test_what_a_json_feed_lacks_is_named(name: str, problem: str) -> None:
    assert problem in json_problems(lambda feed: feed.pop(name))


def test_an_item_that_is_there_twice_is_named() -> None:
    found = json_problems(lambda feed: feed["items"].append(feed["items"][0]))

    assert "feed: id more than once: 'tag:blog.example,2026-01-01:walls'" in found


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("id", 12, "item 1: id"),
        ("title", None, "item 1: title"),
        ("url", "walls/", "item 1: url"),
        ("content_html", None, "item 1: content_html"),
        ("content_html", '<a href="x">', "item 1: address in the content: 'x'"),
        ("date_published", "24 March", "item 1: date_published"),
        ("date_modified", "2026-03-24", "item 1: date_modified"),
        ("language", "e n", "item 1: language"),
        ("tags", [""], "item 1: tag"),
        ("authors", [{"name": ""}], "item 1: author: ''"),
        ("authors", [{"name": "Ada", "url": "ada"}], "item 1: author: 'ada'"),
        ("authors", [{"name": "Ada", "email": "a@a"}], "item 1: member: 'email'"),
        ("author", {"name": "Ada"}, "item 1: member: 'author'"),
    ],
)
def test_a_fault_in_an_item_is_named(name: str, value: object, problem: str) -> None:
    assert problem in json_problems(lambda feed: feed["items"][0].update({name: value}))


@pytest.mark.parametrize("name", ["atom.xml", "rss.xml", "feed.json"])
def test_a_feed_at_another_address_than_it_says_is_named(name: str) -> None:
    write = {"atom.xml": to_atom, "rss.xml": to_rss, "feed.json": to_json_feed}[name]

    found = problems(name, write(posts_feed()), at=f"https://blog.example/{name}")

    assert found == [f"feed: own address: 'https://blog.example/feed/{name}'"]


@pytest.mark.parametrize(
    ("date", "is_right"),
    [
        ("Tue, 24 Mar 2026 09:12:00 GMT", True),
        ("Tue, 24 Mar 2026 09:12:00 +0100", True),
        ("Mon, 24 Mar 2026 09:12:00 GMT", False),
        ("Tue, 24 Mar 26 09:12:00 GMT", False),
        ("Tue, 24 Foo 2026 09:12:00 GMT", False),
    ],
)
def test_dates_of_mail_are_known(date: str, *, is_right: bool) -> None:
    assert is_rfc_822(date) is is_right


@pytest.mark.parametrize(
    ("date", "is_right"),
    [
        ("2026-03-24T09:12:00Z", True),
        ("2026-03-24T09:12:00.5+01:00", True),
        ("2026-03-24 09:12:00Z", False),
        ("2026-03-24T09:12:00", False),
        ("2026-02-30T09:12:00Z", False),
    ],
)
def test_dates_of_the_net_are_known(date: str, *, is_right: bool) -> None:
    assert is_rfc_3339(date) is is_right


@pytest.mark.parametrize(
    "address", ["", "/a", "//a.example", "https:", "https://a b", "ftp://a"]
)
def test_what_is_no_address_on_the_web_is_known(address: str) -> None:
    assert not is_web(address)
