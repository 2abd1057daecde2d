"""Where a macro's HTML goes: a mark in the Markdown, filled after Markdown has run.

Markdown never sees a macro's HTML, so no text of data/ can become markup on the way, and large
tables cost Markdown nothing.
"""

import re

from markupsafe import Markup

OPEN, CLOSE = "\ue000", "\ue001"  # private characters, which records and pages refuse
BLOCK = re.compile(f"{OPEN}\\d+b{CLOSE}")  # which stands alone in its paragraph
_MARK = re.compile(f"(?:<p>)?{OPEN}(\\d+)b{CLOSE}(?:</p>)?|{OPEN}(\\d+)i{CLOSE}")


class Slots:
    """The HTML of one page's macros, in the order of their marks."""

    def __init__(self) -> None:
        self.html: list[Markup] = []

    def mark(self, html: Markup, block: bool) -> str:
        """Keep the HTML and return the mark that stands for it."""
        self.html.append(html)
        return f"{OPEN}{len(self.html) - 1}{'b' if block else 'i'}{CLOSE}"

    def fill(self, page: str) -> str:
        """The page with every mark replaced by its HTML."""
        return _MARK.sub(lambda match: self.html[int(match[1] or match[2])], page)
