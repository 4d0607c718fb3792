"""What open pages are told."""

from __future__ import annotations

import asyncio
import json

from plugins.preview.news import News, State
from tests.threads import in_thread


async def everything(news: News) -> list[str]:
    return [event async for event in news.events()]


def test_a_page_is_told_how_things_stand_and_every_change() -> None:
    async def scene() -> list[str]:
        news = News(State(build=4))
        page = asyncio.create_task(everything(news))
        await asyncio.sleep(0)
        news.tell("")
        await asyncio.sleep(0)
        news.tell("a.md:1: Wrong.")
        await asyncio.sleep(0)
        news.close()
        return await page

    events = in_thread(asyncio.run, scene())

    assert [json.loads(event.removeprefix("data: ")) for event in events] == [
        {"build": 4, "problems": ""},
        {"build": 5, "problems": ""},
        {"build": 5, "problems": "a.md:1: Wrong."},
    ]


def test_a_page_that_comes_late_is_told_what_matters_now() -> None:
    async def scene() -> str:
        news = News(State())
        news.tell("a.md:1: Wrong.")
        news.tell("")
        return await anext(news.events())

    assert json.loads(in_thread(asyncio.run, scene()).removeprefix("data: "))["build"] == 1


def test_an_event_is_one_line_whatever_the_problems_are() -> None:
    event = State(build=1, problems="a\n\nb\r\n“c”").event()

    assert event.endswith("\n\n")
    assert "\n" not in event[:-2]


def test_after_the_end_a_page_is_told_nothing() -> None:
    async def scene() -> list[str]:
        news = News(State())
        news.close()
        return await everything(news)

    assert in_thread(asyncio.run, scene()) == []
