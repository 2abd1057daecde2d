"""What stands inside a paragraph of a Word file: text in either direction, fields, links, content controls."""

import re
from collections.abc import Iterator

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph
from jinja2 import Environment
from markupsafe import Markup

from ..language.labels import N_
from ..language.languages import NUMBER, Language
from ..records.tongue import IN_ENGLISH, Tongue
from ..register.clauselabels import ALONE
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, each
from ..register.lawshape import BELOW
from ..views.draftwords import signed
from .bookmarks import clause_mark
from .package import STATE, STATE_PATH, STORE
from .parts import elements, pieces, put_before

LRM = "\u200e"  # left-to-right mark: keeps 2010-819 in order within Arabic
OWN = re.compile(rf"{ALONE}\((\d{{1,2}})\)")  # a paragraph of the same clause, not of an article
UPDATED = N_("translation being updated")
UNKNOWN_PAGE = "\u2013"  # until a program lays the file out: only then are there pages
LONGEST_TITLE = 64  # characters of a content control's title
FIRST_CONTROL = 100000  # their numbers are apart from those of bookmarks
LONGEST = 160  # characters of an entry of a drop-down list


class Writer:
    """Writes paragraphs of one file. `numbers` of clauses by id; `marks` are bookmarks by their target."""

    def __init__(
        self, document: Document, language: Language, templates: Environment, numbers: dict[str, int] | None = None
    ) -> None:
        self.document, self.language, self.numbers = document, language, numbers or {}
        self.inline = pieces(templates, "inline.xml")
        self.looks = {s.name: s.style_id for s in document.styles if s.type == WD_STYLE_TYPE.CHARACTER}
        self.styles: dict[str, str | None] = {}
        self.rtl = language.direction == "rtl"
        self.last = 0

    def paragraph(self, style: str, text: str = "", law: bool = False) -> Paragraph:
        """A new paragraph, with a text of the edition's language."""
        new = self.document.add_paragraph()
        self.style(new, style)
        self.direct(new, law)
        if text:
            self.say(new, text)
        return new

    def style(self, paragraph: Paragraph, name: str) -> None:
        """Give a paragraph the style of that name; None stands in it for the one that all have."""
        paragraph._p.style = self.style_id(name)

    def style_id(self, name: str) -> str | None:
        """What the style of that name is called in a paragraph. The library goes through all of them: once."""
        if name not in self.styles:
            self.styles[name] = self.document.part.get_style_id(name, WD_STYLE_TYPE.PARAGRAPH)  # type: ignore[no-untyped-call]
        return self.styles[name]

    def direct(self, paragraph: Paragraph, law: bool = False) -> None:
        """Set a paragraph's direction: that of the edition, or for the law that of its words."""
        if self.rtl:
            side = {qn("w:val"): str(int(not law))}
            properties = paragraph._p.get_or_add_pPr()
            put_before(properties, "w:bidi", side, "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")

    def tab(self, paragraph: Paragraph, at: Length) -> None:
        """A tab stop at the end of a line of that width."""
        paragraph.paragraph_format.tab_stops.add_tab_stop(at, WD_TAB_ALIGNMENT.RIGHT)

    def say(self, paragraph: Paragraph, text: str, style: str | None = None) -> None:
        """Add words in the edition's language."""
        self.add(paragraph, self.said(text, style))

    def said(self, text: str, style: str | None = None) -> Markup:
        """Words in the edition's language, as XML of runs."""
        if not self.rtl:
            return self.run(text, style)
        return self.run(NUMBER.sub(rf"{LRM}\g<0>{LRM}", text), style, rtl=True)

    def fact(self, paragraph: Paragraph, text: str, style: str | None = None) -> None:
        """Add a text of data/ in the edition's language, or in English where it has no translation."""
        self.add(paragraph, self.said_of_data(text, style))

    def said_of_data(self, text: str, style: str | None = None) -> Markup:
        """The same as XML of runs."""
        words = self.language.plain(text)
        if words == text and self.rtl:
            return self.latin(text, style) + self.said(f" ({self.language.label(UPDATED)})")
        return self.said(words, style)

    def foreign(self, paragraph: Paragraph, text: str, style: str | None = None) -> None:
        """Add words in Latin letters that no edition translates: titles of laws, sections, words of the law."""
        self.add(paragraph, self.latin(text, style))

    def latin(self, text: str, style: str | None = None) -> Markup:
        """The same as XML of a run."""
        return self.run(f"{LRM}{text}{LRM}" if self.rtl else text, style)

    def run(self, text: str, style: str | None = None, rtl: bool = False) -> Markup:
        """A run of text as XML; `style` is a name."""
        return self.inline("run", text.split("\t"), self._look(style), rtl)

    def _look(self, style: str | None) -> str | None:
        return self.looks[style] if style else None

    def bookmark(self, paragraph: Paragraph, name: str) -> None:
        """Name a paragraph, so that fields and links find it."""
        self.last += 1
        start, end = elements(self.inline("bookmark", self.last, name))
        properties = paragraph._p.pPr
        properties.addnext(start) if properties is not None else paragraph._p.insert(0, start)
        paragraph._p.append(end)

    def field(
        self, code: str, shown: str, style: str | None = None, rtl: bool = False, renewed: bool = False
    ) -> Markup:
        """A field with the value that it has now, as XML of runs; Word puts in a new one first if `renewed`."""
        return self.inline("field", code, self.run(shown, style, rtl), self._look(style), renewed)

    def add(self, paragraph: Paragraph, xml: str) -> None:
        """Add what is given as XML."""
        for element in elements(xml):
            paragraph._p.append(element)

    def link(self, paragraph: Paragraph, text: str, to: str, style: str | None = "Hyperlink") -> None:
        """A link to a bookmark (#name) or to an address on the web."""
        if to.startswith("#"):
            self.add(paragraph, self.inline("link", self.latin(text, style), anchor=to[1:]))
        else:
            self.add(paragraph, self.linked(text, to, style))

    def linked(self, text: str, address: str, style: str | None = "Hyperlink") -> Markup:
        """A link to an address on the web, as XML."""
        relation = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self.inline("link", self.latin(text, style), relation=relation)

    def entry(self, paragraph: Paragraph, lead: str, title: str, mark: str, of_data: bool) -> None:
        """An entry of the contents: a number or words, the title of what is at the bookmark, its page."""
        [link] = elements(self.inline("link", "", anchor=mark))
        inside = self.document.add_paragraph()
        self.say(inside, lead)
        (self.fact if of_data else self.say)(inside, title)
        self.say(inside, "\t")
        self.add(inside, self.field(f"PAGEREF {mark} \\h", UNKNOWN_PAGE, rtl=self.rtl, renewed=True))
        for run in inside._p.findall(qn("w:r")):
            link.append(run)
        self.document.element.body.remove(inside._p)
        paragraph._p.append(link)

    def fill(self, paragraph: Paragraph, text: str) -> None:
        """Add a field to fill in, named in the edition's language."""
        self.add(paragraph, self._control(text, f"<{text}>", "Blank", "", placeholder=True, rtl=self.rtl))

    def law(
        self, paragraph: Paragraph, nodes: tuple[Node, ...], own: dict[str, str], tongue: Tongue = IN_ENGLISH
    ) -> None:
        """Add words of the law in a language. `own` are bookmarks of the clause's paragraphs, by label."""
        self.add(paragraph, "".join(self._nodes(nodes, own, None, tongue.direction == "rtl")))

    def _nodes(
        self, nodes: tuple[Node, ...], own: dict[str, str], style: str | None, rtl: bool
    ) -> Iterator[Markup]:
        for before, node in zip((None, *nodes), nodes, strict=False):
            match node:
                case Words():
                    of_another = isinstance(before, Reference) and BELOW.match(node.text)
                    yield from self._words(node.text, {} if of_another else own, style, rtl)
                case Blank():
                    yield self.blank(node.text, rtl)
                case Reference():
                    yield from self._called(node.tongue.before(node.tradition), node.tongue.gap, style, rtl)
                    yield self.field(
                        f"REF {clause_mark(node.clause)} \\n \\h",
                        str(self.numbers[node.clause]),
                        "Cross Reference",
                        rtl,
                    )
                    yield from self._called(node.tongue.after(node.tradition), "", style, rtl)
                case Option():
                    yield from self._option(node, own, rtl)

    def _called(self, words: tuple[str, ...], gap: str, style: str | None, rtl: bool) -> Iterator[Markup]:
        """What stands beside the number of a clause: a choice where the edition is for both traditions."""
        if len(words) > 1:
            yield self._choice([*words], free=False, rtl=rtl)
        beside = gap if len(words) > 1 else f"{words[0]}{gap}"
        if beside:
            yield self.run(beside, style, rtl)

    def _words(self, text: str, own: dict[str, str], style: str | None, rtl: bool) -> Iterator[Markup]:
        done = 0
        for named in OWN.finditer(text):
            if named[1] in own:
                if named.start() > done:
                    yield self.run(text[done : named.start()], style, rtl)
                yield self.field(f"REF {own[named[1]]} \\n \\h", named[0], style, rtl)
                done = named.end()
        if done < len(text):
            yield self.run(text[done:], style, rtl)

    def _option(self, option: Option, own: dict[str, str], rtl: bool) -> Iterator[Markup]:
        """A list to choose from where all choices are short texts; else brackets."""
        texts = [signed(choice, self.numbers) for choice in option.choices]
        references = each([LawParagraph(None, 0, (option,))], Reference)
        if len(texts) > 1 and not references and max(map(len, texts)) <= LONGEST:
            free = bool(each([LawParagraph(None, 0, (option,))], Blank))
            yield self._choice(texts, free, rtl)
            return
        yield self.run("[", "Option", rtl)
        for i, choice in enumerate(option.choices):
            if i:
                yield self.run(" / ", "Option", rtl)
            yield from self._nodes(choice, own, "Option", rtl)
        yield self.run("]", "Option", rtl)

    def form(self, paragraph: Paragraph, nodes: tuple[Node, ...], rtl: bool) -> None:
        """Add words of a form that the catalogues translate; `rtl`: whether these run from right to left."""
        self.add(paragraph, "".join(self.formed(nodes, rtl)))

    def formed(self, nodes: tuple[Node, ...], rtl: bool) -> Iterator[Markup]:
        """The same as XML of runs."""
        for node in nodes:
            match node:
                case Words():
                    yield (self.said if rtl == self.rtl else self.latin)(node.text)
                case Blank():
                    yield self.blank(node.text, rtl)
                case Option(choices=[only]):
                    yield self.run("[", "Option", rtl)
                    yield from self.formed(only, rtl)
                    yield self.run("]", "Option", rtl)
                case Option():
                    texts = [signed(choice, {}) for choice in node.choices]
                    yield self._choice(texts, free=False, rtl=rtl)

    def _choice(self, texts: list[str], free: bool, rtl: bool = False) -> Markup:
        """A drop-down list; `free`: own words may be typed instead."""
        shown, kind = f"[{' / '.join(texts)}]", self.inline("choice", texts, free)
        return self._control("Choose", shown, "Option", kind, placeholder=True, rtl=rtl)

    def blank(self, text: str, rtl: bool = False) -> Markup:
        """A field to fill in. The name of the State is filled in once for all."""
        if text in (STATE, self.language.label(STATE)):
            bound = self.inline("bound", STORE, STATE_PATH)
            return self._control(text, f"<{text}>", "Blank", bound, rtl=rtl)
        return self._control(text, f"<{text}>", "Blank", "", placeholder=True, rtl=rtl)

    def _control(
        self, title: str, shown: str, style: str, kind: str, placeholder: bool = False, rtl: bool = False
    ) -> Markup:
        self.last += 1
        title = title[:LONGEST_TITLE]
        return self.inline(
            "control", FIRST_CONTROL + self.last, title, shown, self._look(style), placeholder, kind, rtl
        )
