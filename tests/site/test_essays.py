"""Posts and pages, from Markdown to the finished site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.errors import SiteProblems
from tests.site.comments import HELLO, comment
from tests.site.pages import page, text_of
from tests.sites import Site, build, pelican, write

SITE = """
-- content/posts/walk.md --
Title: A "Walk"
Date: 2026-03-24 09:12
Modified: 2026-04-02 10:00 +02:00
Category: Walks
Tags: sea, wind
Author: Ada
Series: By the sea
Cover: blue

It's [windy](wind.md). See [us](../pages/about.md#who), {tag} and [more]({tag}sea).

![A gate.](../images/walk/gate.svg "Shut.")
-- content/posts/wind.md --
Title: Wind
Date: 2026-05-01 09:00
Category: Weather
Tags: wind
Author: Idris
Series: By the sea

Back to the [walk](walk.md), or [home](/) or to the [feed](/feed/atom.xml).
-- content/posts/winter.md --
Title: Winter
Date: 2096-01-01

Later.
-- content/posts/idea.md --
Title: An idea
Date: 2026-01-01
Status: draft

Perhaps.
-- content/posts/secret.md --
Title: Secret
Date: 2026-01-01
Status: hidden

Shh.
-- content/posts/wind-de.md --
Title: Wind
Date: 2026-05-02
Slug: wind
Lang: de
Translation: true

Wind.
-- content/pages/about.md --
Title: About
Modified: 2026-02-01

## Who

Us.
-- content/images/walk/gate.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600"/>
-- content/images/walk/credits.yml --
gate.svg:
  credit: Noor Aziz
"""
URL = "https://site.example/blog"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(tmp_path_factory.mktemp("site"), SITE, SITEURL=URL, TIMEZONE="UTC")


def test_nothing_is_left_to_warn_of(site: Site) -> None:
    assert site.warnings == ()


def test_a_post_is_a_page_with_all_that_is_known_of_it(site: Site) -> None:
    walk = site["walk/index.html"]

    assert "A “Walk”" in walk
    assert "It’s" in walk
    assert 'datetime="2026-03-24T09:12:00+00:00"' in walk
    assert 'datetime="2026-04-02T08:00:00+00:00"' in walk
    assert "By the sea" in walk
    assert "Drawing: Noor Aziz" in walk
    assert '<meta name="twitter:card" content="summary">' in walk
    assert "og:image" not in walk  # what makes cards reads no SVG


def test_links_lead_to_where_things_are(site: Site) -> None:
    walk = site["walk/index.html"]

    assert f'<a href="{URL}/wind/">windy</a>' in walk
    assert f'<a href="{URL}/about/#who">us</a>' in walk
    assert f'<a href="{URL}/tag/sea/">more</a>' in walk
    assert f'src="{URL}/images/walk/gate.svg"' in walk
    assert f'<a href="{URL}/">home</a>' in site["wind/index.html"]
    assert f'<a href="{URL}/feed/atom.xml">feed</a>' in site["wind/index.html"]
    assert not re.search(r"""(href|src)=["'][{|]""", walk)


def test_a_page_says_where_it_is_at_home(site: Site) -> None:
    for path, url in [
        ("index.html", "/"),
        ("walk/index.html", "/walk/"),
        ("404.html", "/404.html"),
        ("2026/03/index.html", "/2026/03/"),
    ]:
        assert re.search(f'rel="canonical"\\s+href="{URL}{url}"', site[path])


def test_every_page_is_where_wordpress_had_it(site: Site) -> None:
    pages = {path for path in site.files if path.endswith("index.html")}

    assert pages == {
        *("index.html", "archives/index.html", "categories/index.html", "tags/index.html"),
        *("authors/index.html", "feeds/index.html", "replies/index.html"),
        *("walk/index.html", "wind/index.html", "de/wind/index.html", "secret/index.html"),
        *("about/index.html", "drafts/idea/index.html", "drafts/winter/index.html"),
        *("category/walks/index.html", "category/weather/index.html"),
        *("tag/sea/index.html", "tag/wind/index.html"),
        *("author/ada/index.html", "author/idris/index.html"),
        *("2026/index.html", "2026/03/index.html", "2026/05/index.html"),
    }
    assert "images/walk/gate.svg" in site
    assert "images/walk/credits.yml" not in site


def test_the_map_names_what_is_published_and_nothing_else(site: Site) -> None:
    found = re.findall(r"<loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?", site["sitemap.xml"])

    changed = dict(found)
    assert len(found) == len(changed)
    assert {url.removeprefix(URL) for url in changed} == {
        *("/", "/archives/", "/categories/", "/tags/", "/authors/", "/feeds/", "/replies/"),
        *("/walk/", "/wind/", "/de/wind/", "/about/", "/category/walks/"),
        *("/category/weather/", "/tag/sea/", "/tag/wind/", "/author/ada/", "/author/idris/"),
        *("/2026/", "/2026/03/", "/2026/05/"),
    }
    assert changed[f"{URL}/walk/"] == "2026-04-02T08:00:00+00:00"
    assert changed[f"{URL}/wind/"] == "2026-05-01T09:00:00+00:00"
    assert changed[f"{URL}/category/walks/"] == "2026-04-02T08:00:00+00:00"
    assert changed[f"{URL}/about/"] == "2026-02-01T00:00:00+00:00"
    assert f"Sitemap: {URL}/sitemap.xml" in site["robots.txt"]


def test_drafts_and_posts_of_the_future_are_not_to_be_found(site: Site) -> None:
    for path in ("drafts/idea/index.html", "drafts/winter/index.html"):
        assert "noindex" in site[path]
    for path in site.files - {"drafts/idea/index.html", "drafts/winter/index.html"}:
        if path.endswith((".html", ".xml", ".json")):
            assert "drafts/" not in site[path], path


def test_posts_lead_to_the_ones_before_and_after(site: Site) -> None:
    assert f'href="{URL}/wind/"' in site["walk/index.html"]
    assert f'href="{URL}/walk/"' in site["wind/index.html"]


def test_a_problem_stops_the_build_before_anything_is_written(tmp_path: Path) -> None:
    files = """
-- content/posts/a.md --
Title: A

See [b](b.md).
-- content/pages/c.md --
Title: C

![](c.png)
"""

    with pytest.raises(SiteProblems) as caught:
        build(tmp_path, files)

    assert len(caught.value.problems) == 4
    assert not (tmp_path / "output").exists()


NOWHERE = (
    *("/nope/hello/", "/tag/nope/", "/category/nope/", "/images/missing.png"),
    *("/drafts/nope/", "/1234/56/", "/archives/nope/deeper/"),
    *("/search/", "/hello/#nope", "/hello/#comment-nope"),
    *("../posts/hello.md#comment-nope",),
    *(f"{URL}/nope/", "../pages/about.md#comments"),
)
SEEN_IN_BUILDS = ("/theme/nope.css", "/page/99/", "/posts/hello.md", "/hello/#series")
SOMEWHERE = (
    *("/", "/hello", "/hello/", "/hello/index.html", "/hello/#comments"),
    *("../posts/hello.md", "../posts/hello.md#respond", "../posts/hello.md#comment-a"),
    *("/hello/#comment-a", f"{URL}/hello/#comment-a", "/about/#main"),
    *("/theme/css/site.css", "/feed/atom.xml", "/hello/feed/rss.xml", "/2026/03/", "/404.html"),
    *("/category/essays/", "{category}Essays", "/archives/#year-2026", "/sitemap.xml"),
)


def with_links(*links: str) -> str:
    """Return a site in which a page has these links, from the fourth line on."""
    lines = "\n".join(f"[x](<{link}>)" for link in links)
    page_ = f"-- content/pages/about.md --\nTitle: About\nLang: en-gb\n\n{lines}\n"
    return HELLO + comment("a") + page_


def test_every_link_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    told = []
    for links in (NOWHERE, SEEN_IN_BUILDS):
        with pytest.raises(SiteProblems) as caught:
            build(tmp_path, with_links(*links), SITEURL=URL)
        told.append([f"{Path(p.path).name}:{p.line}" for p in caught.value.problems])

    assert told == [
        [f"about.md:{line}" for line, _ in enumerate(links, 4)]
        for links in (NOWHERE, SEEN_IN_BUILDS)
    ]


def test_a_link_that_leads_somewhere_is_built(tmp_path: Path) -> None:
    site = build(tmp_path, with_links(*SOMEWHERE), SITEURL=URL)

    assert site.warnings == ()
    assert site["about/index.html"].count(">x</a>") == len(SOMEWHERE)


def test_a_wrong_setting_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SiteProblems) as caught:
        build(tmp_path, "", ESSAYS_WORDS=1)

    assert "There is no setting ESSAYS_WORDS." in str(caught.value)


@pytest.mark.parametrize("kind", ["posts", "pages"])
def test_an_essay_that_pelican_drops_stops_the_build(kind: str, tmp_path: Path) -> None:
    files = f"""
-- content/{kind}/a.md --
Title: A
Date: 2026-03-24
Content: not to be set

Text.
"""

    with pytest.raises(SiteProblems) as caught:
        build(tmp_path, files)

    assert "a.md:1: Pelican has left this file out." in str(caught.value)


def test_a_site_may_be_empty(tmp_path: Path) -> None:
    site = build(tmp_path, "")

    assert "index.html" in site


def test_months_are_those_of_the_site(tmp_path: Path) -> None:
    files = "".join(
        f"-- content/posts/{name}.md --\nTitle: {name}\nDate: {date}\n\nText.\n"
        for name, date in [
            ("a", "2026-03-31 23:30 -05:00"),
            ("b", "2026-04-01 00:30 +00:00"),
            ("c", "2026-03-31 23:00 +00:00"),
        ]
    )

    site = build(tmp_path, files, TIMEZONE="UTC")

    assert ">a<" in site["2026/04/index.html"]
    assert ">a<" not in site["2026/03/index.html"]


def test_wordpress_permalinks_may_be_kept(tmp_path: Path) -> None:
    address = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"

    site = build(tmp_path, SITE, ARTICLE_URL=address, ARTICLE_SAVE_AS=address + "index.html")

    assert "2026/03/24/walk/index.html" in site
    assert (
        'href="https://the-long-reply.example/2026/05/01/wind/"'
        in (site["2026/03/24/walk/index.html"])
    )
    assert site.warnings == ()


def test_lists_go_on_below_their_own_address(tmp_path: Path) -> None:
    files = "".join(
        f"-- content/posts/p{day}.md --\nTitle: Post\nDate: 2026-03-{day}\n\nText.\n"
        for day in range(10, 15)
    )

    site = build(tmp_path, files, DEFAULT_PAGINATION=2, DEFAULT_ORPHANS=0)

    for path in ("page/2/index.html", "page/3/index.html", "category/essays/page/2/index.html"):
        assert path in site
    assert 'href="https://the-long-reply.example/page/2/"' in site["index.html"]


def test_a_second_run_sees_what_has_changed(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    program = pelican(tmp_path)
    site = Site(output=tmp_path / "output")
    program.run()

    write(tmp_path, "-- content/pages/about.md --\nTitle: About\n\n## Who\n\nOthers.\n")
    program.run()

    assert "Others." in site["about/index.html"]


def test_only_a_summary_that_was_written_stands_above_the_text(tmp_path: Path) -> None:
    summary = "Summary: In short.\n"
    post = "-- content/posts/{0}.md --\nTitle: {0}\nDate: 2026-03-24\n{1}\nThe beginning.\n"
    site = build(tmp_path, post.format("one", "") + post.format("two", summary))

    assert site["one/index.html"].count("<p>The beginning.</p>") == 1
    assert "standfirst" not in site["one/index.html"]
    assert '<p class="standfirst p-summary">In short.</p>' in site["two/index.html"]
    assert '<p class="p-summary">The beginning.</p>' in site["index.html"]


def test_lists_name_the_authors_where_there_are_several(tmp_path: Path) -> None:
    post = "-- content/posts/{0}.md --\nTitle: {0}\nDate: 2026-03-24\nAuthors: {1}\n\nText.\n"
    alone = build(tmp_path / "alone", post.format("one", "Ada"))
    several = build(tmp_path / "several", post.format("one", "Ada; Bo; Cy"))

    assert "p-author" not in alone["index.html"]
    assert [a.text for a in page(several, "index.html").of_class("p-author")] == [
        *("Ada", "Bo", "Cy"),
    ]


def test_the_menu_leads_below_the_site_or_elsewhere(tmp_path: Path) -> None:
    addresses = [
        "",
        "archives/",
        "archives/?a=b:c",
        "https://a.example/b",
        "mailto:a@b.ex",
    ]

    site = build(tmp_path, "", MENU=[("There", address) for address in addresses])

    home = "https://the-long-reply.example/"
    assert page(site, "index.html").all("//nav[@class='site-menu']//a/@href") == [
        *(home, f"{home}archives/", f"{home}archives/?a=b:c", *addresses[3:]),
    ]


def words_of_label(site: Site, path: str) -> list[str]:
    """Return what the labels of a draft say."""
    return [text_of(label) for label in page(site, path).of_class("draft-label")]


def test_a_draft_says_that_it_is_one_and_when_it_will_appear(tmp_path: Path) -> None:
    site = build(
        tmp_path,
        """
-- content/posts/idea.md --
Title: Idea
Date: 2026-03-24
Status: draft

Text.
-- content/posts/winter.md --
Title: Winter
Date: 2196-03-24 09:12

Text.
-- content/posts/secret.md --
Title: Secret
Date: 2196-03-25
Status: hidden

Text.
-- content/posts/later.md --
Title: Later
Date: 2196-03-24
Status: draft

Text.
-- content/posts/out.md --
Title: Out
Date: 2026-03-24

Text.
-- content/pages/plan.md --
Title: Plan
Status: draft

Text.
-- content/pages/about.md --
Title: About

Text.
""",
    )

    unsaid = ["Draft Not published yet: nothing links to this page."]
    for path in ("idea", "later", "pages/plan"):
        assert words_of_label(site, f"drafts/{path}/index.html") == unsaid
    for path, day in (
        ("winter", "24 March 2196 at 09:12"),
        ("secret", "25 March 2196 at 00:00"),
    ):
        (label,) = words_of_label(site, f"drafts/{path}/index.html")
        assert label.startswith(f"Draft It will be published on {day} UTC, and until then")
    assert words_of_label(site, "out/index.html") == []
    assert words_of_label(site, "about/index.html") == []
