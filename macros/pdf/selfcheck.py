"""The self-check on two sides of one sheet, with fields to fill in on screen or on paper."""

from functools import partial
from pathlib import Path

from weasyprint import Document

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.labels import SELF_CHECK_ANSWER
from ..language.languages import SOURCE
from ..paths import ROOT
from ..register.edition import Edition
from ..views.interpretations import self_check
from ..views.templates.ofprint import SelfCheckPageView
from .conformance import conforming
from .documents import page_html
from .fitting import MM, ROUNDING
from .forms import sound_forms
from .kept import kept
from .layout import lay_out, to_pdf
from .means import sign
from .room import CLOSE, NARROW, Room, steps

TEMPLATE = SelfCheckPageView.template
STYLES = ["print.css", "print_self_check.css"]
MEASURE = "print_self_check_measure.css"
ROOM = (CLOSE, *NARROW)
HEIGHT = 297 - 2 * 12.0  # mm of a side within its margins, as in the stylesheet
BETWEEN = 1.4  # mm above each question
AROUND = 1.8 + 1.6  # mm above the foot and above the note
MOST = 6.0  # mm that a field to write in gets at most above its least height


def kept_self_check(edition: Edition, root: Path = ROOT) -> bytes:
    """The self-check; if it shows what it showed before, as it was made then. Raises Faults."""
    shown = sign(
        root, [TEMPLATE, *STYLES, MEASURE], ("selfcheck", "fitting", "forms", "room"), _html(edition, root, 0, 0)
    )
    name = f"self-check-{edition.language.code}"
    return kept(root / ".cache" / "documents", name, shown, partial(self_check_pdf, edition, root))


def self_check_pdf(edition: Edition, root: Path = ROOT) -> bytes:
    """The self-check on two sides of A4. Raises Faults, also if it does not fit."""
    language, when = edition.language, edition.when
    questions = self_check(edition)
    html = partial(_html, edition, root)
    for room in steps(ROOM):
        loose = lay_out(html(len(questions) // 2, 0, room), TEMPLATE, [*STYLES, MEASURE], root, language.code)
        first, over = shared_out(loose, [slug for slug, *_ in questions])
        if over <= 0:
            break
    else:
        raise Faults([_too_long(language.code, over)])
    on_one = max(first, len(questions) - first)
    page = html(first, round(min(-over / on_one, MOST), 2), room)
    document = lay_out(page, TEMPLATE, STYLES, root, language.code)
    return conforming(sound_forms(to_pdf(document, TEMPLATE, [], when)), TEMPLATE, language.code, when, root)


def _html(edition: Edition, root: Path, first: int, more: float, room: Room = ()) -> str:
    """The page with `first` questions on its first side, each field `more` mm higher than it must be."""
    questions = [(at, *question) for at, question in enumerate(self_check(edition), 1)]
    sides, answers = [questions[:first], questions[first:]], [*SELF_CHECK_ANSWER.items()]
    return page_html(edition, SelfCheckPageView(sides, answers, more, room), root)


def shared_out(measured: Document, questions: list[str]) -> tuple[int, float]:
    """How many questions stand on the first side, and by how many mm the fuller side is too long (below 0: room).

    `measured` is everything on one page without end.
    """
    places = measured.pages[0].anchors
    height: dict[str, float] = {name: (bottom - top) * MM for name, (_, top, _, bottom) in places.items()}
    needs = [height[slug] + BETWEEN for slug in questions]
    around = (
        height["opening"] + height["foot-1"] + AROUND,
        height["eyebrow"] + height["note"] + height["foot-2"] + AROUND,
    )

    def fuller(first: int) -> float:
        return max(around[0] + sum(needs[:first]), around[1] + sum(needs[first:]))

    best = min(range(1, len(needs)), key=fuller)
    return best, fuller(best) + ROUNDING - HEIGHT


def _too_long(code: str, over: float) -> Fault:
    path = "data/selfcheck.yaml" if code == SOURCE else f"data/translations/{code}.po"
    message = (
        f"the self-check no longer fits two sides of A4 ({code}): it is {over:.0f} mm too long on each. "
        "Shorten questions, why they matter, or what States pointed to."
    )
    return Fault(path, 1, message, Code.DOES_NOT_FIT)
