"""What an open page must know: which build it could show, and what is wrong with the next."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How things stand: the number of the last good build, and the problems since."""

    build: int = 0
    problems: str = ""

    def event(self) -> str:
        """Return this as a Server-Sent Event (HTML standard, 9.2)."""
        return f"data: {json.dumps({'build': self.build, 'problems': self.problems})}\n\n"


class News:
    """Tells every open page how things stand. To be used from one event loop only."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._is_over = False
        self._listeners: set[asyncio.Event] = set()

    def tell(self, problems: str) -> None:
        """Take in how a build ended: with problems, or with new pages."""
        build = self.state.build if problems else self.state.build + 1
        self.state = State(build=build, problems=problems)
        self._wake()

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self._is_over = True
        self._wake()

    async def events(self) -> AsyncIterator[str]:
        """Yield the present state, and again whenever it has changed."""
        changed = asyncio.Event()
        self._listeners.add(changed)
        try:
            while not self._is_over:
                yield self.state.event()
                await changed.wait()
                changed.clear()
        finally:
            self._listeners.discard(changed)

    def _wake(self) -> None:
        for changed in self._listeners:
            changed.set()
