"""All files of data/ to typed records, and every fault in those that cannot be read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from pydantic import ValidationError

from ..faults.fault import Fault, Faults, Key, Words
from ..faults.kinds import Code
from ..records import (
    Change,
    Clauses,
    EnactedLaw,
    Event,
    Figures,
    GlossaryTerm,
    Instrument,
    Interpretations,
    KitPaper,
    LawTexts,
    Names,
    Needs,
    Obligations,
    Record,
    SelfCheck,
    Site,
    Source,
    State,
    Step,
    Term,
    Tools,
    WorkPlan,
    Workshop,
)
from ..yamltext.document import Document, Mark
from ..yamltext.yamlfile import read_yaml
from .datafolder import BLOCKS, FILES, ONE_EACH, below, first_line_faults, listed
from .explain import cut_off, explain, unquoted

Kind = TypeVar("Kind", bound=Record)


class UnreadError(LookupError):
    """A part of the facts was used although its file could not be read: a rule that needs it was not told so."""


class Unread:
    """Stands where the content of a file would while that cannot be read: any use of it raises UnreadError."""

    def __init__(self, name: str) -> None:
        self._name = name

    def _refuse(self, *_: object) -> NoReturn:
        raise UnreadError(f"data/{self._name}.yaml could not be read, and is needed here")

    __getattr__ = __getitem__ = __iter__ = __len__ = __contains__ = _refuse


@dataclass(frozen=True, eq=False)  # by identity: what is worked out from them can be kept for them
class Facts:
    """Every fact of the project; in `records` by file and in `documents` with the line of each value.

    `unread` names the files that could not be read, like "tools" and "states/samoa", or a folder where not
    even the names of its files are sure. In place of "tools" stands Unread, and `states` is without Samoa. Only
    rules and checks of pages meet such facts, from a Reading: `checked_facts` hands out whole ones.
    """

    site: Site
    hosts: dict[str, str]
    sources: dict[str, Source]
    states: dict[str, State]
    obligations: Obligations
    tools: Tools
    needs: Needs
    figures: Figures
    workplans: dict[str, WorkPlan]
    coordinators: list[Term]
    timeline: list[Event]
    clauses: Clauses
    laws: dict[str, EnactedLaw]
    lawtexts: dict[str, LawTexts]  # by language
    interpretations: Interpretations
    selfcheck: SelfCheck
    steps: dict[str, Step]
    instruments: dict[str, Instrument]
    billkit: dict[str, KitPaper]
    glossary: dict[str, GlossaryTerm]
    workshop: Workshop
    changes: dict[str, Change]
    names: Names
    records: dict[str, Record]
    documents: dict[str, Document]
    unread: frozenset[str] = frozenset()

    def fault(
        self,
        name: str,
        key: Key,
        words: Words,
        code: Code,
        value: str = "",
        suggestion: str = "",
        *,
        at: Key | None = None,
        mark: Mark = "value",
    ) -> Fault:
        """A fault about `key` of the file `name`, like ("states/samoa", ("name",), "…"): see Document.fault."""
        return self.documents[name].fault(key, words, code, value, suggestion, at=at, mark=mark)

    def slugs(self, folder: str) -> list[str]:
        """What the files of "states", "laws" or "workplans" are named, also those that could not be read."""
        return [*getattr(self, folder), *sorted(below(folder, self.unread))]

    def law_in(self, language: str) -> str:
        """The language in which an edition has the words of the law: its own where data/lawtexts has it."""
        return language if language in self.lawtexts else "en"

    def read(self, name: str) -> bool:
        """Whether the file could be read, and every file of a folder."""
        return name not in self.unread and not below(name, self.unread)


@dataclass(frozen=True)
class Reading:
    """What could be read of data/: records and documents by file, the files that could not be, every fault."""

    records: dict[str, Record]
    documents: dict[str, Document]
    unread: frozenset[str]
    faults: tuple[Fault, ...]

    @property
    def site(self) -> Site | None:
        """The site, if its file could be read."""
        site = self.records.get("site")
        return site if isinstance(site, Site) else None

    def facts(self) -> Facts:
        """The facts as far as they were read: whole if `unread` is empty, else with Unread in their place."""
        parts: dict[str, Any] = {name: self.records.get(name, Unread(name)) for name in FILES}
        for name, block in BLOCKS.items():
            parts[name] = getattr(parts[name], block) if name in self.records else parts[name]
        for folder in ONE_EACH:
            parts[folder] = {slug: self.records[f"{folder}/{slug}"] for slug in below(folder, self.records)}
        if self.site:
            parts["states"] = {slug: state.on(self.site.data_as_of) for slug, state in parts["states"].items()}
        return Facts(**parts, records=self.records, documents=self.documents, unread=self.unread)


def load(data: Path) -> Reading:
    """What can be read below `data`, and every fault of what cannot."""
    faults: list[Fault] = []
    documents: dict[str, Document] = {}
    records: dict[str, Record] = {}
    files, unread = listed(data, faults)
    for name, path, record in files:
        try:
            documents[name] = read_yaml(path, f"data/{path.relative_to(data).as_posix()}")
            faults += first_line_faults(documents[name], name)
            records[name] = validate(documents[name], record)
        except Faults as wrong:
            unread.add(name)
            faults += wrong.faults
    return Reading(records, documents, frozenset(unread), tuple(faults))


def validate(document: Document, record: type[Kind]) -> Kind:
    """The document as a record. Raises Faults that name each wrong key with what is allowed."""
    if not isinstance(document.data, dict):
        message = 'must be lines of "key: value", each key at the margin.'
        raise Faults([document.fault((), message, Code.WRONG_TYPE)])
    cut = cut_off(document, record)
    faults = [*cut, *unquoted(document, record)]
    try:
        valid = record.model_validate(document.data)
    except ValidationError as error:
        told = {fault.key for fault in cut}
        of_values = [fault for fault in explain(document, record, error) if fault.key not in told]
        raise Faults([*faults, *of_values]) from None
    if faults:
        raise Faults(faults)
    return valid
