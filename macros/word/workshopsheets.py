"""The sheets of the workshop as Word files: agendas with notes, exercises, solutions, evaluation form."""

from collections.abc import Callable

from ..language.labels import AS_OF_DAY, INDICATORS, N_, P_, SELF_CHECK_ANSWER
from ..language.pairs import paired
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..views import draftwords
from ..views.decktables import HOME
from ..views.downloads import WORKSHOP_SHEETS
from ..views.updatesheet import UpdateLineView
from ..views.workshop import KitView, TaskView, kit
from .facttable import line, new_row, ruled_table
from .letters import Letters
from .runs import Writer

AGENDA = (20, 44, 84, 22)  # widths of columns, in millimetres
QUESTIONS = (76, 30, 64)
SOLUTIONS = (52, 22, 18, 78)
PRINTED = (60, 110)
LOW, ROOM = 6, 14  # of a row, at least, in millimetres; with room to write
LINES, SHORT = 7, 3  # to write on: for a clause, for an answer in words
NUMBERS = "1     2     3     4     5"
ARTICLES = N_("%(title)s (Article %(number)s)")
TIME = P_("Time: %(num)s minute.", "Time: %(num)s minutes.")
HAS = N_("A good answer has:")
TEMPLATE_HAS = N_("The drafting template has, as clause %(number)s:")
OTHER_WAYS = N_("Other ways, none of them presented as the right one:")
SCALE = N_("1: not at all. 5: fully. No name is asked for.")


class WorkshopSheets:
    """The sheets in one language."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.language, self.kit = edition, edition.language, kit(edition)
        self.label, self.plain = edition.language.label, edition.language.plain
        self.letters = Letters(edition, "workshop_styles.xml")
        self.sheets: dict[str, Callable[[Writer, KitView], None]] = {
            "agenda": self._agenda,
            "exercises": self._exercises,
            "solutions": self._solutions,
            "evaluation": self._evaluation,
        }

    def file(self, name: str) -> bytes:
        """One sheet, by its name in WORKSHOP_SHEETS; the same facts give the same bytes."""
        title = self.label(WORKSHOP_SHEETS[name])
        write = self.letters.begin(title, self.plain(self.edition.facts.site.title))
        self.sheets[name](write, self.kit)
        day = self.language.date(self.edition.facts.site.data_as_of)
        small = write.paragraph("Small", f"{self.label(AS_OF_DAY) % {'date': day}}. {self.label(INDICATORS)}. ")
        address = absolute(self.edition.facts.site.base_address, self.language.code)(HOME)
        write.link(small, address, address)
        return self.letters.bytes(title, self.edition.when)

    def _table(
        self,
        write: Writer,
        heads: tuple[str, ...],
        widths: tuple[int, ...],
        rows: list[list[str]],
        height: int = LOW,
    ) -> None:
        """A table whose first column names the rows."""
        table = ruled_table(write, self.letters.ruled, [self.label(head) for head in heads], widths)
        for row in rows:
            for at, (cell, text) in enumerate(zip(new_row(table, height).cells, row, strict=True)):
                line(write, cell, "Shown" if at else "Fact", UpdateLineView("words", text))
        write.paragraph("Gap")

    def _agenda(self, write: Writer, view: KitView) -> None:
        for agenda in view.agendas:
            write.fact(write.paragraph("heading 1"), agenda.record.title)
            write.fact(write.paragraph("Body"), agenda.record.use)
            timed = [
                [
                    f"{part.start}–{part.end}",
                    self.plain(part.record.title),
                    self.plain(part.record.what),
                    self.language.between.join(map(str, part.slides)) or "–",
                ]
                for part in agenda.parts
            ]
            heads = (N_("Minutes"), N_("Part"), N_("What happens"), N_("Slides"))
            self._table(write, heads, AGENDA, timed)
        for note in view.notes:
            write.fact(write.paragraph("heading 1"), note.title)
            self._items(write, note.points)
        write.paragraph("heading 1", self.label(N_("What to print")))
        rows = [[self.label(one.label), self.plain(one.record.copies)] for one in view.printed]
        self._table(write, (N_("What"), N_("Copies")), PRINTED, rows)

    def _exercises(self, write: Writer, view: KitView) -> None:
        draft, check = view.exercises.draft, view.exercises.check
        self._setting(write, draft.title, draft.minutes, draft.situation, draft.steps)
        for number, task in enumerate(view.tasks, 1):
            write.paragraph("heading 2", f"{number}. {self._named(task)}")
            write.fact(write.paragraph("Body"), task.record.task)
            for _ in range(LINES):
                write.paragraph("Line")
        self._setting(write, check.title, check.minutes, check.situation, check.steps, new_page=True)
        write.fact(write.paragraph("heading 2"), check.law.title)
        for name, section in check.law.sections.items():
            paragraph = write.paragraph("Item")
            write.say(paragraph, f"{name}. {self.plain(section.title)}. ", "Strong")
            write.fact(paragraph, section.text)
        write.paragraph("Gap")
        answers = " / ".join(self.label(word) for word in SELF_CHECK_ANSWER.values())
        rows = [[f"{one.number}. {self.plain(one.question.question)}", answers, ""] for one in view.questions]
        self._table(write, (N_("Question"), N_("Answer"), N_("Section, and why")), QUESTIONS, rows, ROOM)

    def _solutions(self, write: Writer, view: KitView) -> None:
        draft, check = view.exercises.draft, view.exercises.check
        write.fact(write.paragraph("Notice"), view.exercises.notice)
        write.fact(write.paragraph("heading 1"), draft.title)
        english_text = draftwords.english_text(self.edition)
        if english_text:
            write.paragraph("Body", self.label(english_text))
        for task in view.tasks:
            self._solution(write, task)
        write.fact(write.paragraph("heading 1"), check.title)
        rows = []
        for one in view.questions:
            clauses = [
                self.label(N_("Clause %(number)s: %(title)s"))
                % {"number": clause.number, "title": self.plain(clause.record.title)}
                for clause in one.clauses
            ]
            why = " ".join([self.plain(one.solution.because), *(f"{clause}." for clause in clauses)])
            rows.append(
                [
                    f"{one.number}. {self.plain(one.question.question)}",
                    self.label(SELF_CHECK_ANSWER[one.solution.answer]),
                    self.language.between.join(one.solution.sections),
                    why,
                ]
            )
        heads = (N_("Question"), N_("Answer"), N_("Section"), N_("Why"))
        self._table(write, heads, SOLUTIONS, rows)

    def _solution(self, write: Writer, task: TaskView) -> None:
        write.paragraph("heading 2", self._named(task))
        write.paragraph("Body", self.label(HAS))
        self._items(write, task.record.look_for)
        write.paragraph("Body", self.label(TEMPLATE_HAS) % {"number": task.clause.number})
        for words in task.law:
            paragraph = write.paragraph("Law Item" if words.level else "Law", law=not words.tongue.rtl)
            say = write.foreign if words.tongue.is_english else write.say
            say(paragraph, f"({words.label}) {words.words}" if words.label else words.words)
        if task.clause.alternatives:
            titles = self.label(N_("; ")).join(self.plain(one.record.title) for one in task.clause.alternatives)
            write.paragraph("Body", f"{self.label(OTHER_WAYS)} {titles}.")
        if task.enacted:
            states = self.language.between.join(f"{one.state} ({one.law.year})" for one in task.enacted)
            write.paragraph("Body", paired(self.language, self.label(draftwords.DONE_SO), f"{states}."))

    def _evaluation(self, write: Writer, view: KitView) -> None:
        write.paragraph("Body", self.label(SCALE))
        for number, one in enumerate(view.record.evaluation, 1):
            write.fact(write.paragraph("heading 2", f"{number}. "), one.question)
            if one.answer == "scale":
                write.foreign(write.paragraph("Body"), NUMBERS)
            for _ in range(SHORT if one.answer == "words" else 0):
                write.paragraph("Line")

    def _setting(
        self, write: Writer, title: str, minutes: int, known: list[str], steps: list[str], new_page: bool = False
    ) -> None:
        heading = write.paragraph("heading 1")
        write.fact(heading, title)
        heading.paragraph_format.page_break_before = new_page
        write.fact(write.paragraph("Notice"), self.kit.exercises.notice)
        write.paragraph("Body", self.language.plural(*TIME, minutes) % {"num": minutes})
        self._items(write, known)
        for number, step in enumerate(steps, 1):
            write.fact(write.paragraph("Item", f"{number}.  "), step)

    def _items(self, write: Writer, texts: list[str]) -> None:
        for text in texts:
            write.fact(write.paragraph("Item", "•  "), text)

    def _named(self, task: TaskView) -> str:
        number = self.label(N_("; ")).join(task.articles)
        return self.label(ARTICLES) % {"title": self.plain(task.clause.record.title), "number": number}
