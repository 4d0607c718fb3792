"""The folder that holds a built site."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.errors import SiteError
from plugins.preview.output import MADE, MARK, Output, remove_all_made


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(tmp_path / "site" / "output")


def put(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    (folder / MARK).write_text("{}", encoding="utf-8")


def publish(output: Output, text: str) -> None:
    output.make_ready()
    put(output.spare, text)
    output.replace()


def beside(output: Output) -> list[str]:
    return sorted(path.name for path in output.folder.parent.iterdir())


def test_the_first_build_is_put_in_place(output: Output) -> None:
    publish(output, "one")

    assert output.read("index.html") == b"one"
    assert beside(output) == ["output"]


def test_the_next_build_takes_the_place_of_the_last(output: Output) -> None:
    publish(output, "one")
    publish(output, "two")

    assert output.read("index.html") == b"two"
    assert beside(output) == ["output"]


def test_a_swap_that_fails_leaves_everything_as_it_was(output: Output) -> None:
    publish(output, "one")

    with pytest.raises(FileNotFoundError):
        output.replace()

    assert output.read("index.html") == b"one"


def test_a_first_swap_that_fails_leaves_nothing(output: Output) -> None:
    output.make_ready()

    with pytest.raises(FileNotFoundError):
        output.replace()

    assert not output.folder.exists()


def test_a_swap_that_was_cut_off_is_undone_at_the_next_build(output: Output) -> None:
    publish(output, "one")
    output.folder.rename(output.folder.with_name("output.old"))
    put(output.spare, "half of two")

    output.make_ready()

    assert output.read("index.html") == b"one"
    assert beside(output) == ["output"]


@pytest.mark.parametrize("name", ["notes.txt", "index.html"])
def test_a_folder_with_something_else_in_it_is_never_replaced(
    output: Output, name: str
) -> None:
    output.folder.mkdir(parents=True)
    (output.folder / name).touch()

    with pytest.raises(SiteError, match="not a site that was built before"):
        output.make_ready()

    assert (output.folder / name).exists()


def test_a_file_is_never_replaced_by_a_site(output: Output) -> None:
    output.folder.parent.mkdir()
    output.folder.touch()

    with pytest.raises(SiteError, match="Name a folder"):
        output.make_ready()


def test_an_empty_folder_may_be_replaced(output: Output) -> None:
    output.folder.mkdir(parents=True)

    publish(output, "one")

    assert output.read("index.html") == b"one"


@pytest.mark.parametrize(
    "name",
    ["missing.html", ".", "", "../secret.txt", "x/../../secret.txt", "a\0b", "n" * 5000],
)
def test_only_files_of_the_site_can_be_read(output: Output, name: str) -> None:
    publish(output, "one")
    (output.folder.parent / "secret.txt").touch()

    assert output.read(name) is None


def test_an_absolute_path_leads_nowhere(output: Output, tmp_path: Path) -> None:
    publish(output, "one")
    (tmp_path / "secret.txt").touch()

    assert output.read(str(tmp_path / "secret.txt")) is None


def test_a_page_is_a_folder_with_an_index(output: Output) -> None:
    publish(output, "one")
    put(output.folder / "about", "me")

    assert output.has_folder("about")
    assert not output.has_folder("nobody")


def test_all_that_was_made_can_be_removed_and_nothing_else(tmp_path: Path) -> None:
    put(tmp_path / "output", "one")
    (tmp_path / ".coverage").touch()
    (tmp_path / "content").mkdir()

    remove_all_made(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["content"]
    assert "content" not in MADE
