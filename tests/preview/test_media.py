"""Media types by file name."""

from __future__ import annotations

import pytest

from plugins.preview.media import media_type


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("feed/atom.xml", "application/atom+xml"),
        ("category/x/feed/rss.xml", "application/rss+xml"),
        ("feed/feed.json", "application/feed+json"),
        ("sitemap.xml", "application/xml"),
        ("discussions.json", "application/json"),
        ("images/a/b.svg", "image/svg+xml"),
        ("theme/js/site.js", "text/javascript; charset=utf-8"),
        ("PHOTO.JPG", "image/jpeg"),
        ("index.html", "text/html; charset=utf-8"),
        ("something", "application/octet-stream"),
    ],
)
def test_a_files_name_tells_what_it_is(name: str, expected: str) -> None:
    assert media_type(name) == expected
