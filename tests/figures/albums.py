"""A content folder with pictures, and Markdown rendered in it by nothing but figures."""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from PIL import Image

from plugins.errors import SiteError
from plugins.figures.album import Album
from plugins.figures.markup import FiguresExtension

CREDITS = """\
gate.svg:
  credit: Noor Aziz
  licence: CC BY-SA 4.0
  licence_url: https://creativecommons.org/licenses/by-sa/4.0/
  source: https://noor.example/drawings/gate
  note: "Like the drawings? There are more in [Noor's sketchbook](https://noor.example/)."
comma.svg:
  credit: Noor Aziz
  note: "Like the drawings? There are more in [Noor's sketchbook](https://noor.example/)."
hall.png:
  credit: "Photograph: Idris Bell"
  licence: public domain
"""


def drawing(width: int, height: int) -> str:
    """Return an SVG file of this size."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"/>'


def content_folder(root: Path) -> Path:
    """Make ``content/images/walk`` below ``root``, with drawings, a photograph and credits."""
    content = root / "content"
    images = content / "images" / "walk"
    images.mkdir(parents=True)
    (content / "posts").mkdir()
    (images / "gate.svg").write_text(drawing(960, 600), encoding="utf-8")
    (images / "comma.svg").write_text(drawing(400, 400), encoding="utf-8")
    (images / "two words.svg").write_text(drawing(30, 20), encoding="utf-8")
    Image.new("RGB", (64, 48)).save(images / "hall.png")
    (images / "credits.yml").write_text(CREDITS, encoding="utf-8")
    return content


def rendered(text: str, content: Path) -> tuple[str, list[SiteError]]:
    """Return the HTML of ``text`` in ``content/posts/walk.md``, and what is wrong with it."""
    problems: list[SiteError] = []
    figures = FiguresExtension(
        album=Album(content),
        page=content / "posts" / "walk.md",
        line_of=lambda address: text.count("\n", 0, text.index(address)) + 1,
        problems=problems,
    )
    md = Markdown(extensions=[AttrListExtension(), figures], output_format="html")
    return md.convert(text), problems
