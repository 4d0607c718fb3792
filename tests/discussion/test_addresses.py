"""Addresses in a writer's HTML, for readers who do not have the page around it."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.discussion.addresses import absolute

BASE = "https://blog.example/walls/"

names = st.sampled_from(["a", "img", "svg", "use", "video", "p", "SCRIPT", "style", "table"])
attributes = st.sampled_from(["href", "src", "srcset", "poster", "alt", "viewBox", "hidden"])
values = st.text(st.sampled_from("ab/#?&;,:.= \t<>é"), max_size=8)
unquoted = st.text(st.sampled_from("ab/#?&;,:.é"), min_size=1, max_size=8)
tags = st.builds(
    "<{} {}={}>".format,
    names,
    attributes,
    values.map('"{}"'.format) | values.map("'{}'".format) | unquoted,
)
markup = st.lists(tags | values | st.sampled_from(["<!--", "-->", "</a>", "<br/>", "<"])).map(
    "".join,
)


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ('<a href="#fn-1">', '<a href="https://blog.example/walls/#fn-1">'),
        ('<a href="">', '<a href="https://blog.example/walls/">'),
        (
            '<a href="../about/?a=1&amp;b=2">',
            '<a href="https://blog.example/about/?a=1&amp;b=2">',
        ),
        ("<A HREF=/x?a&copy=2>", '<A HREF="https://blog.example/x?a&amp;copy=2">'),
        (
            "<img src='a b.png' alt='src=x'>",
            "<img src=\"https://blog.example/walls/a b.png\" alt='src=x'>",
        ),
        ('<a href=" x\n">', '<a href="https://blog.example/walls/x">'),
        ('<a href="it\'s">', '<a href="https://blog.example/walls/it&#x27;s">'),
        ('<a href="//cdn.example/x">', '<a href="https://cdn.example/x">'),
        (
            '<video poster="p.png" src="v.mp4">',
            '<video poster="https://blog.example/walls/p.png" src="https://blog.example/walls/v.mp4">',
        ),
        ('<blockquote cite="/x">', '<blockquote cite="https://blog.example/x">'),
        ('<area href="#x">', '<area href="https://blog.example/walls/#x">'),
        (
            '<image xlink:href="a.png"/>',
            '<image xlink:href="https://blog.example/walls/a.png"/>',
        ),
    ],
)
def test_an_address_becomes_absolute(typed: str, made: str) -> None:
    assert absolute(typed, BASE) == made


@pytest.mark.parametrize(
    "typed",
    [
        '<a href="https://elsewhere.example/a/../b?#">',
        "<a href='mailto:ada@ada.example'>",
        '<a href="&#109;ailto:ada@ada.example">',
        '<img src="data:image/png;base64,AA==">',
        '<a href="//[">',
        "<a href>",
        '<p title="href=x" class=src>',
        '<svg viewBox="0 0 9 9"><use href="#leaf"/><use xlink:href="#leaf"/></svg>',
        '<!-- <a href="x"> --><script>"<a href=x>"</script><style>a{b:"<a href=x>"}</style>',
        '<a href="x',
        "1 < 2 && 3 > 2 &nbsp &amp; &bogus; <b",
    ],
)
def test_everything_else_stays_as_it_is(typed: str) -> None:
    assert absolute(typed, BASE) == typed


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("a.png", f"{BASE}a.png"),
        ("a.png 1x, b.png 2x", f"{BASE}a.png 1x, {BASE}b.png 2x"),
        ("a.png 320w,b.png 640w", f"{BASE}a.png 320w,{BASE}b.png 640w"),
        ("a.png, b.png 2x", f"{BASE}a.png, {BASE}b.png 2x"),
        ("a,b.png 2x", f"{BASE}a,b.png 2x"),
        (
            "data:image/png;base64,AA== 1x, /b.png 2x",
            "data:image/png;base64,AA== 1x, https://blog.example/b.png 2x",
        ),
    ],
)
def test_every_candidate_of_a_picture_becomes_absolute(typed: str, made: str) -> None:
    assert absolute(f'<img srcset="{typed}">', BASE) == f'<img srcset="{made}">'


def test_nothing_that_html_allows_is_damaged() -> None:
    html = """<details open><summary>More</summary><p dir=rtl>للجدران&nbsp;آذان
<wbr>&hellip; <figure><picture><source srcset="{0}w.avif" type="image/avif"><img
 src="{0}w.png" alt="“A” &lt;wall&gt;"></picture><figcaption>1 < 2</figcaption></figure>
<video controls><track src="{0}t.vtt" default></video>
<svg viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient id="g"/>
<a xlink:href="{0}#g"><foreignObject><p>…</p></foreignObject></a></svg></details>"""

    assert absolute(html.format(""), BASE).replace(BASE, "") == html.format("")


@given(markup)
def test_once_absolute_nothing_is_left_to_change(html: str) -> None:
    once = absolute(html, BASE)

    assert absolute(once, BASE) == once


@given(markup)
def test_a_page_without_addresses_is_untouched(html: str) -> None:
    html = re.sub("href|src|srcset|poster", "lang", html)

    assert absolute(html, BASE) == html


@given(st.text(st.sampled_from("ab/#?&;.=:'é"), max_size=12))
def test_a_browser_finds_the_address_it_would_have_gone_to(address: str) -> None:
    html = '<a href="{}">x</a>'.format(address.replace("&", "&amp;"))

    before, after = (
        html5lib.parseFragment(text, namespaceHTMLElements=False)[0].get("href")
        for text in (html, absolute(html, BASE))
    )

    assert urljoin(BASE, after) == urljoin(BASE, before)
