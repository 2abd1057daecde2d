"""Which clauses a draft has, with the alternatives that are taken in each."""

from dataclasses import dataclass

from ..records.choices import SITUATIONS, Choices
from ..register.loading import Facts
from .clauseforms import Form, FormAlternative, FormParagraph, form
from .joining import joined


@dataclass(frozen=True)
class Taken:
    """A clause that stands: its form, the alternatives taken, the paragraphs that it then has."""

    form: Form
    alternatives: list[FormAlternative]
    paragraphs: list[FormParagraph]

    @property
    def offence(self) -> bool:
        """Whether it makes an act punishable, as it then reads."""
        return self.form.record.creates_offence and any(p.punishes for p in self.paragraphs)


def taken(choices: Choices, facts: Facts) -> dict[str, Taken]:
    """The clauses that stand, by id in the order of the template."""
    standing = {}
    for slug, record in facts.clauses.clauses.items():
        clause = form(slug, record, choices.tradition)
        if stands(choices, facts, clause):
            alternatives = compatible(choices, clause)
            standing[slug] = Taken(clause, alternatives, joined(clause, alternatives))
    return standing


def stands(choices: Choices, facts: Facts, clause: Form) -> bool:
    """Whether the law has a clause: always one that it needs, else what is chosen, else what the State has."""
    record, choice = clause.record, choices.of(clause.slug)
    if record.necessity == "core":
        return True
    if any(alternative.doing.out for alternative in compatible(choices, clause)):
        return False
    if choice.stands is not None:
        return choice.stands
    if record.necessity == "if_applicable":
        applies = {facts.obligations.obligations[name].applies for name in record.obligations}
        return any(SITUATIONS[kind] in applies for kind in choices.situation)
    return record.necessity == "recommended"


def compatible(choices: Choices, clause: Form) -> list[FormAlternative]:
    """The alternatives that are chosen, without one that contradicts another above it; in the template's order."""
    kept: list[FormAlternative] = []
    for name in choices.of(clause.slug).alternatives:
        alternative = clause.alternatives.get(name)
        if alternative and not leaves_out_core(clause, alternative) and not rival(alternative, kept):
            kept.append(alternative)
    return [one for one in clause.alternatives.values() if one in kept]


def leaves_out_core(clause: Form, alternative: FormAlternative) -> bool:
    """Whether it would leave out a clause that every law needs."""
    return alternative.doing.out and clause.record.necessity == "core"


def rival(alternative: FormAlternative, kept: list[FormAlternative]) -> FormAlternative | None:
    """The alternative that is taken already and beside which this one cannot stand: it may be the same."""
    return next((one for one in kept if one is alternative or alternative.doing.clashes(one.doing)), None)
