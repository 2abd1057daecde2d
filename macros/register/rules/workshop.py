"""Rules on the workshop: its agendas fill their time, its exercises and slides name what is there."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, place
from ...faults.kinds import Code
from ..loading import Facts
from .references import known

LEAST, MOST = 12, 15  # slides
BESIDE, ROWS = 75, 8  # characters of a point beside a figure; rows of a table on a slide


def agendas_fill_their_time(facts: Facts) -> Iterator[Fault]:
    """The parts of an agenda take as long as the whole."""
    for slug, agenda in facts.workshop.agendas.items():
        taken = sum(part.minutes for part in agenda.parts)
        if taken != agenda.minutes:
            message = (
                f"agendas.{slug}.minutes is {agenda.minutes}, but its parts take {taken} minutes. "
                "Correct the one or the others."
            )
            yield facts.fault(
                "workshop", ("agendas", slug, "minutes"), message, Code.CONTRADICTION, str(agenda.minutes)
            )


def agendas_name_slides(facts: Facts) -> Iterator[Fault]:
    """The parts of an agenda name slides that exist."""
    there = facts.workshop.slides
    for slug, agenda in facts.workshop.agendas.items():
        for at, part in enumerate(agenda.parts):
            yield from known(
                facts, "workshop", ("agendas", slug, "parts", at, "slides"), part.slides, there, "slide"
            )


def slides_fit_a_talk(facts: Facts) -> Iterator[Fault]:
    """There are twelve to fifteen slides, and each shows something besides its title."""
    slides = facts.workshop.slides
    if not LEAST <= len(slides) <= MOST:
        message = f"slides has {len(slides)} slides. It must have {LEAST} to {MOST}, as many as a talk holds."
        yield facts.fault("workshop", ("slides",), message, Code.OUT_OF_RANGE, mark="key")
    for slug, slide in slides.items():
        if not slide.points and not slide.shows:
            message = f"slides.{slug} has neither points nor a figure. Add points, or name a figure under shows."
            yield facts.fault("workshop", ("slides", slug), message, Code.MISSING_ENTRY, slug, mark="key")


def words_fit_beside_a_figure(facts: Facts) -> Iterator[Fault]:
    """What stands beside a figure is short, and the tables of the exercises fit a slide."""
    for slug, slide in facts.workshop.slides.items():
        for at, point in enumerate(slide.points if slide.shows else ()):
            if len(point) > BESIDE:
                key: Key = ("slides", slug, "points", at)
                message = (
                    f"{place(key)} has {len(point)} characters. Beside a figure it may have {BESIDE}: "
                    "shorten it, or say the rest in notes."
                )
                yield facts.fault("workshop", key, message, Code.TOO_LONG)
    exercises = facts.workshop.exercises
    tables: dict[Key, int] = {
        ("exercises", "draft", "clauses"): len(exercises.draft.clauses),
        ("exercises", "check", "law", "sections"): len(exercises.check.law.sections),
    }
    for key, number in tables.items():
        if number > ROWS:
            message = f"{place(key)} has {number} entries. A slide shows {ROWS} of them at most: leave some out."
            yield facts.fault("workshop", key, message, Code.TOO_LONG, mark="key")


def exercises_name_clauses(facts: Facts) -> Iterator[Fault]:
    """The exercise in drafting names clauses that exist."""
    ids = list(facts.workshop.exercises.draft.clauses)
    key = ("exercises", "draft", "clauses")
    yield from known(facts, "workshop", key, ids, facts.clauses.clauses, "clause", by_key=True)


def exercises_name_questions(facts: Facts) -> Iterator[Fault]:
    """The exercise on existing law names questions of the self-check."""
    ids = list(facts.workshop.exercises.check.questions)
    key = ("exercises", "check", "questions")
    yield from known(facts, "workshop", key, ids, facts.selfcheck.questions, "question", by_key=True)


def solutions_name_sections(facts: Facts) -> Iterator[Fault]:
    """A solution rests on sections that the invented law has."""
    check = facts.workshop.exercises.check
    for slug, solution in check.questions.items():
        key = ("exercises", "check", "questions", slug, "sections")
        yield from known(facts, "workshop", key, solution.sections, check.law.sections, "section")


RULES = {
    agendas_fill_their_time: ("workshop",),
    agendas_name_slides: ("workshop",),
    slides_fit_a_talk: ("workshop",),
    words_fit_beside_a_figure: ("workshop",),
    exercises_name_clauses: ("workshop", "clauses"),
    exercises_name_questions: ("workshop", "selfcheck"),
    solutions_name_sections: ("workshop",),
}
