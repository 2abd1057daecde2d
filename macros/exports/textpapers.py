"""A draft of one's own as text, Markdown and Akoma Ntoso: the parts of which these are put together."""

from collections.abc import Callable

from markupsafe import Markup

from ..drafting.assembler import Paper
from ..drafting.assembler.filling import ESCAPES
from ..language.languages import ENGLISH, Language
from ..records import DRAFT_TRADITIONS
from ..register.edition import Edition
from .akomantoso import akn_law
from .draftpaper import Voice, paper


def text_papers(edition: Edition) -> dict[str, dict[str, Paper]]:
    """By kind and tradition; Akoma Ntoso has its headings in the language of the law, whatever the edition's."""
    own = edition.language
    of_law = own if edition.facts.clauses.tongue.code == own.code else ENGLISH
    return {
        kind: {
            tradition: paper(edition, tradition, template, voice, _unmarked, **more(edition, tradition))
            for tradition in DRAFT_TRADITIONS
        }
        for kind, template, voice, more in (
            ("md", "drafts/markdown.md", _voice(own, "markdown", Markup), _nothing),
            ("txt", "drafts/text.txt", _voice(own, "line", Markup), _nothing),
            ("xml", "drafts/akomantoso.xml", _voice(of_law, "xml", _in("xml")), akn_law),
        )
    }


def _in(escape: str) -> Callable[[str], Markup]:
    return lambda text: Markup(ESCAPES[escape](text))


def _voice(language: Language, escape: str, say: Callable[[str], Markup]) -> Voice:
    write = _in(escape)
    return Voice(escape, language, say, lambda text: write(language.plain(text)), write)


def _unmarked(kind: str, slug: str) -> str:
    """Such a file has no bookmarks."""
    return ""


def _nothing(edition: Edition, tradition: str) -> dict[str, object]:
    return {}
