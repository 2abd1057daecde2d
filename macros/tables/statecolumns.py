"""The columns of the register: each fact of a State, of a law that it names and of a source, described once."""

from functools import cache
from typing import Any

from ..language import labels
from ..language.labels import N_
from ..records import Record, Source, State
from ..records.fieldtype import FieldType
from ..records.state import Law
from .columns import EVERY, FILES, YES_NO, Column, Reader, column, shown

BOOK, COMPARISON, FILE, FORM = Reader.BOOK, Reader.COMPARISON, Reader.FILE, Reader.FORM
LETTER, REGISTER = Reader.LETTER, Reader.REGISTER
STATE = "data/states/*.yaml: "
PAGES = frozenset({REGISTER, COMPARISON})
CONSENT = {word: label for word, label in labels.CONSENT.items() if word}
READ = {"online": N_("online"), "copy": N_("in a copy"), "document": N_("as a file")}


def _fact(title: str, *path: str, on: frozenset[Reader] = FILES, **more: Any) -> Column:
    """The column of a fact of a State. A reader that calls it otherwise has it too."""
    key = path[-1] if FILE in on else ".".join(path)
    return column(
        State, *path, within=STATE, title=title, on=on | {*more.get("called", ())}, **{"key": key, **more}
    )


def _listed(record: type[Record], within: str, title: str, key: str, **more: Any) -> Column:
    """A column of what a State has several of: laws, sources. Only files have them as tables."""
    return column(record, key, within=f"{STATE}{within}.*.", title=title, on=FILES, **more)


STATE_COLUMNS: tuple[Column, ...] = (
    Column(
        "slug",
        "Name in addresses",
        FieldType("slug", description="Name of the State in addresses."),
        read=lambda slug, state: slug,
        on=frozenset({FILE}),
    ),
    _fact(N_("State"), "name", on=FILES | {REGISTER}, width=24),
    _fact(N_("ISO code"), "iso3", width=10),
    _fact(N_("Region"), "region", on=FILES | PAGES, words=labels.REGION, page_words=labels.REGION_SHORT),
    _fact(N_("Membership"), "convention", "membership", on=EVERY, words=labels.MEMBERSHIP, ranked=True),
    _fact(N_("Signed on"), "convention", "signed", called={REGISTER: N_("Signed"), COMPARISON: N_("Signed")}),
    _fact(N_("Consent"), "convention", "consent", words=CONSENT),
    _fact(N_("Consent on"), "convention", "consent_date"),
    _fact(
        N_("In force from"),
        "convention",
        "in_force",
        called={FORM: "In force since", REGISTER: N_("In force"), COMPARISON: N_("In force")},
    ),
    _fact(
        N_("Withdrawal takes effect"),
        "convention",
        "withdrawal_effective",
        called={FORM: "Withdrawal in effect"},
    ),
    _fact(N_("Why dates differ"), "convention", "dates_because", on=frozenset({FORM})),
    _fact("Membership: sources", "convention", "sources", on=frozenset({FORM})),
    _fact(N_("Article 9 status"), "article9", "status", on=EVERY, words=labels.STATUS, ranked=True),
    _fact(
        N_("Status as of"), "article9", "as_of", key="status_as_of", asked="as_of", called={REGISTER: N_("As of")}
    ),
    _fact(
        N_("Laws"),
        "article9",
        "laws",
        read=lambda slug, state: [law.title for law in state.article9.laws],
        on=frozenset({FILE, BOOK, COMPARISON, LETTER}),
    ),
    Column(
        "rests_on_repealed_law",
        N_("Rests on repealed law"),
        FieldType("boolean", description="Whether every law that the status rests on has ended."),
        read=lambda slug, state: state.article9.rests_on_repealed,
        on=frozenset({FILE, BOOK}),
        words=YES_NO,
    ),
    _fact(
        N_("Penal sanctions known"),
        "article9",
        "penal_sanctions",
        called={COMPARISON: N_("Penal sanctions"), LETTER: N_("Penal sanctions")},
    ),
    _fact(
        N_("Reaches conduct abroad"),
        "article9",
        "extraterritorial",
        called={COMPARISON: N_("Conduct abroad"), LETTER: N_("Conduct abroad")},
    ),
    _fact(
        N_("Article 9 summary"),
        "article9",
        "summary",
        on=frozenset({FORM}),
        called={LETTER: N_("Article 9 measures")},
    ),
    _fact("Article 9: sources", "article9", "sources", on=frozenset({FORM})),
    _fact(
        N_("Investment in producers"),
        "investment",
        "position",
        key="investment",
        on=EVERY,
        words=labels.POSITION,
        ranked=True,
        called={REGISTER: N_("Investment")},
    ),
    _fact(N_("Investment: year"), "investment", "year", key="investment_year"),
    _fact(N_("Investment: note"), "investment", "note", on=frozenset({FORM})),
    _fact("Investment: sources", "investment", "sources", on=frozenset({FORM})),
    _fact(
        N_("Initial report"),
        "transparency",
        "initial_report",
        on=FILES | {COMPARISON},
        called={LETTER: N_("Transparency reports (Article 7)")},
    ),
    _fact(
        N_("Latest report"),
        "transparency",
        "latest_report",
        asked="report",
        called={REGISTER: N_("Latest report known"), COMPARISON: N_("Latest report known")},
    ),
    _fact("Reports: sources", "transparency", "sources", on=frozenset({FORM})),
    _fact(
        N_("Assistance requested"),
        "assistance",
        "requested",
        key="assistance_requested",
        asked="assistance",
        page_words=labels.REQUESTED,
        called={
            REGISTER: N_("Assistance"),
            COMPARISON: N_("Assistance with legislation"),
            LETTER: N_("Assistance with legislation (Action 48)"),
        },
    ),
    _fact("Assistance: sources", "assistance", "sources", on=frozenset({FORM})),
    _fact(N_("Notes"), "notes", "text", on=frozenset({FORM})),
    _fact("Notes: sources", "notes", "sources", on=frozenset({FORM})),
    _fact("To confirm (not published)", "to_confirm", on=frozenset({FORM})),
    _fact(N_("Why the status stands"), "article9", "stands_because", on=frozenset({FORM})),
    _fact(
        N_("Initial report: submitted, date not known"),
        "transparency",
        "undated",
        key="initial_report_undated",
    ),
    _fact("The status is a judgement", "article9", "judgement", on=frozenset({FORM})),
    _fact("Investment: who acted", "investment", "acted", on=frozenset({FORM})),
)
LANGUAGE = "Language of the title"
LAW_COLUMNS = (
    _listed(Law, "article9.laws", N_("Title"), "title"),
    _listed(Law, "article9.laws", N_("Year"), "year"),
    _listed(Law, "article9.laws", N_("Citation"), "citation"),
    _listed(Law, "article9.laws", N_("Web address"), "url"),
    _listed(Law, "article9.laws", N_("Ended"), "ended"),
    _listed(Law, "article9.laws", "Ended: source", "ended_source"),
    _listed(Law, "article9.laws", N_("Replaced by"), "replaced_by"),
    _listed(Law, "article9.laws", LANGUAGE, "language"),
)
SOURCE_COLUMNS = (
    _listed(Source, "sources", N_("Title"), "title"),
    _listed(Source, "sources", N_("Publisher"), "publisher"),
    _listed(Source, "sources", N_("As of"), "as_of"),
    _listed(Source, "sources", "Note on the date", "as_of_note"),
    _listed(Source, "sources", N_("Web address"), "url", kept=True),  # the files say url: null of a copy
    _listed(Source, "sources", "Read", "access", words=READ),
    _listed(Source, "sources", LANGUAGE, "language"),
)
# The columns that a reader has before the others, where it does not have them in the order above.
FIRST: dict[Reader, tuple[str, ...]] = {
    REGISTER: ("name", "region", "membership", "status", "status_as_of", "in_force", "signed"),
    COMPARISON: (
        "membership",
        "region",
        "status",
        "laws",
        "penal_sanctions",
        "extraterritorial",
        "investment",
    ),
    LETTER: ("membership", "status", "article9.summary"),
}


@cache
def on(reader: Reader) -> tuple[Column, ...]:
    """The columns of a State that a reader has, in its order, each by the title that it has there."""
    return shown(STATE_COLUMNS, reader, FIRST.get(reader, ()))


def named(key: str) -> Column:
    """One column of a State, by its key. Raises KeyError for another."""
    return {column.key: column for column in STATE_COLUMNS}[key]
