"""Feeds and the sitemap against schemas that others can check them with too."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from plugins.discussion.atom import to_atom
from tests.discussion.feed_samples import FEEDS
from tests.sites import ROOT, Site, build

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


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the sample site, built."""
    return build(tmp_path_factory.mktemp("sample"), "", PATH=str(ROOT / "content"))


def test_every_atom_feed_of_the_sample_site_is_valid(built: Site) -> None:
    feeds = [path for path in built.files if path.endswith("atom.xml")]

    assert len(feeds) > 20
    assert [path for path in feeds if atom_problems(built[path].encode())] == []


def test_the_sitemap_of_the_sample_site_is_valid(built: Site) -> None:
    assert sitemap_problems(built["sitemap.xml"].encode()) == []


def test_a_fault_in_a_sitemap_is_found(built: Site) -> None:
    good = built["sitemap.xml"]

    assert "<lastmod>20" in good
    assert sitemap_problems(good.replace("<lastmod>20", "<lastmod>of 20").encode())
