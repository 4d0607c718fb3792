"""Names as parts of addresses, by Pelican's rules."""

from __future__ import annotations

import re
import unicodedata

from unidecode import unidecode

_MARKUP = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def slugify(name: str) -> str:
    """Return ``name`` in lower-case ASCII letters, digits, ``_`` and hyphens.

    Letters of other scripts are spelt in Latin ones: “Über die Straße” becomes
    “uber-die-strasse”. It is what Pelican makes of a name with the default of its
    ``SLUG_REGEX_SUBSTITUTIONS``; but hyphens at the ends are left out.
    """
    text = " ".join(_MARKUP.sub("", name).split())
    spelt = unidecode(unicodedata.normalize("NFKC", text))
    words = re.sub(r"[^\w\s-]", "", spelt)
    return re.sub(r"[-\s]+", "-", words).strip("-").lower()
