"""What the READMEs say of settings, tasks and templates, against what there is."""

from __future__ import annotations

import ast
from dataclasses import dataclass

import pytest

from plugins.preview.listing import tasks_in
from tests.house import reference
from tests.house.checks import ROOT
from tests.house.reference import (
    SETTINGS,
    VIEWS,
    field_docs,
    settings_table,
    tasks_table,
    views_tables,
)

README = (ROOT / "README.md").read_text(encoding="utf-8")


def settings_classes() -> set[str]:
    trees = [
        ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "plugins").rglob("*.py")
    ]
    return {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith("Settings")
    }


def test_every_class_of_settings_is_in_the_table() -> None:
    assert settings_classes() == {settings.__name__ for settings in SETTINGS.values()}


def test_every_setting_is_in_the_readme_with_what_it_is_for() -> None:
    assert settings_table() in README
    assert "| `DISCUSSION_DEPTH` | `5` | Levels" in settings_table()
    assert "|  |" not in settings_table()


def test_every_task_is_in_the_readme_with_what_it_does() -> None:
    assert tasks_table() in README
    for _, about in tasks_in(ROOT / "tasks.py"):
        assert about.endswith(".")


def test_every_value_that_a_template_gets_is_in_the_readme_of_the_theme() -> None:
    readme = (ROOT / "theme" / "README.md").read_text(encoding="utf-8")

    assert views_tables() in readme
    assert {"CommentView", "DiscussionView", "SeriesView"} <= VIEWS.keys()


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_every_value_says_what_it_is(view: type) -> None:
    assert view.__doc__
    assert not view.__doc__.startswith(view.__name__)


def test_the_text_under_a_field_is_what_it_is_for() -> None:
    @dataclass
    class Example:
        """An example."""

        first: int
        """The first,
        on two lines."""
        second: str
        third: int = 3
        """The third."""

    assert field_docs(Example) == {"first": "The first, on two lines.", "third": "The third."}


def test_the_tables_are_made_where_the_readmes_ask_for_them() -> None:
    for name in ("tasks_table", "settings_table"):
        assert f"cog.outl({name}())" in README
        assert callable(getattr(reference, name))
