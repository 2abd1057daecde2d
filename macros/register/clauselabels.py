"""The numbers and letters of paragraphs and items in a clause: how deep each is, which follows which."""

import re

LABELS = r"(?:\((?:\d{1,3}|[a-z]|[ivx]+)\))+"  # of a paragraph that a text names: (2)(a)
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # Japanese, Chinese, Korean: no space parts words
# Before a label of the same clause: no number stands just before it, as of an article.
ALONE = rf"(?:(?<![\w)\]}}])|(?<=[{UNSPACED}]))"
OWN_LABELS = rf"{ALONE}(?P<own>{LABELS})"
# Of the clause that is named just before: (2), and 第(2) where a sign of order goes before each number.
BELOW_LABELS = rf"(?P<lead>[\u7b2c\uc81c]|, n\.\u00ba |)(?P<below>{LABELS})"
LABEL = re.compile(r"\((\d{1,2}|[a-z]|[ivx]+)\) (?=\S)")
# What a drafter may write for a label, of which no list would be made: (A), (aa), (1bis), (1)Text, 1., a), -
UNLABELLED = re.compile(
    r"\s*(?:\[?[(\uff08]\s*(\d{1,3}\w{0,3}|[A-Za-z]{1,2}|[ivxIVX]+)\s*[)\uff09]|(\d{1,2}|[A-Za-z]|[ivxIVX]+)[.)](?=\s)|[-\u2022*](?=\s))"
)
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def levels_of(labels: list[str | None]) -> list[int]:
    """The level of each label: (i) goes on after (h), and begins a list of its own anywhere else."""
    levels: list[int] = []
    item = nested = ""  # the last label of an item, and of an item of that
    for at, label in enumerate(labels):
        if not label or label.isdigit():
            level, item, nested = 0, "", ""
        elif _is_nested(label, item, nested, labels[at + 1 : at + 2]):
            level, nested = 2, label
        else:
            level, item, nested = 1, label, ""
        levels.append(level)
    return levels


def _is_nested(label: str, item: str, nested: str, after: list[str | None]) -> bool:
    if label not in ROMAN:
        return len(label) > 1
    if nested:
        return len(label) > 1 or follows(label, 2, nested) or not follows(label, 1, item)
    if len(label) > 1:
        return True
    return label == "i" and bool(item) and (not follows(label, 1, item) or after == ["ii"])


def value(label: str, level: int) -> int:
    """The number behind a label: 2 for "2", 6 for "f", 3 for "iii" on the level of such numbers."""
    if label.isdigit():
        return int(label)
    if level == 2:
        return ROMAN.index(label) if label in ROMAN else 0
    return ord(label[0]) - ord("a") + 1


def labelled(number: int, level: int) -> str:
    """The label of a number on a level: what `value` reads."""
    if level == 2:
        return ROMAN[number] if number < len(ROMAN) else str(number)
    return chr(ord("a") + number - 1) if level else str(number)


def follows(label: str, level: int, before: str) -> bool:
    """Whether a label is the one after `before`, or the first of its level if that is empty."""
    return value(label, level) == (value(before, level) if before else 0) + 1
