"""The headings of a page, as a list of what stands on it shows them."""

import re
from dataclasses import dataclass
from html import unescape

HEADING = re.compile(r'<h2\b([^>]*?\bid="([^"]+)"[^>]*)>(.*?)</h2>', re.DOTALL)
UNREAD = re.compile(r"<template\b.*?</template>|<sup\b.*?</sup>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Heading:
    """One heading: its id, its words without markup, and whether a page in another language says it in English."""

    id: str
    words: str
    english: bool = False


def headings(html: str) -> list[Heading]:
    """The headings of the second level that can be linked to, in the order of the page."""
    return [
        Heading(anchor, " ".join(unescape(TAG.sub("", words)).split()), 'lang="en"' in attributes)
        for attributes, anchor, words in HEADING.findall(UNREAD.sub("", html))
    ]
