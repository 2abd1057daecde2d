"""A draft's files are made in the browser and on the command line of the same parts: with the same bytes."""

import random
from dataclasses import asdict
from zlib import adler32

import pytest

from macros.drafting import draft
from macros.drafting.assembler import KINDS, make
from macros.paths import ROOT
from macros.site import assets
from tests import readonce
from tests.drafting import REFERRING, by_chance

# Each file by its length and its checksum: Adler-32 of RFC 1950.
MADE = """([kinds, cases, parts]) => cases.map(([choices, law]) => kinds.map((kind) => {
  const bytes = DraftFiles.make(kind, choices, law, parts);
  let [one, sum] = [1, 0];
  for (const byte of bytes) { one = (one + byte) % 65521; sum = (sum + one) % 65521; }
  return [bytes.length, sum * 65536 + one];
}))"""
# What a browser must not take for a mark, nor count or cut otherwise than Python.
NAMES = [
    'R & D "x"',
    "Côte d’Ivoire \U0001f600 État",
    "دولة 2010-819",
    "1. #_*a* &amp; ~",
    "a" * 120,
    "x\u00a0y \u2028z",
]


def cases(many, code):
    """Choices by chance, with names and without, with notes and without, and the laws that they make."""
    facts, chance = readonce.edition_in(code).facts, random.Random(17)
    for at in range(many):
        named = {"state": NAMES[at % len(NAMES)], "short_title": NAMES[-at % len(NAMES)]} if at % 3 else {}
        named |= {"ministry": NAMES[at // 2 % len(NAMES)]} if at % 2 else {}
        where = [kind for kind, every in (("direct", 3), ("federal", 2)) if at % every]
        choices = by_chance(facts, chance).model_copy(update={"notes": bool(at % 2), "where": where, **named})
        yield choices, draft(choices, facts)
    yield REFERRING


@pytest.mark.parametrize(("code", "many"), [("en", 40), ("ar", 8)])
def test_a_browser_makes_the_same_files_as_the_command_line(browser, code, many):
    parts, made = readonce.parts_in(code), [*cases(many, code)]
    page = browser.new_page()
    page.add_script_tag(content=(ROOT / "overrides" / "assets" / "fflate.js").read_text("utf-8"))
    page.add_script_tag(content=assets.joined()["composer.js"])
    kinds = [*KINDS, *parts.kit]
    given = [kinds, [[choices.model_dump(), asdict(law)] for choices, law in made], asdict(parts)]
    written = page.evaluate(MADE, given)
    page.close()
    for (choices, law), files in zip(made, written, strict=True):
        here = [make(kind, choices, law, parts) for kind in kinds]
        assert dict(zip(kinds, files, strict=True)) == {
            k: [len(b), adler32(b)] for k, b in zip(kinds, here, strict=True)
        }
