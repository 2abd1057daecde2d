"""Sheets of States: their words, and editions of few States with other facts."""

import io
from dataclasses import replace

import pypdf

from macros.register.edition import Edition


def text(data: bytes) -> str:
    """The words of a sheet, in one line."""
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u2060", "").split())


def few(edition: Edition, **changed: object) -> Edition:
    """An edition of four States, of which some are changed."""
    kept = {slug: edition.facts.states[slug] for slug in ("fiji", "samoa", "nauru", "palau")}
    return replace(edition, facts=replace(edition.facts, states={**kept, **changed}))


def changed(edition: Edition, slug: str, section: str, **values: object) -> Edition:
    """The edition of four States with other values in one section of one of them."""
    state = edition.facts.states[slug]
    part = getattr(state, section).model_copy(update=values)
    return few(edition, **{slug: state.model_copy(update={section: part})})
