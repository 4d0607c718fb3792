"""All discussions of a site, from ``content/comments/<discussion>/<id>.yml``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..errors import SiteError, SiteProblems, nearest
from .document import ID, Document, read
from .model import Discussion, anchor
from .threads import faults

FOLDER = "comments"
"""Where all discussions are kept, in the content folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """What was found in the comments folder, sound or not."""

    root: Path
    discussions: Mapping[str, Discussion]
    """By id, every comment that could be read; only what can be an id is one."""
    documents: tuple[Document, ...]
    """Every file that could be read."""
    problems: tuple[SiteError, ...]
    """Everything that is wrong with the files; nothing may be published while there is any."""

    def orphans(self, posts: Collection[str]) -> list[SiteError]:
        """Return a problem for every folder that belongs to no post.

        Args:
            posts: the discussion ids of all posts, drafts included.
        """
        return [
            _orphan(self.root / id_, posts) for id_ in sorted(self.discussions.keys() - posts)
        ]

    def strangers(self, writers: Collection[str]) -> Iterator[SiteError]:
        """Yield a problem for every comment by a writer whom the blog has not.

        Args:
            writers: the slugs of all its authors.
        """
        for document in self.documents:
            writer = document.comment.author.writer
            if writer and writer not in writers:
                hint = nearest(writer, writers) or "Delete the line, or name one of them."
                yield SiteError(
                    f"“writer” cannot be “{writer}”: no author of this blog has that slug.",
                    path=document.path,
                    line=document.lines["author.writer"],
                    hint=hint,
                )


def load(root: Path) -> Store:
    """Read every comment below ``root``; a folder that is not there holds none.

    No symbolic link is followed: it could publish what lies outside, or something twice.
    """
    if root.is_symlink():
        return Store(root=root, discussions={}, documents=(), problems=(_linked(root),))
    problems: list[SiteError] = []
    discussions = {}
    documents: list[Document] = []
    for folder in _entries(root):
        if folder.is_symlink():
            problems.append(_linked(folder))
            continue
        if not folder.is_dir():
            problems.append(_misplaced(folder))
            continue
        found = _documents(folder, problems)
        documents += found.values()
        comments = tuple(document.comment for document in found.values())
        if ID.fullmatch(folder.name):
            discussions[folder.name] = Discussion(id=folder.name, comments=comments)
        else:
            problems.append(_misnamed(folder))
    return Store(
        root=root,
        discussions=discussions,
        documents=tuple(documents),
        problems=tuple(problems),
    )


def _documents(folder: Path, problems: list[SiteError]) -> dict[str, Document]:
    """Return the comments of one discussion by their ids, as far as they can be read."""
    documents: dict[str, Document] = {}
    unread = set()
    for path in _entries(folder):
        try:
            documents[path.stem] = _document(path)
        except SiteProblems as found:
            problems.extend(found.problems)
            unread.add(path.stem)
    comments = tuple(document.comment for document in documents.values())
    for comment, problem in faults(comments):
        # Its parent is there and has problems of its own: one message is enough.
        if comment.reply_to not in unread:
            problems.append(_fault(documents[comment.id], problem))
    problems += _shared_anchors(documents)
    return documents


def _shared_anchors(documents: Mapping[str, Document]) -> Iterator[SiteError]:
    """Yield a problem for each old anchor that would lead to two comments."""
    owners = {anchor(id_): id_ for id_ in documents}
    for id_, document in documents.items():
        old = document.comment.old_anchor
        if old and owners.setdefault(old, id_) != id_:
            yield SiteError(
                f"Its old address, #{old}, is that of “{owners[old]}”, too.",
                path=document.path,
                line=document.lines["source"],
                hint="Keep “source” where the old address belongs, and delete it here.",
            )


def _document(path: Path) -> Document:
    if path.is_symlink() or not path.is_file():
        problem = SiteError(
            "Only plain comment files belong here.",
            path=path,
            hint="Move it out of the comments folder.",
        )
    elif path.suffix != ".yml":
        problem = SiteError(
            "A comment file's name must end in .yml.",
            path=path,
            hint=f"Rename it to “{path.stem}.yml”, or move it out of the comments folder.",
        )
    else:
        return read(path)
    raise SiteProblems([problem])


def _entries(folder: Path) -> list[Path]:
    # Names with a dot are the system's and the editor's, never a person's words.
    return sorted(p for p in folder.glob("*") if not p.name.startswith("."))


def _linked(path: Path) -> SiteError:
    return SiteError(
        "This is a link to another place, and comments are only read where they are.",
        path=path,
        hint="Put the folder itself here, or delete the link.",
    )


def _misplaced(path: Path) -> SiteError:
    return SiteError(
        "A comment file lies outside any discussion.",
        path=path,
        hint="Move it into the folder that is named like its post's slug.",
    )


def _misnamed(folder: Path) -> SiteError:
    return SiteError(
        f"“{folder.name}” cannot be a discussion's id.",
        path=folder,
        hint="Name the folder with lower-case letters, digits and hyphens.",
    )


def _fault(document: Document, problem: str) -> SiteError:
    return SiteError(
        problem,
        path=document.path,
        line=document.lines["reply_to"],
        hint="Correct “reply_to”, or delete the line to answer the post itself.",
    )


def _orphan(folder: Path, posts: Collection[str]) -> SiteError:
    close = get_close_matches(folder.name, posts, n=1, cutoff=0.4)
    remedy = f"add “Discussion: {folder.name}” to"
    hint = (
        f"Is it “{close[0]}”? Then rename the folder, or {remedy} that post."
        if close
        else f"Rename the folder like a post's slug, or {remedy} the post it belongs to."
    )
    return SiteError("No post has this discussion.", path=folder, hint=hint)
