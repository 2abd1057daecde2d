"""The drafting template as data."""

from typing import Any

from ..records import DRAFT_TRADITIONS, Clause
from ..records.clauses import Alternative
from ..register.clausemarks import parse
from ..register.clausetext import settled
from ..register.loading import Facts
from ..views import clauses, draftwords
from .jsonfile import described


def model_law_json(facts: Facts) -> str:
    """The template as data, for both traditions and with its notes."""
    return described(facts, "model-law", {"model-law": template_data(facts), "annex": _annex(facts)})


def _annex(facts: Facts) -> dict[str, Any] | None:
    """What is annexed, with the id and the address of where each authentic text is had."""
    annex = clauses.annex(facts)
    if annex is None:
        return None
    return {
        "title": annex.record.title,
        "text": annex.record.text,
        "texts": [
            {"language": code, "source": annex.record.texts[code], "url": source.url}
            for code, source in annex.texts
        ],
    }


def template_data(facts: Facts) -> list[dict[str, Any]]:
    """The parts of the template with their clauses; words of the law paragraph by paragraph, with their signs."""
    numbers = {slug: view.number for slug, view in clauses.clause_views(facts).items()}
    return [
        {
            "id": slug,
            "title": title,
            "clauses": [{"id": v.slug, "number": v.number, **_clause(v.record, numbers)} for v in views],
        }
        for slug, title, views in clauses.by_part(facts)
    ]


def _clause(record: Clause, numbers: dict[str, int]) -> dict[str, Any]:
    """All of a clause; the text for both traditions stands under both."""
    plain = record.model_dump(mode="json", exclude={"part", "text", "variants", "alternatives", "note", "notes"})
    return {
        **plain,
        "text": {name: _paragraphs(record.words(name), name, numbers) for name in DRAFT_TRADITIONS},
        "note": {name: record.noted(name) for name in DRAFT_TRADITIONS},
        "alternatives": [
            {"id": slug, "title": a.title, **{name: _wording(a, name, numbers) for name in DRAFT_TRADITIONS}}
            for slug, a in record.alternatives.items()
        ],
    }


def _wording(record: Alternative, tradition: str, numbers: dict[str, int]) -> dict[str, Any]:
    wording = record.wording(tradition)
    text = _paragraphs(wording.text, tradition, numbers) if wording.text else None
    return {"do": wording.do, "text": text, "explanation": wording.explanation}


def _paragraphs(text: str, tradition: str, numbers: dict[str, int]) -> list[dict[str, Any]]:
    words = settled(parse(text), tradition)
    return [{"label": p.label, "level": p.level, "text": draftwords.signed(p.nodes, numbers)} for p in words]
