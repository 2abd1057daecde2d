"""A request for assistance as a Word file that a ministry completes and sends."""

from ..language.labels import N_
from ..language.pairs import paired
from ..register.edition import last_change, made_when
from ..views import assistancerequest
from ..views.assistancerequest import BOX, request
from .letters import Letters

WIDTHS = (44, 126)  # of the columns, in millimetres


def request_docx(letters: Letters, slug: str) -> bytes:
    """The request of one State in the language of the letters; another State's change leaves it as it is."""
    edition, label = letters.edition, letters.language.label
    view = request(edition, slug)
    write = letters.begin(view.title, view.above)
    write.paragraph("Note", view.how)
    for what, to_fill in view.head:
        letters.filled(write, what, to_fill)
    paragraph = write.paragraph("Body")
    write.say(paragraph, paired(letters.language, label(assistancerequest.TO), ""), "Strong")
    for name, address in view.to:
        paragraph = write.paragraph("Item", f"{BOX}  {name} (")
        write.foreign(paragraph, address)
        write.say(paragraph, ")")
    write.fill(write.paragraph("Item", f"{BOX}  "), label(assistancerequest.ELSE))
    write.paragraph("Body", view.asks)
    write.paragraph("heading 1", label(assistancerequest.ASKED))
    for kind in view.help:
        write.paragraph("Item", f"{BOX}  {kind}")
    write.fill(write.paragraph("Item", f"{BOX}  {label(assistancerequest.OTHER)} "), label(assistancerequest.ELSE))
    for what, to_fill in view.open:
        letters.filled(write, what, to_fill)
    write.paragraph("heading 1", label(assistancerequest.KNOWN))
    write.paragraph("Body", label(assistancerequest.CHECK))
    letters.facts(write, [label(N_("Fact")), label(N_("As shown"))], view.facts, WIDTHS)
    write.paragraph("heading 1", label(assistancerequest.SOURCES))
    letters.sources(write, view.sources)
    write.foreign(write.paragraph("Small", f"{view.filled_from} "), view.page)
    return letters.bytes(view.title, made_when(edition.facts, last_change(edition.facts, slug)))
