"""Comment files for little sites, and what becomes of them."""

from __future__ import annotations

import json
from typing import Any

from tests.site.pages import Page, within
from tests.sites import Site

HOME = "https://the-long-reply.example/"
HELLO = """
-- content/posts/hello.md --
Title: Hello
Date: 2026-03-24 09:12

The text.
"""


def comment(id_: str, **fields: str) -> str:
    """Return a comment file, to be put into the text of a site.

    Args:
        id_: of the comment.
        fields: lines of the file by key, in place of what a file usually says; ``of``
            names the discussion, ``name`` the author.
    """
    of, name = fields.pop("of", "hello"), fields.pop("name", "Ada")
    usual = {"date": "2026-03-25T10:00:00Z", "body": f"Words of {id_}."}
    lines = [f"{key}: {value}" for key, value in {**usual, **fields}.items()]
    return "\n".join(
        [
            "",
            f"-- content/comments/{of}/{id_}.yml --",
            "author:",
            f"  name: {name}",
            *lines,
            "",
        ],
    )


def known(site: Site) -> list[dict[str, Any]]:
    """Return what intake is told of the discussions."""
    found: list[dict[str, Any]] = json.loads(site["discussions.json"])["discussions"]
    return found


def titles(site: Site, folder: str) -> list[str]:
    """Return the titles in the feed of a folder."""
    return [item["title"] for item in json.loads(site[f"{folder}feed/feed.json"])["items"]]


def thread(post: Page) -> list[tuple[int, str]]:
    """Return the depth and the id of every place in the thread, in the order of the page."""
    return [
        (len(within(place, "ancestor::ol")), str(place.get("id")).removeprefix("comment-"))
        for place in post.of_class("comment")
    ]
