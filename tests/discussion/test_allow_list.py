"""What may stand, whatever comes: each opinion alone, and both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from plugins.discussion.allow_list import CLEANERS, bleach_clean, clean, nh3_clean
from tests.discussion.html_rules import problems, words
from tests.discussion.markup_strategies import hostile

REL = 'rel="nofollow ugc noopener noreferrer"'
OPINIONS = pytest.mark.parametrize(
    "cleaners",
    [CLEANERS, (nh3_clean,), (bleach_clean,)],
    ids=["both", "nh3 alone", "Bleach alone"],
)
Cleaners = tuple[Callable[[str], str], ...]


@OPINIONS
@pytest.mark.parametrize(
    "html",
    [
        "<p>a<br>b</p><hr>",
        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
        "<p>H<sub>2</sub>O, m<sup>2</sup>, <kbd>Esc</kbd></p>",
        '<p><abbr title="Cascading Style Sheets">CSS</abbr></p>',
        "<blockquote><p>a</p></blockquote>",
        '<ul><li>a</li></ul><ol start="3"><li>b</li></ol>',
        '<pre><code class="language-c++">a\n</code></pre>',
        f'<p><a href="https://example.com/?a=1&amp;b" title="c &quot;d&quot;" {REL}>e</a></p>',
        "<p>&amp;lt; &lt; &gt; © ü 日本</p>",
    ],
)
def test_what_is_on_the_list_stays_as_it_is(html: str, cleaners: Cleaners) -> None:
    assert _one_quote(clean(html, cleaners)) == _one_quote(html)


def _one_quote(html: str) -> str:
    """Bleach delimits an attribute with the mark that is not in it."""
    return html.replace("'", '"').replace("&quot;", '"')


@OPINIONS
@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><span>a</span></div>", "a"),
        ("a<!-- b -->c", "ac"),
        ('<p id="a" class="b" style="c" onclick="d" dir="rtl" data-e>f</p>', "<p>f</p>"),
        ('<code class="wide">a</code>', "<code>a</code>"),
        ('<code class="language-a b">a</code>', "<code>a</code>"),
        ('<ol start="-1"><li>a</li></ol>', "<ol><li>a</li></ol>"),
        ('<ol start="٣"><li>a</li></ol>', "<ol><li>a</li></ol>"),
        ('<a href="/a">b</a>', "b"),
        ('<a href="javascript:alert(1)" title="t">b <em>c</em></a>', "b <em>c</em>"),
        ('<a href="javascript:123">b</a>', "b"),
        ('<a href="https://user@example.com/">b</a>', "b"),
        ('<a href="https://user&#64;example.com/">b</a>', "b"),
        ('<a name="x">b</a><a>c</a>', "bc"),
        (
            '<a href="https://a.example/" rel="opener">b</a>',
            f'<a href="https://a.example/" {REL}>b</a>',
        ),
        ('<img src="https://a.example/"><iframe></iframe>', ""),
        ("a\x00b\ud800c\ufffed", "abcd"),
    ],
)
def test_what_is_not_on_the_list_goes(html: str, expected: str, cleaners: Cleaners) -> None:
    assert clean(html, cleaners) == expected


def test_an_address_that_only_nh3_finds_impossible_is_no_link() -> None:
    html = '<a href="https://999.999.999.999/">a</a>'

    assert clean(html, [bleach_clean]) != "a"
    assert clean(html) == "a"


def test_an_address_that_is_decoded_once_too_often_is_no_link() -> None:
    html = '<a href="https://user&amp;#64;example.com/">a</a>'

    assert clean(html) == "a"


def test_characters_behind_entities_go_as_well() -> None:
    html = '<a href="https://a.example/" title="a&#1;b">c&#xFFFE;&#x2028;d</a>'

    assert clean(html) == f'<a href="https://a.example/" title="ab" {REL}>c\nd</a>'


def test_bleach_links_bare_addresses_but_not_in_code() -> None:
    code = "<pre>www.a.example</pre><kbd>www.a.example</kbd>"

    html = clean(f"<p>www.a.example?b=1&amp;c=2, www.b@c</p>{code}")

    address = "www.a.example?b=1&amp;c=2"
    link = f'<a href="http://{address}" {REL}>{address}</a>'
    assert html == f"<p>{link}, www.b@c</p>{code}"


@OPINIONS
@given(html=hostile)
def test_no_html_gets_past_an_opinion(html: str, cleaners: Cleaners) -> None:
    assert problems(clean(html, cleaners)) == []


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<p>a</p>", ""),
        ("<script>a</script>", "element script"),
        ("<svg><p></p></svg>", "element {http://www.w3.org/2000/svg}svg"),
        ("<!-- a -->", "element <function Comment"),
        ('<p id="a">b</p>', "p id='a'"),
        ('<code class="a">b</code>', "code class='a'"),
        (f'<a href="/a" {REL}>b</a>', "a href='/a'"),
        ("<a>b</a>", "a without href and rel"),
        ("a\x0cb", "character '\\x0c'"),
    ],
)
def test_the_rules_notice_what_they_are_for(html: str, problem: str) -> None:
    assert "; ".join(problems(html)).startswith(problem)
    assert bool(problems(html)) == bool(problem)


def test_words_are_what_a_reader_sees() -> None:
    assert words("<p>a &amp; b</p>\n<p>c</p>") == "a & b c"
