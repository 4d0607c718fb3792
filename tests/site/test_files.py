"""Files of every name reach the reader at an address that browsers understand."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from tests.essays.drafts import DRAWING
from tests.site.comments import HOME
from tests.site.pages import page
from tests.sites import build, write

NAMES = ("a&b", "a#b", "a?b", "a;b", "a%b", "a%20b", "two words", "größe", "a&amp;b", "a'b=(c)")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_found_whatever_its_name(tmp_path: Path, name: str) -> None:
    typed = quote(name)
    content = write(tmp_path, "")
    for folder in ("images/walk", "posts"):
        (content / folder).mkdir(parents=True)
        (content / folder / f"{name}.svg").write_text(DRAWING.format(3, 2), encoding="utf-8")

    site = build(
        tmp_path,
        f"""
-- content/posts/walk.md --
Title: Walk
Date: 2026-03-24

![A](../images/walk/{typed}.svg)

[B](../images/walk/{typed}.svg) <a href="{typed}.svg">C</a>
""",
    )

    walk = page(site, "walk/index.html")
    image = f"{HOME}images/walk/{typed}.svg"
    shown = walk.all("//article//figure//img/@src")
    linked = [href for href in walk.all("//article//a/@href") if str(href).endswith(".svg")]
    item = json.loads(site["feed/feed.json"])["items"][0]
    assert site.warnings == ()
    assert shown == [image]
    assert linked == [image, f"{HOME}posts/{typed}.svg"]
    assert image in item["content_html"]
    for address in linked:
        assert unquote(str(address).removeprefix(HOME)) in site
