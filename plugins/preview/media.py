"""Which kind of thing a file is, told by its name, the same on every machine.

Python's own table is mixed with the operating system's, in which a script may be plain
text (Windows) and a feed is anything.
"""

from __future__ import annotations

from pathlib import PurePosixPath

_BY_NAME = {
    "atom.xml": "application/atom+xml",
    "rss.xml": "application/rss+xml",
    "feed.json": "application/feed+json",
}
_BY_ENDING = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".xsl": "application/xslt+xml",
}


def media_type(name: str) -> str:
    """Return the media type (RFC 9110, 8.3) of the file called ``name``."""
    path = PurePosixPath(name)
    ending = _BY_ENDING.get(path.suffix.lower(), "application/octet-stream")
    return _BY_NAME.get(path.name, ending)
