"""What ``python3 tasks.py test`` looks at, in order; what ``tidy`` and ``lock`` do."""

from __future__ import annotations

import sys

from . import node
from .checks import Check, UnknownCheckError, chosen, run_all
from .crashes import ENDED

BUILT = ".cache/checked"
"""Where the site is built to be checked."""
_BIOME = "@biomejs/biome/bin/biome"
_PAGE = ("--config-path=theme", "plugins/preview/page")
_TIDY = "Run “python3 tasks.py tidy”, which mends most of this, then mend the rest by hand."


def module(name: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a Python module as a program."""
    return (sys.executable, "-m", name, *arguments)


def code(text: str) -> tuple[str, ...]:
    """Return the command that runs a line of Python."""
    return (sys.executable, "-c", text)


_NODE = Check(
    name="npm",
    about="Node packages of the theme",
    command=code("from tests.house.node import main; main()"),
    remedy="If theme/package.json was changed, run “python3 tasks.py lock”; otherwise "
    "look at what npm says above.",
)
_BROWSER = Check(
    name="browser",
    about="a browser for the tests",
    command=code("from tests.house.browser import main; main()"),
    remedy="Do what the message above says; the tests in tests/browser need it.",
)
CHECKS = (
    Check(name="style", about="ruff check", command=module("ruff", "check", "."), remedy=_TIDY),
    Check(
        name="format",
        about="ruff format",
        command=module("ruff", "format", "--check", "."),
        remedy=_TIDY,
    ),
    Check(name="types", about="mypy", command=module("mypy")),
    Check(
        name="layers",
        about="import-linter",
        command=code("from importlinter.cli import lint_imports_command as c; c()"),
        remedy="Move what two packages need down into a lower one; plugins/__init__.py is "
        "the map.",
    ),
    Check(
        name="templates",
        about="djLint",
        command=module("djlint", "theme/templates", "--lint", "--check"),
        remedy=_TIDY,
    ),
    _NODE,
    Check(
        name="theme",
        about="Biome on styles and scripts",
        command=node.tool(_BIOME, "ci", "--colors=off", "."),
        remedy=_TIDY,
        cwd=node.THEME,
    ),
    Check(
        name="banner",
        about="Biome on the preview’s own style and script",
        command=node.tool(_BIOME, "ci", "--colors=off", *_PAGE),
        remedy=_TIDY,
    ),
    Check(name="spelling", about="codespell", command=module("codespell_lib")),
    Check(
        name="readme",
        about="cog on the tables in both READMEs",
        command=module("cogapp", "--check", "-I", ".", "README.md", "theme/README.md"),
        remedy=_TIDY,
    ),
    _BROWSER,
    Check(
        name="build",
        about="the site, with no warning allowed",
        command=module("invoke", "build", "--output", BUILT),
    ),
    Check(
        name="pages",
        about="html-validate on the built site",
        command=node.tool(
            "html-validate/bin/html-validate.mjs",
            "--config",
            "theme/.htmlvalidate.json",
            f"{BUILT}/**/*.html",
        ),
        remedy="Mend the template or the text that the page above was made from.",
    ),
    Check(
        name="tests",
        about="pytest, with every branch covered",
        command=module("pytest", "-n", "auto", "--cov", "--cov-report=term-missing"),
        remedy="Run the failing test alone: .venv/bin/pytest path::name. Lines under "
        "“Missing” need a test.",
        is_shown=True,
        again_on=ENDED,
    ),
)

MENDERS = (
    Check(name="style", about="ruff", command=module("ruff", "check", "--fix", ".")),
    Check(name="format", about="ruff format", command=module("ruff", "format", ".")),
    Check(
        name="templates",
        about="djLint",
        command=module("djlint", "theme/templates", "--reformat"),
    ),
    _NODE,
    Check(
        name="theme",
        about="Biome",
        command=node.tool(_BIOME, "check", "--write", "."),
        cwd=node.THEME,
    ),
    Check(
        name="banner",
        about="Biome",
        command=node.tool(_BIOME, "check", "--write", *_PAGE),
    ),
    Check(
        name="readme",
        about="cog on the tables in both READMEs",
        command=module("cogapp", "-r", "-I", ".", "README.md", "theme/README.md"),
    ),
)
_COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes"),
    *("--python-version", "3.11", "--no-emit-index-url", "--no-annotate", "--no-header"),
    # pip takes “coverage[toml]” for another package than “coverage”, with no hash of its own.
    "--no-strip-extras",
    "pyproject.toml",
)
LOCKERS = (
    Check(
        name="runtime",
        about="requirements.lock",
        command=module(*_COMPILE, "-o", "requirements.lock"),
    ),
    Check(
        name="tools",
        about="tests/requirements.lock",
        command=module(
            *_COMPILE,
            *("--group", "test", "-c", "requirements.lock", "-o", "tests/requirements.lock"),
        ),
    ),
    Check(
        name="theme",
        about="theme/package-lock.json",
        command=node.npm("install", "--package-lock-only"),
        cwd=node.THEME,
    ),
)
_PICTURES = """\
import os, sys, pytest
os.environ["PICTURES"] = ".github"
sys.exit(pytest.main(["-q", "tests/browser/test_pictures.py"]))
"""
PICTURES = (
    _BROWSER,
    Check(name="pictures", about=".github/screenshot.png", command=code(_PICTURES)),
)
SUITES = {"test": CHECKS, "tidy": MENDERS, "lock": LOCKERS, "screenshot": PICTURES}
"""Every task that runs programs of the house, and which."""


def main(suite: str, only: str = "") -> int:
    """Run the checks of ``suite``, or those called ``only``; return the exit status."""
    try:
        return run_all(chosen(only, SUITES[suite]))
    except UnknownCheckError as problem:
        sys.stdout.write(f"{problem}\n")
        return 2
