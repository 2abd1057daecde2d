"""The words of the law and of forms inside a paragraph of a Word file, with content controls to fill in."""

import re
from collections.abc import Iterator

from docx.text.paragraph import Paragraph
from markupsafe import Markup

from ..records.tongue import IN_ENGLISH, Tongue
from ..register.clauselabels import ALONE
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, each
from ..register.lawshape import BELOW
from ..views.draftwords import signed
from .bookmarks import clause_mark
from .package import STATE, STATE_PATH, STORE
from .plainruns import PlainWriter

OWN = re.compile(rf"{ALONE}\((\d{{1,2}})\)")  # a paragraph of the same clause, not of an article
LONGEST_TITLE = 64  # characters of a content control's title
FIRST_CONTROL = 100000  # their numbers are apart from those of bookmarks
LONGEST = 160  # characters of an entry of a drop-down list


class Writer(PlainWriter):
    """Writes also what is filled in, and the law with its references."""

    def fill(self, paragraph: Paragraph, text: str) -> None:
        """Add a field to fill in, named in the edition's language."""
        self.add(paragraph, self._control(text, f"<{text}>", "Blank", "", placeholder=True, rtl=self.rtl))

    def law(
        self, paragraph: Paragraph, nodes: tuple[Node, ...], own: dict[str, str], tongue: Tongue = IN_ENGLISH
    ) -> None:
        """Add words of the law in a language. `own` are bookmarks of the clause's paragraphs, by label."""
        self.add(paragraph, "".join(self._nodes(nodes, own, None, tongue.rtl)))

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
        """Words of a form, as XML of runs."""
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
