"""Where the pages of the sample site are, by what they are there to show."""

from __future__ import annotations

FRONT = "/"
CLASSIC = "/the-reader-has-the-last-word/"
"""About 350 words, two drawings, eight replies, one under a reply that is gone."""
THREAD = "/a-thread-is-a-kind-of-argument/"
"""Forty replies, seven deep."""
DEEP = f"{THREAD}#comment-01kt7m03m88ehkf9vxhv6k830z"
"""A reply to a reply to a reply to a reply to a reply to a reply."""
CLOSED = "/why-we-close-threads/"
"""Takes no more replies, has links from elsewhere, and came from WordPress."""
LANGUAGES = "/three-languages-at-one-table/"
"""Replies in Arabic, Hebrew, Chinese, Japanese and Dutch, and code in one of them."""
ESSAY = "/a-short-history-of-the-margin/"
"""A long one, with contents, notes and a table, that nobody has answered."""

ALL = (
    *(FRONT, "/page/2/", CLASSIC, THREAD, CLOSED, LANGUAGES, ESSAY, "/about/", "/archives/"),
    *("/2026/09/", "/category/conversation/", "/tags/", "/replies/", "/feeds/", "/404.html"),
)
"""A page of every kind."""
