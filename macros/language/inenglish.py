"""What a draft says in English, because it is not translated yet: marked in its texts, shown in its pages.

Labels and texts go through templates, attributes and scripts; only the whole page tells where a mark can be shown.
"""

import re

OPEN, CLOSE = "\ue010", "\ue011"  # private characters, which records and pages refuse
ENGLISH = "english"  # the class of what is in English
ELEMENT = f'<span class="{ENGLISH}" lang="en" dir="ltr">{{}}</span>'
_MARK = re.compile(f"([{OPEN}{CLOSE}])")
_ANY = re.compile(f"[{OPEN}{CLOSE}]|\\\\ue01[01]")  # as JSON may write them
# What holds text alone, or is drawn; a tag; text.
_PART = re.compile(r"<(script|style|title|textarea|option|svg)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
_PLACEHOLDER = re.compile(r"%\(\w+\)s")


def marked(text: str) -> str:
    """An English text as a page of a draft gets it; one without words, like a comma, as it is."""
    return f"{OPEN}{text}{CLOSE}" if _LETTER.search(_PLACEHOLDER.sub("", text)) else text


def unmarked(text: str) -> str:
    """A text for what can show no mark: an attribute, a script, a name by which others are sorted."""
    return _ANY.sub("", text)


def has_english(html: str) -> bool:
    """Whether a page of a draft says anything in English."""
    return OPEN in html or f'{ENGLISH}" lang="en"' in html or f'lang="en" class="{ENGLISH}' in html


def shown(html: str) -> str:
    """A page in which each marked text is an element that says so."""
    parts, depth = [], 0
    for match in _PART.finditer(html):
        part = match[0]
        if part[0] == "<":
            parts.append(unmarked(part))
            continue
        for piece in _MARK.split(part):
            if piece == OPEN:
                depth += 1
            elif piece == CLOSE:
                depth = max(0, depth - 1)
            else:
                parts.append(ELEMENT.format(piece) if depth and piece.strip() else piece)
    return "".join(parts)
