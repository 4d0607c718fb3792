"""The preview as a whole: real files, a real server, a real socket."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from queue import Queue
from threading import Thread
from types import SimpleNamespace

import httpx
import pytest

from plugins.preview.serve import Preview, drop, listen, serve
from tests.preview.workshop import PATIENCE, Workshop, running
from tests.threads import in_thread


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_a_taken_port_is_no_reason_to_give_up(taken: int) -> None:
    said: list[str] = []

    with listen(taken, said.append) as listening:
        host, port = listening.getsockname()

    assert host == "127.0.0.1"
    assert port != taken
    assert said[0].startswith(f"Port {taken} is taken")


def test_a_free_port_is_taken_as_asked() -> None:
    said: list[str] = []

    with listen(0, said.append) as listening:
        assert listening.getsockname()[1] > 0

    assert said == []


def test_an_open_page_follows_what_is_saved(workshop: Workshop) -> None:
    workshop.preview.begin()
    states = []

    with (
        running(workshop.preview) as url,
        httpx.stream("GET", f"{url}/_preview/events", timeout=PATIENCE) as stream,
    ):
        lines = (line for line in stream.iter_lines() if line)
        for text in ("one", "wrong", "two"):
            workshop.write(text)
            states.append(json.loads(next(lines).removeprefix("data: ")))
        page = httpx.get(url).text

    assert "<p>two</p>" in page
    assert [state["problems"] for state in states] == ["", "content/post.md:1: Wrong.", ""]
    assert states[2]["build"] > states[1]["build"] == states[0]["build"]
    assert workshop.said == ["content/post.md:1: Wrong."]


def test_a_site_with_problems_is_served_as_it_was_before(workshop: Workshop) -> None:
    workshop.build()
    workshop.write("wrong")
    workshop.preview.begin()

    with running(workshop.preview) as url:
        page = httpx.get(url).text

    assert "<p>one</p>" in page
    assert workshop.said == ["content/post.md:1: Wrong."]


def test_the_server_stops_though_a_page_is_open(workshop: Workshop) -> None:
    workshop.preview.begin()

    with (
        running(workshop.preview) as url,
        httpx.stream("GET", f"{url}/_preview/events") as page,
    ):
        workshop.preview.stop()
        assert page.headers["content-type"].startswith("text/event-stream")
        assert list(page.iter_lines())


def test_no_connection_outlives_the_preview() -> None:
    ended: list[str] = []
    transport = SimpleNamespace(abort=lambda: ended.append("stubborn"))

    in_thread(asyncio.run, drop([SimpleNamespace(transport=transport)]))

    assert ended == ["stubborn"]


def test_a_preview_that_never_ran_can_be_stopped(workshop: Workshop) -> None:
    workshop.preview.stop()

    assert workshop.said == []


def test_a_site_is_built_and_shown_until_it_is_stopped(site: Path, taken: int) -> None:
    said: list[str] = []
    started: Queue[Preview] = Queue()
    run = partial(serve, site, taken, say=said.append, started=started.put)
    thread = Thread(target=run)
    thread.start()
    preview = started.get(timeout=PATIENCE)
    url = next(word for word in said[-1].split() if word.startswith("http"))
    page = httpx.get(f"{url}/hello.html", timeout=PATIENCE).text
    preview.stop()
    thread.join(PATIENCE)

    assert not thread.is_alive()
    assert said[0].startswith(f"Port {taken} is taken")
    assert "Good day to you." in page
    assert not (site / "output").exists()


def test_ctrl_c_ends_it_without_complaint(site: Path) -> None:
    line = "from pathlib import Path; from plugins.preview.serve import serve; serve(Path(), 0)"
    with subprocess.Popen(
        (sys.executable, "-c", line),
        cwd=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as program:
        assert program.stdout
        line = next(line for line in program.stdout if "The blog is at" in line)
        httpx.get(line.split()[-1], timeout=PATIENCE)
        program.send_signal(signal.SIGINT)
        rest = program.stdout.read()

    assert program.returncode == 0
    assert "Traceback" not in rest
