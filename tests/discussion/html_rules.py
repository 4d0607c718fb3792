"""What the HTML of a reply may be, told apart from the code that makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

_ELEMENTS = {
    "a": {"href", "title", "rel"},
    "abbr": {"title"},
    "code": {"class"},
    "ol": {"start"},
}
_ELEMENTS |= {
    name: set()
    for name in "p br hr em strong del pre blockquote ul li kbd sub sup".split()  # noqa: SIM905  shorter so
}
_VALUES = {
    "href": r"https?://[^\s/?#\\@]+([/?#][^\s<>\"]*)?",
    "rel": r"nofollow ugc noopener noreferrer",
    "class": r"language-[A-Za-z0-9+#._-]{1,30}",
    "start": r"[0-9]{1,9}",
    "title": r"(?s).*",
}
_NAMESPACE = "{http://www.w3.org/1999/xhtml}"
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def problems(html: str) -> list[str]:
    """Parse ``html`` as a browser would and return what must not be in it."""
    root = html5lib.parseFragment(html, treebuilder="etree")
    return [
        *(f"character {character!r}" for character in _NOT_XML.findall(html)),
        *(problem for element in list(root.iter())[1:] for problem in _about(element)),
    ]


def words(html: str) -> str:
    """Return the text of ``html`` as a parser reads it, on one line."""
    return " ".join(
        "".join(html5lib.parseFragment(html, treebuilder="etree").itertext()).split()
    )


def _about(element: Element) -> Iterator[str]:
    name = str(element.tag).removeprefix(_NAMESPACE)  # a comment's is a function
    if name not in _ELEMENTS:
        yield f"element {name}"
    for attribute, value in element.attrib.items():
        is_known = attribute in _ELEMENTS.get(name, ())
        if not is_known or not re.fullmatch(_VALUES[attribute], value, re.IGNORECASE):
            yield f"{name} {attribute}={value!r}"
    if name == "a" and {"href", "rel"} - element.attrib.keys():
        yield "a without href and rel"
