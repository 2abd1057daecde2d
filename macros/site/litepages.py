"""Pages of text alone, for a slow connection: one a State and their list, in each language that is no draft."""

from collections.abc import Iterator
from dataclasses import replace

from ..language import labels
from ..language.languages import Language
from ..register.edition import Edition, last_change
from ..tables.stateentry import state_version
from ..templating.addresses import absolute, from_file, target
from ..templating.view import View
from ..views import downloads, lite, statement
from ..views.state import state_view
from ..views.states import entries
from ..views.steps import next_view
from ..views.templates.oflite import LiteStatesView, LiteStateView
from . import headers
from .lean import titles_together

# Bytes of a State's page; beyond it what to say goes first, then addresses of sources, then the next steps.
MOST = 10_000


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """(address from the root above the languages, HTML) of every page of one language."""
    code, facts = edition.language.code, edition.facts
    full, label = absolute(facts.site.base_address, code), edition.language.label
    listed = [
        (
            downloads.lite(code, entry.slug),
            entry.name,
            label(labels.STATUS[entry.state.article9.status]),
            entry.state.article9.as_of,
            "" if entry.state.is_state_party else label(labels.MEMBERSHIP[entry.state.convention.membership]),
        )
        for entry in entries(edition)
    ]
    view: View = LiteStatesView(
        policy=headers.TEXT_ALONE,
        title=edition.language.plain(facts.site.title),
        rows=listed,
        others=_others(edition),
        full=full("states/"),
        as_of=facts.site.data_as_of,
    )
    yield _filled(edition, downloads.lite(code), view)
    for slug in facts.states:
        page = state_view(edition, slug)
        whole = LiteStateView(
            policy=headers.TEXT_ALONE,
            page=page,
            coming=next_view(edition, slug),
            said=statement.of_state(edition, slug).short,
            rows=lite.rows(edition, page),
            others=_others(edition, slug),
            full=full(target("state", slug)),
            pdf=downloads.sheet(code, slug),
            all=downloads.lite(code),
            changed=last_change(facts, slug),
            version=state_version(facts, slug),
            linked=True,
        )
        unsaid = replace(whole, said="")
        unlinked = replace(unsaid, linked=False)
        for view in (whole, unsaid, unlinked, replace(unlinked, coming=replace(whole.coming, steps=[]))):
            address, html = _filled(edition, downloads.lite(code, slug), view)
            if len(html.encode()) <= MOST:
                break
        yield address, html


def _others(edition: Edition, slug: str = "") -> list[tuple[str, str, str]]:
    """(code, own name, address) of a page in the other languages."""
    codes = [code for code in edition.facts.site.in_full if code != edition.language.code]
    return [(code, Language(code).own_name, downloads.lite(code, slug)) for code in codes]


def _filled(edition: Edition, address: str, view: View) -> tuple[str, str]:
    url = from_file(address, edition.language.code)
    html = edition.templates.get_template(view.template).render(url=url, **view.names()) + "\n"
    return address, titles_together(edition.language.typeset(html), edition.language.direction)
