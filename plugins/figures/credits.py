"""Who made a picture, and on what terms it may be shown: ``credits.yml`` beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError, SiteProblems, nearest, shortened, unreadable
from ..fields import Fields
from ..strict_yaml import read_mapping
from .images import is_picture

FILE_NAME = "credits.yml"
_SAYS_ANYTHING = re.compile(r"^\s*[^\s#]", re.MULTILINE)
"""Otherwise there are only comments, as in the file that a new essay begins with."""
_ONE_LIST = "Delete the line “---”: all pictures of a folder stand in one list."
_KEYS = ("credit", "licence", "licence_url", "source", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What is said under a picture about its maker."""

    credit: str
    """The maker's name, or a line with a colon that is printed as it is."""
    licence: str = ""
    """The licence's short name."""
    licence_url: str = ""
    """Where the licence can be read: http or https."""
    source: str = ""
    """Where the picture comes from: http or https."""
    note: str = ""
    """A sentence to the reader, in inline Markdown; shown once in each essay."""


def read_credits(folder: Path) -> dict[str, Credit]:
    """Return the credit of each picture in ``folder``, by file name.

    Args:
        folder: it may be without a ``credits.yml``; then nothing is credited.

    Raises:
        SiteProblems: every unknown key, wrong type or address, and every entry for a
            picture that is not there, with its line.
    """
    path = folder / FILE_NAME
    text = _text(path) if path.exists() else ""
    if not _SAYS_ANYTHING.search(text):
        return {}
    node = read_mapping(path, text, if_several=_ONE_LIST)
    problems: list[SiteError] = []
    credits_ = {}
    pictures = {file.name for file in folder.iterdir()} - {FILE_NAME}
    entries = Fields(path, node, tuple(node.children), problems)
    for name in node.children:
        if name not in pictures:
            hint = nearest(name, filter(is_picture, pictures), few=3)
            entries.refuse(
                name, f"There is no picture “{shortened(name)}” in this folder.", hint
            )
        entry = entries.inner(name, _KEYS)
        if entry:
            credits_[name] = _credit(entry)
    if problems:
        raise SiteProblems(problems)
    return credits_


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SiteProblems([unreadable(path, error)]) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        problem = SiteError(
            "The file is not in UTF-8.",
            path=path,
            line=line,
            hint="Save it again as UTF-8.",
        )
        raise SiteProblems([problem]) from error


def _credit(entry: Fields) -> Credit:
    credit = Credit(
        credit=entry.required("credit", "credit: Noor Aziz").strip(),
        licence=entry.text("licence").strip(),
        licence_url=entry.url("licence_url"),
        source=entry.url("source"),
        note=entry.text("note").strip(),
    )
    if credit.licence_url and not credit.licence:
        entry.refuse(
            "licence_url",
            "“licence_url” has no “licence” to its name.",
            "Add a line like “licence: CC BY-SA 4.0”.",
        )
    return credit
