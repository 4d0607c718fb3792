"""Test processes that were ended from outside are told apart from tests that fail.

A browser's driver can stop answering. Then the test that waits for it is named and its
process is ended (``faulthandler_timeout``), with all that it had measured; nothing is known
of the tests until they are run again.
"""

from __future__ import annotations

import pytest

ENDED = 70
"""Exit status of a run in which a process was ended (EX_SOFTWARE of sysexits.h)."""
_KEY = pytest.StashKey[bool]()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:
    """Note that a process has not ended by itself (pytest-xdist)."""
    if error:
        node.config.stash[_KEY] = True  # type: ignore[attr-defined]  # xdist has no types


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let the exit status say so."""
    if session.config.stash.get(_KEY, False):
        session.exitstatus = ENDED
