"""The settings for posts and pages in ``pelicanconf.py``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..errors import SettingsError, SiteProblems, nearest
from .pelican_settings import faults

_PREFIX = "ESSAYS_"
_ROOT = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*[^\s?#/])?")
_OURS = ("WORDS_PER_MINUTE", "TOC_FROM_WORDS")


@dataclass(frozen=True, slots=True, kw_only=True)
class EssaySettings:
    """Every setting that this package reads."""

    words_per_minute: int = 230
    """How many words a minute people read, for “6 min”."""
    toc_from_words: int = 800
    """From how many words on an essay with three headings gets a table of contents."""
    lang: str = ""
    """``DEFAULT_LANG``: of essays that name none; BCP 47."""
    site_url: str = ""
    """``SITEURL``: the address of the site, without a slash at its end."""
    zone: tzinfo = UTC
    """``TIMEZONE``: for dates that name none, and for all that are shown."""
    pelican: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """All that pelicanconf.py says, for the addresses that Pelican makes of it."""

    @classmethod
    def from_pelican(cls, mapping: Mapping[str, Any]) -> Self:
        """Read the settings.

        Args:
            mapping: Pelican's settings; names that do not begin with ``ESSAYS_`` are
                others’ business, but for ``DEFAULT_LANG``, ``SITEURL``, ``TIMEZONE`` and
                what ``pelican_settings`` knows.

        Raises:
            SiteProblems: every setting that is unknown or has a wrong value.
        """
        problems = [_unknown(key) for key in mapping if _is_unknown(key)]
        problems += faults(mapping)
        problems += [_no_root(url) for url in _given(mapping, "SITEURL") if not _is_root(url)]
        values: dict[str, Any] = {}
        for name in _OURS:
            value = mapping.get(_PREFIX + name)
            if isinstance(value, int) and not isinstance(value, bool) and value > 0:
                values[name.lower()] = value
            elif value is not None:
                problems.append(_no_number(_PREFIX + name, value))
        zone = str(mapping.get("TIMEZONE") or "UTC")
        try:
            values["zone"] = ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError):
            problems.append(_no_zone(zone))
        if problems:
            raise SiteProblems(problems)
        values["lang"] = str(mapping.get("DEFAULT_LANG") or "")
        site_url = str(mapping.get("SITEURL") or "")
        return cls(site_url=site_url, pelican=dict(mapping), **values)


def _given(mapping: Mapping[str, Any], key: str) -> list[Any]:
    return [mapping[key]] if key in mapping else []


def _is_root(url: object) -> bool:
    """Return whether addresses can be made by writing a slash and a path behind ``url``."""
    return isinstance(url, str) and bool(_ROOT.fullmatch(url))


def _no_root(url: object) -> SettingsError:
    return SettingsError(
        f"SITEURL cannot be {url!r}.",
        path="pelicanconf.py",
        hint="Write it like https://blog.example, without a slash at the end.",
    )


def _is_unknown(key: str) -> bool:
    return key.startswith(_PREFIX) and key.removeprefix(_PREFIX) not in _OURS


def _unknown(key: str) -> SettingsError:
    hint = nearest(key, [_PREFIX + name for name in _OURS])
    return SettingsError(f"There is no setting {key}.", path="pelicanconf.py", hint=hint)


def _no_number(key: str, value: object) -> SettingsError:
    return SettingsError(
        f"{key} cannot be {value!r}.",
        path="pelicanconf.py",
        hint="Give it a whole number above 0.",
    )


def _no_zone(zone: str) -> SettingsError:
    return SettingsError(
        f"TIMEZONE cannot be “{zone}”.",
        path="pelicanconf.py",
        hint="Write it like Europe/Lisbon, or UTC.",
    )
