"""The end of a law that is no longer in force, and what replaced it, for whatever names the law."""

from dataclasses import dataclass

from ..language.labels import N_
from ..language.languages import Language
from ..records import EnactedLaw, year_of
from ..records.common import NOTHING_KNOWN
from ..records.state import Law
from ..register.loading import Facts
from ..templating.addresses import target


@dataclass(frozen=True)
class EndingView:
    """When a law ceased to be in force; what replaced it, with year and address if it is compared here."""

    when: str
    title: str | None  # None: nothing is known to have replaced it
    language: str = ""  # of the title, if it is known
    law_year: int | None = None
    address: str | None = None

    @property
    def year(self) -> int:
        """Year in which it ceased to be in force."""
        return year_of(self.when)


def ending(facts: Facts, law: EnactedLaw | Law) -> EndingView | None:
    """The end of a law; None of one that is in force, or of which no source says that it is not."""
    if not law.ended:
        return None
    if law.replaced_by in facts.laws:
        by = facts.laws[law.replaced_by]
        return EndingView(law.ended, by.title, by.language, by.year, target("law", law.replaced_by))
    return EndingView(law.ended, None if law.replaced_by == NOTHING_KNOWN else law.replaced_by)


def in_words(language: Language, end: EndingView) -> str:
    """Its end and what replaced it, for a file without links."""
    if not end.title:
        alone = language.label(N_("repealed in %(year)s; nothing is known to have replaced it"))
        return alone % {"year": end.year}
    law = language.label(N_("law of %(year)s")) % {"year": end.law_year} if end.law_year else end.title
    return language.label(N_("repealed in %(year)s, replaced by %(law)s")) % {"year": end.year, "law": law}
