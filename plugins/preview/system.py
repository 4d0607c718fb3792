"""What only the operating system's own packages can bring, where we may ask for them.

Like ``progress``, this is read before there is an environment.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from .progress import Finished, run

MANAGERS = {
    "apt-get": (("update", "-q"), ("install", "-qy")),
    "dnf": (("install", "-qy"),),
    "zypper": (("--non-interactive", "install"),),
    "pacman": (("-Sy", "--noconfirm"),),
    "apk": (("add", "-q"),),
}
"""How each package manager is called; a package's name goes after the last call."""


def is_root() -> bool:
    """Tell whether this process may install packages; on Windows it never may."""
    return getattr(os, "geteuid", lambda: 1)() == 0


def manager(
    find: Callable[[str], str | None] = shutil.which,
    may: Callable[[], bool] = is_root,
) -> str:
    """Return the name of the package manager that we may use here, or nothing."""
    return next((name for name in MANAGERS if may() and find(name)), "")


def install(
    package: str,
    by: str,
    start: Callable[..., Finished] = run,
) -> Finished:
    """Install the system's ``package`` with the package manager called ``by``."""
    *before, last = MANAGERS[by]
    for step in before:
        start((by, *step), f"Reading the lists of {by}", cwd=Path.cwd())
    return start((by, *last, package), f"Installing {package} with {by}", cwd=Path.cwd())
