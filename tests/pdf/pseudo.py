"""Pseudo-languages: a filled page with longer texts, as other languages have them, or with fewer letters."""

import html
import re
from collections.abc import Callable

GROWTH = 30  # per cent by which the longest languages outgrow English
TAGS = re.compile(r'(<svg.*?</svg>|<style.*?</style>|<section class="sources".*?</section>|<[^>]*>)', re.DOTALL)


def longer(page: str) -> str:
    """Every text longer by its own first words, or by its last letter; titles of sources stay."""
    return _each(page, _stretched)


def dense(page: str) -> str:
    """Every word two wide letters, which may be parted anywhere."""
    return _each(page, _packed)


def _each(page: str, change: Callable[[str], str]) -> str:
    head, body = page.split("<body", 1)
    parts = TAGS.split(f"<body{body}")
    for i in range(2, len(parts), 2):
        if ' lang="' not in parts[i - 1]:
            parts[i] = html.escape(change(html.unescape(parts[i])))
    return head + "".join(parts)


def _stretched(text: str) -> str:
    words = " ".join(text.split())
    if sum(map(str.isalpha, words)) < 4:
        return text
    more = f" {words}" if " " in words else words[-1] * len(words)
    return text.rstrip() + more[: -(-len(words) * GROWTH // 100)].rstrip() + text[len(text.rstrip()) :]


def _packed(text: str) -> str:
    return re.sub(r" ?[^\W\d_]{3,}", "\u200bM\u200bW", text)
