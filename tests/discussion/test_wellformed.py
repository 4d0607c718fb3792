"""Text, addresses and elements that no program reading a feed can choke on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.discussion.wellformed import add, document, filled, legal, uri

everything = st.text(st.characters())


@pytest.mark.parametrize("dropped", ["\0", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_dropped(dropped: str) -> None:
    assert legal(f"a{dropped}b") == "ab"


@pytest.mark.parametrize("kept", ["\t", "\n", "\r", "\x85", "\u2028", "\ufeff", "\U0010ffff"])
def test_everything_else_stays(kept: str) -> None:
    assert legal(f"a{kept}b") == f"a{kept}b"


@given(everything, everything)
def test_any_text_comes_back_from_an_element_and_its_attribute(text: str, value: str) -> None:
    root = etree.Element("root")
    add(root, "child", text, name=value)

    child = etree.fromstring(document(root))[0]

    assert (child.text or "", child.get("name", "")) == (legal(text), legal(value))


def test_an_attribute_that_says_nothing_is_left_out() -> None:
    root = etree.Element("root")

    child = add(root, "child", name="")

    assert child.items() == []


def test_a_document_says_its_encoding_and_has_one_element_a_line() -> None:
    root = etree.Element("root")
    add(add(root, "child"), "grandchild", "ä")

    assert document(root).decode() == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        "<root>\n  <child>\n    <grandchild>ä</grandchild>\n  </child>\n</root>\n"
    )


@pytest.mark.parametrize(
    ("address", "encoded"),
    [
        ("https://a.example/?q=1&r=2#x", "https://a.example/?q=1&r=2#x"),
        ("https://a.example/ä b/", "https://a.example/%C3%A4%20b/"),
        ("https://a.example/%C3%A4", "https://a.example/%C3%A4"),
        ('https://a.example/"<>', "https://a.example/%22%3C%3E"),
    ],
)
def test_an_address_is_encoded_once(address: str, encoded: str) -> None:
    assert uri(address) == encoded


@given(everything)
def test_an_address_has_only_letters_that_may_be_in_one(text: str) -> None:
    assert uri(uri(text)) == uri(text)
    assert uri(text).isascii()
    assert not set(uri(text)) & set(' "<>\\^`{|}\n')


def test_members_that_say_nothing_are_left_out() -> None:
    assert filled(a="", b="x", c=[], d=None, e=1) == {"b": "x", "e": 1}
