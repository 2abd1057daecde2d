"""A paper that goes with a draft law as a Word file: its text with fields, by the clauses of that draft."""

from dataclasses import replace

from ..drafting import Draft, DraftClause
from ..language.labels import N_
from ..records import KitParagraph
from ..records.choices import Choices
from ..register.clausemarks import parse
from ..register.clausetext import Blank, Node, Option, Words
from ..register.edition import Edition
from ..templating.environment import direction
from ..views.billkit import filled
from ..views.draftfile import duty
from ..views.draftwords import CARRIES_OUT, PURPOSE
from .package import STATE, blank, content, core_language, describe
from .runs import Writer
from .styles import set_styles

NOTICE = N_(
    "A drafting aid in our own words, from the choices of one draft law; not an official form. Check it against "
    "the draft. Delete these lines before use."
)
ENDS = ".?؟"
STYLES = {"text": "Form Text", "heading": "Form Heading", "item": "Form Item"}
HEADS = {"common": N_("Section %(number)s: %(title)s"), "civil": N_("Article %(number)s: %(title)s")}
PLACES = {"common": N_("(section %(number)s of the draft)"), "civil": N_("(article %(number)s of the draft)")}


def kit_docx(edition: Edition, slug: str, choices: Choices, law: Draft) -> bytes:
    """The file of one paper beside `law`; the same facts and choices give the same bytes. Raises KeyError."""
    paper, language = edition.facts.billkit[slug], edition.language
    state = choices.state or language.label(STATE)
    document = blank(edition.templates, language.direction == "rtl", state=state)
    set_styles(document, language, edition.templates, "kit_styles.xml")
    write = Writer(document, language, edition.templates)
    write.paragraph("Notice", language.label(NOTICE))
    write.fact(write.paragraph("Title"), paper.title)
    words = filled(language, choices)
    for one in paper.text:
        if one.clause is None or one.clause in law.numbers:
            _paragraph(write, one, words, law)
    if paper.clause_by_clause:
        for clause in law.clauses:
            _explained(edition, write, clause, law.tradition)
    site = edition.facts.site
    describe(
        document,
        edition.when,
        title=language.plain(paper.title),
        subject=language.label(N_("Convention on Cluster Munitions")),
        author=language.plain(site.author),
        language=core_language(language),
    )
    return content(document, edition.when)


def _paragraph(write: Writer, one: KitParagraph, filling: dict[str, str], law: Draft) -> None:
    """One paragraph in the edition's language, or in English until it is translated; with its clause's number."""
    text = write.language.plain(one.text)
    rtl = direction(text) == "rtl"
    paragraph = write.paragraph(STYLES[one.kind], law=not rtl)
    if one.kind == "item":
        write.say(paragraph, "•\t")
    for part in parse(_placed(write, text, one, law)):
        write.form(paragraph, _with(part.nodes, filling), rtl)


def _placed(write: Writer, text: str, one: KitParagraph, law: Draft) -> str:
    """The text with the number of its clause before the sign that ends it."""
    if one.clause is None:
        return text
    words = text.rstrip(ENDS)
    place = write.language.label(PLACES[law.tradition]) % {"number": law.numbers[one.clause]}
    return f"{words} {place}{text[len(words) :]}"


def _with(nodes: tuple[Node, ...], filling: dict[str, str]) -> tuple[Node, ...]:
    """The nodes with the words that are known in place of their blanks."""
    out: list[Node] = []
    for node in nodes:
        match node:
            case Blank(text=name) if name in filling:
                out.append(Words(filling[name]))
            case Option():
                out.append(replace(node, choices=tuple(_with(choice, filling) for choice in node.choices)))
            case _:
                out.append(node)
    return tuple(out)


def _explained(edition: Edition, write: Writer, clause: DraftClause, tradition: str) -> None:
    """A clause of the draft with its number, what it is for, and the obligations that it carries out."""
    language, record = edition.language, edition.facts.clauses.clauses[clause.slug]
    colon = language.label(N_(": "))
    head = language.label(HEADS[tradition]) % {"number": clause.number, "title": language.plain(record.title)}
    write.paragraph("Form Heading", head)
    purpose = write.paragraph("Form Text")
    write.say(purpose, f"{language.label(PURPOSE)}{colon}", "Strong")
    write.fact(purpose, record.purpose)
    obligations = edition.facts.obligations.obligations
    carried = write.paragraph("Form Text")
    write.say(carried, f"{language.label(CARRIES_OUT)}{colon}", "Strong")
    duties = [duty(language, obligations[name]) for name in record.obligations]
    write.say(carried, language.label(N_("; ")).join(duties))
