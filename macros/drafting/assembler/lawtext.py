"""The text of a whole file: what stands before the law, the law, what is annexed, what is still open."""

from dataclasses import dataclass

from ...records.choices import Choices
from ...records.tongue import lettered
from ..lawdraft import Draft, DraftClause, Undone
from .filling import Filler
from .lawtree import Provision, ids, law_tree
from .lawwords import LawWords
from .paper import Paper, PartText


def law_text(paper: Paper, choices: Choices, law: Draft) -> str:
    """The file, or for a Word file its document."""
    return _Text(paper, choices, law).whole()


@dataclass
class _Numbered:
    """A part that the law has, with its number and its clauses."""

    number: str
    text: PartText
    clauses: list[DraftClause]


class _Text:
    """One text while it is written."""

    def __init__(self, paper: Paper, choices: Choices, law: Draft) -> None:
        self.paper, self.choices, self.law = paper, choices, law
        self.filler = Filler(paper.patterns, paper.escape)
        self.fill, self.escape = self.filler.fill, self.filler.escape
        self.clause_ids = {c.slug: self.fill("id_clause", number=str(c.number)) for c in law.clauses}
        self.trees = {c.slug: law_tree(c.paragraphs, self.clause_ids[c.slug], self.filler) for c in law.clauses}
        places = {slug: ids(tree) for slug, tree in self.trees.items()}
        self.words = LawWords(self.filler, paper.clauses, law.numbers, places, paper.states)

    def whole(self) -> str:
        """The text of the document."""
        parts = self._parts()
        return self.fill(
            "document",
            title=self._title(),
            state=self._state(),
            contents=self._contents(parts),
            parts="".join(self._part(part) for part in parts),
            annex=self._annex(),
            appendix=self._appendix() if self.choices.notes else "",
        )

    def _title(self) -> str:
        title = self.choices.short_title
        return self.fill("own_title", title=self.escape(title)) if title else self.fill("title")

    def _state(self) -> str:
        state = self.choices.state
        return self.fill("state", state=self.escape(state)) if state else self.fill("no_state")

    def _parts(self) -> list[_Numbered]:
        parts: list[_Numbered] = []
        for text in self.paper.parts:
            clauses = [clause for clause in self.law.clauses if clause.slug in text.clauses]
            if clauses:
                parts.append(_Numbered(str(len(parts) + 1), text, clauses))
        return parts

    def _contents(self, parts: list[_Numbered]) -> str:
        entries = ""
        for part in parts:
            entries += self.fill("contents_part", number=part.number, title=part.text.title, mark=part.text.mark)
            for clause in part.clauses:
                text = self.paper.clauses[clause.slug]
                entries += self.fill(
                    "contents_clause", number=str(clause.number), title=text.title, mark=text.mark
                )
        if self.paper.annex:
            entries += self.fill("contents_annex")
        return entries + (self.fill("contents_appendix") if self.choices.notes else "")

    def _part(self, part: _Numbered) -> str:
        return self.fill(
            "part",
            number=part.number,
            title=part.text.title,
            mark=part.text.mark,
            page=self.fill("new_page") if part.number == "1" else "",
            clauses="".join(self._clause(clause) for clause in part.clauses),
        )

    def _clause(self, clause: DraftClause) -> str:
        text, tree = self.paper.clauses[clause.slug], self.trees[clause.slug]
        keep = self.fill("with_next") if clause is self.law.clauses[-1] else ""  # the last clause is on one page
        return self.fill(
            "clause",
            number=str(clause.number),
            id=self.clause_ids[clause.slug],
            title=text.title,
            mark=text.mark,
            paragraphs="".join(self._provision(one, clause.slug, keep, last=one is tree[-1]) for one in tree),
        )

    def _provision(self, one: Provision, clause: str, keep: str = "", *, last: bool = False) -> str:
        """A paragraph with its items. The last of a clause has nothing below it to be kept with."""
        p = one.paragraph
        kind = f"level_{p.level}" if p.path else "unlabelled"
        return self.fill(
            f"{kind}_above" if one.below else kind,
            label=lettered(p.path[-1], p.level, self.paper.letters) if p.path else "",
            id=one.id,
            words=self.words.written(p.runs, clause),
            keep="" if last and not one.below else keep,
            below="".join(
                self._provision(each, clause, keep, last=last and each is one.below[-1]) for each in one.below
            ),
        )

    def _annex(self) -> str:
        if not self.paper.annex:
            return ""
        tree = law_tree(self.paper.annex, self.fill("id_annex"), self.filler)
        return self.fill("annex", paragraphs="".join(self._provision(one, "") for one in tree))

    def _appendix(self) -> str:
        lines = "".join(self._line(one) for one in self.law.undone)
        notes = ""
        for clause in self.law.clauses:
            text = self.paper.clauses[clause.slug]
            told = [text.note] if text.note else []
            told += [note for kind, note in text.where.items() if kind in self.choices.where]
            lines_of = "".join(self.fill("note_text", note=note) for note in told)
            if told:
                notes += self.fill("note", number=str(clause.number), title=text.title, notes=lines_of)
        return self.fill("appendix", undone=self.fill("undone", lines=lines) if lines else "", notes=notes)

    def _line(self, one: Undone) -> str:
        text = self.paper.clauses[one.clause]
        return self.fill(
            f"undone_{one.kind.replace('-', '_')}",
            number=str(self.law.numbers[one.clause]),
            place=one.place,
            title=text.title,
            words=text.by_hand.get(one.id, "") if one.kind == "by-hand" else self.escape(one.words),
        )
