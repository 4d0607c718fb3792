"""The folder that holds a built site: always one build, whole."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Lock

from ..errors import SiteError, SiteProblems

MARK = "discussions.json"
"""A file that every build of ours has at its top, and hardly any other folder.

What has no such file, and is not empty, somebody else has put there: it is left alone.
"""

SITES = ("output", "output.next", "output.old")
"""Where ``tasks.py build`` puts a site, and what it may leave there if it is cut off."""

MADE = (
    ".cache",
    ".coverage",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    *SITES,
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
        """Mend what an interrupted swap left behind, and clear and mark the spare folder.

        Raises:
            SiteError: the folder, or one that a build needs beside it, holds something
                that no build of ours put there. Nothing has been changed.
        """
        self._refuse_strangers()
        if self._old.exists() and not self.folder.exists():
            self._old.rename(self.folder)
        for leftover in (self.spare, self._old):
            _remove(leftover)
        self.spare.mkdir(parents=True)
        (self.spare / MARK).write_text("{}", encoding="utf-8")

    def discard(self) -> None:
        """Remove what a build that failed has left in the spare folder."""
        _remove(self.spare)

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
        _remove(self._old)

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
        if _is_strange(self.folder):
            raise SiteError(
                f"{self.folder} is not a site that was built before, and a build would "
                "replace all that is in it.",
                hint="Name a folder that is empty or not there yet.",
            )
        for beside in (self.spare, self._old):
            if _is_strange(beside):
                raise SiteError(
                    f"{beside} is not a site that was built before, and a build needs a "
                    "folder of that name.",
                    hint="Give it another name, or build into another folder.",
                )


def remove_all_made(root: Path) -> None:
    """Remove from the folder ``root`` what builds made and what tools remember.

    Raises:
        SiteProblems: each folder that is named like a site, but that no build of ours has
            made. Nothing has been removed.
    """
    strangers = [name for name in SITES if _is_strange(root / name)]
    if strangers:
        hint = "Look at what is in there, and move it or remove it yourself."
        raise SiteProblems(
            [SiteError(f"No build has made “{name}”.", hint=hint) for name in strangers],
        )
    for name in MADE:
        _remove_anything(root / name)


def _is_strange(path: Path) -> bool:
    """Return whether there is something at ``path`` that no build of ours has made."""
    if path.is_symlink() or path.is_file():
        return True
    return path.exists() and any(path.iterdir()) and not (path / MARK).is_file()


def _remove(folder: Path) -> None:
    """Remove a site, or an empty folder; whatever else there may be stays."""
    if folder.exists() and not _is_strange(folder):
        shutil.rmtree(folder, ignore_errors=True)


def _remove_anything(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
