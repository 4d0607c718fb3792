"""The folder that holds a built site."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.errors import SiteError, SiteProblems
from plugins.preview.output import MADE, MARK, SITES, Output, remove_all_made


@pytest.fixture
def output(tmp_path: Path) -> Output:
    return Output(tmp_path / "site" / "output")


def put(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
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
        output.replace()  # nothing has been built

    assert output.read("index.html") == b"one"


def test_a_first_swap_that_fails_leaves_nothing(output: Output) -> None:
    output.make_ready()
    output.discard()

    with pytest.raises(FileNotFoundError):
        output.replace()

    assert not output.folder.exists()


def test_a_swap_that_was_cut_off_is_undone_at_the_next_build(output: Output) -> None:
    publish(output, "one")
    output.folder.rename(output.folder.with_name("output.old"))
    put(output.spare, "half of two")

    output.make_ready()

    assert output.read("index.html") == b"one"
    assert beside(output) == ["output", "output.next"]
    assert [path.name for path in output.spare.iterdir()] == [MARK]


def test_a_build_that_was_cut_off_is_in_nobodys_way(output: Output) -> None:
    output.make_ready()
    (output.spare / "index.html").touch()

    publish(output, "one")

    assert beside(output) == ["output"]


@pytest.mark.parametrize("name", ["output.next", "output.old"])
@pytest.mark.parametrize("was_built", [True, False])
def test_a_folder_beside_it_that_no_build_has_made_is_never_touched(
    output: Output,
    name: str,
    *,
    was_built: bool,
) -> None:
    if was_built:
        publish(output, "one")
    other = output.folder.with_name(name)
    other.mkdir(parents=True)
    (other / "diary.txt").touch()

    with pytest.raises(SiteError, match=f"{name} is not a site that was built before"):
        output.make_ready()
    output.discard()

    assert (other / "diary.txt").exists()
    assert output.folder.exists() is was_built


def test_a_link_beside_it_is_never_followed(output: Output, tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", "one")
    output.folder.parent.mkdir()
    output.spare.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(SiteError, match=r"output\.next is not a site"):
        output.make_ready()
    output.discard()

    assert (tmp_path / "elsewhere" / MARK).exists()


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


@pytest.mark.parametrize("name", SITES)
def test_what_no_build_has_made_is_not_removed_with_the_rest(tmp_path: Path, name: str) -> None:
    put(tmp_path / "output", "one")
    (tmp_path / name).mkdir(exist_ok=True)
    (tmp_path / name / MARK).unlink(missing_ok=True)
    (tmp_path / name / "mine.txt").touch()
    (tmp_path / ".coverage").touch()

    with pytest.raises(SiteProblems) as caught:
        remove_all_made(tmp_path)

    assert [e.problem for e in caught.value.problems] == [f"No build has made “{name}”."]
    assert (tmp_path / name / "mine.txt").exists()
    assert (tmp_path / ".coverage").exists()
