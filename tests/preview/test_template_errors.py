"""What went wrong in a template, out of a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.preview.template_errors import template_error

TRACE = """\
Traceback (most recent call last):
  File "/lib/pelican/writers.py", line 222, in _write_file
    output = template.render(localcontext)
  File "{theme}/base.html", line 3, in top-level template code
    {{% block content %}}
  File "{theme}/index.html", line 2, in block 'content'
    <p>{{{{ artcle.title }}}}</p>
"""
DEEPER = """\
  File "/lib/jinja2/environment.py", line 490, in getattr
    return getattr(obj, attribute)
"""


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return the folder of a theme's templates."""
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "toc.html").touch()
    text = "{{ article.title }}\n<p>{{ artcle.title }}</p>\n"
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    return tmp_path


def told(theme: Path, raised: str, deeper: str = DEEPER) -> str:
    """Return what is told of a traceback that ends with what was ``raised``."""
    error = template_error(TRACE.format(theme=theme) + deeper + raised + "\n")
    return str(error).replace(f"{theme.as_posix()}/", "")


@pytest.mark.parametrize(
    ("raised", "sentence"),
    [
        ("UndefinedError: 'artcle' is undefined", "no “artcle” here. Did you mean “article”?"),
        (
            "UndefinedError: 'pelican.contents.Article object' has no attribute 'titel'",
            "no “titel” here. Did you mean “title”?",
        ),
        ("UndefinedError: 'zzz' is undefined", "no “zzz” here. theme/README.md lists"),
        (
            "TemplateNotFound: components/tocc.html",
            "no template “components/tocc.html”. Did you mean “components/toc.html”?",
        ),
        ("TemplateNotFound: zzz", "no template “zzz”."),
        (
            "TemplateSyntaxError: expected token ':', got '}'",
            "The template does not work: expected token ':', got '}'. See what was changed",
        ),
        ("TemplateAssertionError: No filter named 'uper'.", "No filter named 'uper'. See"),
    ],
)
def test_an_error_in_a_template_is_told_at_its_line(
    theme: Path,
    raised: str,
    sentence: str,
) -> None:
    problem = told(theme, f"jinja2.exceptions.{raised}")

    assert problem.startswith("index.html:2: ")
    assert sentence in problem


def test_what_a_template_calculates_may_go_wrong_as_well(theme: Path) -> None:
    problem = told(theme, "TypeError: can only concatenate str", deeper="")

    assert "index.html:2: The template does not work: can only concatenate str." in problem


def test_a_template_that_is_gone_gives_no_hints(tmp_path: Path) -> None:
    problem = told(tmp_path, "jinja2.exceptions.UndefinedError: 'artcle' is undefined")

    assert problem.startswith("index.html:2: There is no “artcle” here. theme/README.md")


@pytest.mark.parametrize(
    "text",
    [
        "KeyError: 'x'\n",
        TRACE.format(theme="/theme") + DEEPER + "KeyError: 'x'\n",
        TRACE.format(theme="/theme"),
        '  File "/lib/x.py", line 3, in y\njinja2.exceptions.UndefinedError: no frame\n',
    ],
)
def test_an_error_elsewhere_is_none_of_a_template(text: str) -> None:
    assert template_error(text) is None
