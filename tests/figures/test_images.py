"""How large a picture is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.errors import SiteError
from plugins.figures.images import Size, size_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'


def svg(root: Path, attributes: str) -> Path:
    path = root / "drawing.svg"
    path.write_text(SVG.format(attributes), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.JPEG", "a.webp", "a.avif", "a.gif"])
def test_a_photograph_is_as_large_as_its_pixels(name: str, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48)).save(tmp_path / name)

    assert size_of(tmp_path / name) == Size(width=64, height=48)


@pytest.mark.parametrize(("orientation", "size"), [(1, (64, 48)), (3, (64, 48)), (6, (48, 64))])
def test_a_photograph_taken_upright_is_shown_upright(
    orientation: int,
    size: tuple[int, int],
    tmp_path: Path,
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (64, 48)).save(tmp_path / "a.jpg", exif=exif)

    assert size_of(tmp_path / "a.jpg") == Size(width=size[0], height=size[1])


@pytest.mark.parametrize(
    ("attributes", "width", "height"),
    [
        ('viewBox="0 0 960 600"', 960, 600),
        ('viewBox=" 0,0 , 960 600 "', 960, 600),
        ('width="96" height="48"', 96, 48),
        ('width="96px" height="1in"', 96, 96),
        ('width="2.54cm" height="25.4mm"', 96, 96),
        ('width="72PT" height="6pc"', 96, 96),
        ('width=" +1e2 " height="10"', 100, 10),
        ('width="480" viewBox="0 0 960 600"', 480, 300),
        ('height="300" viewBox="0 0 960 600"', 480, 300),
        ('width="100%" height="100%" viewBox="0 0 960 600"', 960, 600),
        ('width="10em" height="300" viewBox="0 0 960 600"', 480, 300),
        ('width="10" height="20" viewBox="0 0 960 600"', 10, 20),
        ('width="0.2" height="0.2"', 1, 1),
    ],
)
def test_a_drawing_says_its_size(
    attributes: str,
    width: int,
    height: int,
    tmp_path: Path,
) -> None:
    assert size_of(svg(tmp_path, attributes)) == Size(width=width, height=height)


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'width="10"',
        'width="1e999" height="10"',
        'width="50%" height="10"',
        'viewBox="0 0 960"',
        'viewBox="0 0 0 600"',
        'viewBox="0 0 960 -1"',
        'viewBox="a b c d"',
        'viewBox="0 0 nan 5"',
        'viewBox="0 0 inf 5"',
    ],
)
def test_a_drawing_without_a_size_is_refused(attributes: str, tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="neither how large") as caught:
        size_of(svg(tmp_path, attributes))

    assert "viewBox" in caught.value.hint
    assert caught.value.path.endswith("drawing.svg")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n", "cannot be read"),
        ("a.jpg", b"GIF89a", "cannot be read"),
        ("a.svg", b"<svg", "cannot be read"),
        ("a.svg", b"", "cannot be read"),
        ("a.svg", b"<svg/>", "namespace"),
        ("a.bmp", b"BM", "no picture that browsers show"),
        ("a", b"", "no picture that browsers show"),
    ],
)
def test_what_cannot_be_shown_is_refused(
    name: str,
    data: bytes,
    problem: str,
    tmp_path: Path,
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(SiteError, match=problem) as caught:
        size_of(tmp_path / name)

    assert caught.value.hint


def test_a_drawing_cannot_make_this_machine_read_another_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("960", encoding="utf-8")
    path = tmp_path / "a.svg"
    path.write_text(
        '<!DOCTYPE svg [<!ENTITY w SYSTEM "secret"><!ENTITY v "960">]>'
        + SVG.format('width="&v;" height="5"').replace("/>", ">&w;</svg>"),
        encoding="utf-8",
    )

    assert size_of(path).height == 5
