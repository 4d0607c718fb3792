"""The environment beside ``tasks.py``: made without asking, from a lock file, once.

Like ``progress``, this is read before there is an environment.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from . import system
from .listing import listing
from .progress import Finished, run

OLDEST = (3, 11)
RUNTIME = "requirements.lock"
TOOLS = "tests/requirements.lock"
"""All of ``RUNTIME`` in the same versions, and the tools that the checks need."""

_RECORD = "colloquy.json"
_OFFLINE = ("NewConnectionError", "Max retries exceeded", "ConnectTimeout", "NameResolution")
_LAST_LINES = 12


class NoEnvironmentError(Exception):
    """Why there can be no environment, and what to do about it."""


def become(
    program: str,
    command: list[str],
    on: str = os.name,
    replace: Callable[[str, list[str]], object] = os.execv,
) -> None:
    """Let ``program`` take this process's place, or end with its exit status.

    Args:
        program: its file.
        command: its name and its arguments.
        on: the kind of system; on Windows (“nt”) no program can take another one's place.
        replace: lets a program take this process's place.
    """
    if on == "nt":
        sys.exit(subprocess.call(command))
    replace(program, command)


def enter(
    script: Path,
    arguments: list[str],
    start: Callable[..., Finished] = run,
    become_: Callable[[str, list[str]], object] = become,
) -> None:
    """Go on with ``script`` in the environment, which is made first if it must be.

    Returns only if this process runs in the environment already. What ``script`` can do
    is told without any environment.

    Args:
        script: ``tasks.py``, with the environment beside it.
        arguments: what a person wrote after its name.
        start: runs a program; see ``progress.run``.
        become_: runs a program in the place of this process.
    """
    if arguments in ([], ["--list"], ["-l"], ["--help"], ["-h"]):
        sys.stdout.write(listing(script))
        sys.exit()
    try:
        refuse_old_python(sys.version_info[:2])
        python = prepare(script.parent, RUNTIME, start)
    except NoEnvironmentError as problem:
        sys.exit(str(problem))
    if not (script.parent / ".venv").samefile(sys.prefix):
        sys.stdout.flush()
        become_(str(python), [str(python), str(script), *arguments])


def refuse_old_python(version: tuple[int, int]) -> None:
    """Raise ``NoEnvironmentError`` if this Python cannot run Colloquy."""
    if version < OLDEST:
        raise NoEnvironmentError(
            f"Colloquy needs Python {_dotted(OLDEST)} or newer, and this is "
            f"{_dotted(version)}. Install a newer one (on Windows and macOS from "
            "python.org, elsewhere with the system's packages) and run tasks.py with it.",
        )


def python_in(root: Path) -> Path:
    """Return where the environment's Python is, whether or not it is there yet."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_current(root: Path, lock: str) -> bool:
    """Tell whether the environment holds exactly what ``lock`` says now."""
    return python_in(root).exists() and _record(root).get(lock) == _fingerprint(root, lock)


def prepare(root: Path, lock: str, start: Callable[..., Finished] = run) -> Path:
    """Make the environment hold what ``lock`` says, and return its Python.

    Args:
        root: the folder of ``tasks.py``.
        lock: ``RUNTIME`` or ``TOOLS``.
        start: runs a program; see ``progress.run``.

    Raises:
        NoEnvironmentError: it could not be made; says what to do.
    """
    python = python_in(root)
    if is_current(root, lock):
        return python
    if not (python.exists() and _has_pip(python, root, start)):
        _make(root, start)
    _install(root, lock, start)
    satisfied = (RUNTIME, TOOLS) if lock == TOOLS else (RUNTIME,)
    _remember(root, {name: _fingerprint(root, name) for name in satisfied})
    return python


def _has_pip(python: Path, root: Path, start: Callable[..., Finished]) -> bool:
    asked = start((str(python), "-m", "pip", "--version"), "Looking at .venv", cwd=root)
    return asked.code == 0


def _make(root: Path, start: Callable[..., Finished]) -> None:
    if not has_ensurepip():
        bring_ensurepip(system.manager(), start)
    made = start(
        (sys.executable, "-m", "venv", "--clear", str(root / ".venv")),
        "Making a Python environment in .venv",
        cwd=root,
    )
    if made.code:
        raise NoEnvironmentError(f"{_end(made.text)}\n.venv could not be made.")


def has_ensurepip() -> bool:
    """Tell whether this Python can put pip into an environment."""
    return importlib.util.find_spec("ensurepip") is not None


def bring_ensurepip(by: str, start: Callable[..., Finished]) -> None:
    """Install the part of Python that Debian and Ubuntu keep in a package of its own.

    Args:
        by: the package manager that may be used, if any.
        start: runs a program; see ``progress.run``.

    Raises:
        NoEnvironmentError: it could not be installed; says what to do.
    """
    package = f"python{_dotted(sys.version_info[:2])}-venv"
    if by != "apt-get" or system.install(package, by, start).code:
        raise NoEnvironmentError(
            "This Python cannot make environments: a part of it, ensurepip, is not here. "
            f"On Debian and Ubuntu that part comes with: apt install {package}",
        )


def _install(root: Path, lock: str, start: Callable[..., Finished]) -> None:
    text = (root / lock).read_text(encoding="utf-8")
    count = sum("==" in line and not line.startswith(" ") for line in text.splitlines())
    options = ("--require-hashes", "--no-input", "--disable-pip-version-check")
    command = (str(python_in(root)), "-m", "pip", "install", *options, "-r", str(root / lock))
    done = start(command, f"Installing {count} packages, as {lock} lists them", cwd=root)
    if done.code and not _is_offline(done.text):
        # A download that broke off is the usual reason; what did arrive is kept.
        done = start(command, "Trying again", cwd=root)
    if done.code and _is_offline(done.text):
        raise NoEnvironmentError(
            "The packages could not be fetched: this machine seems to be offline. They are "
            "fetched once; connect and start again, and after that no network is needed.",
        )
    if done.code:
        raise NoEnvironmentError(
            f"{_end(done.text)}\nThe packages could not be installed; pip's last words are "
            "above. Deleting the folder .venv and starting again is safe, and often enough.",
        )


def _is_offline(text: str) -> bool:
    return any(sign in text for sign in _OFFLINE)


def _record(root: Path) -> dict[str, str]:
    try:
        record = json.loads((root / ".venv" / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _remember(root: Path, record: dict[str, str]) -> None:
    new = root / ".venv" / f"{_RECORD}.new"
    new.write_text(json.dumps(record, indent=2), encoding="utf-8")
    new.replace(root / ".venv" / _RECORD)


def _fingerprint(root: Path, lock: str) -> str:
    return hashlib.sha256((root / lock).read_bytes()).hexdigest()


def _end(text: str) -> str:
    return "\n".join(text.rstrip().splitlines()[-_LAST_LINES:])


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
