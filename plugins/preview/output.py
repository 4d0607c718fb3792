"""The folder that holds a built site: always one build, whole."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Lock

from ..errors import SiteError

MARK = "discussions.json"
"""A file that every build of ours has at its top, and hardly any other folder."""

MADE = (
    ".cache",
    ".coverage",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "output",
    "output.next",
    "output.old",
)
"""What may be removed at any time, since it is made again."""


class Output:
    """A folder whose content is only ever replaced as a whole.

    A build goes to ``spare``, beside it; ``replace`` then swaps the two by renaming. For
    the instant between the two renames a reader in this process is made to wait.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.spare = self.folder.with_name(f"{self.folder.name}.next")
        self._old = self.folder.with_name(f"{self.folder.name}.old")
        self._swapping = Lock()

    def make_ready(self) -> None:
        """Mend what an interrupted swap left behind, and clear the spare folder.

        Raises:
            SiteError: the folder holds something that no build of ours put there.
        """
        if self._old.exists() and not self.folder.exists():
            self._old.rename(self.folder)
        self._refuse_strangers()
        for leftover in (self.spare, self._old):
            shutil.rmtree(leftover, ignore_errors=True)
        self.spare.parent.mkdir(parents=True, exist_ok=True)

    def replace(self) -> None:
        """Put the spare folder in the place of the present one.

        Raises:
            OSError: it cannot be moved; the present one is then as it was.
        """
        with self._swapping:
            if self.folder.exists():
                self.folder.rename(self._old)
            try:
                self.spare.rename(self.folder)
            except OSError:
                if self._old.exists():
                    self._old.rename(self.folder)
                raise
        shutil.rmtree(self._old, ignore_errors=True)

    def read(self, name: str) -> bytes | None:
        """Return the content of the file ``name`` below the folder; None if there is none.

        Args:
            name: a path with slashes, which may try to lead elsewhere.
        """
        with self._swapping:
            try:
                file = (self.folder / name).resolve()
                if not file.is_relative_to(self.folder):
                    return None
                return file.read_bytes()
            except (OSError, ValueError):  # missing, a folder, too long, or a null byte
                return None

    def has_folder(self, name: str) -> bool:
        """Tell whether there is a page of that name, written as a folder."""
        return self.read(f"{name}/index.html") is not None

    def _refuse_strangers(self) -> None:
        if not self.folder.exists() or (self.folder / MARK).is_file():
            return
        if not self.folder.is_dir() or any(self.folder.iterdir()):
            raise SiteError(
                f"{self.folder} is not a site that was built before, and a build would "
                "replace all that is in it.",
                hint="Name a folder that is empty or not there yet.",
            )


def remove_all_made(root: Path) -> None:
    """Remove from the folder ``root`` what builds made and what tools remember."""
    for name in MADE:
        path = root / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
