"""The Markdown of replies; what it becomes in the end is in tests/golden/comments.md."""

from __future__ import annotations

import pytest

from plugins.discussion.dialect import BARE_ADDRESS, to_html, trimmed


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/", "https://a.example/"),
        ("https://a.example/.", "https://a.example/"),
        ("https://a.example/?!", "https://a.example/"),
        ("https://a.example/b).", "https://a.example/b"),
        ("https://a.example/(b)", "https://a.example/(b)"),
        ("https://a.example/(b)).", "https://a.example/(b)"),
        ("https://a.example/b.))))", "https://a.example/b"),
        ("https://a.example/_b_", "https://a.example/_b"),
    ],
)
def test_an_address_ends_before_its_sentence_does(address: str, expected: str) -> None:
    assert trimmed(address) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://a.example/b.", ["https://a.example/b."]),
        ("www.a.example and HTTP://B.example", ["www.a.example", "HTTP://B.example"]),
        ("http://[::1]/", ["http://[::1]/"]),
        ("見てhttps://a.example/。次", ["https://a.example/"]),
        ("xhttps://a.example/ awww.b", []),
        ("https:// www. http://. a.example", []),
    ],
)
def test_an_address_is_found_where_one_begins(text: str, found: list[str]) -> None:
    assert BARE_ADDRESS.findall(text) == found


def test_nothing_of_one_reply_is_known_in_the_next() -> None:
    first = to_html("[a][1]\n\n[1]: https://a.example/")
    second = to_html("[a][1]")

    assert "href" in first
    assert second == "<p>[a][1]</p>"


def test_only_the_elements_of_the_dialect_are_made() -> None:
    html = to_html("<b>\n\n# h\n\n![i](https://a.example/)\n\na | b\n- | -\n\n<!-- c -->")

    assert html.split("\n") == [
        "<p>&lt;b&gt;</p>",
        "<p><strong>h</strong></p>",
        '<p><a href="https://a.example/">i</a></p>',
        "<p>a | b<br />",
        "- | -</p>",
        "<p>&lt;!-- c --&gt;</p>",
    ]
