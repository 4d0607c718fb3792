"""How expected files are compared, and how a change to them is accepted."""

from __future__ import annotations

from pathlib import Path

from tests.discussion.golden import agrees


def test_a_file_agrees_with_its_own_bytes_only(tmp_path: Path) -> None:
    path = tmp_path / "expected.xml"
    path.write_bytes(b"<a/>\n")

    assert agrees(path, b"<a/>\n", accept=False)
    assert not agrees(path, b"<a/>\r\n", accept=False)


def test_a_file_that_is_not_there_agrees_with_nothing(tmp_path: Path) -> None:
    assert not agrees(tmp_path / "expected.xml", b"", accept=False)


def test_an_accepted_change_is_what_is_expected_from_then_on(tmp_path: Path) -> None:
    path = tmp_path / "feeds" / "expected.xml"

    assert agrees(path, b"<b/>\n", accept=True)
    assert agrees(path, b"<b/>\n", accept=False)
