"""Pelican's edge of the discussion: on its own, and beside the other plugins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from blinker import ANY, Signal
from pelican import signals
from pelican.readers import MarkdownReader

from plugins.discussion import plugin
from plugins.errors import SettingsError, SiteProblems
from plugins.essays import plugin as essays
from tests.sites import Site, build

HELLO = """
-- content/posts/hello.md --
Title: Hello
Date: 2026-03-24 09:12

The text.
"""
REPLY = """
-- content/comments/hello/a.yml --
author:
  name: Ada
date: 2026-03-25T10:00:00Z
body: Words.
"""
THEME = """
-- theme/templates/category.html --
{{ category }}
-- theme/templates/article.html --
{{ article.discussion.heading }}|{{ recent_replies|length }}|{{ article.json_ld }}
"""


def build_alone(root: Path, files: str, **settings: Any) -> Site:
    """Build a site with Pelican's own reader, no plugin but ours, and a theme of one line."""
    # As after an earlier build in this process, of which only ours is to stay connected.
    for module in (essays, plugin):
        module.register()
    for signal in (s for s in vars(signals).values() if isinstance(s, Signal)):
        for receiver in list(signal.receivers_for(ANY)):
            if receiver.__module__ != plugin.__name__:
                signal.disconnect(receiver)
    lists = ("TAG", "AUTHOR", "YEAR_ARCHIVE", "MONTH_ARCHIVE")
    return build(
        root,
        files + THEME,
        PLUGINS=[plugin],
        READERS={"md": MarkdownReader},
        THEME=str(root / "theme"),
        DIRECT_TEMPLATES=[],
        **{f"{name}_SAVE_AS": "" for name in lists},
        **settings,
    )


def test_the_discussion_stands_on_its_own(tmp_path: Path) -> None:
    site = build_alone(tmp_path, HELLO + REPLY)

    heading, recent, data = site["hello/index.html"].split("|")
    assert heading == "One Reply to “Hello”"
    assert recent == "1"
    assert json.loads(data)["commentCount"] == 1
    assert "hello/feed/atom.xml" in site
    assert "discussions.json" in site


def test_broken_comments_stop_a_build_before_anything_is_written(tmp_path: Path) -> None:
    broken = REPLY.replace("/hello/a.", "/hello/b.").replace("body", "boddy")
    orphan = REPLY.replace("/hello/", "/helo/")

    with pytest.raises(SiteProblems) as found:
        build_alone(tmp_path, HELLO + REPLY + broken + orphan)

    problems = [(Path(p.path).name, p.problem) for p in found.value.problems]
    assert problems == [
        ("b.yml", "“body” is missing."),
        ("b.yml", "“boddy” is not known here."),
        ("helo", "No post has this discussion."),
    ]
    assert not (tmp_path / "output").exists()


def test_settings_that_are_none_stop_a_build(tmp_path: Path) -> None:
    with pytest.raises(SiteProblems) as found:
        build_alone(tmp_path, HELLO, DISCUSSION_DEPHT=3, DISCUSSION_RECENT="five")

    assert [p.problem for p in found.value.problems] == [
        "DISCUSSION_DEPHT is no setting.",
        "DISCUSSION_RECENT cannot be 'five'.",
    ]


def test_a_site_without_a_domain_name_cannot_have_feeds(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is no domain name"):
        build(tmp_path, HELLO, SITEURL="https://[::1]")


def test_a_site_that_moves_keeps_the_ids_of_its_entries(tmp_path: Path) -> None:
    site = build(
        tmp_path,
        HELLO + REPLY,
        SITEURL="https://new.example",
        DISCUSSION_FEED_HOST="old.example",
    )

    (item,) = json.loads(site["hello/feed/feed.json"])["items"]
    assert item["id"] == "tag:old.example,2026-01-01:hello#comment-a"
    assert item["url"] == "https://new.example/hello/#comment-a"


def test_a_site_without_posts_has_feeds_without_entries(tmp_path: Path) -> None:
    site = build(tmp_path, "")

    assert json.loads(site["feed/feed.json"])["items"] == []
    assert json.loads(site["comments/feed/feed.json"])["items"] == []
    assert json.loads(site["discussions.json"]) == {"version": 1, "discussions": []}


def test_nothing_is_kept_from_one_build_to_the_next(tmp_path: Path) -> None:
    build(tmp_path, HELLO + REPLY)
    (tmp_path / "content/comments/hello/a.yml").unlink()

    site = build(tmp_path, "")

    assert "Leave a Reply" in site["hello/index.html"]
    assert "comment-a" not in site["hello/index.html"]
    assert json.loads(site["comments/feed/feed.json"])["items"] == []
