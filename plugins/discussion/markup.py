"""From what a commenter typed to HTML, text and JSON that may stand on a page.

The door to ``guard`` (the text), ``dialect`` (Markdown) and ``allow_list`` (HTML), and
the only module that declares HTML safe.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from markupsafe import Markup  # noqa: TID251  the one place that may declare HTML safe

from .allow_list import clean
from .dialect import to_html
from .guard import clean_name, guarded, printable, refusal

__all__ = [
    "SafeHtml",
    "clean_name",
    "excerpt",
    "plain_text",
    "refusal",
    "safe_html",
    "safe_json",
]

_WORDS = 30
_LETTERS_A_WORD = 8
"""More than a word has, mostly; it cuts what is written without spaces."""
_BLOCKS = frozenset({"p", "br", "hr", "pre", "blockquote", "ul", "ol", "li"})
_PAIRED_BIDI = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNSAFE_IN_JSON = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


class SafeHtml(Markup):
    """HTML that may be printed as it is: made here, and nowhere else."""

    __slots__ = ()


def safe_html(text: str) -> SafeHtml:
    """Return a reply's Markdown as HTML; it never raises.

    What exceeds the bounds of ``refusal``, or is too much for a library in spite of them,
    is shown as it was typed, in paragraphs.
    """
    return SafeHtml(_rendered(text, _from_markdown))


def plain_text(html: SafeHtml) -> str:
    """Return the words of ``html`` on one line.

    Bidi embeddings and isolates are dropped, so that a cut never leaves one open.
    """
    return _on_one_line(html, with_quotes=True)


def excerpt(html: SafeHtml, words: int = _WORDS) -> str:
    """Return the first ``words`` words of ``html``, with “…” where more follow.

    What it quotes is left out, unless it says nothing else: those are somebody else's words.
    Text without spaces, as Chinese or Japanese is, is cut after eight characters a word.
    """
    text = _on_one_line(html, with_quotes=False) or plain_text(html)
    start = " ".join(text.split(" ")[:words])[: words * _LETTERS_A_WORD].rstrip()
    return start if start == text else f"{start}…"


def safe_json(data: object) -> SafeHtml:
    """Return ``data`` as JSON for inside ``<script type="application/ld+json">``.

    Nothing in it can end the element, open a comment in it, or end a line of JavaScript.

    Raises:
        TypeError: ``data`` holds what JSON has no word for.
        ValueError: ``data`` holds itself, or a number that is none.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return SafeHtml(_UNSAFE_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", text))


def _from_markdown(text: str) -> str:
    return clean(to_html(guarded(text)))


def _on_one_line(html: SafeHtml, *, with_quotes: bool) -> str:
    reader = _Words(with_quotes=with_quotes)
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).translate(_PAIRED_BIDI).split())


def _rendered(text: str, render: Callable[[str], str]) -> str:
    if refusal(text):
        return _as_typed(text)
    try:
        return render(text)
    except Exception:  # noqa: BLE001  no reply may stop a build, whatever a library makes of it
        return _as_typed(text)


def _as_typed(text: str) -> str:
    paragraphs = re.split(r"\n\s*\n", printable(text))
    lines = [escape(p.strip(), quote=False).replace("\n", "<br>\n") for p in paragraphs]
    return "\n".join(f"<p>{line}</p>" for line in lines if line)


class _Words(HTMLParser):
    """Collects text, with a space wherever a block or a line ends."""

    def __init__(self, *, with_quotes: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._with_quotes = with_quotes
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._quotes += tag == "blockquote"
        self._space_around(tag)

    def handle_endtag(self, tag: str) -> None:
        self._quotes -= tag == "blockquote"
        self._space_around(tag)

    def handle_data(self, data: str) -> None:
        if self._with_quotes or not self._quotes:
            self.parts.append(data)

    def _space_around(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append(" ")
