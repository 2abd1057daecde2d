"""Every text that has to be translated is in the template, and nothing else."""

import ast
import re
from pathlib import Path

import pytest

from macros.language.pofile import is_label, key, read_catalogue
from macros.paths import ROOT
from macros.register.loading import Facts
from macros.translation.catalogue import template
from tests.sources import MODULES, tree

from .conftest import ANSWER

PLAN = "data/workplans/2023-2024.yaml"


def test_every_kind_of_text_is_in_the_template(small: Facts, project: Path):
    entries = {key(entry): {place for place, _ in entry.occurrences} for entry in template(small, project)}
    for place, text in {
        "data/site.yaml:title": "National implementation of the Convention on Cluster Munitions",
        "data/needs.yaml:needs.legal-advice.answer": ANSWER,
        "data/obligations.yaml:obligations.prohibition-use.entails.1": "Bring weapons manuals into line.",
        "data/obligations.yaml:groups.penal.title": "Penal sanctions and jurisdiction",
        "data/tools.yaml:tools.isu.audience": "All States",
        f"{PLAN}:figures.note": "The plan sums up transparency reports as they stood in 2023.",
        "data/figures.yaml:published.monitor-2010.method": "As a campaign reports the Monitor.",
        f"{PLAN}:quarters.0.activities.0.text": "Meet with partners.",
        f"{PLAN}:action_plan.actions.47.summary": "States Parties bring in measures in full.",
        "data/timeline.yaml:events.1.title": "Eleventh Meeting of States Parties",
        "data/states/samoa.yaml:notes.text": "Dates differ between the sources.",
        "data/states/samoa.yaml:article9.laws.0.citation": "2012, No. 11",
    }.items():
        assert place in entries[None, text]
    assert "data/changes.yaml:changes.first-edition.what" in set().union(*entries.values())
    assert entries["State", "Samoa"] == {"data/states/samoa.yaml:name"}
    assert ("month", "May") in entries
    assert ("paragraph", "c") in entries


def test_texts_that_are_not_translated_are_not_in_the_template(small: Facts, project: Path):
    texts = {entry.msgid for entry in template(small, project)}
    for text in (
        "Cluster Munitions Prohibition Act 2012",  # titles of laws and sources stay as they are
        "Samoa: Cluster Munition Ban Policy",
        "never under any circumstances",  # the treaty's own words
        "Look for Article 7 reports after 2012.",  # for the coordinator only
    ):
        assert text not in texts


def test_every_label_of_templates_and_python_is_found(texts):
    found = {entry.msgid for entry in texts if is_label(entry)}
    assert {"Specific law", "translation being updated"} <= found


@pytest.mark.slow
def test_the_catalogues_of_the_site_hold_every_label(facts: Facts, texts):
    """Run: make translations. Texts of the data may wait for it: they are shown in English, and marked."""
    fresh = {(entry.msgid, entry.msgid_plural) for entry in texts if is_label(entry)}
    for code in facts.site.in_full[1:]:
        catalogue = read_catalogue(ROOT / "data", code)
        held = {(entry.msgid, entry.msgid_plural) for entry in catalogue if is_label(entry)}
        assert not fresh ^ held, f"run: make translations ({code}.po: {list(fresh ^ held)[:3]} …)"


def test_no_label_of_ours_has_a_lone_percent_sign(texts):
    """Python would take it for the beginning of a placeholder; and a translation may then have one as well."""
    labels = [entry.msgid_plural or entry.msgid for entry in texts if is_label(entry)]
    assert not [label for label in labels if "%" in re.sub(r"%\(\w+\)s|%%", "", label)]


def test_no_label_stands_inside_an_f_string():
    """Before Python 3.12 no label is found there, so that it would never be translated."""
    found = [
        f"{path.name}:{call.lineno}"
        for path in MODULES.values()
        for text in ast.walk(tree(path))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "N_"
    ]
    assert not found
