"""Everything that must hold before anything is built: data, pages, catalogues, in one run."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..folders import docs
from ..language.languages import SOURCE, Language, is_known
from ..pages.prose import check_part
from ..pages.rules import menu
from ..paths import ROOT
from ..records import Site
from ..register.edition import Edition, edition, examined
from ..templating.environment import environment
from ..translation import borrowed, draft, lacking, lags
from ..translation.lawbehind import law_behind
from ..translation.otherwords import other_words
from ..translation.untranslated import lost
from ..translation.updatepairs import differing
from . import keptchecks, pagechecks
from .filesigns import Signs, signs

Result = TypeVar("Result")
SURROUNDINGS = "surroundings"  # the name under which it is kept that all but the words of pages were right


class Each(Protocol):
    """How what is to be done for each of several languages is done: one after another, or side by side."""

    def __call__(self, function: Callable[[Edition], Result], items: list[Edition], /) -> list[Result]:
        """What the function finds in each."""


def one_by_one(function: Callable[[Edition], Result], items: list[Edition]) -> list[Result]:
    """What a function finds in each edition, one after another."""
    return list(map(function, items))


def editions(root: Path = ROOT, each: Each = one_by_one, before: Signs | None = None) -> list[Edition]:
    """The edition of every language in data/site.yaml, once all is right. Raises Faults.

    Where the data or a catalogue are not right, pages are checked as far as that goes without them. With `before`,
    the signs of the files before any was read, what was right is not looked at again while it is as it was.
    """
    settled = pagechecks.surroundings(before or {})
    is_settled = bool(before) and keptchecks.recall(root, SURROUNDINGS, settled) is True
    reading, faults = examined(root, only_read=is_settled)
    facts = reading.facts()
    drafts = reading.site.drafts if reading.site else []
    faults += [] if is_settled else docs.faults(root, but=drafts)
    right, codes, readable, unread = not faults, _languages(reading.site, root), [], dict[str, list[Fault]]()
    for code in codes:
        try:
            readable.append(replace(edition(facts, code, root), silent=not right))
        except Faults as wrong:
            unread[code] = wrong.faults
            language = Language(code)
            readable.append(Edition(facts, language, environment(language), silent=True))
    in_full = [one for one in readable if one.language.code not in drafts]
    keys = pagechecks.depends_on(readable, root, before) if before and right and not unread else {}
    looked = each(partial(pagechecks.look, root, before or {}, keys), in_full)
    for one, pages in zip(in_full, looked, strict=True):
        faults += [fault for fault in unread.get(one.language.code, ()) if fault not in faults]
        faults += pages.faults
    faults += menu.missing(root, f"docs/{SOURCE}")
    if reading.site and codes:
        faults += (fault for fault in lost(in_full) if fault not in faults)
        full = [one.language.code for one in in_full]
        faults += _same_pages(full, root)
        faults += differing(full, root)
    if not faults:
        faults = [fault for one in in_full for fault in _borrowed(one, root)]
    if keys:
        if signs(root) != before:  # somebody edited a file meanwhile: what was kept tells of what stood there
            return editions(root, each)
        if not is_settled:
            keptchecks.keep(root, SURROUNDINGS, settled, True)
        for one, pages in zip(in_full, looked, strict=True):
            code = one.language.code
            if pages.told is not None:
                keptchecks.keep(root, pagechecks.name(code), keys[code], pages.told)
    if faults:
        raise Faults(faults)
    return readable


def behind(all_editions: list[Edition], root: Path = ROOT, each: Each = one_by_one) -> list[Fault]:
    """What is no fault, but worth a word: the sections of translated pages that do not follow today's English.

    Of a draft what is wrong in it, which readers see in English; what it lacks is only counted. Of each language,
    what says a term in other words than the glossary.
    """
    codes = [edition.language.code for edition in all_editions if not edition.language.draft]
    late = [lag for code in codes for lag in lags(code, root)]
    absent = [line for code in codes for line in lacking(code, codes, root)]
    drafts = [edition for edition in all_editions if edition.language.draft]
    return [
        *(fault for wrong in each(partial(_of_draft, root), drafts) for fault in wrong),
        *(fault for edition in all_editions for fault in law_behind(edition)),
        *(Fault(lag.path, lag.line, lag.message, Code.BEHIND, column=1) for lag in late),
        *(Fault(path, 1, message, Code.UNTRANSLATED) for path, message in absent),
        *(fault for edition in all_editions for fault in other_words(edition, root)),
    ]


def _of_draft(root: Path, one: Edition) -> list[Fault]:
    return list(draft(one, root).faults)


def _borrowed(one: Edition, root: Path) -> list[Fault]:
    """What is wrong with English sections where they are shown, in a page whose translation is behind."""
    return [
        fault for path, part in borrowed(one.language.code, root) for fault in check_part(part, path, one, root)
    ]


def _languages(site: Site | None, root: Path) -> list[str]:
    """The codes in data/site.yaml of languages that are known, English first.

    While that file cannot be read: of the languages that have a catalogue and all pages, since it alone says which
    are drafts.
    """
    if site:
        codes = [code for code in site.languages if is_known(code)]
    else:
        codes = [path.stem for path in (root / "data" / "translations").glob("*.po") if is_known(path.stem)]
        pages = {code: _names(code, root) for code in (SOURCE, *codes)}
        codes = [code for code in pages if pages[SOURCE] <= pages[code]]
    return sorted(dict.fromkeys(codes), key=lambda code: code != SOURCE)


def _same_pages(codes: list[str], root: Path) -> list[Fault]:
    """A page that one language lacks would be a broken link in its language switch."""
    names = {code: _names(code, root) for code in codes}
    first = names[codes[0]]
    faults = []
    for code in codes[1:]:
        here = names[code]
        if not here:
            continue  # said once, by pages()
        for path in sorted(first - here):
            message = f"is missing. Translate docs/{codes[0]}/{path.as_posix()} and save it here."
            faults.append(Fault(f"docs/{code}/{path.as_posix()}", 1, message, Code.MISSING_PAGE))
        for path in sorted(here - first):
            message = f"has no counterpart in docs/{codes[0]}. Add one, or delete this page."
            faults.append(Fault(f"docs/{code}/{path.as_posix()}", 1, message, Code.MISSING_PAGE))
    return faults


def _names(code: str, root: Path) -> set[Path]:
    """The pages that each language must have; an update that one has not is shown in another."""
    updates = docs.updates(code, root)
    return {path.relative_to(root / "docs" / code) for path in docs.listed(code, root) if path not in updates}
