"""Start a new essay: its file, and the folder for its drawings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..errors import SiteError
from ..essays.front_matter import read_front_matter
from ..essays.layout import part
from ..essays.settings import EssaySettings
from ..essays.slugs import slugify
from ..essays.store import read_essays
from .usage import refuse_option

_POST = """\
Title: {title}
Date: {date}
Slug: {slug}
Status: draft

Begin here.
"""
_CREDITS = """\
# Who made the drawings in this folder, under which licence, and where they come from.
# It is shown under each of them. For example:
#
# drawing.svg:
#   credit: Ada Example
#   licence: CC BY-SA 4.0
#   source: https://ada.example/drawings
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPost:
    """The file of a new essay, and the folder for its drawings."""

    file: Path
    drawings: Path


def start_post(root: Path, title: str, now: datetime, slug: str = "") -> NewPost:
    """Write the beginnings of an essay and return where they are.

    Args:
        root: the folder of pelicanconf.py.
        title: the essay's title.
        now: its date, with a time zone.
        slug: the last part of its address; made from the title by default.

    Raises:
        SiteError: there is an essay of that name already, or the name is none.
    """
    refuse_option(title)
    if slug and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise SiteError(
            f"An address cannot be “{slug}”.",
            hint="Use the letters a to z, digits and hyphens, like a-walk-by-the-sea.",
        )
    slug = slug or slugify(title).replace("_", "-").strip("-")
    if not slug:
        raise SiteError(
            f"“{title}” has no letters that an address can be made of.",
            hint="Add one, for example: --slug a-walk-by-the-sea",
        )
    post = NewPost(
        file=root / "content" / "posts" / f"{slug}.md",
        drawings=root / "content" / "images" / slug,
    )
    for path in (post.file, post.drawings):
        if path.exists():
            raise SiteError(
                "This is already there.",
                path=path.relative_to(root),
                hint="Take another title, or another address with --slug.",
            )
    date = f"{now:%Y-%m-%d %H:%M} {now.isoformat()[-6:]}"
    text = _POST.format(title=" ".join(title.split()), date=date, slug=slug)
    _refuse(root, post.file, text)
    post.file.parent.mkdir(parents=True, exist_ok=True)
    post.drawings.mkdir(parents=True)
    post.file.write_text(text, encoding="utf-8")
    (post.drawings / "credits.yml").write_text(_CREDITS, encoding="utf-8")
    return post


def _refuse(root: Path, file: Path, text: str) -> None:
    """Raise ``SiteError`` if the check would refuse a post of this ``text``."""
    fields = part(text).fields
    matter, problems = read_front_matter(file, fields, EssaySettings(), is_post=True)
    hint = "Take another title, or another address with --slug."
    for problem in problems:
        raise SiteError(problem.problem, hint=hint)
    for essay in read_essays(root / "content", EssaySettings()).essays.values():
        if essay.slug == matter.slug:
            raise SiteError(
                f"The address “{matter.slug}” is taken by {essay.source}.", hint=hint
            )
