"""What is true of every page of the sample site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from tests.site.pages import Page
from tests.sites import Site

Pages = Mapping[str, Page]

_HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
_FETCHED = (
    "//*[not(self::a) and not(self::link)]/@*[contains('|src|href|data|poster|background|', "
    "concat('|', name(), '|'))]"
    " | //link[not(@rel='alternate') and not(@rel='canonical')]/@href"
)
_FETCHES = re.compile(
    r"""(?:url\(|\bimport\b|\bfrom\b|\bfetch\(|href=|src=)\s*["'(]*\s*(?:https?:)?//""",
)
"""How a stylesheet, a script or a drawing would call on another host."""


def test_the_sample_site_builds_without_a_warning(sample: Site) -> None:
    assert sample.warnings == ()


def test_every_page_is_html_without_an_error(sample_pages: Pages) -> None:
    wrong = {path: page.errors for path, page in sample_pages.items() if page.errors}

    assert wrong == {}


def test_no_id_is_given_twice_on_a_page(sample_pages: Pages) -> None:
    twice = {
        path: [id_ for id_, count in Counter(page.ids).items() if count > 1]
        for path, page in sample_pages.items()
    }

    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_what_describes_or_labels_something_is_there(sample_pages: Pages) -> None:
    attributes = ("for", "form", "aria-labelledby", "aria-describedby", "aria-controls")
    missing = [
        f"{path}: {attribute}={id_}"
        for path, page in sample_pages.items()
        for attribute in attributes
        for value in page.all(f"//@{attribute}")
        for id_ in str(value).split()
        if id_ not in page.ids
    ]

    assert missing == []


def test_there_is_one_h1_and_headings_never_skip_a_level(sample_pages: Pages) -> None:
    levels = {
        path: [int(heading.tag[1]) for heading in page.all(_HEADINGS)]
        for path, page in sample_pages.items()
    }

    assert [path for path, found in levels.items() if found.count(1) != 1] == []
    assert [
        path
        for path, found in levels.items()
        if any(after > before + 1 for before, after in pairwise([0, *found]))
    ] == []


def test_no_two_pages_have_the_same_title_or_address(sample_pages: Pages) -> None:
    for name in ("title", "link[@rel='canonical']/@href"):
        found = Counter(
            str(getattr(value, "text", value))
            for page in sample_pages.values()
            for value in page.all(f"//head/{name}")
        )

        assert found.total() == len(sample_pages)
        assert [value for value, count in found.items() if count > 1] == []


def test_every_page_is_found_at_the_address_that_it_gives_itself(
    sample_pages: Pages,
) -> None:
    addresses = {path: page.url for path, page in sample_pages.items()}

    assert addresses == {
        path: f"https://the-long-reply.example/{path.removesuffix('index.html')}"
        for path in sample_pages
    }


def test_every_page_says_its_language_and_what_it_is_about(sample_pages: Pages) -> None:
    for path, page in sample_pages.items():
        assert page.all("/html/@lang") == ["en-gb"], path
        assert len(page.all("//head/meta[@name='description']")) == 1, path


def test_every_image_has_a_text_and_a_size(sample_pages: Pages) -> None:
    images = [(path, image) for path, p in sample_pages.items() for image in p.all("//img")]
    without = [
        f"{path}: {image.get('src')}"
        for path, image in images
        if not {"alt", "width", "height"} <= set(image.keys())
    ]
    drawings = [image for _, image in images if image.getparent().tag == "figure"]

    assert without == []
    assert len(drawings) >= 6
    assert all(len(image.get("alt")) > 20 for image in drawings)


def test_nothing_on_a_page_is_fetched_from_another_host(sample_pages: Pages) -> None:
    foreign = [
        f"{path}: {address}"
        for path, page in sample_pages.items()
        for address in page.all(_FETCHED)
        if not str(address).startswith(("https://the-long-reply.example/", "#"))
    ]

    assert foreign == []
    assert not any(page.all("//@srcset | //iframe | //base") for page in sample_pages.values())


def test_no_stylesheet_script_or_drawing_fetches_from_another_host(sample: Site) -> None:
    files = [f for f in sample.output.rglob("*") if f.suffix in {".css", ".js", ".svg"}]

    assert len(files) > 10
    assert [f.name for f in files if _FETCHES.search(f.read_text(encoding="utf-8"))] == []


def test_scripts_and_styles_are_never_written_into_a_page(sample_pages: Pages) -> None:
    for path, page in sample_pages.items():
        kinds = page.all("//script[not(@src)]/@type")
        handlers = page.all("//@*[starts-with(name(), 'on') or name()='style']")

        assert set(kinds) <= {"application/ld+json"}, path
        assert len(kinds) == len(page.all("//script[not(@src)]")), path
        assert handlers == [], path
        assert page.all("//style") == [], path
        assert page.all("//@href[starts-with(., 'javascript:')]") == [], path
