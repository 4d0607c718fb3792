"""Where the fields at the top of a Markdown file end, and the essay begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError, unreadable

_FENCE = re.compile(r"-{3}\s*")
_END = re.compile(r"(?:-{3}|\.{3})\s*")
_FIELD = re.compile(r"[ ]{0,3}([A-Za-z][\w-]*):(?!//)[ \t]*(.*)")
_CONTINUED = re.compile(r"(?:[ ]{4,}|\t)\s*\S.*")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A Markdown file, divided."""

    fields: tuple[tuple[str, str, int], ...]
    """Key in lower case, value, line."""
    body: str
    body_line: int
    """The line in which ``body`` begins."""
    stray: int
    """A line among the fields that is none; 0: there is none such."""


def part(text: str) -> Parted:
    """Divide a file into the fields at its top and the essay below them.

    The fields end at the first empty line or line of ``---``, which may also stand above
    them. A value goes on in lines that are indented by four spaces. (Python-Markdown's
    “meta” has the same rules, but takes any other line for the beginning of the text, so
    that a forgotten colon ends the fields.)
    """
    lines = text.split("\n")
    fields: list[tuple[str, str, int]] = []
    at, stray = _top(lines), 0
    while at < len(lines) and lines[at].strip() and not _END.fullmatch(lines[at]):
        field, continued = _FIELD.fullmatch(lines[at]), _CONTINUED.fullmatch(lines[at])
        if field:
            fields.append((field[1].lower(), field[2].strip(), at + 1))
        elif continued and fields:
            key, value, line = fields[-1]
            fields[-1] = (key, f"{value} {lines[at].strip()}".strip(), line)
        elif fields:
            stray = stray or at + 1
        else:
            break
        at += 1
    if at < len(lines) and (_END.fullmatch(lines[at]) or not lines[at].strip()):
        at += 1
    return Parted(
        fields=tuple(fields), body="\n".join(lines[at:]), body_line=at + 1, stray=stray
    )


def _top(lines: list[str]) -> int:
    """Return the place of the first field: below empty lines and ``---``."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    return first + 1 if _FENCE.fullmatch(lines[first]) else first


def text_of(path: Path) -> str:
    """Return what a Markdown file says, with single line feeds and no byte order mark.

    Raises:
        SiteError: it cannot be read, is not UTF-8, or holds a character that no text
            has: one of those in a feed would end the build.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "Save it again as UTF-8."
        raise SiteError("The file is not in UTF-8.", path=path, line=line, hint=hint) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    wrong = _NO_TEXT.search(text)
    if wrong:
        raise SiteError(
            f"There is a character that no text has: U+{ord(wrong[0]):04X}.",
            path=path,
            line=text.count("\n", 0, wrong.start()) + 1,
            hint="Delete it.",
        )
    return text
