"""How a page is laid out, to be compared with what it was."""

from __future__ import annotations

from tests.discussion.golden import GOLDEN, agrees
from tests.site.outline import outline
from tests.site.pages import page, read
from tests.sites import Site

CLASSIC = "the-reader-has-the-last-word"


def test_blocks_stand_on_lines_of_their_own_and_phrases_do_not() -> None:
    html = "<ul class=a><li> One  <b>two</b>\n three <li>A &amp; b<p>Four<br>five</ul>"

    (list_,) = read("", html).all("//ul")

    assert outline(list_) == (
        '<ul class="a">\n'
        "  <li>One <b>two</b> three</li>\n"
        "  <li>\n"
        "    A &amp; b\n"
        "    <p>Four<br>five</p>\n"
        "  </li>\n"
        "</ul>\n"
    )


def test_long_texts_are_cut() -> None:
    (paragraph,) = read("", f"<p id=a>{'word ' * 20}<i>end</i></p>").all("//p")

    assert outline(paragraph) == f'<p id="a">{"word " * 9}wor…<i>end</i></p>\n'


def test_the_page_of_an_essay_is_made_as_it_was(sample: Site) -> None:
    """After a change that is meant: ACCEPT_GOLDEN=1, and look at the difference."""
    classic = page(sample, f"{CLASSIC}/index.html")

    assert agrees(GOLDEN / "pages" / f"{CLASSIC}.html", outline(classic.root).encode())
