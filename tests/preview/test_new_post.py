"""Starting an essay."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from plugins.errors import SiteError
from plugins.preview.check import look_at
from plugins.preview.new_post import start_post

NOW = datetime(2026, 3, 24, 9, 12, 33, tzinfo=timezone(timedelta(hours=1)))


def test_a_new_essay_has_its_front_matter_and_a_folder_for_drawings(tmp_path: Path) -> None:
    post = start_post(tmp_path, "A  Walk, by the Sea", NOW)

    assert post.file == tmp_path / "content/posts/a-walk-by-the-sea.md"
    text = post.file.read_text(encoding="utf-8")
    assert text.startswith("Title: A Walk, by the Sea\nDate: 2026-03-24 09:12 +01:00\n")
    assert "Status: draft\n" in text
    assert (post.drawings / "credits.yml").read_text(encoding="utf-8").startswith("# ")


def test_a_new_essay_is_in_order_as_it_is(site: Path) -> None:
    start_post(site, "A walk: by the sea", NOW)

    assert look_at(site, NOW).problems == ()


@pytest.mark.parametrize("taken", ["content/posts/a.md", "content/images/a/x.svg"])
def test_nothing_is_overwritten(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).parent.mkdir(parents=True)
    (tmp_path / taken).write_text("mine", encoding="utf-8")

    with pytest.raises(SiteError, match="already there"):
        start_post(tmp_path, "A", NOW)

    assert (tmp_path / taken).read_text(encoding="utf-8") == "mine"


def test_what_looks_like_an_option_is_no_title(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="A title cannot begin with “-”, as “--help” does"):
        start_post(tmp_path, "--help", NOW)

    assert list(tmp_path.iterdir()) == []


def test_a_title_without_latin_letters_needs_an_address(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="--slug"):
        start_post(tmp_path, "!?", NOW)

    post = start_post(tmp_path, "!?", NOW, slug="a-walk")
    assert post.file.name == "a-walk.md"


@pytest.mark.parametrize("slug", ["../x", "a/b", "A", "a b", "-a"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, slug: str) -> None:
    with pytest.raises(SiteError, match="cannot be"):
        start_post(tmp_path, "A", NOW, slug=slug)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Don’t Panic!", "dont-panic"),
        ("Über die Straße", "uber-die-strasse"),
        ("日本", "ri-ben"),
        ("50 Ways_", "50-ways"),
    ],
)
def test_an_address_is_made_of_the_title(site: Path, title: str, slug: str) -> None:
    assert start_post(site, title, NOW).file.stem == slug
    assert look_at(site, NOW).problems == ()


@pytest.mark.parametrize("title", ["Archives", "2026", "Hello", "Word " * 20])
def test_nothing_is_written_that_the_check_would_refuse(site: Path, title: str) -> None:
    post = site / "content/posts/hello.md"
    post.rename(post.with_name("first.md"))
    first = post.with_name("first.md")
    first.write_text(first.read_text(encoding="utf-8").replace("\n\n", "\nSlug: hello\n\n"))

    with pytest.raises(SiteError, match="address") as caught:
        start_post(site, title, NOW)

    assert "--slug" in caught.value.hint
    assert list((site / "content/posts").iterdir()) == [first]
    assert not (site / "content/images").exists()
