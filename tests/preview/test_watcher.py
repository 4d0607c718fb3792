"""Noticing what a writer saves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from watchfiles import Change

from plugins.preview.watcher import Changes, rebuild, watch
from tests.threads import in_thread

PATIENCE = 60
"""Seconds after which a test that hangs has failed."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a site that has no translations of its theme."""
    for folder in ("content/posts", "theme/templates", "theme/static", "plugins"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pelicanconf.py").touch()
    return tmp_path


def noticed(root: Path, *acts: Callable[[], object]) -> list[set[str]]:
    """Return the names of the files that were noticed after each act."""

    async def scene() -> list[set[str]]:
        batches: asyncio.Queue[Changes] = asyncio.Queue()
        watching = asyncio.create_task(watch(root, batches))
        await turns(20)
        seen = []
        for act in acts:
            act()
            batch = await asyncio.wait_for(batches.get(), PATIENCE)
            seen.append({Path(path).name for _, path in batch})
        watching.cancel()
        await asyncio.wait([watching])
        return seen

    return in_thread(asyncio.run, scene())


async def turns(count: int) -> None:
    """Let everything that can go on without waiting do so."""
    for _ in range(count):
        await asyncio.sleep(0)


def test_a_saved_post_is_noticed(root: Path) -> None:
    post = root / "content/posts/a.md"

    assert noticed(root, post.touch) == [{"a.md"}]


def test_settings_are_noticed_each_time_though_editors_replace_the_file(root: Path) -> None:
    def save() -> None:
        (root / "new").write_text("A = 1", encoding="utf-8")
        (root / "new").replace(root / "pelicanconf.py")

    assert noticed(root, save, save) == [{"pelicanconf.py"}, {"pelicanconf.py"}]


def test_other_files_beside_the_settings_are_nobodys_business(root: Path) -> None:
    def save_both() -> None:
        (root / "README.md").touch()
        (root / "theme/static/a.css").touch()

    assert noticed(root, save_both) == [{"a.css"}]


def test_what_is_saved_during_a_build_is_built_once_and_afterwards() -> None:
    batches: asyncio.Queue[Changes] = asyncio.Queue()
    saved_meanwhile = iter("bcd")
    told: list[str] = []

    def build() -> str:
        for name in saved_meanwhile:  # there are some only during the first build
            batches.put_nowait({(Change.modified, name)})
        return f"build {len(told) + 1}"

    async def scene() -> None:
        second = asyncio.Event()

        def tell(problems: str) -> None:
            told.append(problems)
            if len(told) > 1:
                second.set()

        batches.put_nowait({(Change.added, "a")})
        building = asyncio.create_task(rebuild(batches, build, tell))
        await second.wait()
        await turns(20)
        building.cancel()

    in_thread(asyncio.run, asyncio.wait_for(scene(), PATIENCE))

    assert told == ["build 1", "build 2"]
    assert batches.empty()
