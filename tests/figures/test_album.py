"""From an address to a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.errors import SiteError
from plugins.figures.album import Album
from plugins.figures.images import Size
from tests.figures.albums import content_folder


def test_a_picture_has_its_size_and_credit(tmp_path: Path) -> None:
    content = content_folder(tmp_path)

    picture = Album(content).picture("../images/walk/gate.svg", content / "posts" / "a.md")

    assert picture.src == "{static}/images/walk/gate.svg"
    assert picture.path == "images/walk/gate.svg"
    assert picture.size == Size(width=960, height=600)
    assert picture.credit is not None
    assert picture.credit.credit == "Noor Aziz"


def test_a_picture_is_measured_once(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    album = Album(content)
    first = album.picture("/images/walk/gate.svg", content / "posts" / "a.md")
    (content / "images" / "walk" / "gate.svg").write_text("damaged", encoding="utf-8")

    assert album.picture("/images/walk/gate.svg", content / "posts" / "b.md") == first


@pytest.mark.parametrize(
    ("address", "problem", "hint"),
    [
        ("https://a.example/b.svg", "on another site", "content/images"),
        ("../Comments/walk/a.svg", "not published", "own address"),
        ("../../gate.svg", "outside the content folder", "Move it"),
        ("../images/walk/gat.svg", "There is no picture", "“gate.svg”"),
        ("../images/walk/GATE.svg", "There is no picture", "gate.svg"),
        ("../images/wlk/gate.svg", "There is no picture", "“images/walk/gate.svg”"),
        ("../images/walk", "There is no picture", ""),
        ("../images/walk/credits.yml", "no picture that browsers show", ".svg"),
    ],
)
def test_a_picture_that_cannot_be_had_is_refused(
    address: str,
    problem: str,
    hint: str,
    tmp_path: Path,
) -> None:
    content = content_folder(tmp_path)

    with pytest.raises(SiteError, match=problem) as caught:
        Album(content).picture(address, content / "posts" / "a.md")

    assert hint in caught.value.hint


def test_wrong_credits_are_told_once_and_keep_no_picture_back(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    (content / "images" / "walk" / "credits.yml").write_text("gate.svg: Noor", encoding="utf-8")
    album = Album(content)

    for name in ("gate.svg", "comma.svg"):
        picture = album.picture(f"/images/walk/{name}", content / "posts" / "a.md")
        assert picture.credit is None

    assert len(album.problems) == 1
