"""The clauses of the drafting template by the law that a State amends: which holds a clause, or part of it."""

from dataclasses import dataclass

from ..language.labels import N_
from ..language.languages import Language
from ..language.lawlabels import HELD_BY, OWN_LAW
from ..register.loading import Facts
from .clauses import ClauseView, LawWords, clause_views

SEVERAL_LAWS = N_("Where the clauses go into several laws")
# What has to be adapted then.
ADAPTED = (
    N_("Each of these laws needs the definitions: repeat them in it, or refer to the law that has them."),
    N_("Where a clause names one that goes into another law, let it name that law as well."),
    N_(
        "In a code, “an offence under this Act” or “this Law” would take in all that the code holds. Name in its "
        "place the sections or articles that these clauses become."
    ),
    N_(
        "Paragraphs that only a law can make, such as offences, duties of private persons and exemptions from "
        "taxes, are parted from those that an administrative act can hold. Say in full there what “it” or “such "
        "an area” refers to."
    ),
)
ONCE = N_(
    "A clause that two laws may hold stands in this file once, under the law that is the likelier to hold it."
)


@dataclass(frozen=True)
class HeldView:
    """A clause in one law; `only` are the numbers of the paragraphs that this law holds, () for all."""

    view: ClauseView
    only: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """These numbers as the clause has them."""
        return tuple(f"({number})" for number in self.only)


Held = tuple[str, list[HeldView]]  # a key of lawlabels.HELD_BY, clauses


def by_law(facts: Facts) -> tuple[list[Held], list[HeldView]]:
    """Clauses below each law that may hold them, and those of the amending law itself."""
    clauses = clause_views(facts).values()
    held = [(name, [_in(name, c) for c in clauses if name in c.record.laws]) for name in HELD_BY]
    return [(name, views) for name, views in held if views], [HeldView(c) for c in clauses if not c.record.laws]


def once(facts: Facts) -> list[tuple[str, str, list[HeldView]]]:
    """(id, title, clauses) of each law: every paragraph once, under the law that likeliest holds it."""
    laws, own = by_law(facts)
    held = [(name, HELD_BY[name], [h for h in views if _is_likeliest(name, h)]) for name, views in laws]
    return [one for one in held if one[2]] + [("amending_law", OWN_LAW, own)]


def _in(law: str, view: ClauseView) -> HeldView:
    return HeldView(view, view.record.paragraphs_in(law))


def _is_likeliest(law: str, held: HeldView) -> bool:
    return bool(held.only) or law == held.view.record.laws[0]


def of_law(words: LawWords, only: tuple[int, ...]) -> LawWords:
    """The paragraphs with these numbers, each with its items; all where there are no numbers."""
    standing, kept = not only, []
    for p in words:
        if only and not p.level:
            standing = bool(p.label) and int(p.label or 0) in only
        if standing:
            kept.append(p)
    return kept


def only(language: Language, numbers: tuple[str, ...]) -> str:
    """Which paragraphs of a clause stand there, for a file."""
    label = N_("Only %(numbers)s; the other paragraphs stand elsewhere.")
    return language.label(label) % {"numbers": language.between.join(numbers)}
