"""What is broken is told, all of it and in one run; and nothing of it is published."""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.preview.check import look_at
from plugins.preview.progress import Finished, run
from tests.discussion.golden import GOLDEN, agrees
from tests.site.comments import HELLO, comment
from tests.sites import ROOT, build, write

NOW = datetime(2026, 11, 1, tzinfo=UTC)
REPLY = "author:\n  name: Ada\ndate: 2026-03-24T09:12:00Z\nbody: {}\n"
NO_TEXT = {
    "comments/hello/bell.yml": REPLY.format("Ding \a dong.").encode(),
    "comments/hello/huge.yml": REPLY.format(">" * 5_000_000).encode(),
    "comments/hello/large.yml": REPLY.format("a" * 65 * 1024).encode(),
    "comments/hello/latin.yml": REPLY.format("Café.").encode("latin-1"),
    "posts/bell.md": b"Title: Bell\nDate: 2026-03-24\n\nDing \a dong.\n",
    "posts/latin.md": "Title: Café\nDate: 2026-03-24\n\nText.\n".encode("latin-1"),
}
"""Files that no editor would keep as they are."""
FOLDERS = (
    *("comments/Hello World", "comments/helo", "comments/hello/folder.yml"),
    *("images/folder/credits.yml", "posts/folder.md"),
)

SOUND = (
    "images/art/dot.svg",
    "posts/c-plus.md",
    "posts/hello.md",
    "pages/about.md",
    "pages/take-part.md",
)
"""What the broken files are at odds with."""
PAGES = """
-- content/pages/about.md --
Title: About
-- content/pages/take-part.md --
Title: Take part
"""
"""What the menu of the sample leads to."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the folder of a sound site, with all that its commands need."""
    for name in ("plugins", "theme"):
        unneeded = shutil.ignore_patterns("__pycache__", "node_modules")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=unneeded)
    for name in ("pelicanconf.py", "tasks.py"):
        shutil.copy(ROOT / name, tmp_path)
    write(tmp_path, HELLO + comment("a") + PAGES)
    return tmp_path


def break_(root: Path) -> None:
    """Add everything that is broken to a site."""
    content = write(root, (GOLDEN / "broken-site.txt").read_text(encoding="utf-8"))
    for name, data in NO_TEXT.items():
        (content / name).write_bytes(data)
    for name in FOLDERS:
        (content / name).mkdir(parents=True)
    settings = root / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"DISCUSSION_DEPHT = 3\n{text}", encoding="utf-8")


def task(root: Path, *words: str) -> Finished:
    """Run one of the tasks of a site as a person does."""
    return run((sys.executable, "-m", "invoke", *words), "", cwd=root)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, and what is in it."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_everything_that_is_broken_is_told_in_one_run(root: Path) -> None:
    break_(root)

    report = look_at(root, NOW)

    assert agrees(GOLDEN / "broken-site.report.txt", f"{report}\n".encode())


def test_each_broken_file_is_told_of_once(root: Path) -> None:
    break_(root)

    report = look_at(root, NOW)

    sound = {f"content/{name}" for name in SOUND}
    broken = {f"content/{name}" for name in (*files(root / "content"), *FOLDERS)} - sound
    told = Counter(problem.path for problem in report.problems)
    assert {path for path, times in told.items() if times > 1} == set()
    assert broken - told.keys() == {
        "content/comments/hello/a.yml",
        "content/comments/hello/sound.yml",
    }
    assert told.keys() - broken == {"pelicanconf.py"}
    assert len(told) > 60
    assert all(problem.problem.endswith(".") for problem in report.problems)


def test_the_command_lists_the_problems_and_fails(root: Path) -> None:
    in_order = task(root, "check")
    break_(root)

    broken = task(root, "check")

    assert in_order == (0, "Everything is in order: 1 post, 1 comment.\n")
    assert broken.code == 1
    assert broken.text == (GOLDEN / "broken-site.report.txt").read_text(encoding="utf-8")


def test_a_build_of_a_broken_site_leaves_the_last_one_as_it_was(root: Path) -> None:
    first = task(root, "build")
    before = files(root / "output")
    break_(root)

    second = task(root, "build")

    assert first.code == 0
    assert "hello/index.html" in before
    assert second.code == 1
    assert "content/comments/hello/twice.yml:5: “body” stands there twice." in second.text
    assert "Nothing was replaced: output is as it was." in second.text
    assert "Traceback" not in second.text
    assert files(root / "output") == before
    assert not (root / "output.next").exists()


def test_a_folder_that_no_build_has_made_stays_when_all_is_removed(root: Path) -> None:
    for name in (".cache/x", "output/mine"):
        (root / name).mkdir(parents=True)

    refused = task(root, "clean")
    (root / "output/mine").rmdir()
    done = task(root, "clean")

    assert refused.code == 1
    assert "No build has made “output”." in refused.text
    assert refused.text.endswith("Nothing was removed.\n")
    assert done.code == 0
    assert not (root / ".cache").exists()
    assert not (root / "output").exists()


@pytest.mark.parametrize("name", ["check", "build"])
def test_a_menu_that_leads_nowhere_is_told_at_its_line(root: Path, name: str) -> None:
    settings = root / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8").replace('"archives/")', '"archivs/")')
    settings.write_text(text, encoding="utf-8")
    line = text.partition("\nMENU = ")[0].count("\n") + 2

    done = task(root, name)

    assert done.code == 1
    assert (
        f"pelicanconf.py:{line}: MENU: “Archives” leads to “archivs/”, where there is no page. "
        "Did you mean “archives/”?\n1 problem found." in done.text
    )


@pytest.mark.parametrize("name", ["check", "build"])
def test_a_writer_whom_the_blog_has_not_is_told(root: Path, name: str) -> None:
    write(root, comment("b", name="Ada\n  writer: the-long-reply"))
    write(root, comment("c", name="Ada\n  writer: the-long-repyl"))

    done = task(root, name)

    assert done.code == 1
    assert "content/comments/hello/c.yml:3: “writer” cannot be “the-long-repyl”" in done.text
    assert "Did you mean “the-long-reply”?\n1 problem found." in done.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("serve", "--port", "abc"), "“abc” is no port. Write a number up to 65535:"),
        (("new", "--help"), "A title cannot begin with “-”, as “--help” does:"),
    ],
)
def test_what_a_task_cannot_use_is_told_and_nothing_is_written(
    root: Path,
    words: tuple[str, ...],
    told: str,
) -> None:
    before = files(root / "content")

    done = task(root, *words)

    assert done.code == 1
    assert done.text.startswith(told)
    assert files(root / "content") == before


def test_a_wall_of_quotation_marks_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    wall = ">" * 60_000

    site = build(tmp_path, HELLO + comment("a", body=f"'{wall}'"))

    quoted = f"<p>{'&gt;' * 60_000}</p>"
    assert site.warnings == ()
    assert quoted in site["hello/index.html"]
    assert quoted in json.loads(site["hello/feed/feed.json"])["items"][0]["content_html"]
