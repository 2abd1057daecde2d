"""A letter to a capital as a Word file: old facts, their texts, and what to confirm of each."""

from ..language.labels import INDICATORS, N_
from ..views.confirmation import confirmation
from .letters import Letters
from .updatefile import CONTACT, PUBLISHED, SENDER, WHERE

WIDTHS = (32, 82, 56)  # of the columns, in millimetres
ROOM = 10  # at least, of a row: for an answer by hand
HEAD = ((N_("To"), N_("ministry or permanent mission")), (N_("From"), N_("coordinator")), (N_("Date"), N_("day")))
SIGNED = ((N_("Answered by"), N_("name, function, e-mail")), (N_("Date"), N_("day")))


def confirmation_docx(letters: Letters, slug: str) -> bytes | None:
    """The letter on one State in the language of the letters; None if none of its facts is old."""
    edition, label = letters.edition, letters.language.label
    view = confirmation(edition, slug)
    if view is None:
        return None
    write = letters.begin(view.title, letters.language.plain(edition.facts.site.title))
    for what, to_fill in HEAD:
        letters.filled(write, label(what), label(to_fill))
    write.paragraph("Body", view.ask)
    heads = [label(N_("Fact")), label(N_("As shown")), label(N_("Still so? If not: what, by which text"))]
    table = letters.facts(write, heads, [fact.row for fact in view.facts], WIDTHS, ROOM)
    for row, fact in zip(table.rows[1:], view.facts, strict=True):
        letters.ask(write, row.cells[-1], fact.question)
    write.paragraph("Gap")
    for what, to_fill in SIGNED:
        letters.filled(write, label(what), label(to_fill))
    write.paragraph("Body", f"{view.not_obliged} {label(PUBLISHED)}")
    back = write.paragraph("Body", f"{label(CONTACT if view.contact else SENDER)} ")
    write.foreign(back, view.contact)
    write.foreign(write.paragraph("Small", f"{label(INDICATORS)}. {label(WHERE)} "), view.page)
    return letters.bytes(view.title, edition.when)
