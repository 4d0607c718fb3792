"""From the address that a writer typed to a picture with its size and credit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError, SiteProblems, nearest
from .addresses import file_at, for_pelican, is_elsewhere, refuse_unpublished
from .credits import Credit, read_credits
from .images import Size, is_picture, size_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that is there, and all that a page says about it."""

    src: str
    """Its address as Pelican resolves it: ``{static}/images/…``."""
    path: str
    """The same file, relative to the content folder."""
    size: Size
    credit: Credit | None


class Album:
    """The pictures in a content folder, each measured and looked up once in a build."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.problems: list[SiteError] = []
        """What is wrong in credits files: told once, not for each picture."""
        self._sizes: dict[Path, Size] = {}
        self._credits: dict[Path, dict[str, Credit]] = {}

    def picture(self, address: str, page: Path) -> Picture:
        """Return the picture that ``address`` means in the source file ``page``.

        Raises:
            SiteError: it is on another site, outside the content folder, missing,
                unreadable, or not to be published. The error names no place: only the
                caller knows the line.
        """
        if not address.strip():
            raise SiteError("A picture has no address.", hint="Name its file in the brackets.")
        if is_elsewhere(address):
            raise SiteError(
                f"The picture “{address}” is on another site.",
                hint="Save it in content/images and name that file: no page of this site "
                "makes its readers’ browsers call on others.",
            )
        file = file_at(address, page, self.content)
        self._require(file, address)
        path = file.relative_to(self.content).as_posix()
        return Picture(
            src=for_pelican("static", path, address),
            path=path,
            size=self._size(file),
            credit=self.credits_in(file.parent).get(file.name),
        )

    def _require(self, file: Path, address: str) -> None:
        if not file.is_relative_to(self.content):
            raise SiteError(
                f"The picture “{address}” is outside the content folder.",
                hint="Move it into content/images.",
            )
        refuse_unpublished(file, self.content, address)
        folder = file.parent
        there = folder.iterdir() if folder.is_dir() else []
        names = [path.name for path in there if path.is_file()]
        pictures = [name for name in names if is_picture(name)]
        # Not file.is_file(): some systems would find “Drawer.svg” under “drawer.svg”.
        if file.name not in names:
            hint = nearest(file.name, pictures, few=3) if pictures else self._likeliest(file)
            raise SiteError(f"There is no picture “{address}”.", hint=hint)

    def _likeliest(self, file: Path) -> str:
        images = self.content / "images"
        pictures = [path for path in images.rglob("*.*") if is_picture(path.name)]
        there = [path.relative_to(self.content).as_posix() for path in pictures]
        return nearest(file.relative_to(self.content).as_posix(), there, few=3)

    def _size(self, file: Path) -> Size:
        if file not in self._sizes:
            self._sizes[file] = size_of(file)
        return self._sizes[file]

    def credits_in(self, folder: Path) -> dict[str, Credit]:
        """Return the credits of the pictures in ``folder``, by file name."""
        if folder not in self._credits:
            try:
                self._credits[folder] = read_credits(folder)
            except SiteProblems as problems:
                self.problems += problems.problems
                self._credits[folder] = {}
        return self._credits[folder]
