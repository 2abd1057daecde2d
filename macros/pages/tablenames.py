"""Tables that have no caption, named by the heading above them, for those who hear the page."""

import re

_PART = re.compile(
    r"""<h[1-6]\b[^>]*?\bid="(?P<id>[^"]+)"
    | (?P<begun><figure\b) | (?P<ended></figure>)
    | <table\b (?P<more>(?:(?!aria-label)[^>])*) > (?!\s*<caption)""",
    re.VERBOSE,
)


def labelled(html: str) -> str:
    """The HTML of a page, each such table with the id of its heading; one in a figure has the caption of that."""
    above, figures = "", 0

    def part(match: re.Match[str]) -> str:
        nonlocal above, figures
        above = match["id"] or above
        figures += bool(match["begun"]) - bool(match["ended"])
        if match["more"] is None or figures or not above:
            return match[0]
        return f'<table{match["more"]} aria-labelledby="{above}">'

    return _PART.sub(part, html)
