"""Rules on data/site.yaml, which each new coordinator edits."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ...faults.fault import Fault, closest, shown
from ...faults.kinds import Code
from ...language.languages import SOURCE, is_known
from ...records import Site
from ..loading import Facts
from .dates import still_to_come

FILE = re.compile(r"\.(html?|xhtml|php|aspx?|jsp|xml|json|txt|pdf|md)$", re.IGNORECASE)


def languages_are_known(facts: Facts) -> Iterator[Fault]:
    """English comes first, and each language has a name of its own to be shown."""
    codes = facts.site.languages
    if codes[0] != SOURCE:
        message = f"languages begins with {codes[0]}. {SOURCE} comes first: data/ is written in it."
        yield facts.fault("site", ("languages",), message, Code.WRONG_FORM)
    for i, code in enumerate(codes):
        if not is_known(code):
            message = (
                f'languages names "{code}", which is no language that Unicode CLDR knows. Write a code like fr.'
            )
            yield facts.fault("site", ("languages", i), message, Code.NOT_A_CHOICE, code)


def drafts_are_languages(facts: Facts) -> Iterator[Fault]:
    """A draft is one of the languages, and never the one that stands in for what drafts lack."""
    languages = facts.site.languages
    for i, code in enumerate(facts.site.drafts):
        if code == SOURCE:
            message = (
                f"drafts names {SOURCE}, in which data/ is written and drafts show what they lack. Take it out."
            )
            yield facts.fault("site", ("drafts", i), message, Code.WRONG_FORM, code)
        elif code not in languages:
            message = f'drafts names "{code}", which languages does not. Add it there too, or take it out here.'
            yield facts.fault("site", ("drafts", i), message, Code.NOT_A_CHOICE, code, closest(code, languages))


def unset(site: Site) -> list[str]:
    """A line for each value of data/site.yaml that an edition needs and that is still open.

    Addresses that end in .example are reserved and lead nowhere (RFC 2606).
    """
    open_ends = {
        "contact: readers have no address for corrections.": site.contact is None,
        "publisher: no page and no PDF says who publishes the site.": site.publisher is None,
        f"base_address: {site.base_address} leads nowhere; feeds, PDFs and QR codes carry it.": (
            urlsplit(site.base_address).hostname or ""
        ).endswith(".example"),
    }
    return [line for line, is_open in open_ends.items() if is_open]


def publisher_is_named(facts: Facts) -> Iterator[Fault]:
    """A site that calls itself official says whose it is."""
    if facts.site.official and facts.site.publisher is None:
        message = "official is true, but publisher is empty. Name the publisher, or write official: false."
        yield facts.fault("site", ("official",), message, Code.CONTRADICTION)


def address_is_a_folder(facts: Facts) -> Iterator[Fault]:
    """base_address names the folder in which the site lies: addresses of pages are written after it."""
    address = facts.site.base_address
    parts = urlsplit(address)
    last = parts.path.rpartition("/")[2]
    for sign, part in (("?", parts.query), ("#", parts.fragment)):
        if part or address.endswith(sign):
            message = f"base_address has {shown(sign + part)}. Delete it: addresses of pages are written after it."
            yield facts.fault("site", ("base_address",), message, Code.NOT_AN_ADDRESS, sign + part)
    if FILE.search(last):
        message = f"base_address ends in the file {shown(last)}. Name the folder that holds it: delete the file."
        yield facts.fault("site", ("base_address",), message, Code.NOT_AN_ADDRESS, last)
    if "//" in parts.path or {".", ".."} & set(unquote(parts.path).split("/")):
        message = f"base_address has the path {shown(parts.path)}. Write it without //, /./ and /../."
        yield facts.fault("site", ("base_address",), message, Code.NOT_AN_ADDRESS, parts.path)


def data_are_of_a_day_past(facts: Facts) -> Iterator[Fault]:
    """The day of the data has come: a later one would let facts in that have not happened."""
    advice = "Write the day on which the data were last complete."
    yield from still_to_come(facts.documents["site"], ("data_as_of",), facts.site.data_as_of, advice)


def next_update_is_later(facts: Facts) -> Iterator[Fault]:
    """The next edition comes after this one."""
    site = facts.site
    if site.next_update and site.next_update <= site.data_as_of:
        message = (
            f"next_update ({site.next_update}) is not after data_as_of ({site.data_as_of}). Write a later day."
        )
        yield facts.fault("site", ("next_update",), message, Code.DATE_ORDER)


RULES = {
    languages_are_known: ("site",),
    drafts_are_languages: ("site",),
    publisher_is_named: ("site",),
    address_is_a_folder: ("site",),
    data_are_of_a_day_past: ("site",),
    next_update_is_later: ("site",),
}
