"""Files that are no part of the site, and look as if they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.essays.misplaced import misplaced

FOLDERS = ("posts", "pages")


def told(
    content: Path, name: str, linked: tuple[str, ...] = (), **pelican: object
) -> list[str]:
    """Return what is told of a site with one file."""
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).touch()
    found = misplaced(content, FOLDERS, linked, pelican)
    return [str(problem).removeprefix(f"{content.as_posix()}/") for problem in found]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.MD", "a.markdown", "in/a.docx", "a"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_only_markdown_is_read(tmp_path: Path, folder: str, name: str) -> None:
    (problem,) = told(tmp_path, f"{folder}/{name}")

    assert problem == (
        f"{folder}/{name}:1: Only .md files are read here. "
        "Write it in Markdown and call it a.md."
    )


@pytest.mark.parametrize("name", ["a.md", "drafts/a.txt", "Posts/a.md", "a", "posts"])
def test_essays_are_read_from_their_folders(tmp_path: Path, name: str) -> None:
    (problem,) = told(tmp_path, name)

    assert problem == (
        f"{name}:1: Essays are not read from this folder. Move it to content/posts or "
        f"content/pages, and call it {Path(name).stem}.md."
    )


def test_a_file_at_the_top_is_not_published(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "photo.png")

    assert problem == (
        "photo.png:1: This file is not published. Move it to content/images, or name it in "
        "STATIC_PATHS in pelicanconf.py."
    )


@pytest.mark.parametrize(
    "name",
    [
        *("posts/a.md", "posts/in/a.md", "posts/a.png", "posts/credits.yml", "photos/a.png"),
        *("images/notes.txt", ".DS_Store", "posts/.a.txt", ".git/a.md", "credits.yml"),
        *("comments/hello/a.txt", "comments/a.md"),
    ],
)
def test_what_is_read_published_or_hidden_is_left_alone(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, name) == []


@pytest.mark.parametrize("paths", [["extra"], ["extra/robots.txt", None], ("extra/",)])
def test_what_the_settings_publish_is_left_alone(tmp_path: Path, paths: object) -> None:
    assert told(tmp_path, "extra/robots.txt", STATIC_PATHS=paths) == []


def test_what_the_settings_ignore_is_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "posts/a.txt~", IGNORE_FILES=["*~"]) == []
    assert told(tmp_path, "posts/old/a.txt", IGNORE_FILES=["old"]) == []


def test_what_an_essay_links_to_is_published(tmp_path: Path) -> None:
    assert told(tmp_path, "posts/score.txt", linked=("posts/score.txt",)) == []
