"""What a person wrote behind tasks.py."""

from __future__ import annotations

import pytest

from plugins.errors import SiteError
from plugins.preview.usage import port_number, prepared

TASKS = ("serve", "build", "new", "check")
EXAMPLE = 'python3 tasks.py new "A Walk by the Sea"'


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--list"],
        ["--help", "new"],
        ["check", "build"],
        ["serve", "--port", "abc"],
        ["new", "A Walk"],
        ["new", "A Walk", "--slug", "walk"],
        ["new", "-s", "walk", "A – B - C"],
        ["new", "--slug=walk", "--title=A Walk"],
        ["new", "-t", "A Walk"],
    ],
)
def test_what_invoke_understands_is_left_as_it_is(arguments: list[str]) -> None:
    assert prepared(arguments, TASKS) == arguments


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_every_task_has_help(task: str, asked: str) -> None:
    assert prepared([task, asked], TASKS) == ["--help", task]
    assert prepared([task, "--slug", "x", asked], TASKS) == ["--help", task]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["serv"], "There is no task “serv”. Did you mean “serve”?"),
        (["new"], f"An essay needs a title. For example: {EXAMPLE}"),
        (["new", "--slug", "x"], f"An essay needs a title. For example: {EXAMPLE}"),
        (["new", "--title"], f"An essay needs a title. For example: {EXAMPLE}"),
        (
            ["new", "A", "Walk"],
            (
                "A title of several words looks like several titles. Put it in quotation "
                'marks: python3 tasks.py new "A Walk"'
            ),
        ),
        (
            ["new", "-5 degrees"],
            (
                "A title cannot begin with “-”, as “-5 degrees” does: that begins an option. "
                f"Begin it with a word, and put it in quotation marks: {EXAMPLE}"
            ),
        ),
        (["new", "--titel", "x"], "A title cannot begin with “-”, as “--titel” does:"),
    ],
)
def test_what_cannot_be_meant_is_told_with_an_example(arguments: list[str], told: str) -> None:
    with pytest.raises(SiteError) as caught:
        prepared(arguments, TASKS)

    assert str(caught.value).startswith(told)


def test_a_port_is_a_number() -> None:
    assert [port_number("0"), port_number("8000"), port_number("65535")] == [0, 8000, 65535]


@pytest.mark.parametrize("text", ["abc", "", "-1", "65536", "8000.5", "²", "٣"])
def test_what_is_no_port_is_told_with_an_example(text: str) -> None:
    with pytest.raises(SiteError) as caught:
        port_number(text)

    assert str(caught.value) == (
        f"“{text}” is no port. Write a number up to 65535: python3 tasks.py serve --port 8080"
    )
