"""What HTML a comment may contain, enforced twice.

The list is a ceiling, not a setting: every published hole in Bleach or Ammonia needed an
element that is not on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import partial
from html import unescape
from typing import Any, TypeAlias

import nh3
from bleach.linkifier import LinkifyFilter
from bleach.sanitizer import Cleaner

from ..fields import is_web_address
from .dialect import BARE_ADDRESS, trimmed
from .guard import printable

TAGS = frozenset(
    {
        *("p", "br", "hr", "pre", "blockquote", "ul", "ol", "li"),
        *("a", "abbr", "code", "del", "em", "kbd", "strong", "sub", "sup"),
    }
)
ATTRIBUTES = {
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "ol": frozenset({"start"}),
    "code": frozenset({"class"}),
}
PROTOCOLS = frozenset({"http", "https"})
REL = "nofollow ugc noopener noreferrer"

_Attributes: TypeAlias = MutableMapping[tuple[str | None, str], str]
_Token: TypeAlias = dict[str, Any]

_START = re.compile(r"\d{1,9}", re.ASCII)
_LANGUAGE = re.compile(r"language-[A-Za-z0-9+#._-]{1,30}")
_DEAD_LINK = re.compile(rf'<a(?: title="[^"]*")? rel="{REL}">(.*?)</a>', re.DOTALL)


def bleach_clean(html: str) -> str:
    """Return ``html`` as Bleach would let it stand, with bare addresses made links."""
    linkify = partial(
        _Linkify,
        callbacks=[_as_link],
        skip_tags={"pre", "code", "kbd"},
        parse_email=False,  # takes quadratic time
        url_re=BARE_ADDRESS,
    )
    # A cleaner holds the state of its parser, so that threads cannot share one.
    cleaner = Cleaner(
        tags=TAGS,
        attributes=lambda tag, name, value: _may_have(tag, name, unescape(value)),
        protocols=PROTOCOLS,
        strip=True,
        strip_comments=True,
        filters=[linkify],
    )
    return cleaner.clean(html)


def nh3_clean(html: str) -> str:
    """Return ``html`` as Ammonia would let it stand."""
    return _NH3.clean(html)


CLEANERS: tuple[Callable[[str], str], ...] = (bleach_clean, nh3_clean)


def clean(html: str, cleaners: Iterable[Callable[[str], str]] = CLEANERS) -> str:
    """Return what may stand of ``html``, after every one of ``cleaners`` has seen it.

    A link whose address may not stand becomes its words.
    """
    html = printable(html)
    for cleaner in cleaners:
        html = cleaner(html)
    return _DEAD_LINK.sub(r"\1", printable(html))  # again: entities have become characters


def _may_have(tag: str, name: str, value: str) -> bool:
    if name not in ATTRIBUTES.get(tag, ()):
        return False
    if name == "href":
        return is_web_address(value)
    if name == "start":
        return bool(_START.fullmatch(value))
    return name == "title" or bool(_LANGUAGE.fullmatch(value))


class _Linkify(LinkifyFilter):
    """Bleach's own, but for where an address ends and how often text is decoded."""

    def extract_entities(self, token: _Token) -> Iterator[_Token]:
        yield token  # the cleaner has decoded it; a second time, &amp;lt; would become <

    def strip_non_url_bits(self, fragment: str) -> tuple[str, str, str]:
        address = trimmed(fragment)
        return address, "", fragment[len(address) :]


def _as_link(
    attributes: _Attributes,
    is_new: bool = False,  # noqa: FBT001, FBT002  Bleach passes it by position
) -> _Attributes:
    """Give a link its ``rel``; leave what only looks like an address as text."""
    if is_new and not is_web_address(attributes[None, "href"]):
        return None  # type: ignore[return-value]  # as Bleach wants it
    attributes[None, "rel"] = REL
    return attributes


def _nh3_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "rel":
        return REL
    return value if _may_have(tag, name, value) else None


_NH3 = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    attribute_filter=_nh3_attribute,
    url_schemes=PROTOCOLS,
    url_relative="deny",
    link_rel=REL,
)
