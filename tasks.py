"""Everything that a person does with this blog: ``python3 tasks.py`` lists it.

As a script this needs Python and nothing else: it makes the environment ``.venv`` from
the lock file, once, and goes on in there. ``invoke serve`` in that environment is the
same as ``python3 tasks.py serve``.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

from plugins.preview import environment

if __name__ == "__main__":
    environment.enter(Path(__file__).resolve(), sys.argv[1:])

from invoke.collection import Collection
from invoke.context import Context
from invoke.program import Program
from invoke.tasks import task

from plugins.errors import SiteError, SiteProblems
from plugins.preview.builder import Site
from plugins.preview.builder import build as build_site
from plugins.preview.check import look_at
from plugins.preview.listing import tasks_in
from plugins.preview.new_post import start_post
from plugins.preview.output import Output, remove_all_made
from plugins.preview.serve import serve as serve_site
from plugins.preview.usage import port_number, prepared

ROOT = Path(__file__).resolve().parent


@task(help={"port": "where to listen; a free port is taken if this one is not free"})
def serve(_: Context, port: str = "8000") -> None:
    """Show the blog on this machine; it is built again whenever you save."""
    # Further services of the same address, such as the intake of replies, go into `routes`.
    try:
        number = port_number(port)
    except SiteError as problem:
        sys.exit(str(problem))
    serve_site(ROOT, number, routes=())


@task(
    help={
        "output": "the folder to put the site in; it is replaced as a whole",
        "url": "the site's address, if not SITEURL of pelicanconf.py",
    },
)
def build(_: Context, output: str = "output", url: str = "") -> None:
    """Build the blog into output/, ready to be published."""
    problems = build_site(Site(root=ROOT, url=url), Output(ROOT / output))
    if problems:
        sys.exit(f"{problems}\nNothing was replaced: {output} is as it was.")
    print(f"The site is in {output}.")


@task(help={"title": "the title, in quotation marks", "slug": "the end of its address"})
def new(_: Context, title: str, slug: str = "") -> None:
    """Start an essay: a file to write in, and a folder for its drawings."""
    try:
        post = start_post(ROOT, title, datetime.now().astimezone(), slug)
    except SiteError as problem:
        sys.exit(str(problem))
    print(f"Write in           {post.file.relative_to(ROOT)}")
    print(f"Put drawings into  {post.drawings.relative_to(ROOT)}")
    print(f"It is a draft, which the preview shows at drafts/{post.file.stem}/ and no list")
    print("names, until you remove the line “Status: draft”.")


@task
def check(_: Context) -> None:
    """Look at every essay, page and reply, and list all problems as file:line."""
    report = look_at(ROOT, datetime.now().astimezone())
    print(report)
    sys.exit(1 if report.problems else 0)


@task
def clean(_: Context) -> None:
    """Remove what was built and what tools remember; the environment stays."""
    try:
        remove_all_made(ROOT)
    except SiteProblems as problems:
        sys.exit(f"{problems}\nNothing was removed.")
    print("Clean. To begin from nothing, remove .venv and theme/node_modules as well.")


@task(help={"only": "names of checks with commas between; all by default"})
def test(_: Context, only: str = "") -> None:
    """Run every check: style, types, layers, theme, build, tests."""
    _in_the_house("suites.main('test', *sys.argv[1:])", only)


@task
def tidy(_: Context) -> None:
    """Mend what programs can mend: style, format, the README's tables."""
    _in_the_house("suites.main('tidy')")


@task
def lock(_: Context) -> None:
    """Resolve the dependencies again and write the lock files."""
    _in_the_house("suites.main('lock')")


@task
def screenshot(_: Context) -> None:
    """Make the README's pictures from the real site."""
    _in_the_house("suites.main('screenshot')")


def _in_the_house(call: str, *arguments: str) -> None:
    """Do what needs more tools than a writer has, in a process that finds them."""
    try:
        python = environment.prepare(ROOT, environment.TOOLS)
    except environment.NoEnvironmentError as problem:
        sys.exit(str(problem))
    module = call.partition(".")[0]
    line = f"import sys; from tests.house import {module}; sys.exit({call})"
    sys.exit(subprocess.call([python, "-c", line, *arguments], cwd=ROOT))


if __name__ == "__main__":
    try:
        words = prepared(sys.argv[1:], [name for name, _ in tasks_in(Path(__file__))])
    except SiteError as problem:
        sys.exit(str(problem))
    Program(namespace=Collection.from_module(sys.modules[__name__])).run(["tasks.py", *words])
