"""Links to places on this site; for their HTML see the golden pairs of prose."""

from __future__ import annotations

import pytest

from plugins.essays.links import LinksExtension, Reference
from tests.essays.drafts import proofs, prose, told


@pytest.mark.parametrize(
    ("address", "what", "target", "fragment"),
    [
        ("other.md", "filename", "posts/other.md", ""),
        ("../pages/about.md#who", "filename", "pages/about.md", "who"),
        ("other.md?a=b#%C3%A9", "filename", "posts/other.md", "é"),
        ("{filename}/pages/about.md", "filename", "pages/about.md", ""),
        ("a%20b.pdf", "static", "posts/a b.pdf", ""),
        ("{static}/images/a.svg", "static", "images/a.svg", ""),
        ("{attach}a.pdf", "static", "posts/a.pdf", ""),
        ("other/", "static", "posts/other", ""),
        ("#here", "here", "", "here"),
        ("/about/?a#b", "site", "/about/", "b"),
        ("https://site.example", "site", "/", ""),
        ("https://site.example#b", "site", "/", "b"),
        ("http://Site.Example/about/?a#b", "site", "/about/", "b"),
        ("//site.example/a", "site", "/a", ""),
        ("{tag}red%20ink", "tag", "red ink", ""),
        ("{category}Walks", "category", "Walks", ""),
        ("|author|Ada", "author", "Ada", ""),
    ],
)
def test_a_link_is_taken_down(address: str, what: str, target: str, fragment: str) -> None:
    references = prose(f"Text.\n\nA [link]({address}).").references

    assert references == (
        Reference(address=address, line=6, what=what, target=target, fragment=fragment),
    )


@pytest.mark.parametrize(
    "address",
    [
        *("https://a.example/", "mailto:a@b.example", "tel:+1", "//a.example", "{index}"),
        *("https://site.example.org/a", "https://site.example:8000/", "ftp://site.example/"),
        *("https://[", "https://a.example/?https://site.example/nope"),
    ],
)
def test_a_link_that_cannot_break_is_not(address: str) -> None:
    found = prose(f"[x]({address}) <me@a.example>")

    assert found.references == ()
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\n[x]()", "5: A link has no address."),
        ("[x](javascript:alert)", "4: A link cannot begin with “javascript:”."),
        ("[x](data:text/html,a)", "4: A link cannot begin with “data:”."),
        ("[x](file:///etc/passwd)", "4: A link cannot begin with “file:”."),
        ("<a href=' JavaScript:x'>y</a>", "4: A link cannot begin with “JavaScript:”."),
        ("[x]({catgory}a)", "4: “{catgory}a” begins with no known place."),
        ("[x](../../README.md)", "4: “../../README.md” is outside the content folder."),
    ],
)
def test_a_link_that_leads_nowhere_is_told(text: str, problem: str) -> None:
    assert told(text) == [problem]


def test_links_of_notes_are_ours() -> None:
    assert prose("A[^1].\n\n[^1]: B.").references == ()


@pytest.mark.parametrize(
    ("site_url", "address", "targets"),
    [
        ("https://a.example/blog", "https://a.example/blog/hello/", ["/hello/"]),
        ("https://a.example/blog", "https://a.example/blog", ["/"]),
        ("https://a.example/blog", "https://a.example/blogs/", []),
        ("https://a.example/blog", "https://a.example/", []),
        ("https://a.example/blog", "/hello/", ["/hello/"]),
        ("", "https://a.example/hello/", []),
    ],
)
def test_a_site_may_live_in_a_folder_of_its_host(
    site_url: str,
    address: str,
    targets: list[str],
) -> None:
    links = LinksExtension(proofs("Text."), site_url)

    links.resolve(address)

    assert [reference.target for reference in links.references] == targets
