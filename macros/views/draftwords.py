"""Words and signs of the drafting template as a document, which its pages, Word files and PDFs share."""

from ..language.labels import AS_OF_DAY, N_
from ..language.languages import SOURCE, Language
from ..records import DRAFT_TRADITIONS, Site
from ..records.tongue import Tongue
from ..register.clausetext import Node, in_signs
from ..register.edition import Edition

CLEAN_TITLE = N_("Draft law on the Convention on Cluster Munitions")
ENGLISH_TEXT = N_("The words of the law in this file are in English.")
PARTLY_ENGLISH = N_("Where a translation is being updated, the words of the law in this file are in English.")
ADAPT = N_("Adapt the words of the law to national law, drafting style and practice.")
FOLLOWS = N_("The words follow the English text of %(date)s (version %(sign)s).")
HAD_FROM = N_("The Convention is authentic in six languages. The text of each comes from:")
ANNEX = {"common": N_("Schedule"), "civil": N_("Annex"), None: N_("Schedule or annex")}
PART = N_("Part %(number)s")
TITLE = N_("Drafting template for a national law on the Convention on Cluster Munitions")
LEAD = N_("A national law on the Convention, clause by clause, to be adapted and completed.")
ABOUT = (
    N_("Our own wording: not a copy of any model law or statute, and not legal advice."),
    N_("The words of the law are in English. Adapt them to national law, drafting style and practice."),
    N_("Where States’ views differ, a clause has alternatives. None is presented as the right one."),
    N_("A clause that is not marked otherwise is one that a law on the Convention needs."),
    N_("Facts about enacted laws, in our words; the words of the clause are not theirs."),
)
# Sign, kind, meaning.
SIGNS = (
    ("[A / B]", "option", N_("One of these is to be chosen.")),
    ("[words]", "option", N_("The words may stand or not; a penalty stands as long as the clause that it names.")),
    ("<authority>", "blank", N_("To be filled in.")),
)
READING = N_(
    "Of %(two)s one is to be chosen; %(one)s may stand or not, but a penalty stands as long as the clause that it "
    "names; %(blank)s is to be filled in. Delete this line before use."
)
LICENCE = N_(
    "Creative Commons Attribution 4.0 International (CC BY 4.0): use, change and pass on, with a reference."
)
UNOFFICIAL = N_("A reference resource; not an official document of the United Nations.")
NEWEST = N_("Newest edition")
PURPOSE = N_("Purpose")
CARRIES_OUT = N_("Carries out")
ALTERNATIVES = N_("Alternatives")
NOTE = N_("Drafting note")
GOES_WITH = N_("Goes with:")
DONE_SO = N_("States that have done this")
SOURCES = N_("Sources")
STILL_OPEN = N_("Still open")
NOTES = N_("Drafting notes")


def english_text(edition: Edition) -> str | None:
    """A label: that the words of the law, or some, are not in the language of the edition; None if all are."""
    clauses = edition.facts.clauses
    if edition.language.code == SOURCE:
        return None
    if clauses.tongue.is_english:
        return ENGLISH_TEXT
    tongues = [one.tongue(name) for one in clauses.clauses.values() for name in DRAFT_TRADITIONS]
    return PARTLY_ENGLISH if any(one.lent for one in tongues) else None


def about(tongue: Tongue) -> tuple[str, ...]:
    """Labels: what a reader has to know of the text, whose words are in this language."""
    return ABOUT if tongue.is_english else (ABOUT[0], ADAPT, *ABOUT[2:])


def signs(language: Language, tongue: Tongue) -> list[tuple[str, str, str]]:
    """(sign as it stands in the language of the law, kind, meaning as a label)."""
    if tongue.is_english:
        return list(SIGNS)
    words, authority = language.label(N_("words")), language.label(N_("authority"))
    return [
        (sign.replace("words", words).replace("authority", authority), kind, meaning)
        for sign, kind, meaning in SIGNS
    ]


def reading(language: Language, tongue: Tongue) -> str:
    """What the signs mean, in one line for a clean copy."""
    two, one, blank = (sign for sign, _, _ in signs(language, tongue))
    return language.label(READING) % {"two": two, "one": one, "blank": blank}


def follows(language: Language, site: Site, sign: str) -> str:
    """Which English words a translated clause follows: those of the day of the data, by their sign."""
    return language.label(FOLLOWS) % {"date": language.date(site.data_as_of), "sign": sign}


def signed(nodes: tuple[Node, ...], numbers: dict[str, int]) -> str:
    """Words of the law as text with their signs: [options], <blanks>, clause numbers."""
    return in_signs(nodes, lambda node: node.said(numbers[node.clause]))


def of_edition(language: Language, site: Site) -> str:
    """The edition of the text."""
    return language.label(N_("Edition %(edition)s")) % {"edition": language.plain(site.edition)}


def of_day(language: Language, site: Site) -> str:
    """The edition and the day of the text, for a paper that is taken apart from the site."""
    return f"{of_edition(language, site)} · {language.label(AS_OF_DAY) % {'date': language.date(site.data_as_of)}}"


def of_text(language: Language, site: Site) -> str:
    """Of which text a clean copy is, and of which day, so that its drafter knows what to compare it with."""
    title = language.label(N_("Drafting template"))
    return f"{title} · {of_day(language, site)}"


def about_file(language: Language, site: Site) -> list[str]:
    """What a reader has to know who was handed the file alone."""
    unofficial = [] if site.official else [language.label(UNOFFICIAL)]
    return [of_day(language, site), *unofficial, language.label(LICENCE)]
