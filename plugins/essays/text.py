"""Plain text out of a tree that Python-Markdown has not quite finished."""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown

_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
_ESCAPED = re.compile("\x02(\\d+)\x03")
_AMPERSAND = "\x02amp\x03"
_TAG = re.compile(r"<[^>]*>")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]")
_WORDS = re.compile(r"\w+(?:[’'.,:-]\w+)*")
_CJK_PER_WORD = 2
"""Characters of Chinese or Japanese that take as long to read as an English word."""


def plain(element: Element, md: Markdown) -> str:
    """Return the text of ``element`` as a reader sees it, blanks collapsed.

    Notes' numbers are left out; raw HTML and code blocks kept aside by Python-Markdown
    count as nothing, entities as their characters.
    """
    return " ".join(_resolve("".join(_texts(element)), md).split())


def _texts(element: Element) -> list[str]:
    if element.tag == "sup" and (element.get("id") or "").startswith("fnref"):
        return []
    texts = [" " if element.tag == "br" else element.text or ""]
    for child in element:
        texts += [*_texts(child), child.tail or ""]
    return texts


def _resolve(text: str, md: Markdown) -> str:
    def stashed(match: re.Match[str]) -> str:
        raw = str(md.htmlStash.rawHtmlBlocks[int(match[1])])
        if raw.startswith("<br"):
            return " "
        return raw if raw.startswith("&") else ""

    text = _STASHED.sub(stashed, text).replace(_AMPERSAND, "&")
    return unescape(_ESCAPED.sub(lambda match: chr(int(match[1])), text))


def count_words(text: str) -> int:
    """Return how many words it would take to say ``text``.

    Chinese and Japanese set no spaces: there every two characters count as a word.
    """
    cjk = len(_CJK.findall(text))
    return len(_WORDS.findall(_CJK.sub(" ", text))) + -(-cjk // _CJK_PER_WORD)


def shorten(text: str, words: int) -> str:
    """Return the first ``words`` words of ``text``, with an ellipsis if it has more.

    WordPress makes its automatic excerpts in the same way.
    """
    parts = text.split()
    if len(parts) <= words:
        return text
    return " ".join(parts[:words]).rstrip(" ,;:–—") + "…"
