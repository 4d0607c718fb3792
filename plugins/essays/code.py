"""Code blocks: fenced anywhere, coloured by class, and in reach of the keyboard."""

from __future__ import annotations

import re
from html import escape
from textwrap import dedent
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

from .labels import Labels

_BEFORE_HTML = 25
"""After white space is settled (30), before raw HTML is set aside (20)."""
_AFTER_TEXT = 3

_FENCE = re.compile(
    r"""^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)\n
        (?P<code>(?:.*\n)*?)
        (?P=indent)(?P=fence)[`~]*[ ]*$""",
    re.MULTILINE | re.VERBOSE,
)
_OPENING = re.compile(r"^[ ]*(?:`{3,}[^`\n]*|~{3,}.*)$", re.MULTILINE)
_LANGUAGE = re.compile(r"\s*\{?\s*\.?([\w#.+-]+)(?=[\s}]|$)")
_MARKED = re.compile(r"""hl_lines=["']?([\d ]+)""")
_SPAN = re.compile(r"(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def without_code(text: str) -> str:
    """Return Markdown with its fenced code and code spans blanked, line for line."""
    return _SPAN.sub(_blank, _FENCE.sub(_blank, text))


def unclosed_fence(text: str) -> int:
    """Return the line, from 1, of a code fence that is never closed; 0: there is none."""
    match = _OPENING.search(_FENCE.sub(_blank, text))
    return text.count("\n", 0, match.start()) + 1 if match else 0


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


class CodeExtension(Extension):
    """Write every code block as a region that takes focus, since it may scroll.

    Python-Markdown's own fences work only at the left edge, and its highlighter guesses
    languages and reads a first line of ``#!`` or ``:::`` as an instruction.

    Args:
        labels: keeps the names of this page's scrolling regions apart.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the steps for fenced and for indented code."""
        md.preprocessors.register(_Fences(md, self.labels), "fences", _BEFORE_HTML)
        md.treeprocessors.register(_Indented(md, self.labels), "indented", _AFTER_TEXT)


class _Fences(Preprocessor):
    """Puts fenced code aside before anything else can read it as Markdown."""

    def __init__(self, md: Markdown, labels: Labels) -> None:
        super().__init__(md)
        self.labels = labels
        self.md: Markdown = md

    def run(self, lines: list[str]) -> list[str]:
        """Replace each fenced block by a placeholder."""
        return _FENCE.sub(self._placeholder, "\n".join(lines)).split("\n")

    def _placeholder(self, match: re.Match[str]) -> str:
        language, marked = _LANGUAGE.match(match["info"]), _MARKED.search(match["info"])
        html = code_block(
            dedent(match["code"]) if match["indent"] else match["code"],
            language[1] if language else "",
            self.labels,
            marked=[int(number) for number in marked[1].split()] if marked else [],
        )
        # Blank lines around it: a paragraph of its own even right after text.
        return f"\n{match['indent']}{self.md.htmlStash.store(html)}\n"


class _Indented(Treeprocessor):
    """Gives code blocks made by indentation the same attributes."""

    def __init__(self, md: Markdown, labels: Labels) -> None:
        super().__init__(md)
        self.labels = labels

    def run(self, root: Element) -> None:
        """Make every ``pre`` under ``root`` focusable and named."""
        for block in root.iter("pre"):
            block.attrib.update({"tabindex": "0", "role": "region"})
            block.set("aria-label", self.labels.unique("Code"))


def code_block(
    code: str,
    language: str,
    labels: Labels,
    *,
    marked: list[int] | None = None,
) -> str:
    """Return a code block as HTML, coloured if Pygments knows ``language``.

    Args:
        code: as typed.
        language: a name or alias that Pygments knows; any other is shown uncoloured.
        labels: gives the block a name that no other on the page has.
        marked: numbers of lines to be set off, counted from 1.
    """
    lexer = _lexer(language)
    formatter = HtmlFormatter(nowrap=True, hl_lines=marked or [])
    known = "" if isinstance(lexer, TextLexer) else lexer.name
    name = known or (language if language not in {"text", "plain"} else "")
    label = labels.unique(f"Code: {name}" if name else "Code")
    attribute = f' class="language-{escape(language)}"' if language else ""
    return (
        f'<div class="highlight"><pre tabindex="0" role="region" aria-label="{escape(label)}">'
        f"<code{attribute}>{highlight(code, lexer, formatter)}</code></pre></div>"
    )


def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False)
