"""Notice what a writer saves, and build again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from .builder import Build

Changes = set[tuple[Change, str]]
READ = ("content", "theme/templates", "theme/static", "theme/translations", "plugins")
"""The folders that a build reads; the settings beside them are watched too."""


class SettingsOnly(DefaultFilter):
    """Lets a change of pelicanconf.py pass, and nothing else.

    The folder of that file is watched and not the file itself: most editors save by
    putting a new file in the place of the old one, and a watch goes with the old one.
    """

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether a change of ``path`` concerns us."""
        return Path(path).name == "pelicanconf.py" and super().__call__(change, path)


async def watch(root: Path, batches: asyncio.Queue[Changes]) -> None:
    """Put every batch of changes below ``root`` into ``batches``, until cancelled."""
    folders = [root / name for name in READ if (root / name).is_dir()]
    async with asyncio.TaskGroup() as both:
        both.create_task(_collect(awatch(*folders), batches))
        settings = awatch(root, recursive=False, watch_filter=SettingsOnly())
        both.create_task(_collect(settings, batches))


async def rebuild(
    batches: asyncio.Queue[Changes],
    build: Build,
    tell: Callable[[str], None],
) -> None:
    """Build after each batch, once for all that came in meanwhile, until cancelled.

    Args:
        batches: what has changed.
        build: called in a thread of its own; returns problems, or nothing.
        tell: is told what the build returned.
    """
    while True:
        await batches.get()
        while not batches.empty():
            batches.get_nowait()
        tell(await asyncio.to_thread(build))


async def _collect(source: AsyncIterator[Changes], batches: asyncio.Queue[Changes]) -> None:
    async for batch in source:
        batches.put_nowait(batch)
