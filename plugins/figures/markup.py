"""The Python-Markdown extension that sizes pictures and makes figures of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..errors import SiteError
from .album import Album, Picture
from .credits import Credit

_PRIORITY = 7
"""After inline markup (20) and attribute lists (8) have run."""


class FiguresExtension(Extension):
    """Size every picture of one page, and make a figure of each that stands alone.

    Args:
        album: where pictures are looked up.
        page: the source file.
        line_of: returns the line in which an address stands.
        problems: what cannot be shown is added here, with its line.
    """

    def __init__(
        self,
        *,
        album: Album,
        page: Path,
        line_of: Callable[[str], int],
        problems: list[SiteError],
    ) -> None:
        super().__init__()
        self.album = album
        self.page = page
        self.line_of = line_of
        self.problems = problems
        self.pictures: list[Picture] = []
        """Those that are shown, in reading order."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the one step that this is."""
        md.registerExtension(self)
        md.treeprocessors.register(_Figures(md, self), "figures", _PRIORITY)

    def reset(self) -> None:
        """Forget the pictures of an earlier page."""
        self.pictures.clear()

    def find(self, address: str, alt: str) -> Picture | None:
        """Return the picture at ``address``, or none after telling why there is none."""
        line = self.line_of(address)
        if not alt.strip():
            problem = f"The picture “{address}” has no description."
            hint = "Say between the square brackets what is to be seen: ![A gate](…)."
            self.problems.append(SiteError(problem, path=self.page, line=line, hint=hint))
        try:
            picture = self.album.picture(address, self.page)
        except SiteError as error:
            placed = SiteError(error.problem, path=self.page, line=line, hint=error.hint)
            self.problems.append(placed)
            return None
        self.pictures.append(picture)
        return picture


class _Figures(Treeprocessor):
    """Walks the finished tree once; all it knows of the page is in the extension."""

    def __init__(self, md: Markdown, figures: FiguresExtension) -> None:
        super().__init__(md)
        self.figures = figures

    def run(self, root: Element) -> None:
        """Size all images, then turn paragraphs that hold nothing else into figures."""
        shown: dict[Element, Picture] = {}
        for image in list(root.iter("img")):
            picture = self.figures.find(image.get("src", ""), image.get("alt", ""))
            if picture:
                _size(image, picture, is_first=not shown)
                shown[image] = picture
        noted: set[str] = set()
        # Backwards, so that a note to the reader stands under the last picture it is for.
        for paragraph in reversed(list(root.iter("p"))):
            alone = _alone_in(paragraph)
            if alone is not None and alone in shown:
                self._make_figure(paragraph, alone, shown[alone].credit, noted)

    def _make_figure(
        self,
        paragraph: Element,
        image: Element,
        credit: Credit | None,
        noted: set[str],
    ) -> None:
        caption = image.attrib.pop("title", "")
        paragraph.tag = "figure"
        paragraph.text = paragraph[0].tail = "\n"
        if not caption and not credit:
            return
        figcaption = SubElement(paragraph, "figcaption")
        figcaption.tail = "\n"
        figcaption.text = caption
        if credit:
            line = _credit_line(credit, image.get("src", ""))
            if credit.note and credit.note not in noted:
                noted.add(credit.note)
                line[-1].tail = (line[-1].tail or "") + " "
                SubElement(line, "span", {"class": "figure-note"}).text = credit.note
            figcaption.append(line)
            figcaption.text += " " if caption else ""
        # Captions and notes are inline Markdown, too.
        self.md.treeprocessors["inline"].run(paragraph)


def _size(image: Element, picture: Picture, *, is_first: bool) -> None:
    image.set("src", picture.src)
    image.set("width", str(picture.size.width))
    image.set("height", str(picture.size.height))
    image.set("decoding", "async")
    if is_first:
        # Likely what is seen largest at once (LCP): it must not wait for layout.
        image.set("fetchpriority", "high")
        image.set("class", f"{image.get('class', '')} u-featured".strip())
    else:
        image.set("loading", "lazy")


def _alone_in(paragraph: Element) -> Element | None:
    """Return the image that is all there is in a paragraph, linked or not."""
    element = paragraph
    while element.tag in {"p", "a"}:
        if len(element) != 1 or _has_words(element.text) or _has_words(element[0].tail):
            return None
        element = element[0]
    return element if element.tag == "img" else None


def _has_words(text: str | None) -> bool:
    return bool(text and text.strip())


def _credit_line(credit: Credit, src: str) -> Element:
    """Return “Drawing: Noor Aziz, CC BY-SA 4.0 (source).” as an element."""
    small = Element("small", {"class": "figure-credit"})
    kind = "Drawing" if src.lower().endswith(".svg") else "Picture"
    who = credit.credit if ":" in credit.credit else f"{kind}: {credit.credit}"
    last = SubElement(small, "span", {"class": "figure-maker"})
    last.text = who
    if credit.licence:
        last.tail = ", "
        last = _linked(small, credit.licence, credit.licence_url, rel="license")
    if credit.source:
        last.tail = " ("
        last = _linked(small, "source", credit.source)
        last.tail = ")"
    last.tail = (last.tail or "") + "."
    return small


def _linked(parent: Element, text: str, url: str, rel: str = "") -> Element:
    if not url:
        element = SubElement(parent, "span")
    else:
        element = SubElement(parent, "a", {"href": url, "rel": rel} if rel else {"href": url})
    element.text = text
    return element
