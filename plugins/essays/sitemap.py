"""What search engines are told: where the pages are, and that all may be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST = 50_000
"""Addresses in one file, by the rules of sitemaps.org."""
_URL_PATH = "/%:@!$&'()*+,;=~"
"""What may stand in a path as it is (RFC 3986, section 3.3), and what is encoded already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page of the site."""

    url: str
    """Absolute, percent-encoded."""
    changed: datetime | None
    """Aware; none: not known."""


def canonical(site_url: str, output_file: str) -> str:
    """Return the one address of a page.

    Args:
        site_url: absolute, without a slash at its end.
        output_file: relative to the output folder: ``about/index.html``.
    """
    path = output_file.replace("\\", "/")
    if path == "index.html" or path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    return f"{site_url}/{quote(path, safe=_URL_PATH)}"


def sitemap(places: Sequence[Place], site_url: str) -> dict[str, bytes]:
    """Return the site's map: ``sitemap.xml``, and its parts if it needs any.

    Args:
        places: every page that a search may find, in the order wanted; each only once.
        site_url: absolute, without a slash at its end.
    """
    parts = [places[at : at + _MOST] for at in range(0, len(places), _MOST)] or [()]
    if len(parts) == 1:
        return {"sitemap.xml": _document("urlset", "url", parts[0])}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = [Place(url=f"{site_url}/{name}", changed=None) for name in names]
    documents = [_document("urlset", "url", part) for part in parts]
    return {
        "sitemap.xml": _document("sitemapindex", "sitemap", index),
        **dict(zip(names, documents, strict=True)),
    }


def robots(site_url: str) -> bytes:
    """Return ``robots.txt`` (RFC 9309): everything may be read, and here is the map.

    Drafts are not shut out: a crawler must read a page to see its ``noindex``.
    """
    return f"User-agent: *\nDisallow:\n\nSitemap: {site_url}/sitemap.xml\n".encode()


def newest(dates: Iterable[datetime | None]) -> datetime | None:
    """Return when a list last changed: the newest of its essays' dates."""
    return max((date for date in dates if date), default=None)


def _document(root_name: str, entry_name: str, places: Iterable[Place]) -> bytes:
    root = Element(root_name, {"xmlns": _NAMESPACE})
    for place in places:
        entry = SubElement(root, entry_name)
        SubElement(entry, "loc").text = place.url
        if place.changed:
            SubElement(entry, "lastmod").text = place.changed.isoformat(timespec="seconds")
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
