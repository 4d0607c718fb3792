"""Typewriter characters to typographic ones: quotation marks, dashes, ellipses."""

from __future__ import annotations

import re
from collections.abc import Sequence

SKIP = "\u2060"
"""Stands for a tag, which takes no room: neighbours are looked for beyond it."""

_MARKS = {
    "": ("“", "”", "‘", "’"),
    "cs": ("„", "“", "‚", "‘"),
    "de": ("„", "“", "‚", "‘"),
    "el": ("«", "»", "“", "”"),
    "es": ("«", "»", "“", "”"),
    "fi": ("”", "”", "’", "’"),
    "fr": ("«\u202f", "\u202f»", "“", "”"),
    "it": ("«", "»", "“", "”"),
    "nb": ("«", "»", "‘", "’"),
    "nn": ("«", "»", "‘", "’"),
    "no": ("«", "»", "‘", "’"),
    "pl": ("„", "”", "«", "»"),
    "ru": ("«", "»", "„", "“"),
    "sk": ("„", "“", "‚", "‘"),
    "sv": ("”", "”", "’", "’"),
    "uk": ("«", "»", "„", "“"),
}
"""What opens and closes a quotation, and one within it (Unicode CLDR, “delimiters”), where
that differs from English. In French a narrow space that does not break stands inside."""
_APOSTROPHE = re.compile(
    r"n\b|\d\ds?\b"
    r"|(?:bout|cause|cos|em|im|neath|nother|round|s|til|tis|twas|tween|twere|twill)\b(?!')",
    re.IGNORECASE,
)
"""Words whose first letters an apostrophe stands for: ’tis, ’em, rock ’n’ roll, the ’80s."""
_BEFORE_OPENING = frozenset("([{<-–—/=«‹“‘„‚¿¡…")
_OPENED, _CLOSED = "“", "”"
"""What the next mark takes this one for, whatever is printed."""
_DASHES = re.compile(r"(?<!-)-{2,3}(?!-)")
_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")


def typeset(text: str, lang: str = "") -> str:
    """Return plain text with typographic quotation marks, dashes and ellipses.

    ``typeset(typeset(text)) == typeset(text)``, and words are never changed.

    Args:
        text: any.
        lang: BCP 47; its quotation marks are used, English ones by default.
    """
    return dashed("".join(quoted(text, lang)))


def dashed(text: str) -> str:
    """Return ``text`` with ``--``, ``---`` and ``...`` as the marks they stand for."""
    text = _DASHES.sub(lambda match: "–—"[len(match[0]) - 2], text)
    return _DOTS.sub("…", text)


def quoted(text: str, lang: str = "") -> Sequence[str]:
    """Return what is printed for each character of ``text``, straight marks turned.

    Args:
        text: of one paragraph, with ``SKIP`` for each character that is not seen.
        lang: as for ``typeset``.
    """
    if '"' not in text and "'" not in text:
        return text
    places = [place for place, character in enumerate(text) if character != SKIP]
    letters = [text[place] for place in places]
    marks = _MARKS.get(lang.lower().partition("-")[0], _MARKS[""])
    printed = list(text)
    is_open = {'"': False, "'": False}
    for at, place in enumerate(places):
        if letters[at] in is_open:
            letters[at], printed[place] = _turned(letters, at, is_open, marks)
    return printed


def _turned(
    letters: list[str],
    at: int,
    is_open: dict[str, bool],
    marks: tuple[str, str, str, str],
) -> tuple[str, str]:
    """Return what the straight mark at ``at`` is to the next one, and what is printed.

    Args:
        letters: what is seen; straight marks before ``at`` have been turned.
        at: the place of the mark.
        is_open: whether a quotation of each kind has begun; brought up to date.
        marks: of the language.
    """
    mark = letters[at]
    opening, closing = marks[:2] if mark == '"' else marks[2:]
    before = letters[at - 1] if at else ""
    after = "".join(letters[at + 1 : at + 9])
    if mark == "'" and _is_apostrophe(before, after):
        return "’", "’"
    if _begins_a_word(before) and after[:1].strip():
        is_open[mark] = True
        return _OPENED, opening
    closes, is_open[mark] = is_open[mark], False
    return _CLOSED, closing if closes else _alone(mark, before, closing)


def _alone(mark: str, before: str, closing: str) -> str:
    """Return what is printed for a mark that closes nothing: inches, or the writers’ own."""
    if before.isdigit():
        return "″" if mark == '"' else "′"
    return closing if mark == '"' else "’"


def _begins_a_word(before: str) -> bool:
    return not before.strip() or before in _BEFORE_OPENING


def _is_apostrophe(before: str, after: str) -> bool:
    if before.isalnum():
        return after[:1].isalnum() and not (before.isdigit() and after[:1].isdigit())
    return bool(_APOSTROPHE.match(after))
