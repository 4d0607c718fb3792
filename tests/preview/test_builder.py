"""Building a site, all or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.preview.builder import Site, build, readable
from plugins.preview.output import Output
from plugins.preview.progress import Finished
from tests.programs import Programs


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(tmp_path / "output")


def test_a_site_is_built_with_the_address_that_it_gets(site: Path, output: Output) -> None:
    problems = build(Site(root=site, url="http://127.0.0.1:8000"), output)

    assert problems == ""
    page = output.read("hello.html") or b""
    assert b"Good day to you." in page
    assert b"http://127.0.0.1:8000" in page


def test_what_is_wrong_is_told_and_the_last_build_stays(site: Path, output: Output) -> None:
    build(Site(root=site), output)
    post = site / "content/posts/hello.md"
    post.write_text("Title: Bye\nDate: tomorrow\n\nBye.\n", encoding="utf-8")

    problems = build(Site(root=site), output)

    assert problems.startswith("content/posts/hello.md:2: ")
    assert b"Good day to you." in (output.read("hello.html") or b"")
    assert not output.spare.exists()


def test_a_warning_of_pelican_stops_the_build(site: Path, output: Output) -> None:
    (site / "pelicanconf.py").write_text(
        (site / "pelicanconf.py").read_text(encoding="utf-8") + "PLUGINS = ['nowhere']\n",
        encoding="utf-8",
    )

    problems = build(Site(root=site), output)

    assert "nowhere" in problems
    assert "Traceback" not in problems
    assert not output.folder.exists()


@pytest.mark.parametrize(
    "line",
    [
        "ARTICLE_URL = '{slugg}/'",
        "DEFAULT_PAGINATION = 'ten'",
        "THEME = 'themes'",
    ],
)
def test_a_setting_that_pelican_stumbles_over_is_told_at_its_line(
    site: Path,
    output: Output,
    line: str,
) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"{line}\n")

    problems = build(Site(root=site), output)

    assert problems.startswith(f"pelicanconf.py:13: {line.split(maxsplit=1)[0]}")
    assert problems.endswith("1 problem found.")


def test_an_error_in_a_template_is_told_in_a_sentence(site: Path, output: Output) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("THEME = 'mine'\nDIRECT_TEMPLATES = ['archives']\n")
    (site / "mine" / "templates").mkdir(parents=True)
    (site / "mine" / "static").mkdir()
    archives = site / "mine" / "templates" / "archives.html"
    archives.write_text("{{ SITENAME }}\n{{ SITENAM.x }}\n", encoding="utf-8")

    problems = build(Site(root=site), output)

    assert problems == (
        "mine/templates/archives.html:2: There is no “SITENAM” here. Did you mean “SITENAME”?"
    )


def test_of_a_build_that_fails_everything_that_is_wrong_is_told(output: Output) -> None:
    answers = {"pelican": Finished(1, "One."), "-c": Finished(1, "One.\nAnother.\n")}

    problems = build(Site(root=Path()), output, Programs(answers))

    assert problems == "One.\nAnother."


def test_of_a_build_that_fails_for_another_reason_that_reason_is_told(output: Output) -> None:
    problems = build(Site(root=Path()), output, Programs({"pelican": Finished(1, "Bug.")}))

    assert problems == "Bug."


def test_a_build_that_ends_without_a_word_has_failed_nevertheless(output: Output) -> None:
    problems = build(Site(root=Path()), output, Programs({"pelican": Finished(-9, "")}))

    assert problems == "Pelican ended with status -9 and said nothing."


def test_without_an_address_the_settings_decide(output: Output) -> None:
    programs = Programs()

    build(Site(root=Path()), output, programs)

    assert "-e" not in programs.commands[-1]
    assert "warnings" in programs.commands[-1]


def test_a_folder_that_is_no_site_is_told(output: Output) -> None:
    output.folder.mkdir()
    (output.folder / "diary.txt").touch()

    assert "not a site that was built before" in build(Site(root=Path()), output)


def test_a_comment_file_among_the_pages_is_never_put_in_place(
    tmp_path: Path,
    output: Output,
) -> None:
    comment = tmp_path / "content" / "comments" / "hello" / "a.yml"
    comment.parent.mkdir(parents=True)
    comment.write_bytes(b"status: spam")

    def write() -> None:
        (output.spare / "x.txt").write_bytes(b"status: spam")

    problems = build(Site(root=tmp_path), output, Programs({}, effects={"pelican": write}))

    assert "would be published as x.txt" in problems
    assert not output.folder.exists()


def test_pages_that_cannot_be_put_in_place_are_told(output: Output) -> None:
    vanish = {"pelican": lambda: shutil.rmtree(output.spare)}

    problems = build(Site(root=Path()), output, Programs(effects=vanish))

    assert problems.startswith("The new pages could not be put in place")


TOLD = """\
SiteProblems: b.md:2: A problem.
c.yml:3: Another one.
2 problems found.
  + Exception Group Traceback (most recent call last):
  |   File "x.py", line 14, in boom
  +-+---------------- 1 ----------------
    | plugins.errors.SiteError: b.md:2: A problem.
    +------------------------------------
"""
STOPPED = """\
Could not process hello.md
RuntimeError: Warning or error encountered
Traceback (most recent call last):
  File "readers.py", line 335, in read
    raise ValueError(text)
ValueError: '2026-01-99' is not a valid date

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "log.py", line 118, in _log
RuntimeError: Warning or error encountered
"""
BUG = """\
KeyError: 'x'
Traceback (most recent call last):
  File "x.py", line 1, in y
KeyError: 'x'
"""


def test_problems_are_told_without_their_traceback() -> None:
    assert readable(TOLD) == "b.md:2: A problem.\nc.yml:3: Another one.\n2 problems found."


def test_a_warning_is_told_with_its_reason() -> None:
    reason = "ValueError: '2026-01-99' is not a valid date"

    assert readable(STOPPED) == f"Could not process hello.md\n{reason}"


def test_an_error_that_nobody_expected_keeps_its_traceback() -> None:
    assert readable(BUG) == BUG.strip()
