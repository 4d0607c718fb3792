"""What strangers write, and titles that look like markup: text, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.errors import SiteProblems
from tests.discussion.feed_rules import problems
from tests.site.comments import HELLO, HOME, comment, known, titles
from tests.site.pages import page, text_of
from tests.sites import build


def test_a_comment_publishes_no_file_whatever_it_links_to(tmp_path: Path) -> None:
    links = (
        "{static}/comments/hello/a.yml [x]({static}/comments/hello/a.yml) "
        "[y]({filename}../posts/hello.md) ![z]({attach}a.yml) <a href='|static|a.yml'> "
        "[w](https://a.example/{static}/comments/hello/a.yml)"
    )
    ping = comment("p", type="pingback", body="'{static}/comments/hello/a.yml'")
    site = build(tmp_path, HELLO + comment("a", body=json.dumps(links)) + ping)

    post = page(site, "hello/index.html")
    assert site.warnings == ()
    assert not [file for file in site.output.rglob("*") if file.suffix in {".yml", ".md"}]
    assert text_of(post.of_class("comment-text")[0]).startswith(links.partition("[w]")[0])
    assert post.all("//div[contains(@class, 'comment-text')]//a/@href") == [
        "https://a.example/{static}/comments/hello/a.yml",
    ]


@pytest.mark.parametrize(
    "settings",
    [{"STATIC_PATHS": ["images", "comments"]}, {"STATIC_PATHS": [""]}],
    ids=str,
)
def test_a_setting_that_publishes_comment_files_stops_the_build(
    tmp_path: Path,
    settings: dict[str, list[str]],
) -> None:
    with pytest.raises(SiteProblems) as caught:
        build(tmp_path, HELLO + comment("a", status="spam"), **settings)

    assert "would be published as comments/hello/a.yml" in str(caught.value)


def test_control_characters_in_a_comment_do_not_stop_a_build(tmp_path: Path) -> None:
    odd = r'"O\0d\a\x1b\x7f\N\L\P\uFFFE\uFDD0\U0001FFFFd\u202E\u200B"'
    ping = comment("p", type="webmention", name=odd, body=odd)
    site = build(tmp_path, HELLO + comment("a", name=odd, body=odd) + ping)

    post = page(site, "hello/index.html")
    assert site.warnings == ()
    assert post.errors == ()
    assert [text_of(name) for name in post.all("//bdi[@class='p-name']")] == ["Od d"] * 2
    for name in ("atom.xml", "rss.xml", "feed.json"):
        for folder in ("hello", "comments"):
            file = site.output / folder / "feed" / name
            assert problems(name, file.read_bytes(), f"{HOME}{folder}/feed/{name}") == []


ODD = """
-- content/posts/odd.md --
Title: Words <in> "it" & </script><!-- &lt;
Date: 2026-03-24
Category: R&D <b>
Tags: a "b" & <i>c</i>
Author: Ada "<x>" & Co
Summary: In <short> & "so"

The text.
"""


def test_what_looks_like_markup_is_text_everywhere(tmp_path: Path) -> None:
    title = "Words <in> “it” & </script><!– &lt;"
    site = build(
        tmp_path, ODD + comment("a", of="odd", name='"<b>&amp;</b>"', body="'<hr> &amp;'")
    )

    post = page(site, "odd/index.html")
    data = json.loads(post.all("//script[@type='application/ld+json']/text()")[0])
    assert site.warnings == ()
    assert post.errors == ()
    assert post.words("//h1") == data["headline"] == known(site)[0]["title"] == title
    assert post.words("//h2[@id='comments']") == f"One Reply to “{title}”"
    assert post.words("//title") == f"{title} · The Long Reply"
    assert data["description"] == "In <short> & “so”"
    assert data["author"][0]["name"] == 'Ada "<x>" & Co'
    assert data["comment"][0]["author"]["name"] == "<b>&amp;</b>"
    assert data["comment"][0]["text"] == "<hr> &"
    assert titles(site, "") == [title]
    assert titles(site, "odd/") == ["By: <b>&amp;</b>"]
    assert titles(site, "comments/") == [f"Comment on {title} by <b>&amp;</b>"]
    for path in ("index.html", "replies/index.html", "archives/index.html"):
        assert title in text_of(page(site, path).root)
        assert page(site, path).errors == ()


def test_names_of_lists_are_text_everywhere(tmp_path: Path) -> None:
    site = build(tmp_path, ODD)

    assert page(site, "category/rd/index.html").words("//h1") == "R&D <b>"
    assert page(site, "tag/a-b-c/index.html").words("//h1") == 'a "b" & <i>c</i>'
    assert page(site, "author/ada-co/index.html").words("//h1") == 'Ada "<x>" & Co'
    for file in sorted(site.output.rglob("feed/*")):
        address = HOME + file.relative_to(site.output).as_posix()
        assert problems(file.name, file.read_bytes(), address) == [], address
