"""Rules that feeds of all formats share; each yields what is wrong, as sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree, html

ONE, AT_MOST_ONE = (1, 1), (0, 1)
"""How often an element may occur: at least and at most."""

_ADDRESSES = ["href", "src", "poster", "cite", "data", "action"]
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
_ANY_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.+", re.DOTALL)
_WEB = re.compile(r"https?://[^\s/?#]+[!-~]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_RFC_822 = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} ([+-]\d{4}|GMT)")


def every(
    place: str,
    what: str,
    values: Iterable[Any],
    is_right: Callable[[Any], object],
) -> Iterator[str]:
    """Yield a problem for each value that is not right."""
    for value in values:
        if not is_right(value):
            yield f"{place}: {what}: {value!r}"


def numbers(
    place: str,
    element: etree._Element,
    bounds: Mapping[str, tuple[int, int]],
) -> Iterator[str]:
    """Yield a problem for each child element that occurs too seldom or too often."""
    found = Counter(str(child.tag) for child in element)
    for name, (least, most) in bounds.items():
        if not least <= found[name] <= most:
            yield f"{place}: {found[name]} of {name}"


def own(found: list[str], at: str) -> Iterator[str]:
    """Yield a problem unless the feed names its own address, and the one it is at."""
    yield from every("feed", "own addresses", [len(found)], (1).__eq__)
    yield from every("feed", "own address", found, is_web)
    yield from every("feed", "own address", found, lambda url: url == (at or url))


def unique(place: str, what: str, values: Iterable[object]) -> Iterator[str]:
    """Yield a problem for each value that occurs more than once."""
    repeated = [value for value, number in Counter(values).items() if number > 1]
    yield from every(place, f"{what} more than once", repeated, lambda _: False)


def content(place: str, text: str) -> Iterator[str]:
    """Yield a problem for each address in HTML that needs a page around it.

    A fragment that stands for a part of the drawing it is in needs none.
    """
    root = html.fragment_fromstring(text, create_parent="div")
    found = [
        (str(element.tag), element.get(name) or "")
        for element in root.iter(etree.Element)
        for name in _ADDRESSES
        if element.get(name) is not None
    ]
    addresses = [a for tag, a in found if tag in ("a", "area") or not a.startswith("#")]
    yield from every(place, "address in the content", addresses, _ANY_URI.fullmatch)


def texts(element: etree._Element, path: str) -> list[str]:
    """Return the text of every element there."""
    return [found.text or "" for found in element.findall(path)]


def attributes(element: etree._Element, path: str, name: str) -> list[str]:
    """Return an attribute of every element there; empty where it has none."""
    return [found.get(name, "") for found in element.findall(path)]


def is_filled(value: object) -> bool:
    """Whether it is text and says something."""
    return isinstance(value, str) and bool(value.strip())


def is_uri(value: object) -> bool:
    """Whether it is a URI of any scheme."""
    return _matches(_URI, value)


def is_web(value: object) -> bool:
    """Whether it is an absolute address on the web."""
    return _matches(_WEB, value)


def is_language(value: object) -> bool:
    """Whether it looks like a BCP 47 tag."""
    return _matches(_LANGUAGE, value)


def is_rfc_3339(value: object) -> bool:
    """Whether it is a date as Atom and JSON Feed want it."""
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return False
    return _matches(_RFC_3339, value)


def is_rfc_822(value: object) -> bool:
    """Whether it is a date as RSS wants it, with the right day of the week."""
    try:
        date = parsedate_to_datetime(str(value))
    except ValueError:
        return False
    return _matches(_RFC_822, value) and str(value).startswith(f"{date:%a}")


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and bool(pattern.fullmatch(value))
