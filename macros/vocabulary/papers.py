"""The text of a working paper as a page: the macros that it may call, and its sources as footnotes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from ..faults.kinds import Code
from ..records import Source
from ..register import figures, meetings
from ..register.edition import Edition
from ..register.paperperiods import PaperPeriod, submitter
from ..templating.addresses import absolute
from ..views import paperfiles, paperlists, papertext
from ..views.templates.ofpapers import PaperListView, PaperNoteView, PaperTableView, WorkingPapersView
from .calls import Macro, MacroError
from .core import BLOCK, Page, block, known

WHEN = ("before", "after")
COUNTS: dict[str, Callable[[Edition, figures.OnDay], int]] = {
    "state_party": lambda edition, on: len(on.among("state_party")),
    "signatory": lambda edition, on: len(on.among("signatory")),
    "specific_law": lambda edition, on: len(on.with_law("in_force", "adopted")),
    "investment_law": lambda edition, on: len(figures.investment_laws_on(edition.facts, on)),
}
LISTS = (*paperlists.EVENTS, "activities", "requests")
TABLES = ("counted", "by_status", "new_states")
PARTS: dict[str, Callable[[Edition, PaperPeriod], str]] = {
    "first_day": lambda edition, period: edition.language.date(period.first),
    "last_day": lambda edition, period: edition.language.date(period.last),
    "day_before": lambda edition, period: edition.language.date(period.eve),
    "meeting": lambda edition, period: edition.language.plain(period.event.title),
    "submitter": lambda edition, period: _submitter(edition, period),
}


def _submitter(edition: Edition, period: PaperPeriod) -> str:
    slug, label = submitter(edition.facts, period), edition.language.label
    if slug is None:
        return label(papertext.NO_SUBMITTER)
    return label(papertext.OF_SUBMITTER) % {"state": edition.language.state(edition.facts.states[slug])}


class PaperPage(Page):
    """The text of a working paper while its macros run. `notes` are the sources of each footnote."""

    def __init__(self, edition: Edition, period: PaperPeriod | None) -> None:
        """Without a period no macro shows anything."""
        if period is None:
            edition = replace(edition, silent=True)
        site = edition.facts.site if edition.facts.read("site") else None
        super().__init__(edition, "", absolute(site.base_address if site else "", edition.language.code))
        self.of_paper = period
        self.notes: list[list[Source]] = []

    @property
    def period(self) -> PaperPeriod:
        """The period that its macros tell of."""
        assert self.of_paper is not None, "a silent page carries no macro out"
        return self.of_paper

    def note(self, sources: list[Source]) -> Markup:
        """The mark of the footnote that names these sources; nothing for none."""
        if not sources:
            return Markup()
        if sources not in self.notes:
            self.notes.append(sources)
        return self.show(PaperNoteView(self.notes.index(sources)))

    def render(self, template: str, **names: Any) -> Markup:
        """A template of overrides/macros; a footnote in place of the superscripts of the site."""
        if template == "cite.html":
            return self.note([self.facts.sources[name] for name in names["ids"]])
        return super().render(template, **names)

    def macros(self) -> dict[str, Macro]:
        """Those of every page that stand in a sentence, and those of papers; all others say why not."""
        own = {name: self._bound(call, name in PAPER_BLOCK) for name, call in (PAPER_INLINE | PAPER_BLOCK).items()}
        return super().macros() | {name: _refused(name) for name in BLOCK} | own


def _refused(name: str) -> Macro:
    def macro(*_: object, **__: object) -> str:
        message = f"{name} fills a page of the site, not a working paper. Use one of: {', '.join(PAPER_BLOCK)}."
        raise MacroError(message, Code.MACRO_VALUE, name)

    return macro


def paper(page: PaperPage, part: str) -> Markup:
    """A day of the period, the meeting, or who coordinated then."""
    return escape(PARTS[known("part of a working paper", part, PARTS)](page.edition, page.period))


def paper_count(page: PaperPage, name: str, when: str) -> Markup:
    """A count on the day before the period, or on its last."""
    known("count of a working paper", name, COUNTS)
    day = page.period.eve if known("time of a count", when, WHEN) == "before" else page.period.last
    number = COUNTS[name](page.edition, figures.as_of_day(page.facts, day))
    return escape(page.edition.language.number(number))


def paper_list(page: PaperPage, name: str) -> Markup:
    """What is dated in the period, or was asked for by its end."""
    known("list of a working paper", name, LISTS)
    if name in paperlists.EVENTS:
        lines = paperlists.events(page.edition, page.period, name)
    else:
        make = paperlists.activities if name == "activities" else paperlists.requests
        lines = make(page.edition, page.period)
    return page.show(PaperListView(lines, page.note))


def paper_table(page: PaperPage, name: str) -> Markup:
    """Counts beside published figures, statuses, or new States Parties."""
    known("table of a working paper", name, TABLES)
    makes = {"counted": paperlists.counted, "by_status": paperlists.by_status, "new_states": paperlists.new_states}
    table = makes[name](page.edition, page.period)
    return page.show(PaperTableView(table, page.edition.language.label(paperlists.NO_REQUEST), page.note))


PAPER_INLINE: dict[str, Callable[..., Markup]] = {"paper": paper, "paper_count": paper_count}
PAPER_BLOCK: dict[str, Callable[..., Markup]] = {"paper_list": paper_list, "paper_table": paper_table}


@block
def working_papers(page: Page) -> Markup:
    """The working papers to take away, and whether a meeting is still to come."""
    following = next(iter(meetings.coming(page.facts).values()), None)
    return page.show(WorkingPapersView(paperfiles.paper_files(page.edition), following))
