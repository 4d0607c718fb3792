"""Raw HTML is held to the same rules as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.essays.drafts import DRAWING, prose, told


def content_with_a_gate(root: Path) -> Path:
    (root / "images").mkdir()
    (root / "images" / "gate.svg").write_text(DRAWING.format(960, 600), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (
            "<img src='../images/gate.svg' alt='A \"gate\"'>",
            (
                '<img width="960" height="600" loading="lazy" decoding="async"'
                ' src="{static}/images/gate.svg" alt="A &quot;gate&quot;">'
            ),
        ),
        (
            '<div>\n<img src="/images/gate.svg" alt="A gate" width="480" loading=eager />',
            (
                '<img width="480" height="600" loading="eager" decoding="async"'
                ' src="{static}/images/gate.svg" alt="A gate" />'
            ),
        ),
        (
            '<img src="/images/gate.svg" alt="" role="presentation">',
            (
                '<img width="960" height="600" loading="lazy" decoding="async"'
                ' src="{static}/images/gate.svg" alt role="presentation">'
            ),
        ),
    ],
)
def test_a_picture_gets_its_size(text: str, tag: str, tmp_path: Path) -> None:
    found = prose(text, content_with_a_gate(tmp_path))

    assert tag in found.html
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            '\n<img src="/images/gate.svg">',
            ["5: The picture “/images/gate.svg” has no description."],
        ),
        (
            '<p><img alt="A" src="https://a.example/b.png"></p>',
            ["4: The picture “https://a.example/b.png” is on another site."],
        ),
        ("<p>\n<script>x()</script>\n</p>", ["5: <script> cannot be used."]),
        ('a <iframe src="https://a.example/"></iframe>', ["4: <iframe> cannot be used."]),
        ('<p style="color: red">a</p>', ["4: “style=” cannot be used on <p>."]),
        ("<p ONCLICK=x()>a</p>", ["4: “onclick=” cannot be used on <p>."]),
        (
            '<video src="//a.example/b.mp4"></video>',
            ["4: <video> would be fetched from another site."],
        ),
        (
            '\na\n\n<div markdown="1" style="x">\nb\n</div>',
            ["7: “style=” cannot be used on <div>."],
        ),
        ('\n\na{: onclick="x" }', []),
        ("*a*{: onclick='x' }", ["4: “onclick=” cannot be used on <em>."]),
    ],
)
def test_what_browsers_would_block_is_told(
    text: str,
    problems: list[str],
    tmp_path: Path,
) -> None:
    assert told(text, content_with_a_gate(tmp_path)) == problems


def test_harmless_html_is_left_as_it_is() -> None:
    text = (
        '<details open><summary>A</summary><p class=b><video class="c"></video></p></details>'
    )

    assert prose(text).html == text


def test_html_that_is_shown_as_code_is_not_read() -> None:
    assert told("`<img>`\n\n```html\n<img src='https://a.example/'>\n```") == []


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ('<a href="a.md">a</a>', '<a href="{filename}/posts/a.md">a</a>'),
        (
            '<video src="a.mp4" poster=/b.png controls></video>',
            '<video src="{static}/posts/a.mp4" poster="https://site.example/b.png" controls>',
        ),
        (
            "<audio><source src='../a.ogg'></audio>",
            '<audio><source src="{static}/a.ogg"></audio>',
        ),
    ],
)
def test_what_raw_html_leads_to_is_taken_down_and_resolved(text: str, changed: str) -> None:
    found = prose(text)

    assert changed in found.html
    assert len(found.references) == text.count("src=") + text.count("poster=") + text.count(
        "href"
    )
    assert found.problems == ()
