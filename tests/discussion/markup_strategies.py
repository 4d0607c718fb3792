"""Replies as people, tools and attackers write them."""

from __future__ import annotations

from hypothesis import strategies as st

_MARKUP = [
    *("*", "_", "**", "~~", "`", "```", "~~~", "\n", "\n\n", "  \n", "    ", "\t"),
    *("> ", "- ", "1. ", "# ", "---", "***", "\\", "|", "![", "[", "](", ")", "][", "]: "),
    *("<", ">", "&", "&amp;", "&lt;", "&#60;", "&#x3C;", "&#1;", "&#xFFFE;", "&Tab;"),
    *("https://", "www.", "example.com", "javascript:", "data:text/html,", "//", "@"),
    *("<script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<![CDATA["),
    *("<svg>", "<math>", "<style>", "</p>", "</code>", "<a href=", " onclick=", "id=x"),
    *('"', "'", "{#x .y}", "{static}/a", "title", "language-x", "\u202e", "\u200b", "\ufeff"),
    *("\x00", "\x02", "\x03", "\x02klzzwxh:0000\x03", "\x02wzxhzdk:0\x03", "\x02amp\x03"),
    *("\ud800", "\u0085", "\u2028", "\r", "\x0c", "\u0301", "\u0338", "\u0e47" * 9),
]

anything = st.text()
"""Any text, lone surrogates and control characters included."""

hostile = st.lists(st.sampled_from(_MARKUP) | st.text(max_size=5), max_size=30).map("".join)
"""Markup in no order, which no person would write."""

plain_words = st.lists(
    st.from_regex("[a-zA-Z\u00e4-\u00f6\u0430-\u044f\u4e00-\u4eff]{1,12}", fullmatch=True),
    min_size=1,
    max_size=12,
)
"""Words that mean nothing to Markdown."""

_around = st.sampled_from(
    [
        *("{}", "*{}*", "**{}**", "~~{}~~", "`{}`", "<b>{}</b>", "<script>{}</script>"),
        *("[{}](https://example.com/)", "[{}](javascript:x)", "![{}](https://example.com/)"),
        *(
            "\n\n> {}\n\n",
            "\n\n- {}\n\n",
            "\n\n# {}\n\n",
            "\n\n```\n{}\n```\n\n",
            "\n\n    {}\n\n",
        ),
        *("&{}", "{};", "<{}", "({})", "“{}”", "\n{}  \n", "{{{{{}}}}}"),
    ]
)

marked_up = plain_words.flatmap(
    lambda words: st.tuples(
        st.just(words),
        st.lists(_around, min_size=len(words), max_size=len(words)).map(
            lambda patterns: " ".join(
                pattern.format(word) for pattern, word in zip(patterns, words, strict=True)
            )
        ),
    )
)
"""Words, and a reply that says them with markup."""

names = st.text(
    st.sampled_from("aB é\u0301\u0300\u0323\u0338\u200b\u200c\u200d\u202e\u2066\u00a0\t\n\x00")
    | st.sampled_from("\u0627\u0645\u0915\u094d\U0001f469\U0001f4bb\ufe0f\u3164\ufeff\ud800")
    | st.characters(),
    max_size=20,
)
"""Names with what can be done to names."""
