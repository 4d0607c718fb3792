"""Pelican's own settings, where a wrong one would end a build in the middle.

Pelican tells of such a setting as of an error in its own code, and names no line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from ..errors import SettingsError, nearest

_ESSAY = {
    **dict.fromkeys(("slug", "lang", "author", "category", "path"), "x"),
    "date": datetime(2000, 1, 1, tzinfo=UTC),
}
_NAME = {"slug": "x"}
_PERIOD = {"date": datetime(2000, 1, 1, tzinfo=UTC)}
_FIELDS: dict[str, Mapping[str, object]] = {
    **{
        kind + lang: _ESSAY
        for kind in ("ARTICLE", "DRAFT", "PAGE", "DRAFT_PAGE")
        for lang in ("", "_LANG")
    },
    **dict.fromkeys(("CATEGORY", "TAG", "AUTHOR"), _NAME),
    **{f"{period}_ARCHIVE": _PERIOD for period in ("YEAR", "MONTH", "DAY")},
}
"""What may stand in braces in ``…_URL`` and ``…_SAVE_AS``, each with an example."""
_NUMBERED = {
    **dict.fromkeys(("save_as", "url", "name", "base_name", "extension"), "x"),
    "number": 2,
}
"""The same for ``PAGINATION_PATTERNS``."""


def faults(mapping: Mapping[str, Any]) -> Iterator[SettingsError]:
    """Yield a problem for each of Pelican's settings that it could not work with.

    Args:
        mapping: all settings, as pelicanconf.py says them or as Pelican completes them.
    """
    wrong = list(_wrong_kinds(mapping))
    for name, hint in wrong:
        yield _refused(f"{name} cannot be {mapping[name]!r}.", hint)
    sound = {name: value for name, value in mapping.items() if name not in dict(wrong)}
    for kind in _FIELDS:
        yield from _address_faults(kind, sound)
    for template in sound.get("DIRECT_TEMPLATES", ()):
        yield from _page_faults(f"{template.upper()}_SAVE_AS", sound)
    for _, *patterns in sound.get("PAGINATION_PATTERNS", ()):
        for pattern in patterns:
            yield from _pattern_faults("PAGINATION_PATTERNS", pattern, _NUMBERED)


def _wrong_kinds(mapping: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name of each setting of a wrong type, and what to do about it."""
    for names, is_right, hint in _KINDS:
        for name in names:
            if name in mapping and not is_right(mapping[name]):
                yield name, hint


def _address_faults(kind: str, mapping: Mapping[str, Any]) -> Iterator[SettingsError]:
    """Yield what is wrong with a kind's URL; or, since it is made of that, with its file."""
    for name in (f"{kind}_URL", f"{kind}_SAVE_AS"):
        problems = list(_pattern_faults(name, mapping.get(name) or "", _FIELDS[kind]))
        yield from problems
        if problems:
            return


def _page_faults(name: str, mapping: Mapping[str, Any]) -> Iterator[SettingsError]:
    path = mapping.get(name)
    if path and not isinstance(path, str):
        yield _refused(f"{name} cannot be {path!r}.", 'Write it like "archives/index.html".')


def _pattern_faults(
    name: str,
    pattern: Any,
    fields: Mapping[str, object],
) -> Iterator[SettingsError]:
    hint = f"Write it like {_example(fields)}."
    if not isinstance(pattern, str):
        yield _refused(f"{name} cannot be {pattern!r}.", hint)
        return
    try:
        pattern.format(**fields)
    except KeyError as error:
        field = str(error.args[0])
        problem = f"{name} cannot be {pattern!r}: there is no “{{{field}}}” to put into it."
        yield _refused(problem, nearest(field, fields))
    except (AttributeError, IndexError, TypeError, ValueError):
        problem = f"{name} cannot be {pattern!r}: its braces are not closed, or hold no name."
        yield _refused(problem, hint)


def _example(fields: Mapping[str, object]) -> str:
    if fields is _NUMBERED:
        return '"{url}page/{number}/"'
    return '"{date:%Y}/"' if fields is _PERIOD else '"{slug}/"'


def _refused(problem: str, hint: str) -> SettingsError:
    return SettingsError(problem, path="pelicanconf.py", hint=hint)


def _is_text(value: object) -> bool:
    return value is None or isinstance(value, str)


def _is_count(value: object) -> bool:
    # True is an int to Python, but no number to a person.
    return value is None or value is False or (type(value) is int and value >= 0)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_list_of_texts(value: Any) -> bool:
    return _is_list(value) and all(isinstance(item, str) for item in value)


def _is_menu(value: Any) -> bool:
    return _is_list(value) and all(_is_list_of_texts(e) and len(e) == 2 for e in value)  # noqa: PLR2004  title and address


def _is_patterns(value: Any) -> bool:
    return _is_list(value) and all(
        _is_list(rule) and [type(part) for part in rule] == [int, str, str] for rule in value
    )


def _is_paginated(value: object) -> bool:
    return isinstance(value, Mapping) and all(map(_is_count, value.values()))


_KINDS: tuple[tuple[tuple[str, ...], Callable[[Any], bool], str], ...] = (
    (
        ("SITENAME", "DEFAULT_LANG", "DEFAULT_CATEGORY"),
        lambda value: isinstance(value, str) and bool(value.strip()),
        "Write a text between quotation marks.",
    ),
    (
        ("SITESUBTITLE", "AUTHOR", "COPYRIGHT"),
        _is_text,
        "Write a text between quotation marks.",
    ),
    (
        ("PATH", "OUTPUT_PATH", "THEME"),
        lambda value: isinstance(value, str) and bool(value),
        "Write the name of a folder between quotation marks.",
    ),
    (
        ("DEFAULT_PAGINATION", "DEFAULT_ORPHANS"),
        _is_count,
        "Write a whole number, such as 10, without quotation marks.",
    ),
    (
        ("WITH_FUTURE_DATES", "USE_FOLDER_AS_CATEGORY"),
        lambda value: isinstance(value, bool),
        "Write True or False, without quotation marks.",
    ),
    (
        ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "DIRECT_TEMPLATES", "IGNORE_FILES"),
        _is_list_of_texts,
        'Write a list like ["images"].',
    ),
    (("PLUGINS",), _is_list, "Write a list like [essays, discussion]."),
    (
        ("EXTRA_PATH_METADATA", "JINJA_ENVIRONMENT", "READERS"),
        lambda value: isinstance(value, Mapping),
        'Write it in braces, like {"name": "value"}.',
    ),
    (("PAGINATED_TEMPLATES",), _is_paginated, 'Write it like {"index": None, "tag": 20}.'),
    (
        ("PAGINATION_PATTERNS",),
        _is_patterns,
        'Write a list like [(1, "{url}", "{save_as}")].',
    ),
    (("MENU",), _is_menu, 'Write pairs with a comma behind each: (("About", "about/"),).'),
)
"""Which settings must be what, and what to do about one that is not."""
