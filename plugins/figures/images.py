"""How large a picture is, in CSS pixels, read from the file itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from lxml import etree
from PIL import Image, UnidentifiedImageError

from ..errors import SiteError, nearest

_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
}
"""CSS pixels in each absolute unit (CSS Values and Units 4, section 6.2)."""
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*", re.IGNORECASE)
_ORIENTATION = 0x0112
"""The EXIF tag that says which side of a photograph is up."""
_LYING = range(5, 9)
"""Its values for a picture that is stored turned by 90 degrees."""
_SVG = "{http://www.w3.org/2000/svg}svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Width and height in CSS pixels, both at least 1."""

    width: int
    height: int


class _NoSizeError(Exception):
    """Why a picture has no size, and what would give it one."""

    def __init__(self, problem: str, hint: str) -> None:
        super().__init__(problem)
        self.hint = hint


def is_picture(name: str) -> bool:
    """Return whether a file of this ``name`` can be a picture that browsers show."""
    return Path(name).suffix.lower() in _MEASURES


def size_of(path: Path) -> Size:
    """Return the size at which a browser shows the picture in ``path`` by default.

    Args:
        path: an SVG, PNG, JPEG, WebP, AVIF or GIF file.

    Raises:
        SiteError: it is none of these, is damaged, or is an SVG that names no size.
    """
    suffix = path.suffix.lower()
    measure = _MEASURES.get(suffix)
    if measure is None:
        known = nearest(suffix, _MEASURES)
        raise SiteError(
            f"“{path.name}” is no picture that browsers show.", path=path, hint=known
        )
    try:
        return measure(path)
    except _NoSizeError as error:
        raise SiteError(str(error), path=path, hint=error.hint) from error


def _pixels_of_image(path: Path) -> Size:
    try:
        with Image.open(path, formats=_FORMATS[path.suffix.lower()]) as image:
            width, height = image.size
            turned = image.getexif().get(_ORIENTATION) in _LYING
    except (
        OSError,
        UnidentifiedImageError,
        Image.DecompressionBombError,
        SyntaxError,
    ) as error:
        raise _NoSizeError(
            "The picture cannot be read: it is damaged, or not what its name says.",
            "Open it in an image editor and save it again.",
        ) from error
    return Size(width=height, height=width) if turned else Size(width=width, height=height)


def _pixels_of_drawing(path: Path) -> Size:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        raise _NoSizeError(
            f"The drawing cannot be read: {error}.",
            "Open it in a drawing program and save it again as plain SVG.",
        ) from error
    if root.tag != _SVG:
        raise _NoSizeError(
            "The drawing’s outermost element is not “svg” in the SVG namespace.",
            'It must begin with <svg xmlns="http://www.w3.org/2000/svg" …>.',
        )
    return _size_of_svg(root.get("width"), root.get("height"), root.get("viewBox"))


def _size_of_svg(width: str | None, height: str | None, view_box: str | None) -> Size:
    """Return the natural size (CSS Images 3, section 5.1) from the root's attributes."""
    wide, high = _length(width), _length(height)
    box = _box(view_box)
    if box:
        ratio = box[1] / box[0]
        if wide and not high:
            high = wide * ratio
        elif high and not wide:
            wide = high / ratio
        elif not wide:
            wide, high = box
    if not wide or not high:
        raise _NoSizeError(
            "The drawing says neither how large it is nor what its viewBox is.",
            'Give its first element a viewBox, as in <svg viewBox="0 0 960 600" …>.',
        )
    return Size(width=max(1, round(wide)), height=max(1, round(high)))


def _length(text: str | None) -> float:
    """Return an absolute length in pixels; 0 where there is none (percentages, em)."""
    match = _LENGTH.fullmatch(text or "")
    if not match:
        return 0.0
    length = float(match[1]) * _PIXELS.get(match[2].lower(), 0.0)
    return length if isfinite(length) else 0.0


def _box(text: str | None) -> tuple[float, float] | None:
    numbers = re.split(r"[\s,]+", (text or "").strip())
    try:
        _, _, width, height = map(float, numbers)
    except ValueError:
        return None
    return (width, height) if min(width, height) > 0 and isfinite(width * height) else None


_FORMATS = {
    ".avif": ["AVIF"],
    ".gif": ["GIF"],
    ".jpeg": ["JPEG"],
    ".jpg": ["JPEG"],
    ".png": ["PNG"],
    ".webp": ["WEBP"],
}
_MEASURES: dict[str, Callable[[Path], Size]] = {
    ".svg": _pixels_of_drawing,
    **dict.fromkeys(_FORMATS, _pixels_of_image),
}
