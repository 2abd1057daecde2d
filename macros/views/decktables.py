"""The tables, cards and codes of the slides: what is written, and what leads on."""

import re
from collections.abc import Callable
from itertools import chain

from ..language.labels import N_, SELF_CHECK_ANSWER
from ..register.edition import Edition
from ..templating.addresses import absolute
from . import accession, needs
from .clauses import clause_views
from .datewords import OF_DEPOSIT, coming
from .deckfigures import source_line
from .deckparts import AddressCodeView, CardsView, CardView, GridView, ShownView

HOME = "workshop/"  # the page of the kit
FURTHER = re.compile("[,;]")  # begins what a publisher is besides
DATES, NEEDS = 3, 7  # that a slide holds
MONTHS = (0, 6)  # of deposit, counted from that of the day of the data
DOORS = (
    (
        N_("The chooser"),
        N_("Six questions on your State lead to the tools and clauses that fit, and to a draft in Word."),
        "model-legislation/chooser/",
    ),
    (
        N_("The drafting template"),
        N_("Every clause of a law, with alternatives, notes and what enacted laws do; in Word, PDF and Markdown."),
        "model-legislation/template/",
    ),
    (
        N_("The composer"),
        N_("Decide clause by clause, read the law as it grows, and leave with one Word file of what you chose."),
        "model-legislation/composer/",
    ),
)
ANSWERS = {
    "yes": N_("Name the provision. The list of all provisions is the draft of a report under Article 7."),
    "no": N_("Each question leads to the clause of the drafting template that would say it."),
    "open": N_("Write down who finds out, and by when. What stays open is still to be done."),
}


def doors(edition: Edition) -> ShownView:
    """The ways to a draft."""
    label = edition.language.label
    url = absolute(edition.facts.site.base_address, edition.language.code)
    cards = tuple(CardView(label(title), label(text), url(page)) for title, text, page in DOORS)
    return ShownView(CardsView(label(N_("Ways to a draft")), cards), label(N_("Not legal advice.")))


def draft_clauses(edition: Edition) -> ShownView:
    """The clauses of the exercise, and the articles that each carries out."""
    language, facts = edition.language, edition.facts
    views = clause_views(facts)
    rows = []
    for slug in facts.workshop.exercises.draft.clauses:
        named = (language.articles(one.article) for one in views[slug].obligations.values())
        articles = dict.fromkeys(chain.from_iterable(named))
        said = language.label(N_("; ")).join(language.article(article) for article in articles)
        rows.append((language.plain(views[slug].record.title), said))
    heads = (language.label(N_("Clause")), language.label(N_("Articles")))
    grid = GridView(language.label(N_("Clauses to draft")), heads, tuple(rows), (4, 5))
    return ShownView(grid, language.plain(facts.workshop.exercises.notice))


def joining(edition: Edition) -> ShownView:
    """What follows from a deposit in two months: that of the data and half a year later."""
    language = edition.language
    deposits = accession.next_deposits(edition)
    shown = [deposits[at] for at in MONTHS]
    deposit = language.label(N_("Deposit in %(month)s"))
    grid = GridView(
        title=language.label(N_("Days that follow from a deposit")),
        heads=(language.label(N_("What follows")), *(deposit % {"month": language.date(d.month)} for d in shown)),
        rows=tuple(
            (language.label(head), *(language.date(d.days[name]) for d in shown))
            for name, (head, _) in OF_DEPOSIT.items()
        ),
        widths=(5, 3, 3),
    )
    more = language.label(N_("States Parties may ask for more time for the last two (Articles 3(3) and 4(5))"))
    return ShownView(grid, f"{more}.")


def helping(edition: Edition) -> ShownView:
    """The needs that the handout lists, and who publishes the first tool that answers each."""
    language = edition.language
    rows = []
    for need, tools in needs.with_tools(edition.facts, handout=True)[:NEEDS]:
        _, first = tools[0]
        rows.append((language.plain(need.title), language.plain(FURTHER.split(first.publisher)[0])))
    heads = (language.label(N_("Need")), language.label(N_("From whom")))
    grid = GridView(language.label(N_("Needs and who helps")), heads, tuple(rows), (8, 6))
    return ShownView(grid, source_line(edition))


def dates(edition: Edition) -> ShownView:
    """The dates that come next, of every State Party and of single ones."""
    language = edition.language
    rows = tuple((language.date(day), *said) for day, said in coming(edition)[:DATES])
    heads = tuple(map(language.label, (N_("Day"), N_("What happens"), N_("Rule"))))
    return ShownView(
        GridView(language.label(N_("Dates that come next")), heads, rows, (3, 5, 7)), source_line(edition)
    )


def answers(edition: Edition) -> ShownView:
    """The three answers of the self-check, and what follows from each."""
    label = edition.language.label
    shown = tuple(CardView(label(SELF_CHECK_ANSWER[name]), label(text)) for name, text in ANSWERS.items())
    cards = CardsView(label(N_("Answers of the self-check")), shown)
    return ShownView(cards, label(N_("It takes no side: whether existing law suffices is for each State to say.")))


def check_law(edition: Edition) -> ShownView:
    """The sections of the invented law."""
    language, exercises = edition.language, edition.facts.workshop.exercises
    rows = tuple(
        (number, language.plain(section.title)) for number, section in exercises.check.law.sections.items()
    )
    heads = (language.label(N_("Section")), language.label(N_("What it is about")))
    grid = GridView(language.plain(exercises.check.law.title), heads, rows, (2, 6))
    return ShownView(grid, language.plain(exercises.notice))


def kit_code(edition: Edition) -> ShownView:
    """The address of the kit as a code for a telephone."""
    language = edition.language
    address = absolute(edition.facts.site.base_address, language.code)(HOME)
    alt = language.label(N_("Code that leads a telephone to %(address)s")) % {"address": address}
    return ShownView(AddressCodeView(language.label(N_("Slides and kit")), address, alt), source_line(edition))


TABLES: dict[str, Callable[[Edition], ShownView]] = {
    "doors": doors,
    "answers": answers,
    "draft_clauses": draft_clauses,
    "check_law": check_law,
    "joining": joining,
    "help": helping,
    "dates": dates,
    "kit_code": kit_code,
}
