"""What becomes of a picture, and what is told of one that cannot be shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it.utils import read_fixture_file

from plugins.figures.album import Album
from plugins.figures.markup import FiguresExtension
from tests.figures.albums import content_folder, rendered

GOLDEN = Path(__file__).parents[1] / "golden" / "figures.md"


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [pytest.param(*case[1:], id=case[1]) for case in read_fixture_file(GOLDEN)],
)
def test_golden(title: str, text: str, expected: str, tmp_path: Path) -> None:
    html, problems = rendered(text, content_folder(tmp_path))

    assert html + "\n" == expected, title
    assert problems == []


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("Text.\n\n![](../images/walk/gate.svg)", 3, "has no description"),
        ("![ ](../images/walk/gate.svg)", 1, "has no description"),
        ("![A gate.](../images/walk/gat.svg)", 1, "There is no picture"),
        ("\n\n\n![A gate.](https://noor.example/gate.svg)", 4, "on another site"),
    ],
)
def test_a_problem_names_its_line(text: str, line: int, problem: str, tmp_path: Path) -> None:
    content = content_folder(tmp_path)

    _, problems = rendered(text, content)

    assert [error.line for error in problems] == [line]
    assert problem in problems[0].problem
    assert problems[0].hint
    assert problems[0].path == str(content / "posts" / "walk.md")


def test_a_picture_without_words_and_without_file_is_told_twice(tmp_path: Path) -> None:
    _, problems = rendered("![](gone.svg)", content_folder(tmp_path))

    assert len(problems) == 2


def test_a_picture_that_cannot_be_shown_is_no_figure(tmp_path: Path) -> None:
    html, _ = rendered("![A](gone.svg)\n\n![B](../images/walk/gate.svg)", tmp_path)

    assert html.startswith("<p>")


def test_pages_share_nothing(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    figures = FiguresExtension(
        album=Album(content),
        page=content / "posts" / "walk.md",
        line_of=lambda _: 1,
        problems=[],
    )
    md = Markdown(extensions=[figures])
    text = "![A gate.](../images/walk/gate.svg)"

    first, second = md.convert(text), md.reset().convert(text)

    assert first == second
    assert [picture.path for picture in figures.pictures] == ["images/walk/gate.svg"]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return content_folder(tmp_path_factory.mktemp("figures"))


@given(names=st.lists(st.sampled_from(["gate.svg", "hall.png", "two%20words.svg"]), max_size=5))
def test_every_picture_has_its_size_and_only_the_first_is_urgent(
    content: Path,
    names: list[str],
) -> None:
    text = "\n\n".join(f"![Seen.](../images/walk/{name})" for name in names)

    html, problems = rendered(text, content)

    tags = re.findall("<img[^>]*>", html)
    assert len(tags) == len(names)
    assert all(re.search(r'height="\d+".*width="\d+"', tag) for tag in tags)
    assert ["lazy" in tag for tag in tags] == [at > 0 for at in range(len(tags))]
    assert problems == []
