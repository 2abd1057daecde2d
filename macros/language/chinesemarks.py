"""The marks of a Chinese page: as wide as its characters, and without a space beside them (GB/T 15834-2011).

Templates put a full stop, brackets and spaces between labels as most languages write them. Which of these stand in
Chinese only the whole page tells.
"""

import re
from itertools import chain

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
CLOSING = "，。；：！？、）》"
# What is no text, or a text whose every sign counts: it is set aside, and a private sign stands for it.
_ASIDE = re.compile(r"<(script|style|textarea|pre|code|svg)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)
_TAG = "\ue012"  # records and pages refuse it
# A year after a Chinese word; not (1) of an article, nor a bare address, which would run on into the bracket.
_AFTER = re.compile(rf"([{HAN}》”](?:\s*{_TAG})*)\s+\((?!https?:)([^(){_TAG}]*)\)")
# Within brackets may be pairs of them, as of 第1(1)条.
_AROUND_TAGS = re.compile(rf"([{HAN}》”][\s{_TAG}]*)\(({_TAG}[^()]*(?:\([^()]*\)[^()]*)*)\)")
_PAIR = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_WITHIN = re.compile(r"\([^()]*\)")
_STOP = re.compile(rf"([{HAN}）》](?:\s*{_TAG})*)\.(?=[\s{_TAG}]|$)")
_SPACE = re.compile(rf"[{CLOSING}]\s+(?![\s/(])|[{HAN}]\s+(?=《)|(?<=[{HAN}。！？])”\s+(?=[{HAN}])")
_SPACE_AFTER_TAGS = re.compile(
    rf"[{CLOSING}](?:\s*{_TAG})+\s+(?=[{HAN}《“（])|[{HAN}{CLOSING}”](?:\s*{_TAG})*\s+(?={_TAG}*（)"
)


def in_chinese(html: str) -> str:
    """A whole page with the marks of Chinese beside Chinese words; all else in it stays."""
    aside = [match[0] for match in _ASIDE.finditer(html)]
    text = _ASIDE.sub(_TAG, html)
    for brackets in (_AFTER, _AROUND_TAGS):
        text = brackets.sub(r"\1（\2）", text)
    text = _STOP.sub(r"\1。", _PAIR.sub(_pair, text))
    for space in (_SPACE, _SPACE_AFTER_TAGS):
        text = space.sub(lambda match: match[0].rstrip(), text)
    return "".join(chain.from_iterable(zip(text.split(_TAG), [*aside, ""], strict=True)))


def _pair(match: re.Match[str]) -> str:
    """A pair of brackets, wide if Chinese words stand in it but in no pair within."""
    if re.search(f"[{HAN}]", _WITHIN.sub("", match[1])):
        return f"（{match[1]}）"
    return f"({_PAIR.sub(_pair, match[1])})"
