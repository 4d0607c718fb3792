"""Markdown to be rendered, without a file."""

from __future__ import annotations

from pathlib import Path

from plugins.essays.prose import Prose, render
from plugins.essays.settings import EssaySettings
from plugins.essays.source import Proofs, Source
from plugins.figures.album import Album

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"/>'


def source(text: str, content: Path = Path("content")) -> Source:
    """Return ``text`` as the body of ``posts/essay.md``, below three lines of fields."""
    path = content / "posts" / "essay.md"
    return Source(path=path, content=content, slug="essay", lang="en", text=text, first_line=4)


def prose(
    text: str,
    content: Path = Path("content"),
    *,
    toc_from_words: int = 800,
    words_per_minute: int = 230,
) -> Prose:
    """Render ``text``."""
    site = EssaySettings(
        site_url="https://site.example",
        toc_from_words=toc_from_words,
        words_per_minute=words_per_minute,
    )
    return render(source(text, content), Album(content), site)


def proofs(text: str) -> Proofs:
    """Return where the problems of ``text`` would be noted."""
    return Proofs(source(text))


def told(text: str, content: Path = Path("content")) -> list[str]:
    """Return the problems of ``text``, each as “line: problem”."""
    return [f"{e.line}: {e.problem}" for e in prose(text, content).problems]
