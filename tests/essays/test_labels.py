"""Names of scrolling regions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.essays.labels import Labels


@given(st.lists(st.sampled_from(["Code", "Code: Python", "Table: a"])))
def test_no_two_regions_have_one_name(names: list[str]) -> None:
    labels = Labels()

    given_names = [labels.unique(name) for name in names]

    assert len(set(given_names)) == len(names)
    assert all(a.startswith(b) for a, b in zip(given_names, names, strict=True))
