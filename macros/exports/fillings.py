"""What a browser refuses in words that are filled in: the patterns of the records, as JavaScript reads them."""

from ..records import choices, foreign, texts

HIDDEN = "".join(rf"\p{{{category}}}" for category in sorted(texts.HIDDEN))
# As foreign.ENTITY, but that any name with a semicolon is taken for one: the list of all names is long.
NAMES = "|".join(sorted(foreign.SHORT))
ENTITY = rf"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+;|(?:{NAMES})(?![A-Za-z0-9]))"
# (pattern, flags of JavaScript). Each is of the syntax that both languages share; tests/browser/test_drafting.py
# holds that both refuse the same.
REFUSED: list[tuple[str, str]] = [
    (choices.MARKS.pattern, ""),
    (f"[{HIDDEN}]", "u"),
    (texts.BLANK.pattern, "u"),
    (texts.MIXED.pattern, "u"),
    (ENTITY, ""),
    (foreign.MARKDOWN.pattern, "m"),
    (foreign.ESCAPE.pattern, ""),
    (foreign.ADDRESS.pattern, "i"),
]
