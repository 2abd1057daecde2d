"""A draft of one's own as a Word file: its fixed members, and the patterns of its document."""

from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document
from markupsafe import Markup

from ..drafting.assembler import Paper
from ..exports.draftpaper import AnnexTextWordsView, Voice, paper
from ..exports.packages import texts
from ..language.pairs import COLON, paired
from ..records import DRAFT_TRADITIONS
from ..register.edition import Edition
from ..templating.patterns import place
from ..views import draftwords
from ..views.draftfile import CutView, DraftView
from ..views.owndraft import TITLE
from .bookmarks import named_mark
from .front import ANNEX_MARK, CLEAN_CONTENTS, NOTES_MARK, OPEN_MARK, about_draft, running_lines
from .numbering import Numbering
from .package import STATE_PATH, STORE, StoreView, blank, content, state_blank
from .runs import FIRST_CONTROL, Writer
from .styles import set_styles


@dataclass(frozen=True)
class MarksView:
    """Bookmarks of headings that stand once."""

    annex: str = ANNEX_MARK
    open: str = OPEN_MARK
    notes: str = NOTES_MARK


@dataclass(frozen=True)
class WordView:
    """What the template shows besides words: pieces, and functions that give runs."""

    rtl: bool
    law_rtl: bool
    state: str
    contents: Markup
    part: Markup
    clause: Markup
    annex: Markup
    say: Callable[[str], Markup]
    foreign: Callable[[str], Markup]
    text: Callable[[AnnexTextWordsView], Markup]
    store: StoreView = STORE
    state_path: str = STATE_PATH
    marks: MarksView = MarksView()

    def control(self, count: str) -> str:
        """The number of a content control, apart from those of bookmarks."""
        return f"{FIRST_CONTROL // 10000}{count}"


def own_draft_papers(edition: Edition) -> tuple[dict[str, Paper], dict[str, str]]:
    """(by tradition the patterns of the document, by path each member of the file)."""
    tongue, language = edition.facts.clauses.tongue, edition.language
    document = blank(edition.templates, language.rtl, state=state_blank(language, tongue))
    set_styles(document, language, edition.templates, tongue=tongue)
    Numbering(document, edition.templates, language, tongue)
    write = Writer(document, edition.language, edition.templates)
    voice = Voice("xml", edition.language, write.said, write.said_of_data, write.latin)
    papers = {
        tradition: paper(
            edition, tradition, "word/own_draft.xml", voice, named_mark, word=_view(edition, write, tradition)
        )
        for tradition in DRAFT_TRADITIONS
    }
    return papers, _members(edition, document, write)


def _view(edition: Edition, write: Writer, tradition: str) -> WordView:
    label, tongue = edition.language.label, edition.facts.clauses.tongue
    return WordView(
        rtl=write.rtl,
        law_rtl=tongue.rtl,
        state=state_blank(edition.language, tongue),
        contents=write.said(label(CLEAN_CONTENTS)),
        part=write.said(paired(edition.language, label(draftwords.PART) % {"number": place("number")}, "")),
        clause=write.said(f"{place('number')}.\t"),
        annex=write.said(paired(edition.language, label(draftwords.ANNEX[tradition]), "")),
        say=write.said,
        foreign=write.latin,
        text=lambda text: _annex_text(write, text),
    )


def _annex_text(write: Writer, text: AnnexTextWordsView) -> Markup:
    """A line on an authentic text, with a link to it."""
    line = text.language + write.said(write.language.label(COLON)) + text.source + write.latin(". ")
    return line + write.linked(text.address, text.address) if text.address else line


def _members(edition: Edition, document: Document, write: Writer) -> dict[str, str]:
    """The file with a place for its document, in which nothing else changes."""
    view = DraftView(CutView("own", (), False, TITLE), [], {}, None)
    running_lines(write, edition.facts.site, view)
    about_draft(edition, document, view)
    document.element.body.text = place("document")
    return texts(content(document, edition.language, edition.when))
