"""What there is to translate, and the catalogues brought up to date with it (`make translations`).

Labels come from templates and Python, texts from data/. An entry whose English text has changed
keeps its old translation, marked fuzzy, so that a translator sees both and no reader sees a wrong one.
"""

from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from .languages import MONTH, PARAGRAPH, SOURCE, STATE, read_catalogue
from .loading import Facts
from .records import Record
from .records.common import Translated
from .templating import ROOT

LABELS = [("macros/**.py", "python"), ("overrides/**.html", "jinja2.ext:babel_extract")]
OPTIONS = {"overrides/**.html": {"trimmed": "true", "silent": "false"}}
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
LETTERS = "abcdefghijkl"  # of the Convention's longest list, Article 7(1)


def texts(value: Any, kind: Any, where: str) -> Iterator[tuple[str, str]]:
    """(place, text) of every translated text in a record, walking its fields' types."""
    metadata = getattr(kind, "__metadata__", ())
    if any(isinstance(mark, Translated) or mark is Translated for mark in metadata):
        yield where, value
    elif isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            if any(isinstance(mark, Translated) for mark in field.metadata):
                if inner is not None:
                    yield f"{where}.{name}", inner
            elif inner is not None:
                yield from texts(inner, field.annotation, f"{where}.{name}")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, get_args(_some(kind))[-1], f"{where}.{key}")
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from texts(inner, get_args(_some(kind))[0], f"{where}.{i}")
    elif get_origin(kind) in (Union, UnionType):
        yield from texts(value, _some(kind), where)


def _some(kind: Any) -> Any:
    """The type without `| None` and without its annotations, keeping a translated text's mark."""
    if get_origin(kind) in (Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    marked = any(isinstance(mark, Translated) for mark in getattr(kind, "__metadata__", ()))
    return kind if marked or not hasattr(kind, "__metadata__") else get_args(kind)[0]


def template(facts: Facts, root: Path = ROOT) -> Catalog:
    """Everything to translate: labels, texts of data/, State names, months, paragraph letters."""
    catalogue = Catalog(project="ccm-national-implementation", fuzzy=False)
    for path, _, text, _, _ in extract_from_dir(root, LABELS, OPTIONS, KEYWORDS):
        if path.startswith(("macros/", "overrides/")):
            catalogue.add(text, locations=[(path, None)])
    parts = {"site": facts.site, "obligations": facts.law, "tools": facts.tools, "needs": facts.needs}
    parts |= {"figures": facts.figures, "workplan": facts.work_plan}
    parts |= {"timeline": facts.events} | {f"states/{slug}": s for slug, s in facts.states.items()}
    from .records import Event, Source

    for name, part in (parts | {"sources": facts.sources}).items():
        kind = list[Event] if part is facts.events else dict[str, Source] if name == "sources" else type(part)
        for where, text in texts(part, kind, ""):
            catalogue.add(text, locations=[(f"data/{name}.yaml{where.replace('.', ':', 1)}", None)])
    for slug, state in facts.states.items():
        catalogue.add(state.name, context=STATE, locations=[(f"data/states/{slug}.yaml:name", None)])
    for context, words in ((MONTH, MONTHS), (PARAGRAPH, LETTERS)):
        for word in words:
            catalogue.add(word, context=context)
    return catalogue


def updated(old: Catalog | None, new: Catalog, code: str) -> Catalog:
    """`new` with the translations of `old`. A text that changed in its place becomes fuzzy."""
    catalogue = Catalog(locale=code, project=new.project, fuzzy=False)
    by_place = {place: message for message in old or () for place, _ in message.locations}
    for message in new:
        if not message.id:
            continue
        known = old.get(message.id, message.context) if old else None
        before = known or next(
            (by_place[p] for p, _ in message.locations if p in by_place and p.startswith("data/")), None
        )
        catalogue[message.id] = _entry(message, known, before, catalogue.num_plurals)
    return catalogue


def _entry(message: Message, known: Message | None, before: Message | None, plurals: int) -> Message:
    empty = ("",) * plurals if message.pluralizable else ""
    entry = Message(
        message.id, empty, locations=message.locations, context=message.context, flags=set(message.flags)
    )
    if before is not None and before.string:
        entry.string = before.string
        if known is None:
            entry.previous_id = [before.id] if isinstance(before.id, str) else list(before.id)
        if known is None or known.fuzzy:
            entry.flags.add("fuzzy")
        entry.user_comments = before.user_comments
    return entry


def update_all(facts: Facts, root: Path = ROOT) -> dict[str, tuple[int, int]]:
    """Write every catalogue; (translated, all) entries by language. Raises Faults."""
    found = {}
    fresh = template(facts, root)
    for code in facts.site.languages:
        if code == SOURCE:
            continue
        path = root / "data" / "translations" / f"{code}.po"
        old = read_catalogue(root / "data", code) if path.exists() else None
        catalogue = updated(old, fresh, code)
        path.parent.mkdir(exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=100, include_previous=True, omit_header=False)
        entries = [message for message in catalogue if message.id]
        found[code] = (sum(bool(m.string) and not m.fuzzy for m in entries), len(entries))
    return found
