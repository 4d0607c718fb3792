"""The sample site, built once for a loopback address and served to a real browser.

Every process that runs tests builds its own: it takes seconds, and nothing is shared.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.fixtures import browser_context_args, browser_type_launch_args, watch
from tests.browser.server import Posted, SiteServer, serving
from tests.browser.watch import Watch
from tests.sites import ROOT, build

__all__ = ["browser_context_args", "browser_type_launch_args", "watch"]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """Return the server of the sample site, whose reply form comes back to it."""
    root = tmp_path_factory.mktemp("sample")
    with serving(root / "output") as server:
        site = build(
            root,
            "",
            PATH=str(ROOT / "content"),
            SITEURL=server.url,
            DISCUSSION_INTAKE_URL=f"{server.url}/comments",
            DEFAULT_PAGINATION=6,  # so that the front page has a second one
        )
        assert site.warnings == ()
        yield server


@pytest.fixture(scope="session")
def base_url(server: SiteServer) -> str:
    """Return the address of the sample site: paths that tests open are below it."""
    return server.url


@pytest.fixture(autouse=True)
def is_watched(watch: Watch) -> Watch:
    """Watch every test in this folder."""
    return watch


@pytest.fixture
def posted(server: SiteServer) -> list[Posted]:
    """Return the list that the forms go to which this test sends."""
    server.posted.clear()
    return server.posted
