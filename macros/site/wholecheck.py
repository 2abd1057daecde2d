"""What `make check` says where there is no fault."""

from pathlib import Path

from ..faults import jsonlines, report
from ..language.languages import SOURCE
from ..register import figures
from ..register.coverage import Coverage, coverage
from .filesigns import Signs
from .processes import side_by_side
from .validation import behind, editions


def said(root: Path, before: Signs) -> dict[str, str]:
    """What was read and what is worth a word, as "text" and as lines of "json". Raises Faults.

    `before` are the signs of the files before any was read.
    """
    all_editions = editions(root, side_by_side, before)
    late = behind(all_editions, root, side_by_side)
    facts = all_editions[0].facts
    languages = ", ".join(edition.language.code for edition in all_editions)
    parties = figures.count(facts, "state_party")
    shares = [_translated(coverage(one.language, root)) for one in all_editions if one.language.code != SOURCE]
    counted = f"No fault. {len(facts.states)} States, {parties} of them States Parties; languages: {languages}."
    text = report.remarks(late) + "".join(f"{line}\n" for line in (*shares, counted))
    return {"text": text, "json": jsonlines.lines(late, "notice") + "\n" * bool(late)}


def _translated(told: Coverage) -> str:
    """How much of a language is translated, in one line; that a draft is ready if nothing is missing."""
    code, draft = told.language.code, told.language.draft
    name = f"{code} (a draft)" if draft else code
    parts = (f"{part.done} of {part.of} {what} ({part.percent} %)" for what, part in told.parts.items())
    ready = f" Nothing is missing: take {code} off drafts in data/site.yaml." if draft and told.is_whole else ""
    return f"{name}: {', '.join(parts)} translated.{ready}"
