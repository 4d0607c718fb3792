"""Sites and essays in other languages than English, and in several."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.comments import HELLO, HOME, comment
from tests.site.pages import page
from tests.sites import build

WALLS = """
-- content/posts/walls.md --
Title: للجدران آذان
Date: 2026-03-25
Lang: ar
Summary: كلام.

مرحبا.
"""
HALLO = """
-- content/posts/hallo.md --
Title: Hallo
Slug: hello
Lang: de
Translation: true
Date: 2026-03-26

Der Text.
"""
STANDFIRST = "//p[contains(@class, 'standfirst')]"
PROSE = "//div[contains(@class, 'prose')]"
WIRRWARR = HALLO.replace("hallo.md", "wirrwarr.md").replace("Lang: de", "Lang: tlh")


@pytest.mark.parametrize(
    ("lang", "direction"),
    [
        *(("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("ckb", "rtl"), ("uz-Arab", "rtl")),
        *(("en-GB", "ltr"), ("de", "ltr"), ("ar-Latn", "ltr"), ("arn", "ltr")),
    ],
)
def test_a_site_runs_the_way_its_language_does(
    tmp_path: Path,
    lang: str,
    direction: str,
) -> None:
    site = build(tmp_path, HELLO, DEFAULT_LANG=lang)

    for path in ("index.html", "hello/index.html", "404.html"):
        assert page(site, path).all("//html/@dir") == [direction]


def test_an_essay_in_another_language_says_so_wherever_its_words_stand(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + WALLS)

    said = {
        "ar/walls/index.html": ("//h1", STANDFIRST, PROSE),
        "index.html": ("//h2[a='للجدران آذان']", "//p[.='كلام.']"),
        "archives/index.html": ("//a[.='للجدران آذان']",),
    }
    for path, places in said.items():
        for place in places:
            (element,) = page(site, path).all(place)
            assert (element.get("lang"), element.get("dir")) == ("ar", "rtl")


def test_titles_of_other_essays_run_their_own_way(tmp_path: Path) -> None:
    series = "\nSeries: Books\n\n"
    files = HELLO.replace("\n\n", series) + WALLS.replace("\n\nمرحبا", f"{series}مرحبا")
    post = page(build(tmp_path, files), "hello/index.html")

    assert post.words("//nav[@class='neighbours']//bdi") == "للجدران آذان"
    assert post.words("//nav[@class='series']//bdi") == "Hello للجدران آذان"


def test_translations_lead_to_each_other(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + HALLO)

    both = [("en-gb", f"{HOME}hello/"), ("de", f"{HOME}de/hello/")]
    offered = {
        "hello/index.html": ("de", "Deutsch"),
        "de/hello/index.html": ("en-gb", "English"),
    }
    for path, (lang, name) in offered.items():
        post = page(site, path)
        alternates = post.all("//head/link[@rel='alternate' and @hreflang]")
        assert sorted((a.get("hreflang"), a.get("href")) for a in alternates) == sorted(both)
        (link,) = post.all("//p[@class='translations']/a")
        assert link.get("href") == dict(both)[lang]
        assert [link.get(key) for key in ("hreflang", "lang", "dir")] == [lang, lang, "ltr"]
        assert post.words("//p[@class='translations']") == f"Also in {name}"


def test_a_language_without_a_name_goes_by_its_tag(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + HALLO + WIRRWARR)

    post = page(site, "hello/index.html")
    assert post.words("//p[@class='translations']") == "Also in Deutsch, tlh"


def test_an_essay_in_one_language_offers_no_other(tmp_path: Path) -> None:
    post = page(build(tmp_path, HELLO), "hello/index.html")

    assert post.all("//*[@hreflang] | //p[@class='translations']") == []


def test_pages_have_translations_as_well(tmp_path: Path) -> None:
    about = "\n-- content/pages/about.md --\nTitle: About\n\nUs.\n"
    ueber = HALLO.replace("posts/hallo", "pages/ueber").replace("Slug: hello", "Slug: about")
    site = build(tmp_path, HELLO + about + ueber)

    assert page(site, "about/index.html").words("//main//a[@hreflang]") == "Deutsch"
    assert page(site, "de/about/index.html").words("//main//a[@hreflang]") == "English"


def test_a_reply_runs_the_way_its_language_does_or_else_its_first_letter(
    tmp_path: Path,
) -> None:
    replies = comment("a", lang="ar", body="Pelican جميل") + comment("b")
    site = build(tmp_path, HELLO + replies)

    first, second = page(site, "hello/index.html").of_class("comment-text")
    assert (first.get("lang"), first.get("dir")) == ("ar", "rtl")
    assert (second.get("lang"), second.get("dir")) == (None, "auto")
