"""The settings of the discussion, read once from pelicanconf.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from ..errors import SettingsError, SiteProblems, nearest
from ..fields import is_domain_name, is_web_address

_PREFIX = "DISCUSSION_"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionSettings:
    """How discussions are shown; in pelicanconf.py each field is DISCUSSION_<NAME>."""

    depth: int = 5
    """Levels of replies that a page indents (1 to 10); deeper ones name whom they answer."""
    close_after_days: int = 0
    """Days after which a post takes no more replies; 0: never."""
    intake_url: str = ""
    """Where the reply form posts to; empty: the form says how to reply by pull request."""
    recent: int = 5
    """How many of the newest replies stand beside the lists of posts; 0: none."""
    latest: int = 100
    """How many of the newest replies the page of replies lists (1 to 1000)."""
    feed_host: str = ""
    """Domain name in the ids of feed entries; empty: SITEURL's. Keep it when the site moves."""
    feed_since: str = "2026-01-01"
    """Also in these ids: any day on which the domain was yours. Never change it."""
    feed_icon: str = ""
    """Address of a square picture for feed readers, below SITEURL; or empty."""
    feed_items: int = 20
    """How many entries a feed holds at most (1 to 1000)."""

    @classmethod
    def from_pelican(cls, settings: Mapping[str, Any]) -> DiscussionSettings:
        """Take the ``DISCUSSION_*`` settings out of Pelican's.

        Raises:
            SiteProblems: every setting that is unknown or cannot be used.
        """
        given = {
            key.removeprefix(_PREFIX).lower(): value
            for key, value in settings.items()
            if key.startswith(_PREFIX)
        }
        problems = _problems(given)
        if problems:
            raise SiteProblems(problems)
        return cls(**given)


def _is_day(text: str) -> bool:
    """Return whether ``text`` is a day as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_BOUNDS = {
    "depth": range(1, 11),
    "close_after_days": range(36_501),
    "recent": range(101),
    "latest": range(1, 1001),
    "feed_items": range(1, 1001),
}
_TEXTS: dict[str, tuple[Callable[[str], object], str]] = {
    "intake_url": (
        lambda text: is_web_address(text) or re.match(r"/(?!/)", text),
        "Write an address that begins with https://, or with a slash for one on the site.",
    ),
    "feed_host": (is_domain_name, "Write a domain name, such as “blog.example”."),
    "feed_since": (_is_day, "Write a day, such as “2026-01-01”."),
    "feed_icon": (
        lambda text: not re.match(r"/|.*:", text),
        "Write an address below SITEURL, such as “theme/favicon.svg”.",
    ),
}
"""What each text must be unless it is empty, and what to do about one that is not."""


def _problems(given: Mapping[str, Any]) -> list[SettingsError]:
    known = {field.name for field in fields(DiscussionSettings)}
    faults = ((name, *_fault(name, value, known)) for name, value in given.items())
    return [
        SettingsError(
            f"{_named(name)} {problem}.",
            path="pelicanconf.py",
            hint=hint,
        )
        for name, problem, hint in faults
        if problem
    ]


def _named(field: str) -> str:
    return _PREFIX + field.upper()


def _fault(name: str, value: Any, known: set[str]) -> tuple[str, str]:
    if name not in known:
        return "is no setting", nearest(_named(name), map(_named, known))
    if name in _BOUNDS:
        bounds = _BOUNDS[name]
        # True is an int to Python, but no number to a person.
        is_right = type(value) is int and value in bounds
        hint = f"Write a number from {bounds[0]} to {bounds[-1]}."
    else:
        is_meant, hint = _TEXTS[name]
        is_empty = value == "" and name != "feed_since"
        is_right = isinstance(value, str) and (is_empty or bool(is_meant(value)))
    return ("", "") if is_right else (f"cannot be {value!r}", hint)
