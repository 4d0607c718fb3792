"""A thread of one's own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def in_thread(act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what ``act`` returns, called in a thread of its own.

    While a browser is open, Playwright's event loop runs in the main thread, and
    ``asyncio.run`` refuses to start another one there.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(act, *args, **kwargs).result()
