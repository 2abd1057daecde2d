"""What will change when the site is published: facts, counts, pages and PDFs, in words (`make diff`).

python -m macros.commands.diff [REVISION | states.json | FOLDER]     (without a name: HEAD)
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from ..difference import otherfiles, otherupdates, statelists, states
from ..difference.looks import hosts
from ..difference.madepages import differing, pdfs
from ..difference.past import Past, past, plain
from ..faults.fault import Faults
from ..language import labels
from ..paths import ROOT
from ..register import figures
from ..register.edition import checked_facts
from ..register.loading import Facts
from ..tables.plain import Data
from ..translation import lags
from .frame import command

FOLDER = "states/"
LISTED = 12  # pages, files or States named one by one
COUNTED = {
    "states": "States in the register",
    "state_party": "States Parties",
    "signatory": "Signatories",
    "withdrawn": "Withdrawn",
    **labels.STATUS,
    "investment_law": "Investment prohibited by law",
    "assistance_requested": "Assistance requested",
    "new_state_party": "New States Parties",
    "to_confirm": "To be confirmed",
}


def report(was: Past, facts: Facts, root: Path) -> Iterator[str]:
    """The lines of the report."""
    now = plain(facts)
    told = [*_states(was, facts), *_tables(was, now)]
    yield from told
    if was.facts is None:
        yield "Counts and pages are not compared: the data of then do not fit today's rules."
    else:
        counts = list(_counts(was.facts, facts))
        yield from (["Counts", *counts] if counts else [])
        moves = [f"  {line}" for line in statelists.differences(was.facts, facts, LISTED)]
        yield from (["Lists", *moves] if moves else [])
        news = [] if was.root is None else list(otherupdates.differences(was.root, root, facts.site.in_full))
        yield from (["Updates", *(f"  {line}" for line in news)] if news else [])
        late = list(_behind(was.root or root, facts, root))
        yield from (["Translations behind", *late] if late else [])
        changed = differing(was.facts, facts, was.root or root, root)
        yield from _listed("Pages", _by_languages(changed))
        yield from _listed("PDFs", {"": list(pdfs(was.facts, facts, changed))})
        told += [*counts, *late, *moves, *news, *(page for pages in changed.values() for page in pages)]
    if was.looks:
        yield "Templates, styles or code have changed as well: every page and PDF may look different."
        yield from (f"  {look}" for look in was.looks if look.happened != "M")
        yield from _listed("  Changed", {"": [look.path for look in was.looks if look.happened == "M"]})
    elif not told and was.facts is not None:
        yield "Nothing will change."
    if was.root is None:
        yield "Only the facts of the States were compared: a published site holds no more of the data."


def _states(was: Past, facts: Facts) -> Iterator[str]:
    before = {
        name.removeprefix("states/"): data for name, data in was.tables.items() if name.startswith("states/")
    }
    for slug in sorted({*before, *facts.states}):
        name = facts.states[slug].name if slug in facts.states else before[slug].get("name", slug)
        if slug not in facts.states:
            yield f"{name}: removed from the register"
            continue
        sentences = list(states.differences(before.get(slug, {}), facts.documents[f"states/{slug}"].data))
        if sentences:
            yield name if slug in before else f"{name} (new in the register)"
            yield from (f"  {sentence}" for sentence in sentences)


def _tables(was: Past, now: dict[str, Data]) -> Iterator[str]:
    if was.root is None:
        return
    for name in sorted(name for name in {*was.tables, *now} if not name.startswith(FOLDER)):
        if name not in was.tables or name not in now:
            yield f"data/{name}.yaml: {'new' if name in now else 'removed'}"
            continue
        tell = hosts if name == "hosts" else otherfiles.differences
        sentences = list(tell(was.tables[name], now[name]))
        if sentences:
            yield f"data/{name}.yaml"
            yield from (f"  {sentence}" for sentence in sentences)


def _counts(before: Facts, after: Facts) -> Iterator[str]:
    for name in figures.COUNTS:
        old, new = figures.count(before, name), figures.count(after, name)
        if old != new:
            yield f"  {COUNTED.get(name, name.replace('_', ' ').capitalize())}: {old} → {new}"


def _behind(old_root: Path, facts: Facts, root: Path) -> Iterator[str]:
    """Sections of translated pages that fall behind their English, which readers then see instead."""
    for code in facts.site.in_full:
        try:
            before = {lag.place for lag in lags(code, old_root) if lag.shown}
        except Faults:  # pages or a record of then that do not fit today's rules
            before = set()
        yield from (f"  {lag.place}" for lag in lags(code, root) if lag.shown and lag.place not in before)


def _by_languages(changed: dict[str, list[str]]) -> dict[str, list[str]]:
    """Pages by the languages in which they differ: most differ in all."""
    addresses_by_languages: dict[str, list[str]] = {}
    for address in sorted({address for addresses in changed.values() for address in addresses}):
        codes = [code for code, addresses in changed.items() if address in addresses]
        addresses_by_languages.setdefault(", ".join(codes), []).append(address or "home")
    return addresses_by_languages


def _listed(what: str, groups: dict[str, list[str]]) -> Iterator[str]:
    total = sum(len(names) for names in groups.values())
    if total:
        yield f"{what} ({total})"
    for group, names in groups.items():
        more = [f"and {len(names) - LISTED} more"] if len(names) > LISTED else []
        if names:
            yield f"  {group}{': ' if group else ''}{', '.join([*names[:LISTED], *more])}"


@command("Nothing was compared.")
def main(arguments: list[str], root: Path = ROOT) -> int:
    """0 and the report; 1 with a sentence if there is nothing to compare."""
    against = arguments[0] if arguments else "HEAD"
    facts = checked_facts(root)
    with past(against, facts, root) as was:
        lines = list(report(was, facts, root))
    print("\n".join([f"Compared with {was.name}:", *lines]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
