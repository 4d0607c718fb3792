"""What went wrong in a template of the theme, out of the traceback that Pelican prints."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

from ..errors import SiteError

_FRAME = re.compile(r'(?m)^[ \t]*File "(?P<path>[^"\n]+)", line (?P<line>\d+)')
_RAISED = re.compile(r"(?m)^(?P<module>[\w.]+\.)?(?P<name>[A-Z]\w+): (?P<said>.*)$")
_JINJA = "jinja2.exceptions."
_MISSING = re.compile(r"'(\w+)' is undefined|.* has no attribute '(\w+)'")
_NAME = re.compile(r"[A-Za-z_]\w+")


def template_error(text: str) -> SiteError | None:
    """Return what is wrong with which template, if that is what ended a build.

    Args:
        text: all that Pelican printed; its last words are a traceback.
    """
    frames = list(_FRAME.finditer(text))
    raised = list(_RAISED.finditer(text))
    templates = [frame for frame in frames if frame["path"].endswith(".html")]
    if not templates or not raised:
        return None
    of_jinja = raised[-1]["module"] == _JINJA
    if not of_jinja and templates[-1] is not frames[-1]:
        return None  # it happened in Python that a template has called
    path, line = Path(templates[-1]["path"]), int(templates[-1]["line"])
    problem, hint = _told(raised[-1]["name"], raised[-1]["said"], path)
    return SiteError(problem, path=path, line=line, hint=hint)


def _told(name: str, said: str, path: Path) -> tuple[str, str]:
    missing = _MISSING.match(said)
    if missing:
        word = missing[1] or missing[2]
        return f"There is no “{word}” here.", _meant(word, path)
    if name == "TemplateNotFound":
        there = [
            file.relative_to(path.parent).as_posix() for file in path.parent.rglob("*.html")
        ]
        return f"There is no template “{said}”.", _likeliest(said, there)
    return f"The template does not work: {said.rstrip('.')}.", "See what was changed last."


def _meant(word: str, path: Path) -> str:
    """Return a hint: which other word of the template ``word`` may be a slip for."""
    try:
        words = set(_NAME.findall(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeError):
        words = set()
    known = "theme/README.md lists what a template gets, and each component what it takes."
    return _likeliest(word, words - {word}) or known


def _likeliest(word: str, words: set[str] | list[str]) -> str:
    close = get_close_matches(word, sorted(words), n=1, cutoff=0.75)
    return f"Did you mean “{close[0]}”?" if close else ""
