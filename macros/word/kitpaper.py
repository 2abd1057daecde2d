"""The papers that go with a draft law as Word files: their fixed members, and the patterns of their documents."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from markupsafe import Markup, escape

from ..drafting.assembler import KitBlank, KitBlock, KitText
from ..exports.packages import texts
from ..language.labels import N_
from ..language.pairs import paired
from ..records import DRAFT_TRADITIONS, KitParagraph
from ..records.billkit import KitPaper
from ..records.tongue import SPACES
from ..register.clausemarks import parse
from ..register.clausetext import Blank, Node, Option, Words
from ..register.edition import Edition
from ..templating.environment import direction
from ..templating.patterns import place
from ..views import draftwords
from ..views.billkit import filled_in, kind
from ..views.draftfile import duty
from ..views.draftwords import CARRIES_OUT, PURPOSE
from .package import STATE, blank, content, core_language, describe, without
from .parts import pieces
from .runs import Writer
from .styles import set_styles

NOTICE = N_(
    "A drafting aid in our own words, from the choices of one draft law; not an official form. Check it against "
    "the draft. Delete these lines before use."
)
ENDS = re.compile(rf"[{SPACES} ]?[.?؟。？]?$")  # what ends a sentence; in French a space stands before it
ITEM = re.compile(r"\(\w{1,3}\)|(?<=\s)[^\W\d]\)")  # a paragraph or an item that is named: (2), (b), b)
CLOSING = (")", "）")
STYLES = {"text": "FormText", "heading": "FormHeading", "item": "FormItem"}
HEADS = {"common": N_("Section %(number)s: %(title)s"), "civil": N_("Article %(number)s: %(title)s")}
PLACES = {"common": N_("(section %(number)s of the draft)"), "civil": N_("(article %(number)s of the draft)")}


def kit_parts(edition: Edition) -> tuple[dict[str, dict[str, KitText]], dict[str, dict[str, str]]]:
    """(by kind and tradition the patterns of a paper, by kind the path of each member of its file)."""
    language = edition.language
    document = blank(edition.templates, language.rtl, state=language.label(STATE))
    set_styles(document, language, edition.templates, "kit_styles.xml")
    without(document, [RELATIONSHIP_TYPE.NUMBERING])  # no list of a paper has numbers
    document.element.body.text = place("document")
    papers = edition.facts.billkit
    patterns = {
        kind(slug): {
            tradition: _KitWriter(document, edition).text(paper, tradition) for tradition in DRAFT_TRADITIONS
        }
        for slug, paper in papers.items()
    }
    return patterns, {kind(slug): _members(edition, document, paper.title) for slug, paper in papers.items()}


def _members(edition: Edition, document: Document, title: str) -> dict[str, str]:
    """The file with a place for its document, in which nothing else changes."""
    language = edition.language
    describe(
        document,
        edition.when,
        title=language.plain(title),
        subject=language.label(N_("Convention on Cluster Munitions")),
        author=language.plain(edition.facts.site.author),
        comments=draftwords.of_day(language, edition.facts.site),
        language=core_language(language),
        version=edition.facts.site.edition,
    )
    return texts(content(document, edition.language, edition.when))


class _KitWriter(Writer):
    """Writes one paper for laws of one tradition."""

    def __init__(self, document: Document, edition: Edition) -> None:
        super().__init__(document, edition.language, edition.templates)
        self.edition, self.piece = edition, pieces(edition.templates, "kit.xml")
        self.named, self.blanks = filled_in(edition.language), dict[str, KitBlank]()

    def text(self, paper: KitPaper, tradition: str) -> KitText:
        """The whole paper: its paragraphs as patterns, and the blanks that choices fill in."""
        before = self.told("Notice", self.said(self.language.label(NOTICE)))
        before += self.told("Notice", self.said(draftwords.of_day(self.language, self.edition.facts.site)))
        title = self.told("Title", self.said_of_data(paper.title))
        blocks = [KitBlock("", before + title)]
        standing = (one for one in paper.text if one.tradition in (None, tradition))
        blocks += [KitBlock(one.clause or "", self.block(one, tradition)) for one in standing]
        if paper.clause_by_clause:
            blocks += [
                block for slug in self.edition.facts.clauses.clauses for block in self.explained(slug, tradition)
            ]
        return KitText(blocks, self.blanks)

    def told(self, style: str, inside: Markup, law: bool = False) -> Markup:
        """A paragraph of runs, in the direction of the file or, for words without translation, of English."""
        return self.piece("paragraph", style, inside, self.rtl, law)

    def block(self, one: KitParagraph, tradition: str) -> Markup:
        """A paragraph in the edition's language, or in English until it is translated; with a clause's number."""
        text = self.language.plain(one.text)
        rtl = direction(text) == "rtl"
        inside = self.said("•\t") if one.kind == "item" else Markup()
        parts = parse(text)
        if one.clause:
            parts[-1] = replace(parts[-1], nodes=self.placed(parts[-1].nodes, tradition))
        for part in parts:
            inside += Markup().join(self.formed(part.nodes, rtl))
        return self.told(STYLES[one.kind], inside, law=not rtl)

    def placed(self, nodes: tuple[Node, ...], tradition: str) -> tuple[Node, ...]:
        """The words with the number of their clause, as a place, before the sign that ends them.

        What stands in brackets there already takes it in.
        """
        words = self.language.label(PLACES[tradition]) % {"number": place("number")}
        *before, last = nodes
        if not isinstance(last, Words):
            return (*nodes, Words(_apart(words)))
        end = ENDS.search(last.text)
        assert end, "of any text"
        text, sign = last.text[: end.start()], end[0]
        if ITEM.sub("", text).endswith(CLOSING):
            said = text[:-1] + self.language.label(N_("; ")) + words[1:]
        else:
            said = f"{text}{_apart(words)}"
        return (*before, Words(f"{said}{sign}"))

    def formed(self, nodes: tuple[Node, ...], rtl: bool) -> Iterator[Markup]:
        """Words of a form as XML of runs. What a list offers is text: no field stands in it."""
        lists = (isinstance(node, Option) and len(node.choices) > 1 for node in nodes)
        yield from super().formed(
            tuple(self.offered(node) if is_list else node for node, is_list in zip(nodes, lists, strict=True)), rtl
        )

    def offered(self, node: Node) -> Node:
        """A part of what a list offers, with places for blanks that the choices fill in."""
        match node:
            case Blank(text=name) if name in self.named:
                return Words(place(self.kept(name, place("words"), escape(f"<{name}>"))))
            case Option():
                return replace(node, choices=tuple(tuple(map(self.offered, one)) for one in node.choices))
        return node

    def blank(self, text: str, rtl: bool = False) -> Markup:
        """A field to fill in; a place, if the choices may have the words."""
        field = super().blank(text, rtl)
        if text not in self.named:
            return field
        words = (self.said if rtl == self.rtl else self.latin)(place("words"))
        return place(self.kept(text, words, field))

    def kept(self, text: str, words: Markup, field: Markup) -> str:
        """The name of a new place for a blank: what stands there with the words of the choices, and without."""
        name = f"blank{len(self.blanks) + 1}"
        self.blanks[name] = KitBlank(self.named[text], words, field)
        return name

    def explained(self, slug: str, tradition: str) -> Iterator[KitBlock]:
        """A clause of the draft with its number; what it is for, and the obligations that it carries out."""
        language, record = self.language, self.edition.facts.clauses.clauses[slug]
        head = language.label(HEADS[tradition]) % {
            "number": place("number"),
            "title": language.plain(record.title),
        }
        yield KitBlock(slug, self.told("FormHeading", self.said(head)))
        purpose = self.lead(PURPOSE) + self.said_of_data(record.purpose)
        obligations = self.edition.facts.obligations.obligations
        duties = (duty(language, obligations[name]) for name in record.obligations)
        carried = self.lead(CARRIES_OUT) + self.said(language.label(N_("; ")).join(duties))
        yield KitBlock(slug, self.told("FormText", purpose) + self.told("FormText", carried))

    def lead(self, label: str) -> Markup:
        """What a paragraph is on, in strong letters."""
        return self.said(paired(self.language, self.language.label(label), ""), "Strong")


def _apart(words: str) -> str:
    """Words in brackets with the space before them; wide brackets bring their own."""
    return words if words.startswith("（") else f" {words}"
