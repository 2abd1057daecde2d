"""Everything that must hold before anything is built: data, pages, catalogues, in one run."""

from pathlib import Path

from .edition import Edition, checked_facts, edition
from .faults import Fault, Faults, shown
from .languages import SOURCE
from .pages import generated
from .pofile import is_label, translated
from .prose import check_page, pages, read
from .templating import ROOT
from .vocabulary import Page


def editions(root: Path = ROOT) -> list[Edition]:
    """The edition of every language in data/site.yaml, once all is right. Raises Faults."""
    try:
        facts = checked_facts(root)
    except Faults as found:
        raise Faults([*found.faults, *_readable(root)]) from None
    faults: list[Fault] = []
    made: list[Edition] = []
    for code in facts.site.languages:
        try:
            made.append(edition(facts, code, root))
            faults += _pages(made[-1], root)
        except Faults as found:
            faults += found.faults
    faults += _same_pages(facts.site.languages, root)
    if faults:
        raise Faults(faults)
    return made


def _readable(root: Path) -> list[Fault]:
    """What can be said of the pages while the data are not right: whether they can be read."""
    faults: list[Fault] = []
    for folder in sorted((root / "docs").glob("[a-z][a-z]")):
        try:
            for path in pages(folder.name, root):
                faults += _read_faults(path, root)
        except Faults as found:
            faults += found.faults
    return faults


def _read_faults(path: Path, root: Path) -> list[Fault]:
    try:
        read(path, root)
    except Faults as found:
        return found.faults
    return []


def _pages(made: Edition, root: Path) -> list[Fault]:
    """Faults of the pages of one language, then the labels that they found untranslated."""
    faults: list[Fault] = []
    code = made.language.code
    for path in pages(code, root):
        try:
            faults += check_page(read(path, root), made, root)
        except Faults as found:
            faults += found.faults
    if not faults and code != SOURCE:
        _one_of_each_kind(made)
    return faults + _untranslated(made)


def _one_of_each_kind(made: Edition) -> None:
    """Render every kind of page made from data, a State's for each membership and status: for `missing`."""
    kinds: dict[tuple[str, ...], tuple[str, str, str]] = {}
    for address, macro, value in generated(made.facts):
        state = made.facts.states.get(value)
        kind = (state.convention.membership, state.article9.status) if state else ()
        kinds.setdefault((macro, *kind), (address, macro, value))
    for address, macro, value in kinds.values():
        Page(made, address).macros()[macro](value)


def _untranslated(made: Edition) -> list[Fault]:
    """The labels that the catalogue does not translate, and those that it does not even have."""
    language, faults = made.language, []
    name, absent = f"data/translations/{language.code}.po", set(language.missing)
    for entry in language.catalogue or ():
        english = entry.id[0] if isinstance(entry.id, tuple | list) else entry.id
        if entry.id and entry.context is None and is_label(entry):
            absent.discard(english)
            if not translated(entry):
                do = "Check it and delete the word fuzzy above it." if entry.fuzzy else "Write it after msgstr."
                message = f"has no translation of the label {shown(english)}. {do}"
                faults.append(Fault(name, entry.lineno or 1, message))
    message = "lacks the label {}. Run `make translations`, then translate it."
    return faults + [Fault(name, 1, message.format(shown(label))) for label in sorted(absent)]


def _same_pages(codes: list[str], root: Path) -> list[Fault]:
    """A page that one language lacks would be a broken link in its language switch."""
    names = {code: _names(root / "docs" / code) for code in codes}
    first = names[codes[0]]
    faults = []
    for code in codes[1:]:
        here = names[code]
        if not here:
            continue  # said once, by pages()
        for path in sorted(first - here):
            message = f"is missing. Translate docs/{codes[0]}/{path.as_posix()} and save it here."
            faults.append(Fault(f"docs/{code}/{path.as_posix()}", 1, message))
        for path in sorted(here - first):
            message = f"has no counterpart in docs/{codes[0]}. Add one, or delete this page."
            faults.append(Fault(f"docs/{code}/{path.as_posix()}", 1, message))
    return faults


def _names(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*.md")}
