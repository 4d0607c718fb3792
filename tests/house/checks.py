"""A check of the repository, and how checks are run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.preview.progress import Finished, run

ROOT = Path(__file__).resolve().parents[2]
_TIMES = 2
"""How often a check is repeated that could say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One program that looks at the repository and ends with 0 if all is well."""

    name: str
    """What ``--only`` calls it."""
    about: str
    """What it looks at."""
    command: tuple[str, ...]
    remedy: str = "Mend what is listed above."
    """What to do when it fails."""
    cwd: Path = ROOT
    is_shown: bool = False
    """Whether its output is shown as it comes; otherwise only if it fails."""
    again_on: int = 0
    """Exit status that says nothing of the repository: it is run once more; 0: none does."""


class UnknownCheckError(ValueError):
    """A check was asked for that there is not."""


def chosen(names: str, checks: Sequence[Check]) -> tuple[Check, ...]:
    """Return the checks called ``names`` (with commas between), or all if it is empty.

    Raises:
        UnknownCheckError: there is no check of one of the names.
    """
    wanted = {name.strip() for name in names.split(",") if name.strip()}
    unknown = wanted - {check.name for check in checks}
    if unknown:
        known = ", ".join(check.name for check in checks)
        raise UnknownCheckError(f"No check is called {', '.join(unknown)}. There are: {known}.")
    return tuple(check for check in checks if not wanted or check.name in wanted)


def run_all(
    checks: Iterable[Check],
    start: Callable[..., Finished] = run,
    say: Callable[[str], None] = print,
) -> int:
    """Run every check, even after one has failed, then say what to do.

    Returns:
        The exit status: 0 if all is well, otherwise 1.
    """
    failed = [check for check in checks if not _passes(check, start, say)]
    if not failed:
        say("\nEvery check passed.")
        return 0
    say(f"\nFailed: {', '.join(check.name for check in failed)}.")
    for check in failed:
        say(f"  {check.name}: {check.remedy}")
    return 1


def _passes(check: Check, start: Callable[..., Finished], say: Callable[[str], None]) -> bool:
    doing = f"{check.name}: {check.about}"
    if check.is_shown:
        say(doing)
        sys.stdout.flush()
        code = subprocess.call(check.command, cwd=check.cwd)
        for _ in range(_TIMES):
            if code == 0 or code != check.again_on:
                break
            say(f"{check.name}: a process was ended from outside, so once more")
            code = subprocess.call(check.command, cwd=check.cwd)
        return code == 0
    done = start(check.command, doing, cwd=check.cwd)
    if done.code:
        say(done.text)
    return done.code == 0
