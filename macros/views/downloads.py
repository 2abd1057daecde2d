"""Addresses of the files that readers take away. Once published, an address stays."""

from collections.abc import Collection
from datetime import date

from ..drafting.assembler.paper import KINDS
from ..language.labels import N_
from ..language.languages import SOURCE
from ..language.steplabels import OWN_DRAFT_SHORT
from ..records import State
from ..templating.addresses import target
from .draftfile import BY_LAW, CUTS, CutView

# Scripts that a browser needs to make a file: what it is made of, in the words of the language; what packs it.
FILE_PARTS = "assets/file-parts.js"
DRAFT_FORMS = "assets/draft-forms.js"  # the clauses as the composer takes them
# Of what it makes the files of a draft: for each kind its own, as a reader takes one.
DRAFT_PARTS = {kind: f"assets/draft-parts-{kind}.js" for kind in KINDS}
KIT_PARTS = "assets/draft-parts-kit.js"  # of the papers that go with it
COMPOSER = "assets/composer.js"
ZIP = "assets/fflate.js"
SELF_CHECK_SCRIPT = "assets/self-check.js"
MATRIX_SCRIPT = "assets/matrix.js"
WORKSHOP_SHEETS = {
    "agenda": N_("Agendas and facilitator’s notes"),
    "exercises": N_("Exercise sheets"),
    "solutions": N_("Solutions"),
    "evaluation": N_("Evaluation form"),
}


def factsheet_files(code: str) -> list[tuple[str, str]]:
    """(label, address from the root above the languages) of the factsheet's PDF files."""
    return [
        (N_("Two-page handout, A4 (PDF)"), f"/pdf/handout-{code}.pdf"),
        (N_("Two-page handout, US Letter (PDF)"), f"/pdf/handout-{code}-letter.pdf"),
        (N_("Factsheet in full (PDF)"), f"/pdf/factsheet-{code}.pdf"),
    ]


def feed(code: str, slug: str | None = None) -> str:
    """Address of the Atom feed of one State's changes, or of all, from the root above the languages."""
    return f"/feeds/states/{slug}-{code}.xml" if slug else f"/feeds/changes-{code}.xml"


def region_feed(code: str, region: str) -> str:
    """Address of the Atom feed of the changes in a region, from the root above the languages."""
    return f"/feeds/regions/{region.replace('_', '-')}-{code}.xml"


def calendar(code: str, slug: str | None = None) -> str:
    """Address of the calendar of one State Party, or of all dates, from the root above the languages."""
    return f"/calendar/states/{slug}-{code}.ics" if slug else f"/calendar/deadlines-{code}.ics"


def deposit_calendar(code: str, month: date) -> str:
    """Address of the calendar of what follows from a deposit in a month, from the root above the languages."""
    return f"/calendar/joining/{month:%Y-%m}-{code}.ics"


def instrument(code: str, slug: str) -> str:
    """Address of an instrument of joining as a Word file, from the root above the languages."""
    return f"/docx/{slug}-{code}.docx"


def own_calendar(code: str, slug: str, state: State) -> str | None:
    """Address of the calendar of a State Party; None for another State, which the Convention sets no dates."""
    return calendar(code, slug) if state.is_state_party else None


def sheet(code: str, slug: str) -> str:
    """Address of a State's one-page PDF, from the root above the languages."""
    return f"/pdf/states/{slug}-{code}.pdf"


def requests(code: str, slug: str, state: State) -> list[tuple[str, str]]:
    """(format, address from the root above the languages) of a State's request for assistance.

    [] of a State that has withdrawn, which Action 48 does not invite.
    """
    if state.has_withdrawn:
        return []
    return [(N_("Word"), f"/docx/requests/{slug}-{code}.docx"), (N_("text"), f"/txt/requests/{slug}-{code}.txt")]


def by_law_file(code: str, law: str) -> str:
    """Address of the template in Word by the law that a State amends; `law` is the language of the law's words."""
    return f"/docx/{BY_LAW.file(code, law)}.docx"


def template_files(code: str, law: str) -> list[tuple[CutView, list[tuple[str, str]]]]:
    """(edition of the drafting template, [(format, address from the root above the languages)]).

    `law` is the language of the law's words.
    """
    formats = (("DOCX", "docx"), ("PDF", "pdf"), ("Markdown", "md"))
    names = {cut: cut.file(code, law) for cut in CUTS}
    return [
        (cut, [(title, f"/{ending}/{name}.{ending}") for title, ending in formats]) for cut, name in names.items()
    ]


def clean_drafts(code: str, law: str, traditions: Collection[str]) -> list[tuple[str, str]]:
    """(label, address from the root above the languages) of the clean copies in Word for legal traditions.

    `law` is the language of the law's words.
    """
    cuts = [cut for cut in CUTS if cut.tradition in traditions and not cut.notes]
    return [(OWN_DRAFT_SHORT[str(cut.tradition)], f"/docx/{cut.file(code, law)}.docx") for cut in cuts]


def workbook_file(code: str) -> str:
    """Address of the register as a workbook to read, from the root above the languages; English has the oldest."""
    return "/data/states.xlsx" if code == SOURCE else f"/data/states-{code}.xlsx"


def offline(code: str) -> str:
    """Address of the site of one language to carry, from the root above the languages."""
    return f"/offline-{code}.zip"


def offline_zim(code: str) -> str:
    """Address of the same site as a ZIM file, for the readers of Kiwix, from the root above the languages."""
    return f"/offline-{code}.zim"


def carried(code: str) -> list[tuple[str, str]]:
    """(format, address from the root above the languages) of the site of one language to carry."""
    return [("ZIP", offline(code)), ("ZIM", offline_zim(code))]


def lite(code: str, slug: str = "") -> str:
    """Address of a State's page of text alone, or of their list, from the root above the languages."""
    return f"/lite/{code}/{slug}.html" if slug else target("states_as_text", code)


def self_check(code: str) -> str:
    """Address of the self-check with fields to fill in, from the root above the languages."""
    return f"/pdf/self-check-{code}.pdf"


def workshop_files(code: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """(label, [(format, address from the root above the languages)]) of each file of the workshop's kit."""
    slides = [("PPTX", f"/pptx/workshop-slides-{code}.pptx"), ("PDF", f"/pdf/workshop-slides-{code}.pdf")]
    return [
        (N_("Slides"), slides),
        (N_("The whole kit, to print"), [("PDF", f"/pdf/workshop-{code}.pdf")]),
        *((label, [("DOCX", workshop_sheet(code, name))]) for name, label in WORKSHOP_SHEETS.items()),
    ]


def joint_brief(code: str) -> str:
    """Address of the brief for a joint meeting, from the root above the languages."""
    return f"/pdf/joint-meeting-{code}.pdf"


def workshop_sheet(code: str, name: str) -> str:
    """Address of a part of the kit as a Word file: a key of WORKSHOP_SHEETS."""
    return f"/docx/workshop-{name}-{code}.docx"


def workshop_printed(code: str) -> dict[str, list[tuple[str, str]]]:
    """What a workshop prints -> [(format, address)]."""
    return {
        **{name: [("DOCX", workshop_sheet(code, name))] for name in WORKSHOP_SHEETS},
        "handout": [("PDF", f"/pdf/handout-{code}.pdf")],
        "self_check": [("PDF", self_check(code))],
        "slides": workshop_files(code)[0][1],
    }
