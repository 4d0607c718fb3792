"""Build the site with Pelican into a spare folder, and swap only when all is well."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError, SiteProblems
from ..essays.unpublished import copied
from .output import Output
from .progress import Finished, run
from .template_errors import template_error

_TOLD = re.compile(r"(?m)^(SiteProblems|SiteError|SettingsError): ")
"""How Pelican announces an error of ours, before its traceback."""
_STOPPED = re.compile(r"(?m)^RuntimeError: Warning or error encountered$")
"""How Pelican ends after a warning that ``--fatal warnings`` made an error."""
_TRACE = re.compile(
    r"(?m)^([ \t]|Traceback |During handling |The above exception |plugins\.errors\.).*\n?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site to build: the folder of its pelicanconf.py, and the address it gets."""

    root: Path
    url: str = ""
    """Absolute, without a slash at the end; empty: SITEURL of pelicanconf.py."""


Build = Callable[[], str]
"""Builds a site; returns the problems that it found, or nothing if it is built."""


def build(site: Site, output: Output, start: Callable[..., Finished] = run) -> str:
    """Build ``site`` into ``output``; on any problem leave ``output`` as it was.

    Args:
        site: what to build.
        output: where to.
        start: runs a program; see ``progress.run``.

    Returns:
        What is wrong, for a person to read; nothing if the site is built.
    """
    try:
        output.make_ready()
        problems = _pelican(site, output, start)
        if problems:
            return _all_problems(site, start) or _told(problems, site.root)
        _refuse_copies(site, output)
        output.replace()
    except (SiteError, SiteProblems) as error:
        return str(error)
    except OSError as error:
        return f"The new pages could not be put in place: {error}."
    finally:
        output.discard()
    return ""


def _refuse_copies(site: Site, output: Output) -> None:
    # Pelican has looked already, unless somebody took our plugins out of PLUGINS.
    published = list(copied(site.root / "content", output.spare))
    if published:
        raise SiteProblems(published)


def _all_problems(site: Site, start: Callable[..., Finished]) -> str:
    # Pelican stops at the first of several kinds of problem; this finds all of them.
    # In a process of its own, like Pelican, so that a change of our code counts at once.
    line = "import sys; from plugins.preview.check import main; sys.exit(main())"
    done = start(
        (sys.executable, "-c", line),
        "",
        cwd=site.root,
        env=_environment(),
    )
    return done.text.strip() if done.code else ""


def _told(problems: str, root: Path) -> str:
    """Return problems as they are, or in one sentence if they came from a template."""
    error = template_error(problems)
    path = Path(error.path) if error else root
    if error and path.is_relative_to(root):
        below = path.relative_to(root)
        error = SiteError(error.problem, path=below, line=error.line, hint=error.hint)
    return str(error or problems)


def _pelican(site: Site, output: Output, start: Callable[..., Finished]) -> str:
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"]
    command += ["-o", str(output.spare), "--fatal", "warnings", "--log-handler", "plain"]
    if site.url:
        command += ["-e", f"SITEURL={json.dumps(site.url)}"]
    done = start(command, "Building the site", cwd=site.root, env=_environment())
    if done.code == 0:
        return ""
    return readable(done.text) or f"Pelican ended with status {done.code} and said nothing."


def readable(text: str) -> str:
    """Return what Pelican printed without what only a programmer would read.

    The tracebacks of errors that were told in sentences are dropped; that of any other
    error is kept, since it is all that there is to go by.
    """
    if _TOLD.search(text) or _STOPPED.search(text):
        text = _TRACE.sub("", text)
    lines = _TOLD.sub("", _STOPPED.sub("", text)).splitlines()
    return "\n".join(line for line in lines if line.strip())


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "200"}
