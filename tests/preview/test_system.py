"""What only the system's packages can bring."""

from __future__ import annotations

import os

import pytest

from plugins.preview import system
from plugins.preview.progress import Finished
from tests.programs import Programs


def test_the_first_package_manager_that_is_there_is_used() -> None:
    here = {"dnf": "/usr/bin/dnf", "apk": "/sbin/apk"}

    assert system.manager(find=here.get, may=lambda: True) == "dnf"


def test_without_the_right_to_install_there_is_no_package_manager() -> None:
    assert system.manager(find=lambda name: name, may=lambda: False) == ""


def test_without_a_known_package_manager_there_is_none() -> None:
    assert system.manager(find=lambda _: None, may=lambda: True) == ""


def test_debian_reads_its_lists_before_it_installs() -> None:
    programs = Programs()

    system.install("chromium", "apt-get", programs)

    assert [command[:2] for command in programs.commands] == [
        ("apt-get", "update"),
        ("apt-get", "install"),
    ]
    assert programs.commands[-1][-1] == "chromium"


def test_how_the_installation_ended_is_told() -> None:
    programs = Programs({"add": Finished(1, "no space")})

    assert system.install("chromium", "apk", programs).text == "no space"


def test_root_is_whom_the_system_says_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert system.is_root()

    monkeypatch.delattr(os, "geteuid")
    assert not system.is_root()
