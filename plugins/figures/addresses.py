"""Addresses of files as writers type them, and as Pelican is to resolve them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import quote, unquote

from ..errors import SiteError

UNPUBLISHED = "comments"
"""The folder of comment files: what they say is shown, they themselves never are."""
_PELICAN = re.compile(r"[{|](static|attach|filename)[|}](.*)", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[\w./~-]+", re.ASCII)


def is_elsewhere(address: str) -> bool:
    """Return whether ``address`` leaves this site: it has a scheme, or a host."""
    return bool(_ELSEWHERE.match(address))


def file_at(address: str, page: Path, content: Path) -> Path:
    """Return the file that an address in a source file means; it need not exist.

    Args:
        address: relative to the page's own folder, as editors preview it; from the
            content folder if it begins with ``/``; or either after Pelican's
            ``{static}``, ``{attach}`` or ``{filename}``. Percent-encoded or not.
        page: the source file that it stands in.
        content: the content folder.
    """
    match = _PELICAN.fullmatch(address)
    path = unquote(match[2] if match else address)
    start = content if path.startswith("/") else page.parent
    return Path(os.path.normpath(start / path.lstrip("/")))


def for_pelican(what: str, path: str, address: str) -> str:
    """Return the address from which Pelican finds a file.

    Args:
        what: ``static`` or ``filename``, unless the writer asks for ``{attach}``.
        path: the file, relative to the content folder.
        address: as typed.

    Raises:
        SiteError: ``{attach}`` with a name that Pelican would publish unencoded. The
            error names no place: only the caller knows the line.
    """
    if re.match(r"[{|]attach[|}]", address):
        if not _PLAIN_NAME.fullmatch(path):
            raise SiteError(
                f"“{address}” cannot be attached under this name.",
                hint="Use the letters a to z, digits, points and hyphens in the names of "
                "the file and its folder, or write {static} in place of {attach}.",
            )
        what = "attach"
    return f"{{{what}}}/{quote(path)}"


def refuse_unpublished(file: Path, content: Path, address: str) -> None:
    """Raise ``SiteError`` if a page would publish a comment file by naming it.

    Pelican copies whatever a page links to, even what is not approved. The error names no
    place: only the caller knows the line.
    """
    if is_unpublished(file, content):
        raise SiteError(
            f"“{address}” is in the folder of comment files, which are not published.",
            hint="Link to the reply’s own address: /its-post/#comment-its-id.",
        )


def is_unpublished(file: Path, content: Path) -> bool:
    """Return whether ``file`` is kept among the comment files, on any kind of system."""
    if not file.is_relative_to(content):
        return False
    # Some systems find “Comments” under “comments”.
    return [part.lower() for part in file.relative_to(content).parts[:1]] == [UNPUBLISHED]
