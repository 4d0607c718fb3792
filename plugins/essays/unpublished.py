"""No comment file is ever published: not by a link to it, and not in any other way.

Pelican copies every file that a page names in a ``{static}`` or ``{attach}`` address, in
many attributes; a comment file may hold what was never approved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from ..errors import SiteError
from ..figures.addresses import UNPUBLISHED, file_at, is_unpublished
from .source import Proofs

_TAG = re.compile(r"<[^>]+")
_NAMED = re.compile(r"""["']\s*([{|](?:static|attach|filename)[|}][^"'>]*)""")


def proofread(html: str, proofs: Proofs) -> None:
    """Note every comment file that a finished page names, in whatever attribute.

    Links and pictures have been told of by now, at lines that know better.
    """
    source = proofs.source
    for address, file in copies(html, source.path, source.content):
        line = proofs.line_of(address)
        told = {problem.line for problem in proofs.problems}
        if is_unpublished(file, source.content) and line not in told:
            proofs.add(
                f"“{address}” is in the folder of comment files, which are not published.",
                line,
                "Link to the reply’s own address: /its-post/#comment-its-id.",
            )


def copies(html: str, page: Path, content: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file that Pelican copies for a finished page, as it is named there.

    Args:
        html: with Pelican's ``{static}`` and its like, still to be resolved.
        page: the source file.
        content: the content folder.
    """
    for tag in _TAG.finditer(html):
        for (address,) in map(re.Match.groups, _NAMED.finditer(tag[0])):
            yield address, file_at(unescape(address), page, content)


def copied(content: Path, output: Path) -> Iterator[SiteError]:
    """Yield a problem for each comment file of which the built site holds a copy.

    Args:
        content: the content folder.
        output: the folder of a site that has just been built from it.
    """
    kept = {}
    for file in sorted((content / UNPUBLISHED).rglob("*")):
        if file.is_file() and file.stat().st_size:
            kept[file.read_bytes()] = file
    sizes = {len(data) for data in kept}
    for file in sorted(output.rglob("*")):
        if file.is_file() and file.stat().st_size in sizes:
            original = kept.get(file.read_bytes())
            if original:
                yield SiteError(
                    f"This file would be published as {file.relative_to(output).as_posix()}.",
                    path=original,
                    hint="Comment files are not published: see that no setting, such as "
                    "STATIC_PATHS, names their folder.",
                )
