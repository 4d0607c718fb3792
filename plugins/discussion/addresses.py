"""Addresses in a writer's HTML, for readers who do not have the page around it."""

from __future__ import annotations

import re
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

_ADDRESSES = frozenset(
    {
        "action",
        "background",
        "cite",
        "data",
        "formaction",
        "href",
        "longdesc",
        "poster",
        "src",
        "xlink:href",
    },
)
_CANDIDATES = frozenset({"imagesrcset", "srcset"})

_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]+)(?P<equals>\s*=\s*)(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+)""",
)
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CANDIDATE = re.compile(r"(?P<url>[^\s,](?:\S*[^\s,])?)(?P<descriptor>[^,]*)")


def absolute(html: str, base: str) -> str:
    """Return a writer's HTML with every address in it absolute, all else untouched.

    Only the values of the attributes that hold addresses are replaced, in place: nothing
    is parsed into a tree and written out again, so nothing that HTML 5 allows can be lost
    on the way. A fragment alone (``#fn-1``) becomes the page's address and the fragment,
    but inside a drawing (``<use href="#leaf">``) it names a part of that drawing, and stays.
    Addresses in ``style`` attributes and elements are not looked for.

    Args:
        html: the content of a page, from someone who may write on this site.
        base: the absolute address of that page.
    """
    tags = _StartTags(html)
    parts = []
    done = 0
    for name, start, text in tags.found:
        parts += [html[done:start], _start_tag(name, text, base)]
        done = start + len(text)
    return "".join([*parts, html[done:]])


class _StartTags(HTMLParser):
    """Where in a text the tags with attributes are; not in comments, scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, int, str]] = []
        """Name, offset and text of each."""
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where the tag is; its attributes are then read as they were typed."""
        line, column = self.getpos()
        if attrs:
            text = self.get_starttag_text() or ""
            self.found.append((tag, self._lines[line - 1] + column, text))


def _start_tag(tag: str, text: str, base: str) -> str:
    def replaced(attribute: re.Match[str]) -> str:
        name, value = attribute["name"].lower(), _value(attribute["value"])
        if name in _CANDIDATES:
            joined = _CANDIDATE.sub(lambda m: _join(base, m["url"]) + m["descriptor"], value)
        elif name in _ADDRESSES and not _names_a_part(tag, name, value):
            joined = _join(base, value)
        else:
            return attribute[0]
        if joined == value:
            return attribute[0]
        return f'{attribute["name"]}{attribute["equals"]}"{escape(joined)}"'

    return text[: len(tag) + 1] + _ATTRIBUTE.sub(replaced, text[len(tag) + 1 :])


def _value(typed: str) -> str:
    """Return what an attribute holds; “&copy=2” in it is no reference (HTML, 13.2.5.73)."""
    value = typed[1:-1] if typed[0] in "\"'" else typed
    return _REFERENCE.sub(lambda m: unescape(m[0]), value).strip()


def _names_a_part(tag: str, name: str, value: str) -> bool:
    return value.startswith("#") and name.endswith("href") and tag not in ("a", "area")


def _join(base: str, address: str) -> str:
    if _SCHEME.match(address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:  # “//[” and the like lead nowhere, with or without a base
        return address
