"""The sample site shows everything that this blog can do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

import pytest
from lxml import etree

from plugins.discussion.model import Comment
from plugins.discussion.store import FOLDER, load
from plugins.discussion.threads import in_reading_order
from plugins.essays.essay import Essay, Kind
from plugins.essays.settings import EssaySettings
from plugins.essays.store import read_essays
from plugins.figures.credits import read_credits
from tests.site.pages import Page, text_of, within
from tests.sites import ROOT, Site

Pages = Mapping[str, Page]

CONTENT = ROOT / "content"
CLASSIC = "the-reader-has-the-last-word"
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


@pytest.fixture(scope="module")
def essays(sample: Site) -> dict[str, Essay]:
    """Return every published post, by its slug."""
    return {
        essay.slug: essay
        for essay in read_essays(CONTENT, EssaySettings()).essays.values()
        if essay.kind is Kind.POST and f"{essay.slug}/index.html" in sample
    }


@pytest.fixture(scope="module")
def replies(sample_pages: Pages) -> list[etree._Element]:
    """Return the text of every reply on every page of a post."""
    return [
        element
        for page in sample_pages.values()
        for comment in page.of_class("u-comment")
        for element in within(comment, "div/div[contains(@class, 'comment-text')]")
    ]


def conversations() -> Iterator[tuple[str, tuple[Comment, ...]]]:
    """Yield every discussion and the comments in it."""
    for id_, discussion in load(CONTENT / FOLDER).discussions.items():
        yield id_, discussion.comments


def test_there_are_eight_essays_of_four_hundred_words(essays: dict[str, Essay]) -> None:
    assert sum(essay.prose.words >= 400 for essay in essays.values()) >= 8


def test_essays_belong_to_series_and_some_have_several_authors_or_a_table_of_contents(
    essays: dict[str, Essay],
) -> None:
    assert any(essay.matter.series for essay in essays.values())
    assert any(len(essay.matter.authors) > 1 for essay in essays.values())
    assert any(essay.prose.toc for essay in essays.values())


def test_every_drawing_is_shown_with_its_credit(sample: Site, sample_pages: Pages) -> None:
    drawings = sorted(sample.output.rglob("images/**/*.svg"))
    captions = [text_of(c) for p in sample_pages.values() for c in p.all("//figcaption")]

    assert len(drawings) >= 6
    for drawing in drawings:
        credit = read_credits(CONTENT / drawing.parent.relative_to(sample.output))[drawing.name]
        assert any(credit.credit in c and credit.licence in c for c in captions), drawing.name


def test_there_are_three_pages(sample_pages: Pages) -> None:
    for name in ("about", "colophon", "take-part"):
        assert len(sample_pages[f"{name}/index.html"].words("//main").split()) > 100


def test_conversations_have_from_none_to_forty_replies(sample_pages: Pages) -> None:
    counts = [
        len(page.of_class("u-comment"))
        for page in sample_pages.values()
        if page.all("//*[@id='comments']") and not page.path.startswith("drafts/")
    ]

    assert 0 in counts
    assert 1 in counts
    assert max(counts) >= 40
    assert len({*counts}) >= 6


def test_a_chain_of_replies_is_seven_deep() -> None:
    deepest = [
        max(place.depth for place in in_reading_order(comments) if place.comment)
        for _, comments in conversations()
    ]

    assert max(deepest) >= 7


def test_below_the_depth_that_a_page_indents_a_reply_names_whom_it_answers(
    sample_pages: Pages,
) -> None:
    links = [
        text_of(link)
        for page in sample_pages.values()
        for link in page.all("//a[contains(@class, 'u-in-reply-to')]")
    ]

    assert links
    assert all(re.fullmatch(r"in reply to \S.*", words) for words in links)


def test_somewhere_a_reply_is_gone_and_those_under_it_stay(sample_pages: Pages) -> None:
    gone = [g for page in sample_pages.values() for g in page.of_class("is-gone")]

    assert gone
    for placeholder in gone:
        assert within(placeholder, "../details//li[contains(@class, 'u-comment')]")


def test_one_post_is_closed_and_has_no_form(sample_pages: Pages) -> None:
    page = sample_pages["why-we-close-threads/index.html"]

    assert page.words("//p[@class='comments-closed']") == "Comments are closed."
    assert page.all("//form | //*[@name='reply_to']") == []


def _runs_right_to_left(text: str) -> bool:
    directions = [unicodedata.bidirectional(character) for character in text]
    return sum(d in {"R", "AL"} for d in directions) > len(text) / 2


def _is_chinese_or_japanese_or_korean(text: str) -> bool:
    return len(_CJK.findall(text)) > len(text) / 2


@pytest.mark.parametrize(
    ("is_so", "direction"),
    [(_runs_right_to_left, "rtl"), (_is_chinese_or_japanese_or_korean, "ltr")],
)
def test_replies_come_in_other_scripts_and_say_their_language(
    replies: list[etree._Element],
    is_so: Callable[[str], bool],
    direction: str,
) -> None:
    found = [reply for reply in replies if is_so(text_of(reply))]

    assert found
    assert all(reply.get("dir") == direction and reply.get("lang") for reply in found)


@pytest.mark.parametrize("element", ["pre/code", "blockquote", "p/code", "p/em"])
def test_replies_use_what_markdown_has(replies: list[etree._Element], element: str) -> None:
    assert any(within(reply, f".//{element}") for reply in replies)


def test_writers_reply_with_a_badge_and_others_without(sample_pages: Pages) -> None:
    names = {True: set[str](), False: set[str]()}
    for page in sample_pages.values():
        for heading in page.of_class("comment-author"):
            is_writer = bool(within(heading, "span[@class='writer-badge']"))
            names[is_writer].update(within(heading, ".//bdi/text()"))

    assert names[True] == {"Marta Lindqvist", "Idris Bell"}
    assert len(names[False]) > 20
    assert not names[True] & names[False]


def test_links_from_elsewhere_are_listed_apart(sample_pages: Pages) -> None:
    page = sample_pages["why-we-close-threads/index.html"]

    (section,) = page.of_class("pings")
    pings = within(section, ".//li")
    assert text_of(within(section, "h2")[0]) == f"{len(pings)} Links from Elsewhere"
    assert "Pingback" in text_of(pings[0])
    assert not any(page.all(f"//ol//*[@id='{ping.get('id')}']") for ping in pings)


def test_an_imported_reply_answers_to_its_old_anchor(sample_pages: Pages) -> None:
    page = sample_pages["why-we-close-threads/index.html"]

    assert {"comment-wp-901", "comment-901"} <= {*page.ids}


def test_one_essay_has_the_shape_of_a_classic_one(
    essays: dict[str, Essay],
    sample_pages: Pages,
) -> None:
    page = sample_pages[f"{CLASSIC}/index.html"]

    text = page.all("//div[contains(@class, 'prose')]/*")
    drawings = [element.tag for element in text].count("figure")
    assert 320 <= essays[CLASSIC].prose.words <= 380
    assert drawings == 2
    assert (text[0].tag, text[-1].tag) == ("p", "p")
    assert "Like the drawings?" in page.words("//figcaption")
    assert page.words("//h2[@id='comments']").startswith("8 Replies to “The Reader Has the")
    assert len(page.of_class("u-comment")) == 8
    assert page.all("//ol/li//ol/li//ol/li[contains(@class, 'u-comment')]")
    assert len(page.of_class("is-gone")) == 1


def test_ids_tell_when_comments_were_written() -> None:
    written = [c for _, comments in conversations() for c in comments if not c.source]

    late = [c.id for c in written if abs(_milliseconds(c.id) / 1000 - c.date.timestamp()) > 60]

    assert written
    assert late == []


def _milliseconds(ulid: str) -> int:
    """Return the time in an id, its first ten letters (the ULID specification)."""
    digits = "0123456789abcdefghjkmnpqrstvwxyz"
    return sum(digits.index(c) * 32**n for n, c in enumerate(reversed(ulid[:10])))
