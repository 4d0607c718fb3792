"""What every test may use."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings

from plugins.discussion.model import Author, Comment, Kind, Status
from tests.house.crashes import pytest_sessionfinish, pytest_testnodedown

__all__ = ["pytest_sessionfinish", "pytest_testnodedown"]

# Machines differ in speed and a slow one proves nothing: no example has a deadline.
settings.register_profile("colloquy", deadline=None, derandomize=True)
settings.load_profile("colloquy")

# Where coverage follows greenlets, a collection that begins inside its tracer has been seen
# to hang in a callback of a weak dictionary. So garbage is collected between files.
gc.disable()

START = datetime(2026, 3, 24, 9, 12, tzinfo=UTC)


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Collect garbage after the last test of a file."""
    if nextitem is None or nextitem.path != item.path:
        gc.collect()


@pytest.fixture
def comment() -> Callable[..., Comment]:
    """Return a maker of comments, each a minute younger than the one before."""
    made = 0

    def make(
        id_: str,
        reply_to: str = "",
        *,
        status: Status = Status.APPROVED,
        kind: Kind = Kind.COMMENT,
        name: str = "Ada",
    ) -> Comment:
        nonlocal made
        made += 1
        return Comment(
            id=id_,
            author=Author(name=name),
            date=START + timedelta(minutes=made),
            body=f"Words of {id_}.",
            reply_to=reply_to,
            status=status,
            kind=kind,
        )

    return make
