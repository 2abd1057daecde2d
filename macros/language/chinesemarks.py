"""The marks of a Chinese page: as wide as its characters, and without a space beside them (GB/T 15834-2011).

Templates put a full stop, brackets and spaces between labels as most languages write them. Which of these stand in
Chinese only the whole page tells.
"""

import re

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
CLOSING = "，。；：！？、）》"
# What is no text, or a text whose every sign counts; a tag; text.
_PART = re.compile(r"<(script|style|textarea|pre|code|svg)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
_WITHIN = re.compile(r"\([^()]*\)")
_PAIR = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")  # with pairs inside, as of 第1(1)条
# A year after a Chinese word; not (1) of an article, nor a bare address, which would run on into the bracket.
_AFTER = re.compile(rf"(?<=[{HAN}》”])\s+\((?!https?:)([^()]*)\)")
_FIRST = re.compile(r"\s+\(([^()]*)\)")
_OPEN = re.compile(rf"\((?=[{HAN}《“])(?=[^()]*$)")
_BEGINS = re.compile(rf"\s+(?=[{HAN}《“（])")
_NEXT = re.compile(rf"(?:<[^>]*>)+[{HAN}《“]")  # what an open bracket holds, if it stands in elements of its own
_STOP = re.compile(rf"(?<=[{HAN}）》])\.(?=\s|$)")
_SPACE = re.compile(  # looked for where a space is alone, which is twice as fast
    rf"(?=\s)(?:(?<=[{CLOSING}])\s+(?![\s/(])|(?<=[{HAN}])\s+(?=[（《])|(?<=[{HAN}。！？]”)\s+(?=[{HAN}]))"
)


def in_chinese(html: str) -> str:
    """A whole page with the marks of Chinese beside Chinese words; all else in it stays."""
    parts: list[str] = []
    last, is_open = "", False
    between: int | None = None  # where a blank text after a Chinese sign stands among the parts
    for match in _PART.finditer(html):
        text = match[0]
        if text[0] != "<" and not text.isspace():
            opens = "(" in text  # in few: most patterns need not be tried
            if is_open and ")" in text and "(" not in text[: text.index(")")]:
                text, is_open = text.replace(")", "）", 1), False
            if text[0] == "." and text[1:2] in ("", " ", "\n") and re.match(f"[{HAN}）》]", last):
                text = f"。{text[1:]}"
            if opens:
                if (first := _FIRST.match(text)) and re.match(f"[{HAN}》”]", last):
                    text = f"（{first[1]}）{text[first.end() :]}"
                text = _PAIR.sub(_pair, _AFTER.sub(r"（\1）", text))
            if "." in text:
                text = _STOP.sub("。", text)
            if (space := _BEGINS.match(text)) and re.match(f"[{CLOSING}]", last):
                text = text[space.end() :]
            if opens:
                text, opened = _OPEN.subn("（", text)
                before = text[:-1].rstrip()[-1:] or last
                if text[-1] == "(" and (_NEXT.match(html, match.end()) or re.match(f"[{HAN}》”]", before)):
                    text, opened = f"{text[:-1]}（", 1
                is_open = is_open or bool(opened)
            text = _SPACE.sub("", text)
            if between is not None and text[0] == "（":
                parts[between] = ""
            between, last = None, text.rstrip()[-1:] or last
        elif text[0] != "<" and re.match(f"[{HAN}{CLOSING}”]", last):
            between = len(parts)
        parts.append(text)
    return "".join(parts)


def _pair(match: re.Match[str]) -> str:
    """A pair of brackets, wide if Chinese words stand in it but in no pair within."""
    if re.search(f"[{HAN}]", _WITHIN.sub("", match[1])):
        return f"（{match[1]}）"
    return f"({_PAIR.sub(_pair, match[1])})"
