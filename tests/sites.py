"""A whole site in one string, built by the real Pelican with the real settings."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from pelican import Pelican
from pelican.log import LimitLogger
from pelican.settings import read_settings

ROOT = Path(__file__).parent.parent
_FILE = re.compile(r"^-- (\S.*) --\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a build has written."""

    output: Path
    warnings: tuple[str, ...] = ()
    """All that Pelican warned of: with ``--fatal warnings`` the build would have failed."""

    def __getitem__(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")

    def __contains__(self, path: str) -> bool:
        return (self.output / path).is_file()

    @property
    def files(self) -> set[str]:
        """Every file, relative to the output folder, but those of the theme."""
        found = {p.relative_to(self.output).as_posix() for p in self.output.rglob("*.*")}
        return {path for path in found if not path.startswith("theme/")}


def write(root: Path, files: str) -> Path:
    """Write each ``-- path --`` and the lines below it below ``root``; return its content."""
    _, *parts = _FILE.split(dedent(files))
    (root / "content").mkdir(parents=True, exist_ok=True)
    for path, text in zip(parts[::2], parts[1::2], strict=True):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text.removesuffix("\n") + "\n", encoding="utf-8")
    return root / "content"


def pelican(root: Path, **settings: Any) -> Any:
    """Return Pelican with pelicanconf.py and the real theme, for the content below ``root``."""
    own: dict[str, Any] = {"PATH": str(root / "content"), "OUTPUT_PATH": str(root / "output")}
    if "PATH" not in settings:
        own["MENU"] = ()  # of the sample, whose pages are not there
    make: Any = Pelican
    return make(read_settings(str(ROOT / "pelicanconf.py"), {**own, **settings}))


def build(root: Path, files: str, **settings: Any) -> Site:
    """Write ``files`` below ``root`` and build the site."""
    write(root, files)
    with warnings() as messages:
        pelican(root, **settings).run()
    return Site(output=root / "output", warnings=tuple(messages))


@contextmanager
def warnings() -> Iterator[list[str]]:
    """Collect what Pelican warns of, even what it has said already in an earlier build."""
    seen = _Seen()
    for name in [name for name in logging.root.manager.loggerDict if "pelican" in name]:
        logging.getLogger(name).removeFilter(LimitLogger.limit_filter)
    logging.getLogger("pelican").addHandler(seen)
    try:
        yield seen.messages
    finally:
        logging.getLogger("pelican").removeHandler(seen)


class _Seen(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
