"""A finished page without what no browser, reader or search engine has any use for."""

import re

# Spaces count in these alone; line breaks also within other text (white-space: pre-line), never between tags.
KEPT = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
# Each begins with a letter of its own, by which it is found thirty times as fast as one pattern for all three.
INDENTED = re.compile(r"\n[ \t]+")
APART = re.compile(r">(?!\n<)\s*\n\s*(?=<)")
SPACES = re.compile(r">[ \t]+(?=[ \t]<)")
# For the build's own index of the search, which has been read; for files of SVG, which HTML is not.
READ = re.compile(r' data-search-exclude(?=[ >])| xmlns="http://www\.w3\.org/2000/svg"')
# The colours of the theme's own stylesheet, which is not used.
COLOURS = re.compile(r' data-md-color-(?:primary|accent)="indigo"')
# HTML lets these end by themselves where the next begins or their list ends (HTML, "Optional tags").
ENDING = re.compile(r"</li>(?=\s*(?:<li\b|</[uo]l>))|</d[td]>(?=\s*(?:<d[td]\b|</dl>))")
# Letters that run from right to left, with the marks that make text do so (Unicode Bidirectional Algorithm).
RIGHT_TO_LEFT = (
    r"\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
)
ALONE = re.compile(rf'<(?:bdi|span dir="auto")>([^<{RIGHT_TO_LEFT}]*)</(?:bdi|span)>')
TITLE = re.compile(rf'<cite dir="auto"([^>]*)>(?=[^<{RIGHT_TO_LEFT}]*</cite>)')
# The theme's place for an announcement, where none is made.
EMPTY = re.compile(r'<div data-md-component="announce">\s*</div>\n')


def lean(page: str, english: bool, direction: str) -> str:
    """A whole page that says and shows the same. `direction`, "ltr" or "rtl", is that of its language.

    In an `english` page no words need be kept apart that run from left to right, while elsewhere that tells that
    they are of another language.
    """
    page = titles_together(EMPTY.sub("", ENDING.sub("", COLOURS.sub("", READ.sub("", page)))), direction)
    if english:
        page = ALONE.sub(r"\1", page)
    parts = KEPT.split(page)  # text, what is kept, the name of its element, text …
    texts = [SPACES.sub(">", APART.sub(">\n", INDENTED.sub("\n", part))) for part in parts[::3]]
    return "".join(text + kept for text, kept in zip(texts, [*parts[1::3], ""], strict=True))


def titles_together(page: str, direction: str) -> str:
    """A page in which no title is kept apart that runs from left to right as all around it."""
    return TITLE.sub(_together, page) if direction == "ltr" else page


def _together(title: re.Match[str]) -> str:
    """The start of a title. HTML needs no quotes around one word."""
    return f"<cite{title[1].replace(chr(34), '')}>"
