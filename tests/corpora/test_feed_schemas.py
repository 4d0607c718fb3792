"""Feeds and the sitemap against schemas that others can check them with too."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from plugins.discussion.atom import to_atom
from tests.discussion.feed_samples import FEEDS

SCHEMAS = Path(__file__).parents[3] / "shared" / "data" / "schemas"

pytestmark = pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas are not here")


def atom_problems(data: bytes) -> list[str]:
    """Return what RELAX NG finds wrong with an Atom feed of whatever site."""
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    return _problems(schema, data)


def sitemap_problems(data: bytes) -> list[str]:
    """Return what XML Schema finds wrong with a sitemap."""
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))
    return _problems(schema, data)


def _problems(schema: etree.RelaxNG | etree.XMLSchema, data: bytes) -> list[str]:
    schema.validate(etree.fromstring(data))
    return str(schema.error_log).splitlines()


@pytest.mark.parametrize("sample", FEEDS)
def test_an_atom_feed_is_valid(sample: str) -> None:
    assert atom_problems(to_atom(FEEDS[sample]())) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<id>tag:", b"<id>"),
        (b"T23:30:00Z<", b"<"),
        (b' term="writing"', b""),
        (b"<rights>", b"<copyright/><rights>"),
    ],
)
def test_a_fault_in_an_atom_feed_is_found(right: bytes, wrong: bytes) -> None:
    good = to_atom(FEEDS["posts"]())

    assert right in good
    assert atom_problems(good.replace(right, wrong))


SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://blog.example/walls/</loc><lastmod>2026-03-24T09:12:00Z</lastmod></url>
</urlset>"""


def test_a_sitemap_is_valid() -> None:
    assert sitemap_problems(SITEMAP) == []


def test_a_fault_in_a_sitemap_is_found() -> None:
    assert sitemap_problems(SITEMAP.replace(b"2026-03-24", b"24-03-2026"))
