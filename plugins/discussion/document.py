"""One comment as a text file: a strict subset of YAML, read event by event.

YAML as loaders usually read it turns ``no`` into False, lets one line stand for a
billion (aliases), keeps the last of two equal keys, and runs tags. None of that exists
here: a file is one mapping of strings, some of them in a mapping of strings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError, SiteProblems, unreadable
from ..fields import Fields
from ..strict_yaml import read_mapping, write_mapping
from .guard import is_blank
from .model import Author, Comment, Kind, Source, Status

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
"""What a comment's or a discussion's id looks like; both name files and anchors."""
MAX_BYTES = 64 * 1024
MAX_NAME = 245
"""Characters in a name: WordPress's limit, so that every import fits."""

_KEY = re.compile(r"[0-9a-f]{16}")
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_BODY = "body: Thank you for this."
_FIELDS = ("author", "date", "reply_to", "status", "type", "lang", "source", "body")
_AUTHOR_FIELDS = ("name", "url", "key", "writer")
_SOURCE_FIELDS = ("system", "id", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A comment and where its fields stand, for messages about it."""

    path: Path
    comment: Comment
    lines: Mapping[str, int]
    """Line of each field, counted from 1; ``author.name`` is one of those inside another."""


def read(path: Path) -> Document:
    """Read the comment file at ``path``; its stem is the comment's id.

    Raises:
        SiteProblems: everything that is wrong with the file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SiteProblems([unreadable(path, error)]) from error
    return parse(path, data)


def parse(path: Path, data: bytes) -> Document:
    """Turn the bytes of a comment file into a comment.

    Args:
        path: names the comment (its stem) and the place of any problem.
        data: the file's content, at most 64 KiB of UTF-8.

    Raises:
        SiteProblems: everything that is wrong with the file.
    """
    node = read_mapping(
        path,
        _text(path, data),
        if_empty="Delete it, or write the comment again.",
        if_several="Give each comment a file of its own; a line “---” starts a new document.",
    )
    fields = Fields(path, node, _FIELDS)
    comment = _comment(fields)
    if comment is None:
        raise SiteProblems(fields.problems)
    return Document(path=path, comment=comment, lines=fields.lines())


def to_text(comment: Comment) -> str:
    """Return the file's text for ``comment``; ``parse`` gives the same comment back."""
    author, source = comment.author, comment.source
    return write_mapping(
        {
            "author": {
                "name": author.name,
                "url": author.url,
                "key": author.key,
                "writer": author.writer,
            },
            "date": comment.date.isoformat().replace("+00:00", "Z"),
            "reply_to": comment.reply_to,
            "status": "" if comment.status is Status.APPROVED else str(comment.status),
            "type": "" if comment.kind is Kind.COMMENT else str(comment.kind),
            "lang": comment.lang,
            "source": {"system": source.system, "id": source.id, "url": source.url}
            if source
            else {},
            "body": comment.body,
        },
        date="date",
        literal="body",
    )


def _text(path: Path, data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise SiteProblems(
            [
                SiteError(
                    "The comment file is larger than 64 KiB.",
                    path=path,
                    hint="Shorten it, or make it a post of its own.",
                ),
            ],
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SiteProblems(
            [
                SiteError(
                    "The comment file is not UTF-8 text.",
                    path=path,
                    line=data[: error.start].count(b"\n") + 1,
                    hint="Save it again with the encoding UTF-8.",
                ),
            ],
        ) from error


def _comment(fields: Fields) -> Comment | None:
    if not ID.fullmatch(fields.path.stem):
        fields.problems.append(
            SiteError(
                f"“{fields.path.stem}” cannot be a comment's id.",
                path=fields.path,
                hint="Name the file with lower-case letters, digits and hyphens, at most 64.",
            ),
        )
    author = _author(fields)
    date = fields.date("date")
    status = fields.choice("status", Status, Status.APPROVED)
    kind = fields.choice("type", Kind, Kind.COMMENT)
    reply_to = fields.text("reply_to", ID, "Write the id of the comment it answers.")
    lang = fields.text("lang", _LANG, "Write a language tag such as “en” or “pt-BR”.")
    source = _source(fields)
    body = _body(fields, status)
    if fields.problems or date is None:
        return None
    return Comment(
        id=fields.path.stem,
        author=author,
        date=date,
        body=body,
        reply_to=reply_to,
        status=status,
        kind=kind,
        lang=lang,
        source=source,
    )


def _author(fields: Fields) -> Author:
    inner = fields.inner("author", _AUTHOR_FIELDS)
    if inner is None:
        if "author" not in fields.node.children:
            fields.refuse(
                "author", "“author” is missing.", "Add “author:” and below it “  name: …”."
            )
        return Author(name="")
    name = inner.required("name", "name: Ada")
    if len(name) > MAX_NAME or "\n" in name:
        inner.refuse("name", "“name” must be one line of at most 245 characters.")
    return Author(
        name=name,
        url=inner.url("url"),
        key=inner.text("key", _KEY, "A key is 16 hexadecimal digits."),
        writer=inner.text("writer", ID, "Write the slug of one of the blog's authors."),
    )


def _source(fields: Fields) -> Source | None:
    inner = fields.inner("source", _SOURCE_FIELDS)
    if inner is None:
        return None
    return Source(
        system=inner.required("system", "system: wordpress"),
        id=inner.required("id", 'id: "904"'),
        url=inner.url("url"),
    )


def _body(fields: Fields, status: Status) -> str:
    if status is Status.REMOVED:
        return fields.text("body")
    body = fields.required("body", _BODY)
    if body.strip() and is_blank(body):
        fields.refuse("body", "“body” shows nothing.", f"Write words: “{_BODY}”.")
    return body
