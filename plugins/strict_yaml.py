"""A mapping of strings, written as the smallest part of YAML that people use.

No anchors, aliases, tags, lists, duplicate keys or implicit types (YAML 1.1 would read
``no`` as False and ``22:22`` as 1342): whatever a file holds arrives as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .errors import SiteError, SiteProblems, shortened

_MAX_DEPTH = 2
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*%")
_IF_EMPTY = "Delete it, or write its fields again."
_IF_SEVERAL = "A line “---” starts a new document: delete it, and what does not belong here."
_QUOTE = "Put quotation marks around the text."
_EXPLAINED = (
    (
        r"found character '\\t'",
        "There is a tab in front of this line.",
        "Put spaces there.",
    ),
    (
        r"found character|expected the node content",
        "The text begins with a mark that has a meaning of its own here.",
        _QUOTE,
    ),
    (
        "mapping values are not allowed",
        "There is a colon too many, or this line is too far to the right.",
        "Put quotation marks around the text, or begin the line below those before it.",
    ),
    (
        "could not find expected ':'|<block end>, but found '<scalar>'",
        "This line is no field, and does not belong to the text above it.",
        "Indent it like the lines above it; or, in a quotation, write inner marks twice.",
    ),
    (
        "<block end>",
        "This line is not indented like the ones that it belongs to.",
        "Begin it right below them.",
    ),
    (
        "unexpected end of stream|unexpected document separator",
        "A quotation mark is opened here and never closed.",
        "Put the same mark at the end of the text.",
    ),
    (
        "escape",
        "A backslash in double quotation marks has a meaning of its own.",
        "Write it twice, or put single quotation marks (') around the text.",
    ),
    (
        r"expected ',' or",
        "A brace is opened here and never closed.",
        _QUOTE,
    ),
    (
        "indicator|a comment or a line break",
        "Nothing may stand behind “|” or “>” in their line.",
        "Begin the text in the next line, indented; or put quotation marks around it.",
    ),
    (
        "alphabetic or numeric",
        "Anchors (&) and aliases (*) are not read here.",
        _QUOTE,
    ),
    (
        "tag|expected '[!>]'|URI|expected ' '",
        "Tags (!) are not read here.",
        _QUOTE,
    ),
)
"""What PyYAML says, as a pattern; what that means to a person; and what to do."""
_OPENED = re.compile("could not find expected ':'|unexpected end of|unexpected document|',' or")
"""What PyYAML sees long after the place that is wrong."""
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(slots=True, kw_only=True)
class Node:
    """A text, or a mapping of keys to nodes, and its line (from 1)."""

    line: int
    text: str = ""
    children: dict[str, Node] = field(default_factory=dict)
    is_text: bool = True


class _RefusedError(Exception):
    """Stops the reading of one file; what follows would only be noise."""

    def __init__(self, problem: str, line: int, hint: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line
        self.hint = hint


def read_mapping(
    path: Path,
    text: str,
    *,
    if_empty: str = _IF_EMPTY,
    if_several: str = _IF_SEVERAL,
) -> Node:
    """Read ``text`` as one mapping.

    Args:
        path: where it came from, for messages.
        text: the whole file. NEL, LS and PS count as spaces: YAML would break lines
            there, where no editor does.
        if_empty: what to do about a file that holds nothing.
        if_several: what to do about a file that holds several documents.

    Raises:
        SiteProblems: the first thing that is not in the subset, with its line.
    """
    try:
        _refuse_directives(text)
        events = yaml.parse(_LINE_BREAKS.sub(" ", text), Loader=yaml.SafeLoader)
        return _document(events, if_empty, if_several)
    except (yaml.YAMLError, _RefusedError) as error:
        refused = error if isinstance(error, _RefusedError) else _refusal(error, text)
    raise SiteProblems(
        [SiteError(refused.problem, path=path, line=refused.line, hint=refused.hint)],
    )


def _refusal(error: yaml.YAMLError, text: str) -> _RefusedError:
    if isinstance(error, yaml.reader.ReaderError):
        return _RefusedError(
            f"There is a character that no text has: U+{ord(text[error.position]):04X}.",
            text.count("\n", 0, error.position) + 1,
            "Delete it.",
        )
    said = str(getattr(error, "problem", error))
    begins = _OPENED.search(said) and getattr(error, "context_mark", None)
    mark = begins or getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    for pattern, problem, hint in _EXPLAINED:
        if re.search(pattern, said):
            return _RefusedError(problem, line, hint)
    hint = "Compare it with another file of its kind."
    return _RefusedError(f"The file is not valid YAML: {said}.", line, hint)


def _refuse_directives(text: str) -> None:
    match = _DIRECTIVE.match(text)
    if match:
        raise _RefusedError(
            "Directives (%) are not read here.",
            match[0].count("\n") + 1,
            "Delete the line.",
        )


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _document(events: Iterator[yaml.Event], if_empty: str, if_several: str) -> Node:
    next(events)
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        raise _RefusedError("The file is empty.", 1, if_empty)
    first = next(events)
    if not isinstance(first, yaml.MappingStartEvent):
        raise _RefusedError("The file must be fields like “date: …”.", _line(first))
    node = _node(first, events, depth=0)
    next(events)
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise _RefusedError("There is a second document in the file.", _line(after), if_several)
    return node


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    _refuse_cleverness(event)
    line = _line(event)
    if isinstance(event, yaml.ScalarEvent):
        if _SURROGATES.search(event.value):
            raise _RefusedError("There is half a character (a lone surrogate).", _line(event))
        return Node(line=line, text=event.value)
    if depth == _MAX_DEPTH:
        raise _RefusedError("The fields are nested too deeply.", _line(event))
    return Node(line=line, children=_children(events, depth), is_text=False)


def _children(events: Iterator[yaml.Event], depth: int) -> dict[str, Node]:
    children: dict[str, Node] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        _refuse_cleverness(key)
        if not isinstance(key, yaml.ScalarEvent):
            raise _RefusedError("A field's name must be a word.", _line(key))
        if key.value in children:
            raise _RefusedError(
                f"“{shortened(key.value)}” stands there twice.",
                _line(key),
                f"Keep one; the first is in line {children[key.value].line}.",
            )
        child = _node(next(events), events, depth + 1)
        child.line = _line(key)
        children[key.value] = child
    return children


def _refuse_cleverness(event: yaml.Event) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _RefusedError(
            "Anchors (&) and aliases (*) are not read here.",
            _line(event),
            "Write the text out, or put quotation marks around it.",
        )
    if getattr(event, "tag", None) is not None:
        raise _RefusedError(
            "Tags (!) are not read here.",
            _line(event),
            "Put quotation marks around the text.",
        )
    if isinstance(event, yaml.SequenceStartEvent):
        raise _RefusedError("Lists are not read here.", _line(event), "Write one text.")


class _Literal(str):
    """Text to be written as a block, as a person would."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes dates bare and long text as a block."""


def _represent_literal(dumper: yaml.SafeDumper, text: _Literal) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|")


class _Date(str):
    """A point in time, to be written without quotation marks."""

    __slots__ = ()


def _represent_date(dumper: yaml.SafeDumper, text: _Date) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(text))


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # Between other quotation marks PyYAML writes these as they are, to be read as spaces.
    style = '"' if _LINE_BREAKS.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_Literal, _represent_literal)
_Dumper.add_representer(_Date, _represent_date)


def write_mapping(
    values: Mapping[str, str | Mapping[str, str]],
    *,
    date: str,
    literal: str,
) -> str:
    """Write ``values`` as YAML that ``read_mapping`` reads back unchanged.

    Args:
        values: texts, or one level of mappings of texts; what is empty is left out,
            but for ``literal``.
        date: the key whose text is an RFC 3339 date, written bare.
        literal: the key whose text is written as a block where YAML allows it.
    """
    kept = {key: _kept(value) for key, value in values.items()}
    plain = {key: value for key, value in kept.items() if value or key == literal}
    plain[date] = _Date(values[date])
    text = _dump({**plain, literal: _Literal(values[literal])})
    return text if _reads_back(text, plain) else _dump(plain)


def _dump(values: Mapping[str, object]) -> str:
    return yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**6)


def _kept(value: str | Mapping[str, str]) -> str | dict[str, str]:
    return value if isinstance(value, str) else {k: v for k, v in value.items() if v}


def _reads_back(text: str, values: Mapping[str, object]) -> bool:
    # PyYAML writes some block texts (leading blanks, odd line breaks) that it does not
    # read back; quoting them is always right.
    node = read_mapping(Path(), text)
    texts = ((key, value) for key, value in values.items() if isinstance(value, str))
    return all(
        key in node.children and node.children[key].text == value for key, value in texts
    )
