"""Text, addresses, elements and members that no program reading a feed can choke on."""

from __future__ import annotations

import re
from urllib.parse import quote

from lxml import etree

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return ``text`` without what XML 1.0 cannot hold, not even as a reference.

    These are the control characters but tab and line breaks, lone surrogates, U+FFFE and
    U+FFFF (production ``Char``). They are dropped, because a single one of them makes the
    whole feed unreadable.
    """
    return _ILLEGAL.sub("", text)


def uri(address: str) -> str:
    """Return an address in the letters that RFC 3986 allows; what is encoded stays so."""
    return quote(legal(address), safe="!#$%&'()*+,/:;=?@[]~")


def filled(**members: object) -> dict[str, object]:
    """Return the members of a JSON object that say something, in the order given."""
    return {name: value for name, value in members.items() if value}


def add(
    parent: etree._Element,
    tag: str,
    text: str = "",
    **attributes: str,
) -> etree._Element:
    """Append an element to ``parent`` and return it.

    Args:
        parent: what it goes into.
        tag: its name, with the namespace in braces.
        text: its whole text.
        attributes: without those that are empty.
    """
    element = etree.SubElement(parent, tag)
    # None and not "": with any text of its own, an element's children share its line.
    element.text = legal(text) or None
    for name, value in attributes.items():
        if value:
            element.set(name, legal(value))
    return element


def document(root: etree._Element) -> bytes:
    """Return the whole document in UTF-8, with its declaration, one element a line."""
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
