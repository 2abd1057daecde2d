"""A request for assistance as plain text, for an e-mail or a form."""

from collections.abc import Iterator

from ..language.labels import N_
from ..language.languages import Language
from ..language.pairs import paired
from ..records import Source
from ..register.edition import Edition
from ..views import assistancerequest
from ..views.assistancerequest import BOX, request

BYTE_ORDER = "\ufeff"  # so that no program takes the letters for those of another encoding


def request_text(edition: Edition, slug: str) -> str:
    """The request of one State, in the same words and order as its Word file."""
    return BYTE_ORDER + edition.language.punctuated("\n".join(_lines(edition, slug))) + "\n"


def _lines(edition: Edition, slug: str) -> Iterator[str]:
    language, label = edition.language, edition.language.label
    view = request(edition, slug)
    yield from (view.above, view.title.upper(), "", view.how, "")
    yield from (paired(language, what, f"<{to_fill}>") for what, to_fill in view.head)
    yield paired(language, label(assistancerequest.TO), "")
    yield from (f"{BOX} {name} ({address})" for name, address in view.to)
    yield from (f"{BOX} <{label(assistancerequest.ELSE)}>", "", view.asks, "")
    yield label(assistancerequest.ASKED).upper()
    yield from (f"{BOX} {kind}" for kind in view.help)
    yield f"{BOX} {label(assistancerequest.OTHER)} <{label(assistancerequest.ELSE)}>"
    yield ""
    yield from (paired(language, what, f"<{to_fill}>") for what, to_fill in view.open)
    yield from ("", label(assistancerequest.KNOWN).upper(), label(assistancerequest.CHECK), "")
    for row in view.facts:
        lines = (language.plain(line.text) if line.kind == "fact" else line.text for line in row.lines)
        yield paired(language, row.title, " ".join(lines))
    yield from ("", label(assistancerequest.SOURCES).upper())
    yield from (_source(language, source) for source in view.sources)
    yield from ("", f"{view.filled_from} {view.page}")


def _source(language: Language, source: Source) -> str:
    dated = [language.date(source.as_of)] if source.as_of else []
    address = [source.url] if source.url else []
    return "- " + language.label(N_(", ")).join([source.publisher, source.title, *dated, *address])
