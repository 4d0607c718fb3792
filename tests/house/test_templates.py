"""What holds for every template, style and script of the theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.house.checks import ROOT
from tests.house.reference import VIEWS

THEME = ROOT / "theme"
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
COMPONENTS = sorted((THEME / "templates" / "components").glob("*.html"))
STYLES = sorted((THEME / "static").rglob("*.css"))
FILES = [*TEMPLATES, *(p for p in sorted((THEME / "static").rglob("*")) if p.is_file())]
README = (THEME / "README.md").read_text(encoding="utf-8")

INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:"
    r"|<script(?![^>]*\ssrc=)(?![^>]*type=\"application/ld\+json\")",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"(?:https?:)?//(?!www\.w3\.org/|example\.)[a-z0-9-]+\.[a-z]", re.IGNORECASE
)
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\("
    r"|\b(?:white|black|red|green|blue|gray|grey|silver|yellow|orange|purple|pink|brown)\b",
    re.IGNORECASE,
)


def named(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


@cache
def tree(path: Path) -> nodes.Template:
    return Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))


def contract(path: Path) -> list[str]:
    """Return the lines of the comment at the top of a template."""
    head = re.match(r"\{#\s(.*?)\s#\}\n", path.read_text(encoding="utf-8"), re.DOTALL)
    assert head, "it must begin with a comment that says what it is for"
    return head[1].splitlines()


def documented(heading: str) -> set[str]:
    """Return the names in the first column of the table under a heading of the README."""
    section = README.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"(?m)^\| (`.+?) \|", section)
    return set(re.findall(r"`(\w+)", " ".join(cells)))


def made_here(template: nodes.Template) -> set[str]:
    """Return the names that a template makes itself: what it imports, sets, loops over."""
    imported = {
        name if isinstance(name, str) else name[1]
        for node in template.find_all(nodes.FromImport)
        for name in node.names
    }
    stored = {node.name for node in template.find_all(nodes.Name) if node.ctx != "load"}
    macros = {node.name for node in template.find_all(nodes.Macro)}
    return imported | stored | macros | {"loop", "caller", "varargs", "kwargs"}


def printed(path: Path) -> set[str]:
    """Return the names that a template takes from outside."""
    loaded = {node.name for node in tree(path).find_all(nodes.Name) if node.ctx == "load"}
    given_to_base = made_here(tree(path.parent / "base.html")) if "base" in path.stem else set()
    return loaded - made_here(tree(path)) - given_to_base - {"range", "dict", "namespace"}


def attributes(template: nodes.Node, name: str) -> Iterator[str]:
    """Yield every attribute that a template reads of the value called ``name``."""
    for node in template.find_all(nodes.Getattr):
        if isinstance(node.node, nodes.Name) and node.node.name == name:
            yield node.attr


@named(COMPONENTS)
def test_a_component_is_one_macro_of_its_own_name(path: Path) -> None:
    assert [macro.name for macro in tree(path).find_all(nodes.Macro)][:1] == [path.stem]


@named(COMPONENTS)
def test_a_component_says_what_it_is_and_what_each_parameter_is(path: Path) -> None:
    first, *others = contract(path)
    macro = next(tree(path).find_all(nodes.Macro))

    assert first.startswith(f"{path.stem}: ")
    described = {line.split()[0] for line in others if line and not line.startswith(" ")}
    assert {argument.name for argument in macro.args} <= described


@named(COMPONENTS)
def test_a_component_reads_only_what_the_values_it_gets_have(path: Path) -> None:
    for line in contract(path)[1:]:
        name, _, about = line.partition(" ")
        view = VIEWS.get(about.split()[0].rstrip(":,;") if about.split() else "")
        if view:
            assert set(attributes(tree(path), name)) <= set(view.__dataclass_fields__)


@named([path for path in TEMPLATES if path not in COMPONENTS])
def test_a_template_prints_only_what_the_readme_of_the_theme_lists(path: Path) -> None:
    base = contract(THEME / "templates" / "base.html")
    for_base = {line.split()[0] for line in base[1:] if line}

    assert printed(path) - for_base <= documented("What every template can print")


@pytest.mark.parametrize("name", ["article", "page"])
def test_of_a_post_templates_read_only_what_the_readme_of_the_theme_lists(name: str) -> None:
    used = set(attributes(tree(THEME / "templates" / f"{name}.html"), name))

    assert used
    assert used <= documented("What a post has")


@named(TEMPLATES)
def test_no_template_has_a_script_or_a_style_in_it(path: Path) -> None:
    assert not INLINE.search(path.read_text(encoding="utf-8"))


@named(FILES)
def test_nothing_is_fetched_from_anybody_else(path: Path) -> None:
    assert not ELSEWHERE.search(path.read_text(encoding="utf-8"))


@named(STYLES)
def test_colours_are_named_among_the_tokens_and_nowhere_else(path: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    below = re.sub(r":root\s*\{[^}]*\}", "", css)
    values = [value for _, value in re.findall(r"([\w-]+)\s*:\s*([^;{}]+)[;}]", below)]

    assert len(values) > len(STYLES)
    assert not [value for value in values if COLOUR.search(re.sub(r"--[\w-]+", "", value))]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (INLINE, '<p style="color: red">'),
        (INLINE, '<button onclick="x()">'),
        (INLINE, "<script>alert(1)</script>"),
        (INLINE, '<a href="javascript:x">'),
        (ELSEWHERE, '<link href="https://fonts.elsewhere.example/a.css">'),
        (ELSEWHERE, '<img src="//cdn.elsewhere.example/a.png">'),
        (COLOUR, "1px solid #FFF"),
        (COLOUR, "rgb(0 0 0 / 40%)"),
        (COLOUR, "white"),
    ],
)
def test_these_rules_bite(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (INLINE, '<script type="module" src="{{ SITEURL }}/theme/js/x.js"></script>'),
        (INLINE, '<script type="application/ld+json">{{ article.json_ld }}</script>'),
        (INLINE, '<p data-style="a" class="on">one=two</p>'),
        (ELSEWHERE, '<a href="{{ SITEURL }}/about/">'),
        (ELSEWHERE, "// a remark. Another."),
        (COLOUR, "var(--red)".replace("--red", "")),
        (COLOUR, "CanvasText"),
    ],
)
def test_these_rules_do_not_bite_the_innocent(pattern: re.Pattern[str], text: str) -> None:
    assert not pattern.search(text)
