"""The clauses as a browser takes them to make a draft: what macros/drafting/clauseforms.py reads, as data."""

from dataclasses import asdict
from typing import Any

from ..drafting.clauseforms import Choice, Cite, Fill, Form, FormNode, FormParagraph, Own, form
from ..language.lawlabels import WHERE
from ..records import DRAFT_TRADITIONS
from ..records.choices import LONGEST, SITUATIONS
from ..records.common import FIRST_YEAR, LAST_YEAR
from ..records.tongue import DIVIDES, ItemEnds, Tongue
from ..register.clausetext import Words
from ..register.edition import Edition
from ..views.choicefaults import SAID
from .fillings import REFUSED


def draft_forms(edition: Edition) -> dict[str, Any]:
    """Every clause in both traditions, with what its standing depends on; titles in the language of the edition.

    Clauses and alternatives are lists: their order counts.
    """
    return {
        "language": edition.language.code,
        "situations": SITUATIONS,
        "where": [*WHERE],
        "longest": LONGEST,
        "refused": REFUSED,
        "years": [FIRST_YEAR, LAST_YEAR],
        "parts": [
            {"slug": slug, "title": edition.language.plain(part.title)}
            for slug, part in edition.facts.clauses.parts.items()
        ],
        "said": {kind: edition.language.label(text) for kind, text in SAID.items()},
        "items": {code: _ends(tongue.items) for code, tongue in _tongues(edition).items()},
        "clauses": [_clause(edition, slug) for slug in edition.facts.clauses.clauses],
    }


def _tongues(edition: Edition) -> dict[str, Tongue]:
    """The languages of the words, by code."""
    clauses = edition.facts.clauses.clauses.values()
    tongues = (record.tongue(name) for record in clauses for name in DRAFT_TRADITIONS)
    return {tongue.code: tongue for tongue in tongues}


def _ends(items: ItemEnds) -> dict[str, str]:
    """How the items of a list end in a language."""
    return {"ends": items.pattern, "divides": f"[{DIVIDES}]", "sign": items.sign, "stop": items.stop}


def _clause(edition: Edition, slug: str) -> dict[str, Any]:
    record, obligations = edition.facts.clauses.clauses[slug], edition.facts.obligations.obligations
    return {
        "slug": slug,
        "title": edition.language.plain(record.title),
        "part": record.part,
        "necessity": record.necessity,
        "obligations": record.obligations,
        "applies": sorted({obligations[name].applies for name in record.obligations}),
        "creates_offence": record.creates_offence,
        "sets_penalties": record.sets_penalties,
        "forms": {
            name: _form(edition, form(slug, record, name), record.tongue(name)) for name in DRAFT_TRADITIONS
        },
    }


def _form(edition: Edition, clause: Form, tongue: Tongue) -> dict[str, Any]:
    titles = clause.record.alternatives
    return {
        "language": tongue.code,
        "direction": tongue.direction,
        "paragraphs": [*map(_paragraph, clause.paragraphs)],
        "alternatives": [
            {
                "slug": one.slug,
                "title": edition.language.plain(titles[one.slug].title),
                "do": one.do,
                "doing": asdict(one.doing),
                "paragraphs": [*map(_paragraph, one.paragraphs)],
            }
            for one in clause.alternatives.values()
        ],
    }


def _paragraph(p: FormParagraph) -> dict[str, Any]:
    return {
        "key": p.key,
        "path": p.path,
        "level": p.level,
        "nodes": [*map(_node, p.nodes)],
        "punishes": p.punishes,
    }


def _node(node: FormNode) -> dict[str, Any]:
    match node:
        case Words():
            return {"kind": "words", "text": node.text}
        case Fill():
            return {"kind": "fill", "id": node.id, "name": node.name, "known_as": node.known_as}
        case Choice():
            return {"kind": "choice", "id": node.id, "choices": [[*map(_node, one)] for one in node.choices]}
        case Cite():
            return {"kind": "cite", "clause": node.clause, "before": node.before, "after": node.after}
        case Own():
            return {"kind": "own", "path": node.path, "text": node.text, "clause": node.clause}
