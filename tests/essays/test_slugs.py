"""Names as parts of addresses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify as slugify_by_pelican

from plugins.essays.slugs import slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Über die Straße", "uber-die-strasse"),
        ("日本", "ri-ben"),
        ("Don’t Panic!", "dont-panic"),
        ("c++", "c"),
        ("C#", "c"),
        ("  --  ", ""),
        ("<i>a</i> b", "a-b"),
    ],
)
def test_a_name_is_spelt_in_plain_letters(name: str, slug: str) -> None:
    assert slugify(name) == slug


@given(st.text(st.characters(exclude_characters="<>&-", exclude_categories=["Cs"])))
def test_it_is_what_pelican_makes_of_a_name(name: str) -> None:
    substitutions: Any = DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"]

    expected = slugify_by_pelican(name, regex_subs=substitutions)

    assert slugify(name) == expected.strip("-")
