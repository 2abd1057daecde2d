"""The drafting template on paper."""

from pathlib import Path

from ..edition import Edition, made_when
from ..templating import ROOT
from ..views import draft as view
from ..views.citations import Citations
from ..views.draft import Cut
from .characters import in_our_scripts
from .conformance import conforming
from .documents import page_html
from .layout import lay_out, to_pdf
from .sheets import ELSEWHERE


def template_pdf(edition: Edition, cut: Cut, root: Path = ROOT) -> bytes:
    """One edition of the drafting template on A4. Raises Faults."""
    template = "print_template.html"
    language, facts = edition.language, edition.facts
    when = made_when(facts)
    citations = Citations(facts.sources)
    html = page_html(
        edition,
        template,
        root,
        draft=view.draft(edition, cut),
        title=view.TITLE,
        lead=view.LEAD,
        texts=view.about_text(cut),
        signs=view.SIGNS,
        file=view.about_file(language, facts.site),
        cite=lambda ids: citations.numbers(list(ids)),
        sources=citations.listed,
    )
    html = in_our_scripts(html, language.label(ELSEWHERE), root)
    document = lay_out(html, template, ["print.css", "print_template.css"], root)
    return conforming(to_pdf(document, template, [], when), template, language.code, when, root)
