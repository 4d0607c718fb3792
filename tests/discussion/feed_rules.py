"""What the specifications demand of a feed; for every feed of any site of ours.

Written from RFC 4287 (Atom), RFC 4685 (its threads), the RSS Advisory Board's RSS 2.0
specification and profile, and JSON Feed 1.1. Some things that these only recommend are
demanded too: absolute addresses everywhere, full content, a language, the feed's own
address. Each function returns what is wrong, as sentences; an empty list is a pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from lxml import etree

from tests.discussion.atom_rules import atom
from tests.discussion.json_feed_rules import json_feed
from tests.discussion.rss_rules import rss

_BARE = re.compile(rb"<title>[^<]*&(?:lt|amp);[^<]*</title>")


def problems(name: str, data: bytes, at: str = "") -> list[str]:
    """Return what is wrong with a feed, whose format its file's name tells.

    Args:
        name: ``atom.xml``, ``rss.xml`` or ``feed.json``.
        data: the file's content.
        at: the address under which the feed is published, if that is known.
    """
    formats = {"atom.xml": atom_problems, "rss.xml": rss_problems}
    return formats.get(name, json_feed_problems)(data, at)


def atom_problems(data: bytes, at: str = "") -> list[str]:
    """Return what is wrong with an Atom feed."""
    return _xml_problems(data, at, atom)


def rss_problems(data: bytes, at: str = "") -> list[str]:
    """Return what is wrong with an RSS feed."""
    # The profile: “&” and “<” in titles as hexadecimal references, for those who read HTML.
    bare = [f"title: {found.decode()}" for found in _BARE.findall(data)]
    return [*_xml_problems(data, at, rss), *bare]


def json_feed_problems(data: bytes, at: str = "") -> list[str]:
    """Return what is wrong with a JSON Feed."""
    try:
        feed = json.loads(data.decode())
    except ValueError as error:
        return [f"unreadable: {error}"]
    return list(json_feed(feed, at))


def _xml_problems(
    data: bytes,
    at: str,
    rules: Callable[[etree._Element, str], Iterator[str]],
) -> list[str]:
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError as error:
        return [f"unreadable: {error}"]
    return list(rules(root, at))
