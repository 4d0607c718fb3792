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
        ("a: 1\n...\nb", "a.yml:3: The file is not valid YAML: expected '<document start>'"),
        ("x@a.example: 1\nx@a.example: 2", "a.yml:2: “…@…” stands there twice."),
        ("a: b\n\x07", "a.yml:2: There is a character that no text has: U+0007."),
        ('a: "\\ud83d"', "a.yml:1: There is half a character"),
        ("a: " + "[" * 5000, "a.yml:1: Lists are not read here."),
        ("a: " + "{b: " * 5000, "a.yml:1: The fields are nested too deeply."),
        ("%YAML 9.9\n---\na: b", "a.yml:1: Directives (%) are not read here."),
        ("# x\n\n%TAG ! x\n---\na: b", "a.yml:3: Directives (%) are not read here."),
        ("%OTHER\n---\na: b", "a.yml:1: Directives (%) are not read here."),
    ],
)
def test_what_is_not_in_the_subset_is_refused_with_its_line(text: str, said: str) -> None:
    assert complaint(text).startswith(said)


@pytest.mark.parametrize(
    ("text", "said", "remedy"),
    [
        ("name: Ada: the great", "1: There is a colon too many", "Put quotation marks"),
        ("a: b\n  c: d", "2: There is a colon too many, or this line", "begin the line below"),
        ("name: @ada", "1: The text begins with a mark", "Put quotation marks"),
        ("a: `x`", "1: The text begins with a mark", "Put quotation marks"),
        ("a: ]", "1: The text begins with a mark", "Put quotation marks"),
        ("a:\n\tb: c", "2: There is a tab in front", "Put spaces"),
        ("a: |\n  One.\nTwo.\nb: c", "3: This line is no field", "Indent it like"),
        ("a: |\n    One.\n  Two.\nb: c", "3: This line is no field", "Indent it like"),
        ("a: 'it's'", "1: This line is no field", "write inner marks twice"),
        ("a:\n  b: c\n d: e", "3: This line is not indented", "right below them"),
        ("a: 'b\nc: d", "1: A quotation mark is opened here", "the same mark at the end"),
        ('a: "b\n---\n', "1: A quotation mark is opened here", "the same mark at the end"),
        ('a: "C:\\q"', "1: A backslash in double", "Write it twice"),
        ("a: {b\nc: d", "1: A brace is opened here", "Put quotation marks"),
        ("a: |x\n b", "1: Nothing may stand behind “|”", "in the next line"),
        ("a: | x\n b", "1: Nothing may stand behind “|”", "in the next line"),
        ("a: &", "1: Anchors (&) and aliases (*)", "Put quotation marks"),
        ("a: !e!x y", "1: Tags (!) are not read here", "Put quotation marks"),
        ("a: !<b c", "1: Tags (!) are not read here", "Put quotation marks"),
    ],
)
def test_usual_slips_are_told_in_sentences(text: str, said: str, remedy: str) -> None:
    told = complaint(text)

    assert told.startswith(f"a.yml:{said}")
    assert remedy in told
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("text", "remedy"),
    [("", "Fill it."), ("# x\n", "Fill it."), ("a: b\n---\n", "Split it.")],
)
def test_a_caller_may_know_better_what_to_do(text: str, remedy: str) -> None:
    with pytest.raises(SiteProblems) as caught:
        read_mapping(PATH, text, if_empty="Fill it.", if_several="Split it.")

    assert [e.hint for e in caught.value.problems] == [remedy]


def test_a_percent_sign_is_no_directive_within_a_text() -> None:
    assert read_mapping(PATH, "a: 5 %\nb: |\n  %x\n").children["b"].text == "%x\n"


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
