"""Discussions, from comment files to the finished site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.comments import HELLO, HOME, comment, known, thread, titles
from tests.site.pages import page, text_of
from tests.sites import build


def test_a_post_without_replies_has_a_form_and_no_heading(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO)

    post = page(site, "hello/index.html")
    assert post.all("//*[@id='comments' and not(node())]")
    assert post.words("//h2") == "Leave a Reply"
    assert "No replies" in post.words("//p[@class='byline']")
    assert known(site)[0]["comments"] == []
    assert site.warnings == ()


@pytest.mark.parametrize(
    ("count", "heading", "label"),
    [(1, "One Reply to “Hello”", "1 reply"), (3, "3 Replies to “Hello”", "3 replies")],
)
def test_the_heading_and_all_lists_count_the_replies(
    tmp_path: Path,
    count: int,
    heading: str,
    label: str,
) -> None:
    site = build(tmp_path, HELLO + "".join(comment(f"c{n}") for n in range(count)))

    post = page(site, "hello/index.html")
    assert post.words("//h2[@id='comments']") == heading
    assert label in post.words("//p[@class='byline']")
    assert f"{label} to “Hello”" in page(site, "index.html").words("//article")


def test_replies_stand_under_what_they_answer_oldest_first(tmp_path: Path) -> None:
    late = comment("late", date="2026-03-26T10:00:00Z")
    site = build(
        tmp_path, HELLO + late + comment("early") + comment("answer", reply_to="early")
    )

    assert thread(page(site, "hello/index.html")) == [(1, "early"), (2, "answer"), (1, "late")]


def test_a_link_leads_past_the_replies_to_the_form(tmp_path: Path) -> None:
    post = page(build(tmp_path, HELLO + comment("a")), "hello/index.html")

    assert post.words("//h2[@id='comments']/following-sibling::a[@href='#respond']") == (
        "Leave a reply"
    )


def test_what_can_be_folded_says_how_many_replies_it_holds(tmp_path: Path) -> None:
    chain = [comment("a"), comment("b", reply_to="a"), comment("c", reply_to="b")]
    site = build(tmp_path, HELLO + "".join(chain))

    summaries = page(site, "hello/index.html").all("//summary")
    assert [text_of(s) for s in summaries] == ["2 replies under Ada", "1 reply under Ada"]


def test_a_page_indents_to_a_depth_that_can_be_set(tmp_path: Path) -> None:
    chain = [comment("a"), comment("b", reply_to="a"), comment("c", reply_to="b")]
    site = build(tmp_path, HELLO + "".join(chain), DISCUSSION_DEPTH=2)

    post = page(site, "hello/index.html")
    assert thread(post) == [(1, "a"), (2, "b"), (2, "c")]
    links = post.all("//a[contains(@class, 'u-in-reply-to')]")
    assert [link.get("href") for link in links] == ["#comment-a", "#comment-b"]
    assert [link.get("class") for link in links] == [
        "u-in-reply-to is-indented",
        "u-in-reply-to",
    ]


def test_a_closed_discussion_can_be_read_and_not_answered(tmp_path: Path) -> None:
    closed = HELLO.replace("\n\n", "\nComments: closed\n\n")
    site = build(tmp_path, closed + comment("a"))

    post = page(site, "hello/index.html")
    assert thread(post) == [(1, "a")]
    assert post.words("//*[@class='comments-closed']") == "Comments are closed."
    assert post.all("//form | //button | //input | //a[@href='#respond']") == []
    assert [d["open"] for d in known(site)] == [False]


def test_a_hidden_discussion_is_nowhere(tmp_path: Path) -> None:
    hidden = HELLO.replace("\n\n", "\nComments: hidden\n\n")
    site = build(tmp_path, hidden + comment("a", body="Whisper."))

    post = page(site, "hello/index.html")
    assert post.all("//*[@id='comments' or @id='respond' or @id='comment-a']") == []
    assert "repl" not in post.words("//article")
    assert "hello/feed/atom.xml" not in site
    assert known(site)[0] == {
        "id": "hello",
        "title": "Hello",
        "url": f"{HOME}hello/",
        "open": False,
        "closes": None,
        "comments": [],
    }
    assert not any(
        b"Whisper" in f.read_bytes() for f in site.output.rglob("*.*") if f.is_file()
    )


@pytest.mark.parametrize(("days", "is_open"), [(14, False), (36_500, True)])
def test_a_discussion_closes_after_some_days(tmp_path: Path, days: int, is_open: bool) -> None:  # noqa: FBT001  what the test expects
    site = build(tmp_path, HELLO.replace("2026", "2025"), DISCUSSION_CLOSE_AFTER_DAYS=days)

    (discussion,) = known(site)
    assert discussion["open"] is is_open
    assert (
        discussion["closes"]
        == {
            14: "2025-04-07T09:12:00+00:00",
            36_500: "2125-02-28T09:12:00+00:00",
        }[days]
    )
    assert bool(page(site, "hello/index.html").all("//form")) is is_open


def test_a_placeholder_stands_where_a_reply_was(tmp_path: Path) -> None:
    gone = comment("a", status="removed", name="Mallory", body="Insult.")
    site = build(tmp_path, HELLO + gone + comment("b", reply_to="a"))

    post = page(site, "hello/index.html")
    assert thread(post) == [(1, "a"), (2, "b")]
    assert post.words("//h2[@id='comments']") == "One Reply to “Hello”"
    assert "in reply to a reply that is not shown" in text_of(post.of_class("comment")[1])
    for path in (
        "hello/index.html",
        "hello/feed/atom.xml",
        "index.html",
        "comments/feed/rss.xml",
    ):
        assert "Insult" not in site[path]
        assert "Mallory" not in site[path]


def test_links_from_elsewhere_are_listed_and_counted_apart(tmp_path: Path) -> None:
    ping = comment("p", type="pingback", name='"The <b>Other</b> Blog"')
    site = build(tmp_path, HELLO + ping + comment("a"))

    post = page(site, "hello/index.html")
    assert thread(post) == [(1, "a")]
    assert post.words("//h2[@id='comments']") == "One Reply to “Hello”"
    assert post.words("//h2[@id='pings']") == "One Link from Elsewhere"
    assert "The <b>Other</b> Blog Pingback" in text_of(post.of_class("ping")[0])
    assert titles(site, "hello/") == ["By: The <b>Other</b> Blog", "By: Ada"]
    assert known(site)[0]["comments"] == ["a"]


def test_the_form_posts_to_intake_where_there_is_one(tmp_path: Path) -> None:
    address = "https://reply.example/comments"
    site = build(tmp_path, HELLO, DISCUSSION_INTAKE_URL=address)

    post = page(site, "hello/index.html")
    assert post.all("//form/@action") == [address]
    assert post.all("//button[@type='submit' and @disabled]") == []
    assert post.all("//input[@name='discussion']/@value") == ["hello"]


def test_without_intake_the_form_says_where_replies_go(tmp_path: Path) -> None:
    post = page(build(tmp_path, HELLO), "hello/index.html")

    assert post.all("//form/@action") == []
    assert post.all("//button[@type='submit' and @disabled]")
    assert post.words("//form//code") == "content/comments/hello"


def test_how_many_replies_lists_and_feeds_hold_can_be_set(tmp_path: Path) -> None:
    replies = "".join(comment(f"c{n}", date=f"2026-03-2{n}T10:00:00Z") for n in range(5, 9))
    site = build(tmp_path, HELLO + replies, DISCUSSION_RECENT=2, DISCUSSION_FEED_ITEMS=3)

    recent = page(site, "index.html").all("//aside//blockquote/@cite")
    assert recent == [f"{HOME}hello/#comment-c8", f"{HOME}hello/#comment-c7"]
    assert len(titles(site, "hello/")) == len(titles(site, "comments/")) == 3


def test_a_page_of_its_own_lists_more_replies_than_the_margin(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + "".join(map(comment, "abcdefg")))

    assert len(page(site, "index.html").all("//aside//blockquote")) == 5
    assert len(page(site, "replies/index.html").all("//blockquote")) == 7


def test_lists_need_not_name_replies_at_all(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + comment("a"), DISCUSSION_RECENT=0)

    assert page(site, "index.html").all("//aside") == []
    assert len(page(site, "replies/index.html").all("//blockquote")) == 1


def test_where_nobody_has_replied_a_page_says_so(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO)

    assert "Nobody has replied yet." in page(site, "replies/index.html").words("//main")


def test_a_reply_says_its_language_and_dates_are_in_the_zone_of_the_site(
    tmp_path: Path,
) -> None:
    reply = comment("a", lang="ar", body="مرحبا")
    site = build(tmp_path, HELLO + reply, TIMEZONE="Europe/Lisbon")

    (text,) = (post := page(site, "hello/index.html")).of_class("comment-text")
    assert (text.get("lang"), text.get("dir")) == ("ar", "rtl")
    assert post.words("//p[@class='comment-facts']//time") == "25 March 2026 at 10:00 WET"
    assert 'xml:lang="ar"' in site["hello/feed/atom.xml"]


@pytest.mark.parametrize("intake", ["", "https://reply.example/comments"])
def test_the_form_links_to_the_guide_if_there_is_one(tmp_path: Path, intake: str) -> None:
    guide = "\n-- content/pages/take-part.md --\nTitle: How\n\nSo.\n"
    guided = build(tmp_path / "a", HELLO + guide, DISCUSSION_INTAKE_URL=intake)
    alone = build(tmp_path / "b", HELLO, DISCUSSION_INTAKE_URL=intake)

    assert page(guided, "hello/index.html").all("//form//a/@href") == [f"{HOME}take-part/"]
    assert page(alone, "hello/index.html").all("//form//a/@href") == []
