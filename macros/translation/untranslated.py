"""What a catalogue lacks of the labels and names that pages show, and what of it cannot be printed."""

from collections.abc import Iterator
from pathlib import Path

from polib import POEntry

from ..faults.fault import Fault, Finding, shown
from ..faults.kinds import Code
from ..faults.marks import Rows
from ..language import fonts
from ..language.languages import STATE
from ..language.pofile import is_label, line_of, path_of, translated
from ..paths import ROOT
from ..register.edition import Edition
from ..yamltext.yamlfile import contents

EMPTY = "is empty. Put it back as it was, or run `make translations` to begin it anew."
MANY = 20  # States that a catalogue lacks, of which rather a part of it is gone
RESTORE = "Put back what is gone from it, or run `make translations`, then write their UN short names."


def untranslated(edition: Edition, root: Path) -> list[Fault]:
    """What the catalogue of a language lacks, and words in it that cannot be printed."""
    code, catalogue = edition.language.code, edition.language.catalogue
    if catalogue is not None and not catalogue:
        return [Fault(f"data/translations/{code}.po", 1, EMPTY, Code.EMPTY_FILE)]
    wrong = [*_labels(edition), *_names_of_states(edition)]
    if not wrong:
        return []
    name = f"data/translations/{code}.po"
    text = "" if catalogue is None else contents(path_of(root / "data", code), name)
    rows = Rows.of(text.replace("\r\n", "\n"), name)
    return [rows.fault(line, finding) for line, finding in wrong]


def lost(all_editions: list[Edition]) -> Iterator[Fault]:
    """A fault for each label that the catalogue of one language lacks and that of another has."""
    catalogues = [one.language for one in all_editions if one.language.catalogue]
    labels = {one.code: {entry.msgid for entry in one.catalogue or () if is_label(entry)} for one in catalogues}
    every = set().union(*labels.values())
    for code, own in labels.items():
        yield from (Fault(f"data/translations/{code}.po", 1, *_lacks(label)) for label in sorted(every - own))


def _labels(edition: Edition) -> Iterator[tuple[int, Finding]]:
    """(line, what is wrong) of labels that the catalogue does not translate or even have, and of its words."""
    language, absent = edition.language, set(edition.language.missing)
    for entry in language.catalogue or ():
        problem = fonts.signs(" ".join([entry.msgstr, *entry.msgstr_plural.values()]), ROOT, language.code)
        if problem:
            yield line_of(entry), problem
        if is_label(entry):
            absent.discard(entry.msgid)
            if not translated(entry):
                message = f"has no translation of the label {shown(entry.msgid)}. {_do(entry)}"
                yield line_of(entry), Finding(message, Code.UNTRANSLATED, entry.msgid)
    for label in sorted(absent):
        yield 1, Finding(*_lacks(label))


def _lacks(label: str) -> tuple[str, Code]:
    return f"lacks the label {shown(label)}. Run `make translations`, then translate it.", Code.UNTRANSLATED


def _names_of_states(edition: Edition) -> Iterator[tuple[int, Finding]]:
    """The States without a name in the catalogue: a name of another list could be one that the UN does not use."""
    if edition.language.catalogue is None:
        return
    names = {entry.msgid: entry for entry in edition.language.catalogue if entry.msgctxt == STATE}
    listed = edition.facts.names.names if edition.facts.read("names") else {}
    absent = [state.name for state in edition.facts.states.values() if state.name not in names]
    if len(absent) > MANY:
        message = f"lacks {len(absent)} States, {shown(absent[0])} among them. {RESTORE}"
        yield 1, Finding(message, Code.UNTRANSLATED)
        return
    for state in edition.facts.states.values():
        entry, un = names.get(state.name), listed.get(state.iso3)
        if entry is None and un and state.name not in (un.en, *un.also):
            continue  # its file is told that it names the State otherwise: no name is to be translated
        if entry is None:
            do = "Run `make translations`, then write its UN short name."
            yield 1, Finding(f"lacks the State {shown(state.name)}. {do}", Code.UNTRANSLATED)
        elif not translated(entry):
            message = f"has no UN short name for the State {shown(state.name)}. {_do(entry)}"
            yield line_of(entry), Finding(message, Code.UNTRANSLATED, state.name)


def _do(entry: POEntry) -> str:
    """What to do about an entry that is not translated."""
    return "Check it and delete the word fuzzy above it." if entry.fuzzy else "Write it after msgstr."
