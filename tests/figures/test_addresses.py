"""Addresses of files, as writers type them and as Pelican finds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.discussion.store import FOLDER
from plugins.errors import SiteError
from plugins.figures.addresses import (
    UNPUBLISHED,
    file_at,
    for_pelican,
    is_elsewhere,
    is_unpublished,
    refuse_unpublished,
)

CONTENT = Path("/site/content")
PAGE = CONTENT / "posts" / "2026" / "walk.md"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("gate.svg", "posts/2026/gate.svg"),
        ("../../images/gate.svg", "images/gate.svg"),
        ("/images/gate.svg", "images/gate.svg"),
        ("{static}/images/gate.svg", "images/gate.svg"),
        ("|static|/images/gate.svg", "images/gate.svg"),
        ("{attach}gate.svg", "posts/2026/gate.svg"),
        ("{filename}../walk.md", "posts/walk.md"),
        ("two%20words.svg", "posts/2026/two words.svg"),
    ],
)
def test_an_address_is_a_file(address: str, file: str) -> None:
    assert file_at(address, PAGE, CONTENT) == CONTENT / file


@pytest.mark.parametrize(
    "address",
    ["https://a.example/b.svg", "//a.example/b.svg", "data:image/png;base64,AA", "HTTP://A.EX"],
)
def test_an_address_with_a_scheme_or_a_host_is_elsewhere(address: str) -> None:
    assert is_elsewhere(address)


@pytest.mark.parametrize("address", ["/images/a.svg", "../a:b.svg", "a.svg", "#a", ""])
def test_any_other_address_is_here(address: str) -> None:
    assert not is_elsewhere(address)


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_pelican_finds_every_file_by_its_encoded_name(name: str) -> None:
    address = for_pelican("static", f"images/{name}x", name)

    assert file_at(address, PAGE, CONTENT) == CONTENT / "images" / f"{name}x"
    assert not set(address) & set("&#?;'\" <>")


def test_a_file_is_attached_if_a_writer_asks_for_it() -> None:
    assert for_pelican("static", "posts/a.pdf", "{attach}a.pdf") == "{attach}/posts/a.pdf"


@pytest.mark.parametrize("name", ["a b.pdf", "a&b.pdf", "ü.pdf"])
def test_a_name_that_must_be_encoded_cannot_be_attached(name: str) -> None:
    with pytest.raises(SiteError, match="cannot be attached") as caught:
        for_pelican("static", f"posts/{name}", f"{{attach}}{name}")

    assert "{static}" in caught.value.hint


def test_comment_files_are_not_published() -> None:
    with pytest.raises(SiteError, match="not published") as caught:
        refuse_unpublished(CONTENT / "comments/hello/a.yml", CONTENT, "a.yml")

    assert UNPUBLISHED == FOLDER
    assert "#comment-its-id" in caught.value.hint


@pytest.mark.parametrize("path", ["posts/comments/a.md", "../comments/a.yml", "comments.md"])
def test_other_files_may_be(path: str) -> None:
    assert not is_unpublished(file_at(f"/{path}", PAGE, CONTENT), CONTENT)


@pytest.mark.parametrize("path", ["comments", "comments/a/b.yml", "Comments/a"])
def test_comment_files_are_known_by_their_folder(path: str) -> None:
    assert is_unpublished(CONTENT / path, CONTENT)
