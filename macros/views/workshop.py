"""View of the workshop's kit: agendas, exercises with their solutions, notes, evaluation form, what to print."""

from dataclasses import dataclass

from ..language.labels import N_
from ..records.selfcheck import Question
from ..records.tongue import Tongue
from ..records.workshop import Agenda, DraftTask, Exercises, Note, Part, Printed, Solution, Workshop
from ..register.edition import Edition
from . import downloads, draftwords
from .clauses import ClauseView, EnactedView, clause_views, enacted, in_tradition

PARTS = ("agendas", "draft", "check", "notes", "evaluation", "print", "files")
PRINTED = {
    **downloads.WORKSHOP_SHEETS,
    "handout": N_("The two-page handout"),
    "self_check": N_("The self-check of existing law"),
    "slides": N_("The slides"),
}


@dataclass(frozen=True)
class PartView:
    """A part of an agenda with the minutes, from the start, at which it begins and ends; numbers of its slides."""

    record: Part
    start: int
    end: int
    slides: list[int]


@dataclass(frozen=True)
class AgendaView:
    """One form of the workshop."""

    slug: str
    record: Agenda
    parts: list[PartView]


@dataclass(frozen=True)
class LineView:
    """A line of the law: its label, how deep it stands, its words with their signs."""

    label: str | None
    level: int
    words: str
    tongue: Tongue


@dataclass(frozen=True)
class TaskView:
    """A clause to draft; the solution: its words in the template, alternatives, enacted examples."""

    clause: ClauseView
    record: DraftTask
    articles: list[str]
    law: list[LineView]
    enacted: list[EnactedView]


@dataclass(frozen=True)
class CheckedView:
    """A question of the self-check on the invented law; the solution, and the clauses that would say it."""

    number: int
    question: Question
    solution: Solution
    clauses: list[ClauseView]


@dataclass(frozen=True)
class PrintedView:
    """Something to print: its name, how many copies, (format, address) of its files."""

    label: str
    record: Printed
    files: list[tuple[str, str]]


@dataclass(frozen=True)
class KitView:
    """The whole kit."""

    record: Workshop
    exercises: Exercises
    agendas: list[AgendaView]
    tasks: list[TaskView]
    questions: list[CheckedView]
    notes: list[Note]
    printed: list[PrintedView]
    files: list[tuple[str, list[tuple[str, str]]]]


def kit(edition: Edition) -> KitView:
    """The kit in one language."""
    facts, code = edition.facts, edition.language.files
    record, views = facts.workshop, clause_views(facts)
    printed = downloads.workshop_printed(code)
    asked = record.exercises.check.questions.items()
    return KitView(
        record=record,
        exercises=record.exercises,
        agendas=[AgendaView(slug, agenda, _timed(record, agenda)) for slug, agenda in record.agendas.items()],
        tasks=[
            _task(edition, views[slug], task, {name: view.number for name, view in views.items()})
            for slug, task in record.exercises.draft.clauses.items()
        ],
        questions=[
            _checked(number, facts.selfcheck.questions[slug], solution, views)
            for number, (slug, solution) in enumerate(asked, 1)
        ],
        notes=record.notes,
        printed=[PrintedView(PRINTED[one.what], one, printed[one.what]) for one in record.print],
        files=downloads.workshop_files(code),
    )


def _timed(record: Workshop, agenda: Agenda) -> list[PartView]:
    slides, parts, start = list(record.slides), [], 0
    for part in agenda.parts:
        end = start + part.minutes
        parts.append(PartView(part, start, end, [slides.index(slug) + 1 for slug in part.slides]))
        start = end
    return parts


def _task(edition: Edition, view: ClauseView, record: DraftTask, numbers: dict[str, int]) -> TaskView:
    tradition = edition.facts.workshop.exercises.draft.tradition
    law = [
        LineView(
            paragraph.shown or None, paragraph.level, draftwords.signed(paragraph.nodes, numbers), paragraph.tongue
        )
        for paragraph in in_tradition(view, tradition)
    ]
    of_each = (edition.language.articles(one.article) for one in view.obligations.values())
    articles = [edition.language.article(one) for one in dict.fromkeys(a for named in of_each for a in named)]
    return TaskView(view, record, articles, law, enacted(edition, view))


def _checked(number: int, question: Question, solution: Solution, views: dict[str, ClauseView]) -> CheckedView:
    led_to = [views[slug] for slug in question.clauses] if solution.answer != "yes" else []
    return CheckedView(number, question, solution, led_to)
