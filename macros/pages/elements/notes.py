"""Footnotes of a page as the site shows them: by letters, because numbers lead to its sources."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import NBSP_PLACEHOLDER

from ...language.labels import N_
from ...language.languages import PARAGRAPH, Language

LETTERS = "abcdefghijkl"  # those that the catalogues have a counterpart of
NOTES = N_("Notes")
LIST = re.compile(r'<section aria-label="[^"]*" class="footnotes"><ol>(.*)</ol></section>\s*$', re.DOTALL)
ITEM = re.compile(r'(?=<li id="(fn:[\w-]+)">)')
BACK = N_("back to the text")


def letter(number: int, language: Language) -> str:
    """The mark of a note, from 0: a to l, then aa, ab and so on, in the letters of the language."""
    mark = ""
    while number >= 0:
        number, last = divmod(number, len(LETTERS))
        mark = (language.in_context(PARAGRAPH, LETTERS[last]) or LETTERS[last]) + mark
        number -= 1
    return mark


def marked(root: Element, language: Language) -> None:
    """Give each note, and what leads to it, its letter in the order of the page; leave out the others."""
    block = next((one for one in root if one.tag == "div" and one.get("class") == "footnote"), None)
    if block is None:
        return
    order: dict[str, int] = {}
    listed = {id(one) for one in block.iter()}
    for sup in root.iter("sup"):
        link = sup.find("a[@class='footnote-ref']")
        if link is not None and id(sup) not in listed:
            sup.set("class", "note-mark")
            link.text = letter(order.setdefault(link.get("href", ""), len(order)), language)
    items = [item for item in block.iter("li") if f"#{item.get('id')}" in order]
    items.sort(key=lambda item: order[f"#{item.get('id')}"])
    for item in items:
        _led_back(item, letter(order[f"#{item.get('id')}"], language), language)
    block.clear()
    if not items:
        root.remove(block)
        return
    block.tag = "section"
    block.attrib.update({"class": "footnotes", "aria-label": language.label(NOTES)})
    SubElement(block, "ol").extend(items)


def _led_back(item: Element, mark: str, language: Language) -> None:
    """Begin a note by its letter, a link to where the text names it, in place of the arrow at its end."""
    for parent in list(item.iter()):
        for link in parent.findall("a[@class='footnote-backref']"):
            parent.remove(link)
        parent.text = (parent.text or "").replace(NBSP_PLACEHOLDER, "")
        parent.tail = (parent.tail or "").replace(NBSP_PLACEHOLDER, "")
    for empty in [one for one in item if one.tag == "p" and not len(one) and not (one.text or "").strip()]:
        item.remove(empty)
    first = item[0] if len(item) and item[0].tag == "p" else item
    link = Element("a", {"class": "note-back", "href": f"#{item.get('id', '').replace('fn:', 'fnref:', 1)}"})
    link.text = mark
    unseen = SubElement(link, "span", {"class": "unseen"})
    unseen.text = f" {language.label(BACK)}"
    link.tail, first.text = f" {(first.text or '').lstrip()}", None
    first.insert(0, link)


def parted(html: str) -> tuple[str, dict[str, str]]:
    """A page's HTML without the list of its notes, and the items of that by their ids."""
    listed = LIST.search(html)
    if not listed:
        return html, {}
    pieces = ITEM.split(listed[1])
    return html[: listed.start()], dict(zip(pieces[1::2], pieces[2::2], strict=True))


def printed(items: dict[str, str], *texts: str) -> str:
    """The list of those notes to which these texts lead; "" if there are none."""
    kept = [item for name, item in items.items() if any(f'href="#{name}"' in text for text in texts)]
    return f'<ol class="footnotes">{"".join(kept)}</ol>' if kept else ""
