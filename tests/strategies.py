"""What Hypothesis makes of our values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from plugins.discussion.guard import is_blank
from plugins.discussion.model import Author, Comment, Kind, Source, Status

texts = st.text(st.characters(exclude_categories=["Cs"]))
"""Any text at all that can be written as UTF-8."""
words = st.text(
    st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20
).filter(
    str.strip,
)
ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
urls = st.builds(
    "{}://{}.example/{}".format,
    st.sampled_from(["http", "https"]),
    st.from_regex(r"[a-z]{1,8}", fullmatch=True),
    st.from_regex(r"[a-zA-Z0-9?=&%#/+-]{0,12}", fullmatch=True),
)
zones = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
dates = st.datetimes(
    datetime(1971, 1, 1),  # noqa: DTZ001  Hypothesis adds the zone
    datetime(2198, 1, 1),  # noqa: DTZ001  Hypothesis adds the zone
    timezones=zones | st.just(UTC),
)
authors = st.builds(
    Author,
    name=words,
    url=st.just("") | urls,
    key=st.just("") | st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    writer=st.just("") | ids,
)
comments = st.builds(
    Comment,
    id=ids,
    author=authors,
    date=dates,
    body=texts.filter(lambda text: not is_blank(text)),
    reply_to=st.just("") | ids,
    status=st.sampled_from(Status),
    kind=st.sampled_from(Kind),
    lang=st.sampled_from(["", "en", "pt-BR", "ar"]),
    source=st.none() | st.builds(Source, system=ids, id=words, url=st.just("") | urls),
)


@st.composite
def conversations(draw: st.DrawFn, *, sound: bool = False) -> list[Comment]:
    """Return comments with distinct ids that answer each other, in any order.

    Args:
        draw: Hypothesis's.
        sound: whether every ``reply_to`` names an earlier comment; otherwise circles,
            answers to oneself and to nobody occur.
    """
    names = [f"c{n}" for n in range(draw(st.integers(0, 12)))]
    found = []
    for index, id_ in enumerate(names):
        targets = names[:index] if sound else [*names, "gone", "lost"]
        found.append(
            Comment(
                id=id_,
                author=Author(name="Ada"),
                date=datetime.fromtimestamp(draw(st.integers(0, 9)), UTC),
                body="Words.",
                reply_to=draw(st.sampled_from(["", *targets])),
                status=draw(st.sampled_from(Status)),
                kind=draw(st.sampled_from([Kind.COMMENT] * 5 + [Kind.PINGBACK])),
            ),
        )
    return draw(st.permutations(found))
