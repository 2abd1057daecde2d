"""The parts of a build that take long, each carried out by one of several processes.

A job writes below the folder that it is given and raises Faults or BuildError. The jobs are
independent, so that all processors are busy until the end; the longest come first.
"""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path

from .. import exports
from ..drafting import assembler, draft
from ..exports.packages import packed
from ..faults.fault import Faults
from ..language.languages import SOURCE
from ..register.edition import Edition, last_change
from ..views import billkit, downloads, draftfile
from ..views.answerdrafts import answer_drafts, file
from ..views.assistancerequest import request
from ..views.draftfile import BY_LAW, CUTS, CutView
from . import cards, keptfiles, keptpages, litepages
from .draftparts import draft_parts
from .filesigns import Signs, signs
from .keptfiles import KeptFiles
from .keptpages import MadeOf
from .mkdocspages import mkdocs_pages, prepare
from .paperbuild import papers
from .printing import printing
from .processes import Job, carry_out
from .readonce import edition_in, remember

AT_ONCE = 4  # languages whose files are made together: a process keeps 60 MB and more of each that it meets
FACTSHEET = "factsheet-{}.pdf"
HANDOUTS = ("handout-{}.pdf", "handout-{}-letter.pdf")
SHARES = 4  # of the States' sheets of one language: they all take the same time


def run(editions: list[Edition], work: Path, root: Path, before: Signs, means: dict[str, str]) -> None:
    """Carry out every job of a build. Raises Faults, BuildError, OSError.

    `before` are the signs of the files before the editions were read, `means` what makes each language's files.
    """
    made_of = keptpages.made_of(editions, root, before)
    for place in (keptpages.PLACE, keptfiles.PLACE):
        keptpages.forget_others(root / place, made_of)
    remember(editions, root)
    printing()  # each process needs it, and is a copy of this one
    if not all(keptpages.are_kept(root, code, one.key) for code, one in made_of.items()):
        prepare(root)
    few = (editions[first : first + AT_ONCE] for first in range(0, len(editions), AT_ONCE))
    carry_out([job for some in few for job in jobs(some, root, made_of, means)], work)


def jobs(editions: list[Edition], root: Path, made_of: dict[str, MadeOf], means: dict[str, str]) -> list[Job]:
    """Those of some languages, the longest first: what is short comes last, lest a processor wait for another.

    `made_of` tells of the pages of each language, `means` of what makes its files to be edited.
    """
    day = editions[0].facts.site.data_as_of
    in_full = [one.language.code for one in editions if not one.language.draft]

    def each(make: Callable[..., None], *more: object) -> list[Job]:
        # A draft has no files to take away.
        return [partial(make, root, code, *more) for code in in_full]

    def each_kept(make: Callable[..., None]) -> list[Job]:
        return [partial(make, root, code, means[code]) for code in in_full]

    # MkDocs keeps global state, so each language has a process of its own.
    pages = [partial(_pages, root, one.language.code, day, made_of[one.language.code]) for one in editions]
    return [
        *each(_draft_pdfs, True),
        *pages,
        *(job for share in range(SHARES) for job in each(_sheets, share)),
        *each(_answer_pdfs),
        *each(_pdf, FACTSHEET),
        *each(_draft_pdfs, False),
        *(job for name in HANDOUTS for job in each(_pdf, name)),
        *each(_workshop),
        *each_kept(_requests),
        *each(_files),
        *each(_papers),
        *each_kept(_drafts),
        *each_kept(_cards),
        *each(_answer_drafts),
        *each(_lite),
    ]


def write(path: Path, content: str | bytes) -> None:
    """Write a file and the folders above it, the same on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _pdf(root: Path, code: str, named: str, work: Path) -> None:
    name = named.format(code)
    write(work / "pdf" / name, printing().factsheets(edition_in(code, root), root)[name]())


def _sheets(root: Path, code: str, share: int, work: Path) -> None:
    """Every SHARES-th State's sheet, from that of number `share` on. Raises Faults of all of them."""
    pdf, faults = printing(), []
    for name, make in list(pdf.sheets(edition_in(code, root), root).items())[share::SHARES]:
        try:
            write(work / "pdf" / "states" / name, make())
        except Faults as wrong:
            faults += wrong.faults
    if faults:
        raise Faults(faults)
    if not share:
        pdf.forget(edition_in(code, root), root)


def _draft_pdfs(root: Path, code: str, notes: bool, work: Path) -> None:
    """The drafting template's editions with notes, or without them and the self-check."""
    law = edition_in(code, root).facts.law_in(code)
    with_notes = {f"{cut.file(code, law)}.pdf" for cut in CUTS if cut.notes}
    for name, make in printing().drafts(edition_in(code, root), root).items():
        if notes == (name in with_notes):
            write(work / "pdf" / name, make())


def _answer_pdfs(root: Path, code: str, work: Path) -> None:
    """The draft law that fits each answer of the chooser, to be printed."""
    for address, make in printing().answers(edition_in(code, root), root).items():
        write(work / address.lstrip("/"), make())


def _drafts(root: Path, code: str, means: str, work: Path) -> None:
    """The instruments of joining and the drafting template's editions to be edited: Word and Markdown."""
    from ..word import instrument_docx, template_docx

    one = edition_in(code, root)
    law, told = one.facts.law_in(code), (one.facts.clauses, one.facts.sources)

    def word(cut: CutView) -> bytes:
        return kept.file((draftfile.draft(one, cut), *told), partial(template_docx, one, cut))

    with KeptFiles(root, "drafts", code, means) as kept:
        for slug, instrument in one.facts.instruments.items():
            content = kept.file((slug, instrument), partial(instrument_docx, one, slug))
            write(work / downloads.instrument(code, slug).lstrip("/"), content)
        write(work / downloads.by_law_file(code, law).lstrip("/"), word(BY_LAW))
        for cut in CUTS:
            write(work / "docx" / f"{cut.file(code, law)}.docx", word(cut))
    for cut in CUTS:
        write(work / "md" / f"{cut.file(code, law)}.md", exports.template_markdown(one, cut))


def _requests(root: Path, code: str, means: str, work: Path) -> None:
    """Each State's request for assistance, to be edited and as text."""
    from ..word import Letters, request_docx

    one = edition_in(code, root)
    letters = cache(partial(Letters, one))

    def make(slug: str, word: bool) -> bytes:
        return request_docx(letters(), slug) if word else exports.request_text(one, slug).encode()

    with KeptFiles(root, "requests", code, means) as kept:
        for slug, state in one.facts.states.items():
            shown = request(one, slug), last_change(one.facts, slug)
            for _, address in downloads.requests(code, slug, state):
                word = address.endswith(".docx")
                write(work / address.lstrip("/"), kept.file((shown, word), partial(make, slug, word)))


def _answer_drafts(root: Path, code: str, work: Path) -> None:
    """The draft law that fits each answer of the chooser, as Word, Markdown, Akoma Ntoso; the bill kit."""
    one = edition_in(code, root)
    parts, spoken = draft_parts(one), one.facts.law_in(code)
    for slug, choices in answer_drafts().items():
        law = draft(choices, one.facts)
        word = packed(assembler.members("docx", choices, law, parts), one.when)
        files = {"docx": word, "md": assembler.make("md", choices, law, parts)}
        if code == spoken:  # the same for all that have the law in this language
            files["xml"] = assembler.make("xml", choices, law, parts)
        for ending, content in files.items():
            write(work / file(slug, code, spoken, ending).lstrip("/"), content)
    for tradition, choices in billkit.default_drafts().items():
        law = draft(choices, one.facts)
        for slug in one.facts.billkit:
            members = assembler.members(billkit.kind(slug), choices, law, parts)
            write(work / billkit.file(slug, tradition, code).lstrip("/"), packed(members, one.when))


def _papers(root: Path, code: str, work: Path) -> None:
    """The working papers that the site offers: Word and PDF. Raises Faults."""
    for address, content in papers(edition_in(code, root), root):
        write(work / address.lstrip("/"), content)


def _workshop(root: Path, code: str, work: Path) -> None:
    """The workshop's slides and its sheets to be edited; what is carried into meetings as PDF."""
    from ..slides import slides_pptx
    from ..word import WorkshopSheets

    one = edition_in(code, root)
    write(work / "pptx" / f"workshop-slides-{code}.pptx", slides_pptx(one))
    sheets = WorkshopSheets(one)
    for name in downloads.WORKSHOP_SHEETS:
        write(work / downloads.workshop_sheet(code, name).lstrip("/"), sheets.file(name))
    for name, make in printing().meeting_pdfs(one, root).items():
        write(work / "pdf" / name, make())


def _cards(root: Path, code: str, means: str, work: Path) -> None:
    with KeptFiles(root, "cards", code, means) as kept:
        for address, picture in cards.cards(edition_in(code, root), root):
            write(work / address.lstrip("/"), kept.file(picture, partial(cards.png, picture, code)))


def _lite(root: Path, code: str, work: Path) -> None:
    for address, page in litepages.files(edition_in(code, root)):
        write(work / address.lstrip("/"), page)


def _files(root: Path, code: str, work: Path) -> None:
    """The feeds, calendars and tables of one language; with those of the first, the data for programs."""
    one = edition_in(code, root)
    if code == SOURCE:
        for path, content in exports.files(one.facts).items():
            write(work / "data" / path, content)
    for path, content in exports.for_readers(one).items():
        write(work / path, content)


def _pages(root: Path, code: str, day: date, made_of: MadeOf, work: Path) -> None:
    """One language's pages, those of the last build where nothing of them has changed. Raises BuildError."""
    if keptpages.put(root, code, made_of.key, work / code):
        return
    mkdocs_pages(root, code, day, work)
    if made_of.key == keptpages.key(signs(root), code, made_of.others):  # nobody edited a file meanwhile
        keptpages.keep(root, code, made_of.key, work / code)
