"""What lies where, and what lock files may say."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
TOP = {
    *("content", "plugins", "tests", "theme"),
    *("CHANGELOG.md", "LICENSE", "README.md"),
    *("pelicanconf.py", "pyproject.toml", "requirements.lock", "tasks.py"),
}
LOCKS = ("requirements.lock", "tests/requirements.lock", "theme/package-lock.json")
ADDRESS = re.compile(r"https?://|git\+|file:|--(extra-)?index-url|--find-links")
FOREIGN = re.compile(r"/(root|home|Users|work)/|/tmp/")


def tracked() -> list[str]:
    """Return every file that belongs to the repository, or soon will."""
    git = shutil.which("git") or "git"
    listed = subprocess.run(
        (git, "ls-files", "--cached", "--others", "--exclude-standard"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def modules() -> list[Path]:
    """Return every module below plugins/ that does anything: values alone need no tests."""
    files = sorted((ROOT / "plugins").rglob("*.py"))
    return [
        file.relative_to(ROOT / "plugins")
        for file in files
        if "def " in file.read_text(encoding="utf-8")
    ]


def test_the_top_level_is_as_it_was_agreed() -> None:
    top = {name.partition("/")[0] for name in tracked()}

    assert {name for name in top if not name.startswith(".")} == TOP


@pytest.mark.parametrize("module", modules(), ids=str)
def test_every_module_has_its_tests_where_one_looks_for_them(module: Path) -> None:
    if module.name == "plugin.py":  # Pelican's edge: only whole sites can show it
        assert list((ROOT / "tests" / "site").glob("test_*.py"))
    else:
        assert (ROOT / "tests" / module.with_name(f"test_{module.name}")).is_file()


@pytest.mark.parametrize("lock", LOCKS[:2])
def test_a_lock_file_names_versions_and_checksums_and_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert not ADDRESS.search(text)
    packages = re.findall(r"(?m)^\S+==\S+.*(?:\n    .*)+", text)
    assert len(packages) == len(re.findall(r"(?m)^\S+==", text))
    assert all("--hash=sha256:" in package for package in packages)


def test_the_lock_file_of_the_theme_names_no_place_to_fetch_from() -> None:
    lock = json.loads((ROOT / LOCKS[2]).read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]

    assert not [package for package in packages if "resolved" in package]
    assert all(package["integrity"].startswith("sha512-") for package in packages)


def test_the_tools_come_with_everything_that_the_blog_needs_in_the_same_versions() -> None:
    runtime, tools = (
        set(re.findall(r"(?m)^[\w.-]+==[\w.]+", (ROOT / lock).read_text(encoding="utf-8")))
        for lock in LOCKS[:2]
    )

    assert runtime
    assert runtime <= tools


@pytest.mark.parametrize("name", [n for n in tracked() if n.endswith((".py", ".toml", ".yml"))])
def test_no_file_names_a_folder_of_one_machine(name: str) -> None:
    if name != Path(__file__).relative_to(ROOT).as_posix():
        assert not FOREIGN.search((ROOT / name).read_text(encoding="utf-8"))


def test_the_lock_of_the_tools_names_the_extras_that_its_packages_ask_for() -> None:
    locked = (ROOT / "tests/requirements.lock").read_text(encoding="utf-8")
    wanted = {
        f"{canonicalize_name(need.name)}[{','.join(sorted(need.extras))}]=="
        for package in metadata.distributions()
        for need in map(Requirement, package.requires or ())
        if need.extras and (need.marker is None or need.marker.evaluate({"extra": ""}))
    }

    assert "coverage[toml]==" in wanted
    assert [name for name in sorted(wanted) if f"\n{name}" not in locked] == []
