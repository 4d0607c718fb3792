"""The rules of who may import whom: each is broken on purpose, and each is seen to hold."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"

EDGES = "Edges over capabilities"
PELICAN = "Only a plugin module may know Pelican"
PLUGIN = "Nobody imports a plugin module"
CORE = "The discussion core is layered"
NETWORK = "Only the outer packages talk to the network or start programs"

PLANTED = [
    ("discussion/model.py", "import pelican.utils", PELICAN),
    ("essays/store.py", "import jinja2", PELICAN),
    ("preview/server.py", "import blinker", PELICAN),
    ("errors.py", "from .discussion import model", EDGES),
    ("discussion/threads.py", "from ..essays import store", EDGES),
    ("figures/images.py", "from ..discussion import model", EDGES),
    ("essays/check.py", "from ..preview import output", EDGES),
    ("extra/__init__.py", "", EDGES),
    ("essays/store.py", "from ..discussion import plugin", PLUGIN),
    ("preview/serve.py", "from ..essays import plugin", PLUGIN),
    ("discussion/model.py", "from . import threads", CORE),
    ("discussion/document.py", "from . import markup", CORE),
    ("discussion/extra.py", "", CORE),
    ("discussion/store.py", "import httpx", NETWORK),
    ("figures/images.py", "import subprocess", NETWORK),
    ("essays/links.py", "import socket", NETWORK),
]


def copy_of_plugins(folder: Path) -> Path:
    shutil.copytree(
        ROOT / "plugins",
        folder / "plugins",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def broken_contracts(folder: Path) -> set[str]:
    linted = subprocess.run(
        (sys.executable, "-c", LINT),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts: " in linted.stdout, linted.stderr
    return set(re.findall(r"(?m)^(.+?) BROKEN", linted.stdout))


def test_our_own_code_keeps_every_rule(tmp_path: Path) -> None:
    assert broken_contracts(copy_of_plugins(tmp_path)) == set()


@pytest.mark.parametrize(("module", "line", "contract"), PLANTED)
def test_a_planted_violation_is_seen(
    tmp_path: Path,
    module: str,
    line: str,
    contract: str,
) -> None:
    file = copy_of_plugins(tmp_path) / "plugins" / module
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as code:
        code.write(f"\n{line}\n")

    assert contract in broken_contracts(tmp_path)


def test_no_rule_is_without_a_planted_violation() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {c["name"] for c in settings["tool"]["importlinter"]["contracts"]}

    assert contracts == {contract for _, _, contract in PLANTED}
