"""Tables that fit any screen and any content security policy."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from .labels import Labels
from .text import plain

_PRIORITY = 4
"""After typography (6): the column headings that name a table are final."""


class ScrollingTablesExtension(TableExtension):
    """Align cells by class, and wrap each table so that it scrolls on its own.

    Args:
        labels: keeps the names of this page's scrolling regions apart.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register Python-Markdown's step, and one that gives tables their final form."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_Tables(md, self.labels), "scrolling-tables", _PRIORITY)


class _Tables(Treeprocessor):
    """Walks the finished tree once."""

    def __init__(self, md: Markdown, labels: Labels) -> None:
        super().__init__(md)
        self.labels = labels

    def run(self, root: Element) -> None:
        """Replace inline styles, and put each table into a region that takes focus."""
        for parent in list(root.iter()):
            for place, table in enumerate(list(parent)):
                if table.tag == "table":
                    _align(table)
                    parent[place] = self._region(table)

    def _region(self, table: Element) -> Element:
        headings = [plain(cell, self.md) for cell in table.iter("th")]
        label = self.labels.unique("Table: " + ", ".join(filter(None, headings)))
        region = Element("div", {"class": "table", "role": "region", "tabindex": "0"})
        region.set("aria-label", label)
        region.text = "\n"
        region.tail, table.tail = table.tail, "\n"
        region.append(table)
        return region


def _align(table: Element) -> None:
    for cell in table.iter():
        style = cell.attrib.pop("style", "")
        if style:
            # Written by Python-Markdown as “text-align: right;”.
            side = style.removeprefix("text-align:").strip(" ;")
            cell.set("class", f"{cell.get('class', '')} align-{side}".strip())
        if cell.tag == "th" and (cell.text or len(cell)):
            cell.set("scope", "col")
        elif cell.tag == "th":
            cell.tag = "td"  # an empty heading heads nothing
