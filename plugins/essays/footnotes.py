"""Notes at the end of an essay, with ids that are legal and unique on any page.

Python-Markdown's own ids contain a colon and whatever the writer called the note, and
are the same in every essay: two essays on one page or in one feed would clash.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

_PRIORITY = 14
"""After Python-Markdown has added links for repeated references (15)."""
_BACK = "↩\ufe0e"
"""The arrow, and a selector that keeps telephones from drawing it as an emoji."""


class NotesExtension(FootnoteExtension):
    """Notes in the order of their references, as a section that names itself.

    Args:
        slug: the essay's, for ids like ``fn-<slug>-1`` and ``fnref-<slug>-1``.
    """

    def __init__(self, slug: str) -> None:
        super().__init__(USE_DEFINITION_ORDER=False)
        self.slug = slug

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register Python-Markdown's steps, and one that gives them their final form."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_Notes(md, self.slug), "notes", _PRIORITY)

    def unreferenced(self) -> list[str]:
        """Return the labels of the notes that nothing in the text refers to."""
        return [label for label in self.footnotes if label not in self.footnote_order]


class _Notes(Treeprocessor):
    """Renames what Python-Markdown has made."""

    def __init__(self, md: Markdown, slug: str) -> None:
        super().__init__(md)
        self.slug = slug

    def run(self, root: Element) -> None:
        """Number the notes and set the names by which they and the text find each other."""
        section = root.find(".//div[@class='footnote'][hr]")
        if section is None:
            return
        rule, notes = section
        section.remove(rule)
        section.tag = "section"
        section.attrib.update({"class": "footnotes", "aria-label": "Notes"})
        section.set("role", "doc-endnotes")
        numbers = {}
        for number, note in enumerate(notes, start=1):
            numbers[note.attrib["id"].removeprefix("fn:")] = number
            note.set("id", self._id("fn", number))
            self._rename_ways_back(note, number)
        for element in root.iter("sup"):
            self._rename_reference(element, numbers)

    def _id(self, what: str, number: int, repeat: str = "") -> str:
        return "-".join(filter(None, [what, self.slug, str(number), repeat]))

    def _rename_reference(self, element: Element, numbers: dict[str, int]) -> None:
        name, _, label = element.attrib["id"].partition(":")
        number = numbers[label]
        element.set("id", self._id("fnref", number, name.removeprefix("fnref")))
        element[0].set("href", "#" + self._id("fn", number))
        element[0].set("role", "doc-noteref")
        element[0].set("aria-label", f"Note {number}")

    def _rename_ways_back(self, note: Element, number: int) -> None:
        links = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
        for link in links:
            repeat = link.attrib["href"].removeprefix("#fnref").partition(":")[0]
            again = f", place {repeat}" if repeat else ""
            link.text = _BACK
            link.tail = link.tail if link is links[-1] else " "
            link.attrib.pop("title", None)
            link.set("href", "#" + self._id("fnref", number, repeat))
            link.set("role", "doc-backlink")
            link.set("aria-label", f"Back to the text, note {number}{again}")
