"""The sample site, built once in every process that runs tests."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.site.pages import Page, pages
from tests.sites import ROOT, Site, build


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the sample site as it is published."""
    return build(tmp_path_factory.mktemp("sample"), "", PATH=str(ROOT / "content"))


@pytest.fixture(scope="session")
def sample_pages(sample: Site) -> Mapping[str, Page]:
    """Return every page of the sample site, by the path of its file."""
    return {page.path: page for page in pages(sample)}
