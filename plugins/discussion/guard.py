"""What is done to text from strangers before any library reads it.

Python-Markdown takes quadratic time, or recurses without end, on text written to make it
do so, and a single control character in a feed stops a Pelican build.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from html import unescape

MAX_CHARACTERS = 20_000
MAX_LINES = 600
MAX_LINE = 10_000
MAX_MARKS = 8
"""Combining marks in a row, in a body: no script writes more, Zalgo does."""
MAX_MARKS_IN_NAME = 3

_RUNS = (
    ("[", 150, "opening square brackets"),
    ("(", 600, "opening round brackets"),
    ("<", 600, "signs “<”"),
    (">", 600, "signs “>”"),
    ("`~", 600, "backticks and tildes"),
    ("*_", 1_200, "asterisks and underscores"),
)
"""Characters that are dear to parse, how many of them there may be, and their name."""
_MAX_DEPTH = 8
_MAX_MARKERS = 1_200
_MAX_INDENT = 100
_MARKERS = re.compile(r"(?: *(?:>|[-+*](?= )|\d+\.(?= )))*")
_MARKER = re.compile(r"[^ \d]")
"""What each marker has exactly one of."""
_RULE = re.compile(r" *([-*_])(?: {0,2}\1)* *")

_LAST_TWO = range(0xFFFE, 0x110000, 0x10000)
_LINE_BREAKS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef\ufeff" + "".join(f"{chr(n)}{chr(n + 1)}" for n in _LAST_TWO) + "]"
)
"""Those and the byte order mark."""
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters and marks, by their category, that look like nothing."""
_JOINERS = "\u200c\u200d"
_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""What says how the character before it looks."""
_JOINED = frozenset({"Lo", "Mn", "Mc", "So", "Sk"})
"""Categories of what a joiner may stand between: scripts without case, and emoji."""


def guarded(text: str) -> str:
    """Return a reply's ``text`` in NFC, printable, with no mountains of combining marks.

    Line separators of every kind become line feeds. Dropped are control characters but tab
    and line feed, lone surrogates, noncharacters, the byte order mark, and combining marks
    beyond eight in a row. Unassigned characters stay: tomorrow's emoji are among them.
    """
    return _few_marks(unicodedata.normalize("NFC", printable(text)), MAX_MARKS)


def printable(text: str) -> str:
    """Return ``text`` with plain line breaks and without what must not be printed.

    Unlike ``guarded`` it may be used on HTML: it composes no ``>`` with what follows it.
    """
    return _without(_is_unprintable, _LINE_BREAKS.sub("\n", text))


def refusal(text: str) -> str:
    """Return the sentence that says which bound ``text`` exceeds; empty if it may pass.

    The length comes first, so that a text of any size is answered at once.
    """
    if len(text) > MAX_CHARACTERS:
        return f"A reply may have {MAX_CHARACTERS:,} characters; this has {len(text):,}."
    lines = guarded(text).expandtabs(4).split("\n")
    if len(lines) > MAX_LINES:
        return f"A reply may have {MAX_LINES:,} lines; this has {len(lines):,}."
    if max(map(len, lines)) > MAX_LINE:
        return f"A line may have {MAX_LINE:,} characters."
    return _too_much(text) or _too_deep(lines)


def is_blank(text: str) -> bool:
    """Tell whether a reader sees nothing of a reply's ``text``, however long it is."""
    shown = "".join(unescape(text).split())
    return all(c in _JOINERS or _is_invisible(c) or _SELECTOR.match(c) for c in set(shown))


def clean_name(text: str) -> str:
    """Return an author's name as it may stand on a page, in a feed or in a file.

    One line in NFC. Characters that hide, reorder or pile up are dropped: controls, bidi
    marks and overrides, zero-width characters and other invisible letters, more than three
    combining marks in a row. Joiners stay where Persian, Indic scripts and emoji need them.
    May return an empty string; cleaning twice changes nothing.
    """
    cleaned = _clean_once(text)
    while cleaned != text:  # what is dropped can bring together what then is to be dropped
        text, cleaned = cleaned, _clean_once(cleaned)
    return cleaned


def _clean_once(name: str) -> str:
    name = _without(_is_invisible, " ".join(name.split()))
    name = "".join(_joiners_in_use(name))
    return _few_marks(unicodedata.normalize("NFC", name), MAX_MARKS_IN_NAME)


def _without(is_unwanted: Callable[[str], bool], text: str) -> str:
    return text.translate({ord(c): None for c in set(text) if is_unwanted(c)})


def _too_much(text: str) -> str:
    for characters, bound, name in _RUNS:
        if sum(map(text.count, characters)) > bound:
            return f"A reply may have {bound:,} {name}."
    return ""


def _too_deep(lines: list[str]) -> str:
    if max(len(line) - len(line.lstrip(" ")) for line in lines) > _MAX_INDENT:
        return f"A line may be indented by {_MAX_INDENT} spaces."
    depths = [_depth(line) for line in lines]
    if max(depths) > _MAX_DEPTH:
        return f"Quotes and lists may be nested {_MAX_DEPTH} deep."
    if sum(depths) > _MAX_MARKERS:
        return f"A reply may have {_MAX_MARKERS:,} marks of quotes and list items."
    return ""


def _depth(line: str) -> int:
    """Count the quotes and list items that ``line`` opens; a ruled line opens none."""
    markers = _MARKERS.match(line)
    is_rule = _RULE.fullmatch(line)
    return len(_MARKER.findall(markers[0])) if markers and not is_rule else 0


def _few_marks(text: str, most: int) -> str:
    """Drop what follows ``most`` non-spacing marks in a row.

    Spacing marks are not counted: ordinary Burmese has four of them on one letter.
    """
    marks = {c for c in set(text) if unicodedata.category(c) in {"Mn", "Me"}}
    if not marks:
        return text
    any_mark = f"[{re.escape(''.join(marks))}]"
    return re.sub(f"({any_mark}{{{most}}}){any_mark}+", r"\1", text)


def _joiners_in_use(text: str) -> Iterator[str]:
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    for before, character, after in around:
        is_used = _JOINED.issuperset(map(unicodedata.category, (before, after)))
        if is_used or character not in _JOINERS:
            yield character


def _is_unprintable(character: str) -> bool:
    if character in "\n\t":
        return False
    is_other = unicodedata.category(character) in {"Cc", "Cs"}
    return is_other or bool(_NONCHARACTER.match(character))


def _is_invisible(character: str) -> bool:
    if character in _JOINERS:
        return False
    is_format = unicodedata.category(character) == "Cf" or character in _BLANK
    return is_format or _is_unprintable(character)
