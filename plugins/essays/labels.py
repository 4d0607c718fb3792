"""Names for the scrolling regions of a page, no two of them alike."""

from __future__ import annotations

from collections import Counter


class Labels:
    """The names given so far on one page.

    Screen readers list regions by name: two of one name cannot be told apart.
    """

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def unique(self, label: str) -> str:
        """Return ``label``, numbered from the second time on."""
        self._given[label] += 1
        count = self._given[label]
        return label if count == 1 else f"{label} ({count})"
