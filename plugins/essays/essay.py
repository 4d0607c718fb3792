"""An essay: a post or a page, read from its file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from .front_matter import FrontMatter, Status
from .prose import Prose


class Kind(StrEnum):
    """Posts have a date, a place in the lists, and a conversation; pages have none."""

    POST = "post"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """What one Markdown file holds."""

    kind: Kind
    path: Path
    source: str
    """The file, relative to the content folder: ``posts/a-comment-is-a-file.md``."""
    matter: FrontMatter
    prose: Prose

    @property
    def slug(self) -> str:
        """Its name in addresses."""
        return self.matter.slug

    @property
    def discussion(self) -> str:
        """Id of its discussion: the ``Discussion:`` field, by default the slug."""
        return self.matter.discussion or self.matter.slug

    @property
    def summary(self) -> str:
        """What lists say of it, in plain text."""
        return self.matter.summary or self.prose.summary

    @property
    def is_listed(self) -> bool:
        """Whether categories, tags and authors list it, once it is published."""
        return self.kind is Kind.POST and self.matter.status is Status.PUBLISHED

    def is_published(self, now: datetime) -> bool:
        """Return whether readers may be sent to it at the aware time ``now``."""
        date = self.matter.date
        return self.matter.status is not Status.DRAFT and not (
            self.kind is Kind.POST and date is not None and date > now
        )
