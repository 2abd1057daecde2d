"""Rules on the drafting template, the enacted laws and the questions on which views differ."""

from collections.abc import Iterator

from ..clausetext import MarkError, Reference, each, parse
from ..faults import Fault, place, shown, suggest
from ..loading import Facts
from ..records import Clause
from .dates import after
from .law import known


def clauses_are_known(facts: Facts) -> Iterator[Fault]:
    """Parts, obligations, clauses and laws that a clause names exist; a clause names each once."""
    template, laws = facts.template, facts.laws
    for slug, clause in template.clauses.items():
        key = ("clauses", slug)
        yield from known(facts, "clauses", (*key, "part"), [clause.part], template.parts, "part")
        yield from known(
            facts, "clauses", (*key, "obligations"), clause.obligations, facts.law.obligations, "obligation"
        )
        yield from known(facts, "clauses", (*key, "see_also"), clause.see_also, template.clauses, "clause")
        for i, example in enumerate(clause.examples):
            yield from known(facts, "clauses", (*key, "examples", i, "law"), [example.law], laws, "law")
    yield from known(
        facts,
        "clauses",
        ("without_clause",),
        list(template.without_clause),
        facts.law.obligations,
        "obligation",
        by_key=True,
    )


def clauses_in_order(facts: Facts) -> Iterator[Fault]:
    """Clauses stand in the order of the parts, so that their numbers follow it."""
    parts = list(facts.template.parts)
    last = 0
    for slug, clause in facts.template.clauses.items():
        if clause.part not in parts:
            continue
        here = parts.index(clause.part)
        if here < last:
            message = (
                f"clauses.{slug}.part is {clause.part}, which comes before {parts[last]}. "
                f"Move the clause up to the others of its part."
            )
            yield facts.fault("clauses", ("clauses", slug, "part"), message)
        last = max(last, here)


def clauses_have_words(facts: Facts) -> Iterator[Fault]:
    """A clause has one text for both traditions or one for each; an alternative says what to do or to write."""
    for slug, clause in facts.template.clauses.items():
        key = ("clauses", slug)
        if (clause.text is None) == (clause.variants is None):
            has = "neither text nor variants" if clause.text is None else "both text and variants"
            message = (
                f"clauses.{slug} has {has}. Write text for both traditions, or variants with common and civil."
            )
            yield facts.fault("clauses", key, message)
        for name, alternative in clause.alternatives.items():
            if alternative.do is None and alternative.text is None:
                where = (*key, "alternatives", name)
                message = f"{place(where)} says neither what to do nor what to write. Add do, text or both."
                yield facts.fault("clauses", where, message)


def marks_are_right(facts: Facts) -> Iterator[Fault]:
    """Brackets in a clause's words are closed, and each {reference} leads to a clause of the template."""
    clauses = facts.template.clauses
    for slug, clause in clauses.items():
        for key, text in texts(clause):
            where = ("clauses", slug, *key)
            document = facts.documents["clauses"]
            first = document.blocks.get(where, document.line(*where))
            try:
                references = [node.clause for node in each(parse(text), Reference)]
            except MarkError as error:
                yield Fault(document.path, first + error.line, f"{place(where)} {error}")
                continue
            for name in references:
                if name not in clauses:
                    line = first + text[: text.find("{" + name)].count("\n")
                    message = f"{place(where)} refers to the clause {shown(name)}, which does not exist."
                    yield Fault(document.path, line, message + suggest(name, clauses))


def texts(clause: Clause) -> Iterator[tuple[tuple[str, ...], str]]:
    """(key below the clause, words) of every text of the law in a clause."""
    if clause.text:
        yield ("text",), clause.text
    if clause.variants:
        yield ("variants", "common"), clause.variants.common
        yield ("variants", "civil"), clause.variants.civil
    for name, alternative in clause.alternatives.items():
        if alternative.text:
            yield ("alternatives", name, "text"), alternative.text


def obligations_have_clauses(facts: Facts) -> Iterator[Fault]:
    """Every obligation has a clause of the template, or a reason why it has none; not both."""
    template = facts.template
    having = {slug for clause in template.clauses.values() for slug in clause.obligations}
    for slug in facts.law.obligations:
        if slug not in having and slug not in template.without_clause:
            message = (
                f'no clause of data/clauses.yaml names the obligation "{slug}". Name it under obligations of a '
                "clause, or say under without_clause why there is none."
            )
            yield facts.fault("obligations", ("obligations", slug), message)
        if slug in having and slug in template.without_clause:
            message = f'without_clause gives a reason for "{slug}", but a clause names it. Delete one of them.'
            yield facts.fault("clauses", ("without_clause", slug), message)


def tools_cover_something(facts: Facts) -> Iterator[Fault]:
    """Every tool covers at least one obligation."""
    for slug, tool in facts.tools.tools.items():
        if not tool.covers:
            message = f"tools.{slug}.covers is empty. Name at least one obligation that the tool helps with."
            yield facts.fault("tools", ("tools", slug, "covers"), message)


def laws_are_known(facts: Facts) -> Iterator[Fault]:
    """A law belongs to a State of the register and its provisions to obligations; its dates are in order."""
    for slug, law in facts.laws.items():
        name = f"laws/{slug}"
        yield from known(facts, name, ("state",), [law.state], facts.states, "State")
        yield from known(
            facts, name, ("provisions",), list(law.provisions), facts.law.obligations, "obligation", by_key=True
        )
        if after(law.enacted, law.in_force):
            message = f"in_force ({law.in_force}) is before enacted ({law.enacted}). Check both dates."
            yield facts.fault(name, ("in_force",), message)
        source = facts.sources.get(law.text) if law.text else None
        if law.text and (law.text not in law.sources or not source or not source.url):
            message = (
                f"text is {law.text}, which is not one of the sources of the law that have a link. Correct it."
            )
            yield facts.fault(name, ("text",), message + suggest(law.text, law.sources))
        if law.enacted and int(law.enacted[:4]) != law.year:
            message = f"year is {law.year}, but enacted is {law.enacted}. Correct one of them."
            yield facts.fault(name, ("year",), message)


def silence_was_read(facts: Facts) -> Iterator[Fault]:
    """That a law has no provision can be said only of a law whose text was read in full, or mostly."""
    for slug, law in facts.laws.items():
        for obligation, provision in law.provisions.items():
            if provision.covered == "not_covered" and law.read == "part":
                message = (
                    f"provisions.{obligation}.covered is not_covered, but read is part. Write unknown, or read "
                    "the text and correct read."
                )
                yield facts.fault(f"laws/{slug}", ("provisions", obligation, "covered"), message)
            if provision.covered == "not_covered" and provision.section:
                message = (
                    f"provisions.{obligation} names a section, but covered is not_covered. Correct one of them."
                )
                yield facts.fault(f"laws/{slug}", ("provisions", obligation, "section"), message)


def views_are_known(facts: Facts) -> Iterator[Fault]:
    """Each question on which views differ has its entry; positions name a question and a State."""
    given, obligations = facts.interpretations, facts.law.obligations
    differing = [slug for slug, o in obligations.items() if o.interpretation == "views_differ"]
    for slug, issue in given.issues.items():
        yield from known(
            facts, "interpretations", ("issues", slug, "clause"), [issue.clause], facts.template.clauses, "clause"
        )
        if slug not in differing:
            message = f'issues has "{slug}", which is no obligation with interpretation: views_differ.'
            yield facts.fault("interpretations", ("issues", slug), message + suggest(slug, differing))
    for slug in differing:
        if slug not in given.issues:
            message = (
                f"obligations.{slug}.interpretation is views_differ, but data/interpretations.yaml has no issue"
            )
            yield facts.fault(
                "obligations", ("obligations", slug, "interpretation"), f'{message} "{slug}". Add it there.'
            )
    for i, position in enumerate(given.positions):
        yield from known(
            facts, "interpretations", ("positions", i, "state"), [position.state], facts.states, "State"
        )
        yield from known(
            facts, "interpretations", ("positions", i, "issue"), [position.issue], given.issues, "issue"
        )


def self_check_is_known(facts: Facts) -> Iterator[Fault]:
    """The self-check names obligations and States that exist, and only States that rely on existing law."""
    for slug, question in facts.self_check.questions.items():
        key = ("questions", slug)
        yield from known(
            facts, "selfcheck", (*key, "obligations"), question.obligations, facts.law.obligations, "obligation"
        )
        for i, pointed in enumerate(question.pointed):
            where = (*key, "pointed", i, "state")
            yield from known(facts, "selfcheck", where, [pointed.state], facts.states, "State")
            state = facts.states.get(pointed.state)
            if state and state.article9.status != "existing_law":
                message = (
                    f"{place(where)} is {pointed.state}, whose status is {state.article9.status}, not "
                    "existing_law. Delete the entry, or name a State that considers its existing law sufficient."
                )
                yield facts.fault("selfcheck", where, message)


RULES = (
    clauses_are_known,
    clauses_in_order,
    clauses_have_words,
    marks_are_right,
    obligations_have_clauses,
    tools_cover_something,
    laws_are_known,
    silence_was_read,
    views_are_known,
    self_check_is_known,
)
