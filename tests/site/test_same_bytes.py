"""A build depends on what is written, and on nothing else."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import time_machine

from plugins.preview.progress import run
from tests.site.comments import HELLO, comment
from tests.sites import ROOT, Site, build

WORLD = """
-- content/posts/world.md --
Title: World
Date: 2026-03-24 09:12
Tags: c, a, b
Authors: Zoe; Ada
Series: Two
Series_index: 1

See [what came before](hello.md).
-- content/posts/more.md --
Title: More
Date: 2026-03-24 09:12
Tags: b, a
Series: Two

The same minute.
-- content/pages/about.md --
Title: About

Words.
"""


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, and what is in it."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_another_process_writes_the_same_bytes(sample: Site, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "pelican", "content", "-o", str(tmp_path))
    # Sets of names come in another order in each process, unless they are told which.
    surroundings = {**os.environ, "PYTHONHASHSEED": "2026", "TZ": "Asia/Tokyo", "LANG": "C"}

    done = run(command, "", cwd=ROOT, env=surroundings)

    assert done.code == 0
    assert files(tmp_path) == files(sample.output)


def test_neither_the_order_of_files_nor_the_day_changes_a_byte(tmp_path: Path) -> None:
    replies = [comment(f"c{n}", of=post) for n in range(4) for post in ("hello", "world")]
    parts = [HELLO, WORLD, *replies]
    with time_machine.travel(datetime(2026, 4, 1, tzinfo=UTC)):
        spring = build(tmp_path / "spring", "".join(parts))

    with time_machine.travel(datetime(2031, 12, 24, tzinfo=UTC)):
        winter = build(tmp_path / "winter", "".join(reversed(parts)))

    assert files(winter.output) == files(spring.output)
    assert len(files(spring.output)) > 50


def test_a_second_build_into_the_same_folder_changes_nothing(tmp_path: Path) -> None:
    before = files(build(tmp_path, HELLO + WORLD + comment("a")).output)

    after = files(build(tmp_path, "").output)

    assert after == before
