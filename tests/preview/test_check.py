"""Looking at everything that people have written."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.preview.check import look_at, main

NOW = datetime(2026, 3, 24, tzinfo=UTC)
REPLY = "author:\n  name: Ada\ndate: 2026-01-02T09:00:00Z\nbody: |\n  Hello.\n"


def test_a_site_in_order_is_counted(site: Path) -> None:
    (site / "content/comments/hello/01.yml").write_text(REPLY, encoding="utf-8")

    report = look_at(site, NOW)

    assert str(report) == "Everything is in order: 1 post, 1 comment."


def test_every_kind_of_problem_is_found_in_one_run(site: Path) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("DISCUSSION_DEPHT = 3\nESSAYS_WORDS = 3\n")
    for path, text in {
        "posts/second.md": "Title: Second\n\nNo date.\n",
        "posts/third.md": "Title: Third\nDate: 2026-01-01\n\n![](../images/x.svg)\n",
        "comments/hello/01.yml": REPLY + "colour: red\n",
        "comments/nobody/01.yml": REPLY,
    }.items():
        file = site / "content" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    lines = str(look_at(site, NOW)).splitlines()

    assert lines[-1].endswith("problems found.")
    for place in (
        "content/comments/hello/01.yml:6: ",
        "content/comments/nobody:1: ",
        "content/posts/second.md:1: ",
        "content/posts/third.md:4: ",
        "pelicanconf.py:13: DISCUSSION_DEPHT",
        "pelicanconf.py:14: There is no setting ESSAYS_WORDS",
    ):
        assert any(line.startswith(place) for line in lines), place


def test_settings_that_python_cannot_read_are_a_problem_too(site: Path) -> None:
    (site / "pelicanconf.py").write_text("A = 1\nB = (\n", encoding="utf-8")

    report = look_at(site, NOW)

    assert str(report).startswith("pelicanconf.py:2: Python cannot read this: ")


@pytest.mark.parametrize(
    "line",
    [
        "ARTICLE_URL = '{slugg}/'",
        "DEFAULT_PAGINATION = 'ten'",
        "PATH = 3",
        "THEME = 'themes'",
        "THEME = 3",
    ],
)
def test_a_setting_that_would_end_a_build_is_told_at_its_line(site: Path, line: str) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"{line}\n")

    (problem,) = look_at(site, NOW).problems

    assert str(problem).startswith(f"pelicanconf.py:13: {line.split(maxsplit=1)[0]}")


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("TIMEZONE = 'Mars'", 2),
        ("PAGE_URL = '{slugg}/'", 1),
        ("(", 1),
    ],
)
def test_links_are_looked_up_unless_addresses_are_wrong_or_unknown(
    site: Path,
    line: str,
    count: int,
) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"AUTHOR = 'Ada'\n{line}\n")
    text = "Title: A\nLang: en\nDate: 2026-01-01\n\n[a](/a.html), [nowhere](/nowhere.html)\n"
    (site / "content/posts/a.md").write_text(text, encoding="utf-8")
    reply = REPLY.replace("date:", "  writer: ada\ndate:")
    (site / "content/comments/hello/01.yml").write_text(reply, encoding="utf-8")

    problems = look_at(site, NOW).problems

    assert [problem.path for problem in problems] == [
        "pelicanconf.py",
        "content/posts/a.md",
    ][:count]


def test_a_template_that_the_theme_has_not_is_a_problem(site: Path) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("THEME = 'mine'\n")
    (site / "mine" / "templates").mkdir(parents=True)
    (site / "mine" / "templates" / "article.html").touch()
    for name in ("article", "artcle"):
        text = f"Title: A\nDate: 2026-01-01\nTemplate: {name}\n\nText.\n"
        (site / f"content/posts/{name}.md").write_text(text, encoding="utf-8")

    (problem,) = look_at(site, NOW).problems

    assert str(problem) == (
        "content/posts/artcle.md:3: The theme has no template “artcle”. Did you mean “article”?"
    )


def test_as_a_program_it_prints_the_report_and_tells_by_its_status(
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(site)

    assert main() == 0
    assert capsys.readouterr().out == "Everything is in order: 1 post, 0 comments.\n"

    (site / "content/posts/hello.md").write_text("Title: No date\n\nx\n", encoding="utf-8")
    assert main() == 1
