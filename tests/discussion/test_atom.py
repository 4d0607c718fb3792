"""A feed as Atom, with its replies."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.discussion.atom import to_atom
from plugins.discussion.feeds import Category, Entry, Person
from plugins.discussion.wellformed import legal
from tests.discussion.feed_samples import (
    plain_entry,
    post_comments_feed,
    post_entry,
    posts_feed,
)

ATOM = "{http://www.w3.org/2005/Atom}"
THR = "{http://purl.org/syndication/thread/1.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

everything = st.text(st.characters())


def element(*entries: Entry) -> etree._Element:
    """Return the feed of these entries, read again."""
    return etree.fromstring(to_atom(replace(posts_feed(), entries=entries)))


def attributes(found: list[etree._Element]) -> list[dict[str, str]]:
    """Return the attributes of each element, with a prefix for the namespace."""
    return [
        {str(name).replace(THR, "thr:"): str(value) for name, value in one.items()}
        for one in found
    ]


@given(st.lists(everything, min_size=10, max_size=10))
def test_any_text_comes_back(texts: list[str]) -> None:
    title, subtitle, rights, entry_title, summary, html, name, other, term, label = texts
    entry = replace(
        post_entry(),
        title=entry_title,
        summary=summary,
        html=html,
        authors=(Person(name=name), Person(name=other)),
        categories=(Category(term=term, label=label),),
    )
    feed = replace(
        posts_feed(), title=title, subtitle=subtitle, rights=rights, entries=(entry,)
    )

    read = etree.fromstring(to_atom(feed))

    paths = ["title", "subtitle", "rights", *(f"entry/{n}" for n in ("title", "summary"))]
    paths += ["entry/content", "entry/author[1]/name", "entry/author[2]/name"]
    found = [read.findtext(path.replace("/", f"/{ATOM}").join([ATOM, ""])) for path in paths]
    category = read.find(f"{ATOM}entry/{ATOM}category")
    assert category is not None
    found += [category.get("term"), category.get("label")]
    assert [text or "" for text in found] == [legal(text) for text in texts]


def test_the_same_feed_is_the_same_bytes() -> None:
    assert to_atom(posts_feed()) == to_atom(posts_feed())


def test_the_site_stands_in_for_an_author() -> None:
    with_author, without = element(post_entry()), element(plain_entry())

    assert with_author.findtext(f"{ATOM}author/{ATOM}name") is None
    assert without.findtext(f"{ATOM}author/{ATOM}name") == "A Blog & more"


def test_a_feed_without_entries_needs_no_author() -> None:
    assert element().find(f"{ATOM}author") is None


def test_an_entry_names_its_language_only_if_it_has_one() -> None:
    entries = element(post_entry(), plain_entry()).findall(f"{ATOM}entry")

    assert [entry.get(LANG) for entry in entries] == [None, "ar"]


def test_a_post_says_how_it_was_answered_and_where() -> None:
    entry = element(post_entry()).find(f"{ATOM}entry")

    assert entry is not None
    assert entry.findtext(f"{THR}total") == "3"
    assert attributes(entry.findall(f"{ATOM}link[@rel='replies']")) == [
        {
            "rel": "replies",
            "type": type_,
            "href": f"https://blog.example/walls/{path}",
            "thr:count": "3",
            "thr:updated": "2026-03-26T08:00:00Z",
        }
        for type_, path in [
            ("text/html", "#comments"),
            ("application/atom+xml", "feed/atom.xml"),
        ]
    ]


def test_a_post_without_replies_says_so_without_a_date() -> None:
    links = element(plain_entry()).findall(f"{ATOM}entry/{ATOM}link[@rel='replies']")

    assert [link.get(f"{THR}count") for link in links] == ["0", "0"]
    assert [link.get(f"{THR}updated") for link in links] == [None, None]


def test_a_post_that_hides_its_discussion_says_nothing_of_it() -> None:
    entry = element(replace(post_entry(), replies=None)).find(f"{ATOM}entry")

    assert entry is not None
    assert entry.find(f"{THR}total") is None
    assert entry.find(f"{ATOM}link[@rel='replies']") is None


def test_a_comment_says_what_it_answers() -> None:
    read = etree.fromstring(to_atom(post_comments_feed()))

    assert attributes(read.findall(f"{ATOM}entry/{THR}in-reply-to")) == [
        {
            "ref": f"tag:blog.example,2026-01-01:walls{comment}",
            "href": f"https://blog.example/walls/{comment}",
            "type": "text/html",
        }
        for comment in ("", "#comment-01hsr3kq9v", "")
    ]


def test_a_comment_is_not_told_twice() -> None:
    read = etree.fromstring(to_atom(post_comments_feed()))

    assert read.findall(f"{ATOM}entry/{ATOM}summary") == []
    assert len(read.findall(f"{ATOM}entry/{ATOM}content")) == 3
