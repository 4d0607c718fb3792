"""A site that is built in no time, and a preview of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx

from plugins.preview.output import Output
from plugins.preview.serve import Preview, listen

PATIENCE = 60
"""Seconds after which a test that hangs has failed."""


class Workshop:
    """A site that is built by copying one file, and what was said of it."""

    def __init__(self, root: Path) -> None:
        self.said: list[str] = []
        self.post = root / "content" / "post.md"
        self.post.parent.mkdir()
        self.write("one")
        self.output = Output(root / "output")
        self.preview = Preview(root, self.output, self.build, self.said.append)

    def write(self, text: str) -> None:
        """Save the post."""
        self.post.write_text(text, encoding="utf-8")

    def build(self) -> str:
        """Copy the post; a post that says “wrong” is a problem."""
        text = self.post.read_text(encoding="utf-8")
        if text == "wrong":
            return "content/post.md:1: Wrong."
        self.output.make_ready()
        (self.output.spare / "favicon.ico").touch()
        page = f"<!doctype html><html><head><title>x</title></head><body><p>{text}</p></body>"
        (self.output.spare / "index.html").write_text(page, encoding="utf-8")
        self.output.replace()
        return ""


@contextmanager
def running(preview: Preview) -> Iterator[str]:
    """Run the preview in a thread and give its address."""
    listening = listen(0, print)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    thread = Thread(target=preview.run, args=(listening, url))
    thread.start()
    try:
        httpx.get(url, timeout=PATIENCE)
        yield url
    finally:
        preview.stop()
        thread.join(PATIENCE)
    assert not thread.is_alive()
