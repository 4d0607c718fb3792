"""What tasks.py says that it can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.preview.listing import listing, tasks_in

SCRIPT = '''
import this

@task
def serve(c):
    """Show the blog.

    With more words.
    """

@task(help={"a": "b"})
def look_up(c):
    """Look something up."""

@task
def silent(c): ...

@invoke.other
def not_a_task(c):
    """Not listed."""

def neither(c):
    """Not listed either."""

NAME = "x"
'''


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "tasks.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def test_every_task_is_listed_by_its_first_line(script: Path) -> None:
    assert tasks_in(script) == [
        ("serve", "Show the blog."),
        ("look-up", "Look something up."),
        ("silent", ""),
    ]


def test_the_listing_says_how_to_start_a_task(script: Path) -> None:
    text = listing(script)

    assert text.startswith("python3 tasks.py TASK")
    assert "  serve       Show the blog.\n" in text
    assert text.endswith("\n")
