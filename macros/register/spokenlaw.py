"""The drafting template with its words in the language of an edition, as far as they are translated."""

from collections.abc import Iterator
from dataclasses import replace

from ..language.signs import sign
from ..language.standards import direction_of
from ..records import DRAFT_TRADITIONS, Clause, Clauses, LawTexts, SpokenClause, SpokenClauses
from ..records.clauses import Alternative, Annex, Variants, Wording, Wordings
from ..records.lawtexts import TranslatedAlternative, TranslatedClause
from ..records.tongue import LENT, Tongue
from .clausemarks import MarkError
from .lawshape import differences


def law_sign(clause: Clause) -> str:
    """The sign of the words of the law in a clause and its alternatives, in both traditions."""
    return sign("\n".join(f"{where}: {text}" for where, text in _texts(clause)))


def _texts(clause: Clause) -> Iterator[tuple[str, str]]:
    for tradition in DRAFT_TRADITIONS:
        yield tradition, clause.words(tradition)
        for name, alternative in clause.alternatives.items():
            yield f"{tradition}.{name}", alternative.wording(tradition).text or ""


def spoken(clauses: Clauses, texts: LawTexts) -> Clauses:
    """The clauses with the words of a language where it has those of today's English; in English elsewhere."""
    english, tongue = clauses.source, replace(texts.tongue, direction=direction_of(texts.language))
    by_id = {slug: _clause(record, texts.clauses.get(slug), tongue) for slug, record in english.clauses.items()}
    annex, annexed_in = english.annex, LENT
    if annex and texts.annex and _alike([(annex.text, texts.annex)], texts.tongue, DRAFT_TRADITIONS[0]):
        annex = Annex.model_construct(**{**dict(annex), "text": texts.annex})
        annexed_in = tongue
    return SpokenClauses.model_construct(
        **{**dict(english), "clauses": by_id, "annex": annex},
        english=english,
        spoken=tongue,
        spoken_annex=annexed_in,
    )


def _clause(record: Clause, ours: TranslatedClause | None, tongue: Tongue) -> Clause:
    """The clause, translated in the traditions in which all of its words follow today's English."""
    sign_now = law_sign(record)
    if ours is None:
        return SpokenClause.model_construct(**dict(record), english=record, tongues={}, follows=sign_now)
    behind = ours.follows != sign_now
    tongues = {
        name: tongue
        for name in DRAFT_TRADITIONS
        if not behind and _alike([*_pairs(record, ours, name)], tongue, name)
    }
    both = len(tongues) == len(DRAFT_TRADITIONS)
    fields = dict(record)
    if both and record.text and ours.text:
        fields["text"] = ours.text
    elif tongues:
        words = {
            name: own_words(ours, name) or "" if name in tongues else record.words(name)
            for name in DRAFT_TRADITIONS
        }
        variants = Variants.model_construct(common=words["common"], civil=words["civil"])
        fields |= {"text": None, "variants": variants}
    fields["alternatives"] = {
        name: _alternative(one, ours.alternatives.get(name), [*tongues])
        for name, one in record.alternatives.items()
    }
    return SpokenClause.model_construct(**fields, english=record, tongues=tongues, follows=sign_now)


def _alternative(record: Alternative, ours: TranslatedAlternative | None, traditions: list[str]) -> Alternative:
    if ours is None or not traditions:
        return record
    fields = dict(record)
    if len(traditions) == len(DRAFT_TRADITIONS) and record.text and ours.text:
        fields["text"] = ours.text
    else:
        wordings = {}
        for name in DRAFT_TRADITIONS:
            own = getattr(record.variants, name) if record.variants else Wording()
            text = other_words(ours, name) if name in traditions else record.wording(name).text
            wordings[name] = Wording.model_construct(**{**dict(own), "text": text})
        both = Wordings.model_construct(common=wordings["common"], civil=wordings["civil"])
        fields |= {"text": None, "variants": both}
    return Alternative.model_construct(**fields)


def own_words(ours: TranslatedClause, tradition: str) -> str | None:
    """The translated words of a clause in a tradition."""
    return ours.text or (getattr(ours.variants, tradition) if ours.variants else None)


def other_words(ours: TranslatedAlternative | None, tradition: str) -> str | None:
    """The translated words of an alternative in a tradition."""
    if ours is None:
        return None
    own = getattr(ours.variants, tradition) if ours.variants else None
    return own.text if own else ours.text


def _pairs(record: Clause, ours: TranslatedClause, tradition: str) -> Iterator[tuple[str, str | None]]:
    """Each text of a clause in a tradition, English and translated."""
    yield record.words(tradition), own_words(ours, tradition)
    for name, alternative in record.alternatives.items():
        english = alternative.wording(tradition).text
        if english:
            yield english, other_words(ours.alternatives.get(name), tradition)


def _alike(pairs: list[tuple[str, str | None]], tongue: Tongue, tradition: str) -> bool:
    """Whether all are there and built as in English."""
    try:
        return all(ours and not any(differences(english, ours, tongue, tradition)) for english, ours in pairs)
    except MarkError:
        return False
