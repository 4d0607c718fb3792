"""The smallest part of YAML that people use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.errors import SiteError, SiteProblems
from plugins.strict_yaml import read_mapping, write_mapping
from tests.strategies import ids, texts

PATH = Path("a.yml")


def complaint(text: str) -> str:
    """Return what is said about a file with this content."""
    with pytest.raises(SiteProblems) as caught:
        read_mapping(PATH, text)
    (problem,) = caught.value.problems
    return str(problem)


@pytest.mark.parametrize("text", ["no", "22:22", "0777", "1e3", "~", "null", "2026-03-24"])
def test_what_loaders_make_numbers_and_dates_of_stays_text(text: str) -> None:
    assert read_mapping(PATH, f"key: {text}").children["key"].text == text


def test_keys_and_their_lines_are_known() -> None:
    node = read_mapping(PATH, "a: 1\n\nb:\n  c: 2\n")

    assert node.children["b"].line == 3
    assert node.children["b"].children["c"].line == 4
    assert not node.children["b"].is_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a.yml:1: The file is empty."),
        ("# only this\n", "a.yml:1: The file is empty."),
        ("just words", "a.yml:1: The file must be fields"),
        ("- a\n- b", "a.yml:1: The file must be fields"),
        ("a:\n- b", "a.yml:2: Lists are not read here."),
        ("a: &b c", "a.yml:1: Anchors (&) and aliases (*) are not read here."),
        ("a: *b", "a.yml:1: Anchors (&) and aliases (*) are not read here."),
        ("<<: {a: b}\n*c : d", "a.yml:2: Anchors (&) and aliases (*)"),
        ("a: !!binary aGk=", "a.yml:1: Tags (!) are not read here."),
        ("a: !!python/object/apply:os.system [x]", "a.yml:1: Tags (!) are not read here."),
        (
            "a: 1\nb: 2\na: 3",
            "a.yml:3: “a” stands there twice. Keep one; the first is in line 1.",
        ),
        ("{a: 1}: b", "a.yml:1: A field's name must be a word."),
        ("a: {b: {c: {d: e}}}", "a.yml:1: The fields are nested too deeply."),
        ("a: 1\n---\nb: 2\n", "a.yml:2: There is a second document in the file."),
        ("a: 'b", "a.yml:1: The file is not valid YAML: found unexpected end of stream."),
        ("a: b\n\x07", "a.yml:2: There is a character that no text has: U+0007."),
        ('a: "\\ud83d"', "a.yml:1: There is half a character"),
        ("a: " + "[" * 5000, "a.yml:1: Lists are not read here."),
        ("a: " + "{b: " * 5000, "a.yml:1: The fields are nested too deeply."),
        ("%YAML 9.9\n---\na: b", "a.yml:1: The file is not valid YAML: found incompatible"),
    ],
)
def test_what_is_not_in_the_subset_is_refused_with_its_line(text: str, said: str) -> None:
    assert complaint(text).startswith(said)


def test_only_lines_that_editors_show_are_lines() -> None:
    node = read_mapping(PATH, "a: 'x\u2028b: y\u0085c: z'\n")

    assert node.children.keys() == {"a"}
    assert node.children["a"].text == "x b: y c: z"


def test_a_problem_is_one_of_the_family() -> None:
    with pytest.raises(SiteProblems) as caught:
        read_mapping(PATH, "")

    assert isinstance(caught.value.problems[0], SiteError)


@given(texts, st.dictionaries(ids, texts.filter(bool), max_size=3))
def test_whatever_is_written_is_read_back(body: str, inner: dict[str, str]) -> None:
    text = write_mapping(
        {"when": "2026-03-24T09:12:00Z", "inner": inner, "body": body},
        date="when",
        literal="body",
    )
    node = read_mapping(PATH, text)

    assert node.children["when"].text == "2026-03-24T09:12:00Z"
    assert node.children["body"].text == body
    if inner:
        assert {k: v.text for k, v in node.children["inner"].children.items()} == inner


def test_a_date_is_written_bare_and_long_text_as_a_block() -> None:
    text = write_mapping(
        {"date": "2026-03-24T09:12:00Z", "body": "One.\n\nTwo.\n"},
        date="date",
        literal="body",
    )

    assert text == "date: 2026-03-24T09:12:00Z\nbody: |\n  One.\n\n  Two.\n"
