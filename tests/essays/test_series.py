"""Essays that belong together."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from plugins.essays.series import Published, neighbours_of, series_of
from plugins.essays.views import Link, Neighbours


def essay(url: str, day: int, series: str = "", series_index: int = 0) -> Published:
    return Published(
        title=url.upper(),
        url=url,
        date=datetime(2026, 3, day, tzinfo=UTC),
        series=series,
        series_index=series_index,
    )


essays = st.lists(
    st.builds(
        essay,
        url=st.text("abcdef", min_size=1, max_size=3),
        day=st.integers(1, 5),
        series=st.sampled_from(["", "One", "Two"]),
        series_index=st.integers(0, 3),
    ),
    unique_by=lambda e: e.url,
    max_size=10,
)


def test_parts_are_ordered_by_their_number_and_then_by_date() -> None:
    found = series_of(
        [
            essay("d", 4, "S"),
            essay("c", 3, "S"),
            essay("a", 9, "S", 1),
            essay("b", 8, "S", 2),
            essay("x", 1),
        ],
    )

    assert sorted(found) == ["a", "b", "c", "d"]
    assert [part.url for part in found["a"].parts] == ["a", "b", "c", "d"]
    assert (found["a"].name, found["a"].position, found["a"].total) == ("S", 1, 4)


def test_a_single_part_is_no_series() -> None:
    assert series_of([essay("a", 1, "S")]) == {}


@given(essays)
def test_every_part_knows_itself(published: list[Published]) -> None:
    for url, view in series_of(published).items():
        assert [part.url for part in view.parts if part.is_current] == [url]
        assert view.parts[view.position - 1].url == url
        assert view.total == len(view.parts) > 1


def test_neighbours_are_those_published_before_and_after() -> None:
    found = neighbours_of([essay("b", 2), essay("c", 3), essay("a", 1)])

    assert found["b"] == Neighbours(
        older=Link(title="A", url="a"),
        newer=Link(title="C", url="c"),
    )
    assert found["a"].older is None
    assert found["c"].newer is None


@given(essays)
def test_from_the_oldest_essay_one_reaches_all(published: list[Published]) -> None:
    found = neighbours_of(published)

    at = [url for url, neighbours in found.items() if neighbours.older is None]
    for url in at:
        newer = found[url].newer
        if newer:
            at.append(newer.url)
    assert sorted(at) == sorted(e.url for e in published)
