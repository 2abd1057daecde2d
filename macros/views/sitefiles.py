"""The files that the site makes beside its pages, by their addresses: what a page may link to."""

from collections.abc import Iterator
from functools import lru_cache

from ..register.loading import Facts
from ..templating.addresses import target
from . import answerdrafts, billkit, datafiles, downloads, paperfiles
from .accession import months_shown


@lru_cache(maxsize=8)
def addresses(facts: Facts) -> frozenset[str]:
    """Address of each such file from the root above the languages: "pdf/handout-en.pdf".

    Empty while that cannot be told, because a file of data/ is not right.
    """
    known = all(map(facts.read, ("site", "states", "instruments", "billkit", "timeline", "workplans")))
    return frozenset(address.removeprefix("/") for address in _addresses(facts)) if known else frozenset()


def _addresses(facts: Facts) -> Iterator[str]:
    for file in datafiles.data_files():
        yield from (address for _, address in file.links)
    yield from (target("schema", name) for name in datafiles.SCHEMAS)
    yield from (target("state_data", slug) for slug in facts.states)
    yield from paperfiles.addresses(facts, facts.site.in_full)
    for code in facts.site.in_full:
        yield from (address for _, address in downloads.factsheet_files(code))
        law = facts.law_in(code)
        yield downloads.by_law_file(code, law)
        yield from (address for _, files in downloads.template_files(code, law) for _, address in files)
        yield from (downloads.self_check(code), downloads.workbook_file(code))
        yield from (downloads.calendar(code), downloads.feed(code))
        yield from (
            address
            for slug in answerdrafts.answer_drafts()
            for _, files in answerdrafts.answer_files(slug, code, law)
            for _, address in files
        )
        yield from (address for _, files in downloads.workshop_files(code) for _, address in files)
        yield downloads.joint_brief(code)
        yield from (downloads.offline(code), downloads.offline_zim(code))
        yield from (downloads.instrument(code, slug) for slug in facts.instruments)
        yield from (billkit.file(slug, one, code) for slug in facts.billkit for one in billkit.default_drafts())
        yield from (
            downloads.region_feed(code, region) for region in {state.region for state in facts.states.values()}
        )
        yield from (downloads.deposit_calendar(code, month) for month in months_shown(facts))
        for slug, state in facts.states.items():
            yield from (downloads.sheet(code, slug), downloads.feed(code, slug))
            yield from (address for _, address in downloads.requests(code, slug, state))
            calendar = downloads.own_calendar(code, slug, state)
            yield from [calendar] if calendar else []
