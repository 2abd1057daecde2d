"""A draft of one's own in Akoma Ntoso 3.0 (OASIS LegalDocML), the format in which parliaments hold their laws."""

from dataclasses import dataclass, field

from ..drafting import Draft, DraftClause, DraftParagraph, Run
from ..language.languages import ENGLISH
from ..records.choices import Choices
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..views.draftfile import DraftView
from ..views.draftwords import CLEAN_TITLE, PART, signed

# By tradition: the clause, its paragraphs, their items, the items of these; each with the name in its ids.
TAGS = {
    "common": (("section", "sec"), ("subsection", "subsec"), ("paragraph", "para"), ("subparagraph", "subpara")),
    "civil": (("article", "art"), ("paragraph", "para"), ("point", "point"), ("indent", "indent")),
}
MAKER = "drafting-template"
NO_COUNTRY = "zz"  # of no State (ISO 3166 leaves it free)


@dataclass(frozen=True)
class AknRun:
    """Words: as they are, a reference, or a blank."""

    kind: str
    text: str
    target: str = ""


@dataclass
class AknProvision:
    """An element of the hierarchy: either words alone, or those before what is below it."""

    tag: str
    id: str
    num: str
    heading: str
    runs: list[AknRun]
    below: list["AknProvision"] = field(default_factory=list)
    name: str = ""  # of what has no element of its own


@dataclass(frozen=True)
class AknLevel:
    """One of the levels at which FRBR identifies a text."""

    tag: str
    this: str
    uri: str
    date: str


@dataclass(frozen=True)
class AknMaker:
    """Who put the text together."""

    id: str
    address: str
    name: str


@dataclass(frozen=True)
class AknLaw:
    """What the template shows."""

    title: str
    day: str
    country: str
    maker: AknMaker
    levels: list[AknLevel]
    parts: list[AknProvision]


def akoma_ntoso(edition: Edition, choices: Choices, law: Draft, document: DraftView) -> str:
    """The draft as XML, headings in the language of the law. The same choices on a day give the same text."""
    facts, language = edition.facts, ENGLISH
    day = edition.when.date().isoformat()
    work = f"/akn/{NO_COUNTRY}/bill/{day}/cluster-munitions"
    site = facts.site
    shown = AknLaw(
        title=choices.short_title or language.label(CLEAN_TITLE),
        day=day,
        country=NO_COUNTRY,
        maker=AknMaker(
            MAKER,
            absolute(site.base_address, language.code)("model-legislation/template/"),
            language.plain(site.publisher or site.title),
        ),
        levels=[
            AknLevel("FRBRWork", f"{work}/!main", work, "draft"),
            AknLevel("FRBRExpression", f"{work}/eng@/!main", f"{work}/eng@", "expression"),
            AknLevel("FRBRManifestation", f"{work}/eng@/!main.xml", f"{work}/eng@.xml", "manifestation"),
        ],
        parts=_parts(law, document),
    )
    lines = edition.templates.get_template("akn/draft.xml").render(law=shown).splitlines()
    return "\n".join(line for line in lines if line.strip()) + "\n"


def _parts(law: Draft, document: DraftView) -> list[AknProvision]:
    label, plain = ENGLISH.label, ENGLISH.plain
    clauses = {clause.slug: clause for clause in law.clauses}
    parts = []
    for number, (_, title, views) in enumerate(document.parts, 1):
        part = AknProvision("part", f"part_{number}", label(PART) % {"number": number}, plain(title), [])
        part.below = [_clause(clauses[view.slug], plain(view.title), law) for view in views]
        parts.append(part)
    if document.annex:
        words = " ".join(signed(p.nodes, document.numbers) for p in document.annex.words)
        heading = f"{label(document.annex_word)}: {plain(document.annex.record.title)}"
        runs = [AknRun("blank", words)]
        parts.append(AknProvision("hcontainer", "hcontainer_1", "", heading, runs, name="annex"))
    return parts


def _clause(clause: DraftClause, title: str, law: Draft) -> AknProvision:
    tag, name = TAGS[law.tradition][0]
    top = AknProvision(tag, f"{name}_{clause.number}", f"{clause.number}.", title, [])
    stack = [top]  # the element at each level above the paragraph at hand
    places = _places(clause, law.tradition)
    for p, place in zip(clause.paragraphs, places, strict=True):
        runs = _runs(p, clause, law, places)
        if p.label is None:
            top.runs = runs
            continue
        tag, _ = TAGS[law.tradition][p.level + 1]
        one = AknProvision(tag, place, f"({p.label})", "", runs)
        stack = stack[: p.level + 1]
        stack[-1].below.append(one)
        stack.append(one)
    return top


def _places(clause: DraftClause, tradition: str) -> list[str]:
    """The id of each paragraph: sec_4__subsec_1__para_b."""
    _, name = TAGS[tradition][0]
    above = [f"{name}_{clause.number}"] * 4
    places = []
    for p in clause.paragraphs:
        if p.label is None:
            places.append(above[0])
            continue
        _, name = TAGS[tradition][p.level + 1]
        place = f"{above[p.level]}__{name}_{p.label}"
        above[p.level + 1 :] = [place] * (3 - p.level)
        places.append(place)
    return places


def _runs(p: DraftParagraph, clause: DraftClause, law: Draft, places: list[str]) -> list[AknRun]:
    return [_run(run, clause, law, places) for run in p.runs]


def _run(run: Run, clause: DraftClause, law: Draft, places: list[str]) -> AknRun:
    if run.kind == "blank":
        return AknRun("blank", run.text)
    if run.kind == "clause":
        return AknRun("ref", run.text, f"{TAGS[law.tradition][0][1]}_{run.text}")
    if run.kind == "own" and not run.target.partition(":")[0]:
        end = "__".join(f"{name}_{label}" for name, label in _named(run, law.tradition))
        place = next((place for place in places if place.endswith(f"__{end}")), None)
        if place:
            return AknRun("ref", run.text, place)
    return AknRun("words", run.text)


def _named(run: Run, tradition: str) -> list[tuple[str, str]]:
    """(name in ids, label) of each label in words like (2)(a)."""
    labels = run.text.strip("()").split(")(")
    first = 1 if labels[0].isdigit() else 2
    names = [name for _, name in TAGS[tradition]]
    return list(zip(names[first:], labels, strict=False))
