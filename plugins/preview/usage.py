"""What a person wrote behind ``tasks.py``, before Invoke reads it, and told in our words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import SiteError, nearest

_HELP = ("-h", "--help")
_PORTS = range(65536)
_OF_NEW = {"-t": "title", "--title": "title", "-s": "slug", "--slug": "slug"}
_EXAMPLE = 'python3 tasks.py new "A Walk by the Sea"'


def prepared(arguments: list[str], tasks: Iterable[str]) -> list[str]:
    """Return ``arguments`` as Invoke understands them.

    Args:
        arguments: the name of a task, and what is for it.
        tasks: the names of all tasks.

    Raises:
        SiteError: they cannot be meant so; says what to write.
    """
    task, *others = arguments or [""]
    if not task or task.startswith("-"):
        return arguments
    if task not in (known := list(tasks)):
        raise SiteError(f"There is no task “{task}”.", hint=nearest(task, known))
    if set(others) & {*_HELP}:
        return ["--help", task]
    if task == "new":
        _require_title(others)
    return arguments


def port_number(text: str) -> int:
    """Return the port that ``text`` names.

    Raises:
        SiteError: it names none.
    """
    if text.isascii() and text.isdecimal() and int(text) in _PORTS:
        return int(text)
    hint = "Write a number up to 65535: python3 tasks.py serve --port 8080"
    raise SiteError(f"“{text}” is no port.", hint=hint)


def refuse_option(title: str) -> None:
    """Raise ``SiteError`` if a title looks like an option."""
    if title.startswith("-"):
        raise SiteError(
            f"A title cannot begin with “-”, as “{title}” does: that begins an option.",
            hint=f"Begin it with a word, and put it in quotation marks: {_EXAMPLE}",
        )


def _require_title(others: list[str]) -> None:
    titles = list(_titles(others))
    for title in titles:
        refuse_option(title)
    if not titles:
        raise SiteError("An essay needs a title.", hint=f"For example: {_EXAMPLE}")
    if len(titles) > 1:
        whole = " ".join(titles).replace('"', "'")
        hint = f'Put it in quotation marks: python3 tasks.py new "{whole}"'
        raise SiteError("A title of several words looks like several titles.", hint=hint)


def _titles(others: list[str]) -> Iterator[str]:
    """Yield each argument of ``new`` that is a title, or taken for one."""
    rest = iter(others)
    for argument in rest:
        option, equals, value = argument.partition("=")
        if option not in _OF_NEW:
            yield argument
            continue
        value = value if equals else next(rest, "")
        if _OF_NEW[option] == "title" and value:
            yield value
