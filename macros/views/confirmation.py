"""What a letter that asks a capital to confirm old facts says: each fact, its text, and what to say of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..language.labels import N_
from ..language.pairs import paired
from ..records import State
from ..register import figures
from ..register.edition import Edition
from ..tables.columns import Reader
from ..tables.statecolumns import on
from ..templating.addresses import absolute, target
from .updatesheet import UpdateLineView, UpdateRowView, row

TITLE = N_("Facts to confirm")
ASK = N_(
    "The register of national measures under the Convention on Cluster Munitions shows the facts below on "
    "%(state)s. The texts on which they rest are more than %(years)s years old. Please say of each whether it "
    "still holds, and name a text, with its date, for what has changed."
)
TEXT = N_("Text of %(date)s:")
NOT_OBLIGED = N_(
    "Nothing obliges a State to answer. What is not answered stays as it is, with its date; an answer is shown "
    "with its source."
)
CONFIRM = {
    "article9": N_(
        "Does the status still hold? If a law was adopted, changed or repealed since: its title and date."
    ),
    "investment": N_("Does this still hold? If a law or a view is newer: its title and date."),
    "assistance": N_("Is help with legislation still asked for, or asked for now?"),
    "transparency": N_("Was a report sent since? If so: when."),
}


@dataclass(frozen=True)
class OldFactView:
    """A fact as the register shows it, with the text on which it rests, and the question to the capital.

    The question is asked once, of the first fact of each section of the State's file.
    """

    row: UpdateRowView
    question: str


@dataclass(frozen=True)
class ConfirmationView:
    """A letter to a capital; `page` is the full address of the State's entry, `contact` where the answer goes."""

    title: str
    ask: str
    not_obliged: str
    facts: list[OldFactView]
    page: str
    contact: str


def confirmation(edition: Edition, slug: str) -> ConfirmationView | None:
    """The letter on one State; None if no fact of it rests on an old text. Raises KeyError for no such State."""
    facts = list(_old(edition, slug))
    if not facts:
        return None
    language, site = edition.language, edition.facts.site
    name = language.state(edition.facts.states[slug])
    years = language.number(figures.AGEING)
    return ConfirmationView(
        title=paired(language, language.label(TITLE), name),
        ask=language.label(ASK) % {"state": name, "years": years},
        not_obliged=language.label(NOT_OBLIGED),
        facts=facts,
        page=absolute(site.base_address, language.code)(target("state", slug)),
        contact=site.contact or "",
    )


def _old(edition: Edition, slug: str) -> Iterator[OldFactView]:
    """The facts that rest on texts older than six years; none of a State that has withdrawn."""
    state, language = edition.facts.states[slug], edition.language
    asked: set[str] = set()
    for column in on(Reader.LETTER):
        section = column.path[0]
        if section not in CONFIRM or not _is_old(edition, state, section):
            continue
        question = "" if section in asked else language.label(CONFIRM[section])
        asked.add(section)
        yield OldFactView(_with_text(edition, row(edition, slug, column), state, section, not question), question)


def _is_old(edition: Edition, state: State, section: str) -> bool:
    if state.has_withdrawn:
        return False
    year = state.article9.as_of if section == "article9" else figures.as_of(state, section)
    return year is not None and figures.age_band(year, edition.facts.site.data_as_of) == "old"


def _with_text(edition: Edition, shown: UpdateRowView, state: State, section: str, told: bool) -> UpdateRowView:
    """The row with the newest source of its section, unless a row above has told it."""
    source = figures.newest_source(state, section)
    if told or source is None or source.as_of is None:
        return shown
    language = edition.language
    dated = UpdateLineView("words", language.label(TEXT) % {"date": language.date(source.as_of)})
    named = UpdateLineView("foreign", f"{source.publisher}, {source.title}", source.language)
    note = [UpdateLineView("words", f"({language.plain(source.as_of_note)})")] if source.as_of_note else []
    return UpdateRowView(shown.title, (*shown.lines, dated, named, *note))
