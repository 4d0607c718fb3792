"""All discussions of a site, from their folders."""

from __future__ import annotations

from pathlib import Path

from plugins.discussion.store import Store, load

SOUND = "author: {name: Ada}\ndate: 2026-03-24T09:12:00Z\nbody: Hello.\n"


def folder(root: Path, files: dict[str, str]) -> Store:
    """Return what is found in a comments folder with these files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return load(root)


def complaints(root: Path, files: dict[str, str]) -> list[str]:
    """Return what is said about them, without the root's path."""
    return [str(e).replace(f"{root.as_posix()}/", "") for e in folder(root, files).problems]


def test_every_file_is_a_comment_of_its_folder(tmp_path: Path) -> None:
    store = folder(tmp_path, {"hello/a.yml": SOUND, "hello/b.yml": SOUND, "world/a.yml": SOUND})

    assert {id_: [c.id for c in d.comments] for id_, d in store.discussions.items()} == {
        "hello": ["a", "b"],
        "world": ["a"],
    }
    assert store.problems == ()


def test_a_site_without_comments_has_no_folder_for_them(tmp_path: Path) -> None:
    assert load(tmp_path / "comments").discussions == {}


def test_what_systems_and_editors_leave_behind_is_passed_over(tmp_path: Path) -> None:
    files = {
        ".DS_Store": "",
        "hello/.gitkeep": "",
        "hello/.a.yml.swp": "",
        "hello/a.yml": SOUND,
    }

    assert complaints(tmp_path, files) == []


def test_problems_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    files = {
        "hello/a.yml": "nothing",
        "hello/b.yaml": SOUND,
        "hello/c.yml/d.yml": SOUND,
        "Hello/a.yml": SOUND,
        "stray.yml": SOUND,
    }

    assert complaints(tmp_path, files) == [
        (
            "Hello:1: “Hello” cannot be a discussion's id. "
            "Name the folder with lower-case letters, digits and hyphens."
        ),
        "hello/a.yml:1: The file must be fields like “date: …”.",
        (
            "hello/b.yaml:1: A comment file's name must end in .yml. "
            "Rename it to “b.yml”, or move it out of the comments folder."
        ),
        (
            "hello/c.yml:1: Only plain comment files belong here. "
            "Move it out of the comments folder."
        ),
        (
            "stray.yml:1: A comment file lies outside any discussion. "
            "Move it into the folder that is named like its post's slug."
        ),
    ]


def test_a_link_to_a_file_elsewhere_is_no_comment(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text(SOUND)
    (tmp_path / "comments" / "hello").mkdir(parents=True)
    (tmp_path / "comments" / "hello" / "a.yml").symlink_to(secret)

    store = load(tmp_path / "comments")

    assert [e.problem for e in store.problems] == ["Only plain comment files belong here."]
    assert store.discussions["hello"].comments == ()


def test_a_folder_that_is_a_link_is_neither_followed_nor_listed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "passwords.txt").write_text("secret")
    folder(tmp_path / "comments", {"hello/a.yml": SOUND})
    (tmp_path / "comments" / "etc-link").symlink_to(outside)
    (tmp_path / "comments" / "again").symlink_to(tmp_path / "comments" / "hello")
    (tmp_path / "comments" / "gone").symlink_to(tmp_path / "nowhere")

    store = load(tmp_path / "comments")

    assert [Path(e.path).name for e in store.problems] == ["again", "etc-link", "gone"]
    assert {e.problem for e in store.problems} == {
        "This is a link to another place, and comments are only read where they are.",
    }
    assert store.discussions.keys() == {"hello"}
    assert store.orphans({"hello"}) == []


def test_a_comments_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    folder(tmp_path / "elsewhere", {"hello/a.yml": SOUND})
    (tmp_path / "comments").symlink_to(tmp_path / "elsewhere")

    store = load(tmp_path / "comments")

    assert [Path(e.path).name for e in store.problems] == ["comments"]
    assert store.discussions == {}


def test_a_reply_to_nothing_is_told_with_its_line(tmp_path: Path) -> None:
    files = {"hello/a.yml": SOUND + "reply_to: gone\n"}

    assert complaints(tmp_path, files) == [
        (
            "hello/a.yml:4: There is no comment “gone” to answer. "
            "Correct “reply_to”, or delete the line to answer the post itself."
        ),
    ]


def test_a_circle_is_told_of_each_comment_in_it(tmp_path: Path) -> None:
    files = {
        "hello/a.yml": SOUND + "reply_to: b\n",
        "hello/b.yml": SOUND + "reply_to: a\n",
        "hello/c.yml": SOUND + "reply_to: c\n",
    }

    assert [c.split(". ")[0] for c in complaints(tmp_path, files)] == [
        "hello/a.yml:4: The comment answers one of its own replies",
        "hello/b.yml:4: The comment answers one of its own replies",
        "hello/c.yml:4: The comment answers itself",
    ]


def test_replies_to_a_file_with_problems_add_none_of_their_own(tmp_path: Path) -> None:
    files = {"hello/a.yml": "nothing", "hello/b.yml": SOUND + "reply_to: a\n"}

    assert len(complaints(tmp_path, files)) == 1


def test_an_old_address_leads_to_one_comment(tmp_path: Path) -> None:
    source = "source: {system: wordpress, id: '904'}\n"
    files = {"hello/a.yml": SOUND + source, "hello/b.yml": SOUND + source}
    other = {"world/904.yml": SOUND, "world/a.yml": SOUND + source}

    hint = "Keep “source” where the old address belongs, and delete it here."
    assert complaints(tmp_path, {**files, **other}) == [
        f"hello/b.yml:4: Its old address, #comment-904, is that of “a”, too. {hint}",
        f"world/a.yml:4: Its old address, #comment-904, is that of “904”, too. {hint}",
    ]


def test_a_folder_without_a_post_is_told_with_the_likeliest_post(tmp_path: Path) -> None:
    store = folder(tmp_path, {"helo/a.yml": SOUND, "xyz/a.yml": SOUND, "world/a.yml": SOUND})

    problems = store.orphans({"hello", "world"})

    assert [f"{Path(e.path).name}: {e.problem} {e.hint}" for e in problems] == [
        (
            "helo: No post has this discussion. Is it “hello”? "
            "Then rename the folder, or add “Discussion: helo” to that post."
        ),
        (
            "xyz: No post has this discussion. Rename the folder like a post's slug, "
            "or add “Discussion: xyz” to the post it belongs to."
        ),
    ]
