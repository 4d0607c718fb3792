"""Files that say what is expected, byte for byte."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"
ACCEPT = bool(os.environ.get("ACCEPT_GOLDEN"))


def agrees(path: Path, data: bytes, *, accept: bool = ACCEPT) -> bool:
    """Return whether the file at ``path`` holds ``data``; told to accept, make it so first.

    After a change that is meant, ``ACCEPT_GOLDEN=1 pytest tests/discussion`` writes the
    files anew; ``git diff tests/golden`` then shows the change, for a person to judge.
    """
    if accept:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return path.is_file() and path.read_bytes() == data
