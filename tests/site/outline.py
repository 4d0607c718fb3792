"""HTML laid out for a person who reads what has changed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from lxml import etree

from tests.site.pages import within

_PHRASES = (
    *("a", "abbr", "b", "bdi", "br", "button", "cite", "code", "data", "del", "em", "i"),
    *("img", "input", "kbd", "label", "small", "span", "strong", "sub", "sup", "time"),
)
_IS_PHRASE = " or ".join(f"self::{name}" for name in _PHRASES)
_LONG = re.compile(r">([^<>]{48})[^<>]+<")


def outline(element: etree._Element) -> str:
    """Return an element, one block a line, indented; long texts are cut.

    It shows the markup. The words are their writers' business.
    """
    return "\n".join(_lines(element, "")) + "\n"


def _lines(element: etree._Element, indent: str) -> Iterator[str]:
    if not within(element, f"*/descendant-or-self::*[not({_IS_PHRASE})]"):
        yield indent + _line(element)
        return
    yield f"{indent}{_start(element)}"
    for child in within(element, "* | text()[normalize-space()]"):
        if isinstance(child, str):
            yield f"{indent}  {escape(' '.join(child.split()), quote=False)}"
        else:
            yield from _lines(child, f"{indent}  ")
    yield f"{indent}</{element.tag}>"


def _line(element: etree._Element) -> str:
    whole = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    line = " ".join(whole.split())
    # A browser shows no blank where a block begins or ends.
    line = re.sub(r"^(<[^>]*>) | (</[^>]*>)$", r"\1\2", line)
    return _LONG.sub(r">\1…<", line)


def _start(element: etree._Element) -> str:
    attributes = (f' {name!s}="{escape(str(value))}"' for name, value in element.items())
    return f"<{element.tag}{''.join(attributes)}>"
