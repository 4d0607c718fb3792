"""Run a program and show that it is alive.

This is read before there is an environment. So it imports the standard library only, and
an old Python can read it too and get as far as the message that it is too old.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple, TextIO

BEAT = 2.0
"""Seconds between two signs of life."""


class Finished(NamedTuple):
    """How a program ended: its exit status, and all that it printed."""

    code: int
    text: str


def run(
    command: Sequence[str],
    doing: str,
    *,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    out: TextIO | None = None,
) -> Finished:
    """Run ``command``; say what it is for, a dot every two seconds, and how it ended.

    Args:
        command: the program and its arguments.
        doing: what to tell the person who waits; empty: nothing at all.
        cwd: the folder to run in.
        env: the program's environment; this one's by default.
        out: where to tell it; standard output by default.
    """
    out = (out or sys.stdout) if doing else StringIO()
    _say(out, doing)
    began = time.monotonic()
    with TemporaryFile() as log:
        code = _start(command, log, out, cwd=cwd, env=env)
        log.seek(0)
        text = log.read().decode(errors="replace")
    _say(out, f" {'failed' if code else 'ok'}, {time.monotonic() - began:.1f} s\n")
    return Finished(code, text)


def _start(
    command: Sequence[str],
    log: IO[bytes],
    out: TextIO,
    *,
    cwd: Path,
    env: Mapping[str, str] | None,
) -> int:
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
    ) as process:
        while process.poll() is None:
            try:
                process.wait(BEAT)
            except subprocess.TimeoutExpired:
                _say(out, ".")
    return process.returncode


def _say(out: TextIO, text: str) -> None:
    out.write(text)
    out.flush()
