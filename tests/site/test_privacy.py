"""Addresses that are planted wherever a file has a place for them, and looked for outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest

from plugins.errors import SiteProblems
from tests.site.comments import HELLO, comment
from tests.site.pages import page
from tests.sites import Site, build

CANARY = "canary+7@mine.example"
KEY = "9f2c41d07be3a855"


def forms(address: str) -> Iterator[bytes]:
    """Yield an address, its encodings and its hashes: each of them is an address."""
    data = address.encode()
    yield data
    yield quote(address).encode()
    yield quote(address, safe="").encode()
    yield escape(address.replace("@", "&#64;")).encode()
    yield "".join(f"&#{letter};" for letter in data).encode()
    yield base64.b64encode(data).rstrip(b"=")
    yield data.hex().encode()
    for name in ("md5", "sha1", "sha256"):
        yield hashlib.new(name, data).hexdigest().encode()


def told(site: Site, address: str) -> list[str]:
    """Return the files of a site that tell an address in any form."""
    return [
        file.relative_to(site.output).as_posix()
        for file in site.output.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in forms(address))
    ]


def refusal(root: Path, files: str) -> str:
    """Return what is said of a site that is not built."""
    with pytest.raises(SiteProblems) as found:
        build(root, files)
    assert not (root / "output").exists()
    return str(found.value)


@pytest.mark.parametrize("key", ["email", "e-mail", "Mail", "email_address", "author_email"])
def test_a_file_with_an_address_of_mail_is_refused(tmp_path: Path, key: str) -> None:
    said = refusal(tmp_path, HELLO + comment("a", **{key: CANARY}))

    assert f"“{key}” may not be kept in this file." in said


@pytest.mark.parametrize("key", ["ip", "ip_address", "user_agent"])
def test_a_file_with_an_address_of_a_machine_is_refused(tmp_path: Path, key: str) -> None:
    said = refusal(tmp_path, HELLO + comment("a", **{key: "192.0.2.77"}))

    assert f"“{key}” may not be kept in this file." in said
    assert "192.0.2" not in said


@pytest.mark.parametrize("key", ["email", "lang", "reply_to", "date", CANARY])
def test_no_message_repeats_an_address(tmp_path: Path, key: str) -> None:
    said = refusal(tmp_path, HELLO + comment("a", **{key: CANARY}))

    assert not any(form.decode() in said for form in forms(CANARY))


@pytest.mark.parametrize("key", ["url", "key", "writer", "email"])
def test_no_message_about_an_author_repeats_an_address(tmp_path: Path, key: str) -> None:
    said = refusal(tmp_path, HELLO + comment("a", name=f"Ada\n  {key}: {CANARY}"))

    assert not any(form.decode() in said for form in forms(CANARY))


def test_nothing_that_pages_do_not_show_is_published(tmp_path: Path) -> None:
    author = f"Ada  # {CANARY}\n  key: {KEY}"
    source = f'{{system: old, id: "{CANARY}", url: "https://old.example/?u={CANARY}"}}'

    site = build(tmp_path, HELLO + comment("a", name=author, source=source))

    assert told(site, "Ada")
    assert told(site, CANARY) == []
    assert told(site, KEY) == []


@pytest.mark.parametrize("status", ["pending", "spam", "removed"])
def test_nothing_of_a_comment_that_is_not_approved_is_published(
    tmp_path: Path,
    status: str,
) -> None:
    withheld = comment("held", name="Withheld", body=CANARY, status=status)

    site = build(tmp_path, HELLO + withheld + comment("a", reply_to="held"))

    assert told(site, CANARY) == []
    assert told(site, "Withheld") == []


def test_an_address_in_a_comment_is_no_link(tmp_path: Path) -> None:
    site = build(tmp_path, HELLO + comment("a", body=f"Write to {CANARY} or mailto:{CANARY}."))

    post = page(site, "hello/index.html")
    assert f"Write to {CANARY} or mailto:{CANARY}." in post.words("//main")
    assert post.all("//a[contains(@href, '@') or contains(@href, 'mailto:')]") == []
