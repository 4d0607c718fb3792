"""Typed fields out of a strict mapping, taken one by one; problems are collected."""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from .errors import SiteError, nearest, shortened
from .strict_yaml import Node

_PRIVATE = re.compile(r"(author|user)?(e?mail(address)?|ip(address)?|useragent)")
_RFC3339 = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,6})?"
    r"([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
_YEARS = range(1970, 2200)
_DNS_NAME = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_WEB_ADDRESS = re.compile(
    r"""https?://
    (?:\[[0-9a-f:.]+\]|[^\s\x00-,/:-@\[-^`{-\x7f]+)  # the host, and no user before it
    (?::\d{1,5})?
    (?:[/?#][^\s<>"\u202a-\u202e\u2066-\u2069]*)?""",
    re.IGNORECASE | re.VERBOSE,
)

E = TypeVar("E", bound=StrEnum)


class Fields:
    """The fields of one mapping, taken out one by one; problems are collected."""

    def __init__(
        self,
        path: Path,
        node: Node,
        known: tuple[str, ...],
        problems: list[SiteError] | None = None,
    ) -> None:
        self.path = path
        self.node = node
        self.problems: list[SiteError] = [] if problems is None else problems
        for key in node.children.keys() - set(known):
            self.refuse(key, *_about_unknown(key, known))

    def lines(self) -> dict[str, int]:
        """Return the line of every field, counted from 1, and of those inside as ``a.b``."""
        lines = {}
        for key, child in self.node.children.items():
            lines[key] = child.line
            lines |= {f"{key}.{name}": inner.line for name, inner in child.children.items()}
        return lines

    def refuse(self, key: str, problem: str, hint: str = "") -> None:
        """Add a problem at the line of ``key``."""
        child = self.node.children.get(key)
        line = child.line if child else self.node.line
        self.problems.append(SiteError(problem, path=self.path, line=line, hint=hint))

    def inner(self, key: str, known: tuple[str, ...]) -> Fields | None:
        """Return the fields inside ``key``; none if there are none."""
        child = self.node.children.get(key)
        if child is None:
            return None
        if child.is_text and child.text:
            self.refuse(
                key,
                f"“{key}” must hold fields of its own.",
                f"Write them indented on the lines below it: {', '.join(known)}.",
            )
            return None
        return Fields(self.path, child, known, self.problems)

    def text(self, key: str, pattern: re.Pattern[str] | None = None, hint: str = "") -> str:
        """Return the text of ``key``, or nothing; it must match ``pattern`` if it is there."""
        child = self.node.children.get(key)
        if child is None:
            return ""
        if not child.is_text:
            self.refuse(key, f"“{key}” must be text, not a list of fields.")
        elif child.text and pattern and not pattern.fullmatch(child.text):
            self.refuse(key, f"“{key}” cannot be “{shortened(child.text)}”.", hint)
        return child.text

    def required(self, key: str, example: str) -> str:
        """Return the text of ``key``, which must be there."""
        text = self.text(key)
        if not text.strip() and (
            key not in self.node.children or self.node.children[key].is_text
        ):
            self.refuse(key, f"“{key}” is missing.", f"Add a line like “{example}”.")
        return text

    def url(self, key: str) -> str:
        """Return the http or https address in ``key``, or nothing."""
        text = self.text(key)
        if text and not is_web_address(text):
            self.refuse(
                key,
                f"“{key}” is not a web address: “{shortened(text)}”.",
                "Write it in full, beginning with http:// or https://.",
            )
        return text

    def choice(self, key: str, choices: type[E], default: E) -> E:
        """Return which of ``choices`` the field ``key`` names."""
        text = self.text(key)
        if not text:
            return default
        try:
            return choices(text)
        except ValueError:
            self.refuse(key, f"“{key}” cannot be “{shortened(text)}”.", nearest(text, choices))
            return default

    def date(self, key: str) -> datetime | None:
        """Return the aware point in time in ``key``, which must be there."""
        text = self.required(key, f"{key}: 2026-03-24T09:12:00Z")
        try:
            return _rfc3339(text) if text.strip() else None
        except ValueError as error:
            self.refuse(
                key,
                f"“{key}” cannot be “{shortened(text)}”: {error}.",
                "Write it like 2026-03-24T09:12:00Z or 2026-03-24T10:12:00+01:00.",
            )
            return None


def _rfc3339(text: str) -> datetime:
    """Return the aware point in time that ``text`` says as RFC 3339, section 5.6.

    Raises:
        ValueError: it says none, or none that anybody could mean.
    """
    if not _RFC3339.fullmatch(text):
        msg = "it is not a date with time and offset"
        raise ValueError(msg)
    date = datetime.fromisoformat(text.upper())
    if date.year not in _YEARS:
        msg = f"the year {date.year} cannot be right"
        raise ValueError(msg)
    return date


def is_web_address(address: str) -> bool:
    """Tell whether ``address`` is an absolute http(s) address without user information.

    Stricter than RFC 3986 and WHATWG's URL standard alike: what these read differently
    (backslashes, white space, ``@``) is refused, and so is what turns text around.
    """
    return bool(_WEB_ADDRESS.fullmatch(address))


def is_domain_name(text: str) -> bool:
    """Tell whether ``text`` is a domain name (RFC 1123), also one with letters beyond ASCII."""
    try:
        name = text.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return bool(_DNS_NAME.fullmatch(name))


def _about_unknown(key: str, known: tuple[str, ...]) -> tuple[str, str]:
    if _PRIVATE.fullmatch(re.sub(r"[^a-z]", "", key.lower())):
        hint = (
            "The file is public: addresses of people and machines are never written to it. "
            "Delete the line, and the commit if it was pushed."
        )
        return f"“{shortened(key)}” may not be kept in this file.", hint
    return f"“{shortened(key)}” is not known here.", nearest(key, known)
