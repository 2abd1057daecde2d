"""Drafts in the browser: the same law of the same choices as in Python, and an address that holds the choices."""

import json
import random
from dataclasses import replace
from typing import get_args
from zlib import crc32

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.drafting import Draft, draft
from macros.drafting.lawdraft import WrongKind
from macros.exports.draftforms import draft_forms
from macros.records.choices import Choices, Filling
from macros.register.spokenlaw import spoken
from macros.site.assets import joined
from macros.views.choicefaults import SAID
from tests import readonce
from tests.drafting import answered, anything, by_chance, small

# Both write a law as these lines; where their checksums differ, the lines are compared.
READ_BACK = r"""
const lines = (law) => [
  ...law.clauses.flatMap(({ slug, number, paragraphs }) => [`${slug} ${number}`, ...paragraphs.flatMap((p) => [
    `${p.key} ${p.path.join(".")} ${p.level}`, ...p.runs.map((run) => `${run.kind}:${run.text}:${run.target}`)])]),
  ...law.undone.map((one) => [one.kind, one.clause, one.id, one.words, one.place].join(":")),
  ...law.wrong.map((one) => [one.key.join("."), one.kind, one.code, one.value, one.meant].join(":")).sort(),
].join("\n");
const laid = (of) => (choices) => lines(Drafting.draft(choices, of));
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const checksum = (text) => {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ -1) >>> 0;
};
"""


@pytest.fixture(scope="module")
def engine(browser):
    """What a function makes of a value in a page with the composer's script and the clauses as `forms`.

    Both go as one text: to take them over value by value takes longer than all the drafts.
    """
    page = browser.new_page()
    page.add_script_tag(content=joined()["composer.js"])
    editions = [readonce.edition_in("en"), replace(readonce.edition_in("en"), facts=small())]
    forms, small_forms = (json.dumps(draft_forms(edition)) for edition in editions)
    page.add_script_tag(content=f"{READ_BACK}\nconst forms = {forms}, smallForms = {small_forms};")

    def made(function, value):
        text = page.evaluate(f"(text) => JSON.stringify(({function})(JSON.parse(text)))", json.dumps(value))
        return json.loads(text)

    yield made
    page.close()


def lines(law: Draft) -> str:
    rows = []
    for clause in law.clauses:
        rows.append(f"{clause.slug} {clause.number}")
        for p in clause.paragraphs:
            rows.append(f"{p.key} {'.'.join(p.path)} {p.level}")
            rows += [f"{run.kind}:{run.text}:{run.target}" for run in p.runs]
    rows += [":".join((one.kind, one.clause, one.id, one.words, one.place)) for one in law.undone]
    wrong = [(".".join(map(str, one.key)), one.kind, one.code, one.value, one.meant) for one in law.wrong]
    return "\n".join([*rows, *sorted(map(":".join, wrong))])


def as_data(choices):
    return [one.model_dump(mode="json") for one in choices]


def agree(engine, choices, facts=None):
    """Whether Python and the browser make the same laws; the first that differ are shown line by line."""
    forms, facts = ("smallForms", facts) if facts else ("forms", readonce.facts())
    sums = engine(f"(all) => all.map(laid({forms})).map(checksum)", as_data(choices))
    for one, its in zip(choices, sums, strict=True):
        own = lines(draft(one, facts))
        if crc32(own.encode()) != its:
            [theirs] = engine(f"(all) => all.map(laid({forms}))", as_data([one]))
            assert theirs.split("\n") == own.split("\n")


def test_drafts_of_every_answer_are_the_same_in_python_and_in_the_browser(engine):
    """Every answer to what a State has in both traditions, each with six choices by chance: 384 drafts."""
    agree(engine, [*answered(readonce.facts(), random.Random(17), sets=6)])


@pytest.mark.long
@pytest.mark.parametrize("at", range(8))
def test_ten_thousand_drafts_are_the_same_in_python_and_in_the_browser(engine, at):
    agree(engine, [*answered(readonce.facts(), random.Random(at), sets=20)])


def test_choices_that_cannot_be_followed_are_the_same_too(engine):
    facts = readonce.facts()
    choices = [*anything(facts, random.Random(4), number=150)]
    assert {one.kind for each in choices for one in draft(each, facts).wrong} == {*get_args(WrongKind)}
    agree(engine, choices)


def test_what_the_template_does_not_have_today_is_the_same_too(engine):
    agree(engine, [*anything(small(), random.Random(6), number=400)], small())


HELD = """(all) => all.filter((choices) => {
  const law = Drafting.draft(choices, forms);
  const address = Drafting.write(choices);
  const { choices: kept, faults } = Drafting.read(`#${address}`, forms);
  const again = Drafting.draft(kept, forms);
  const whole = lines({ ...law, wrong: [] }) === lines(again);
  const told = Math.min(new Set(law.wrong.map(({ message }) => message)).size, 21) === faults.length;
  const written = Drafting.write(kept);
  const back = Drafting.read(written, forms);
  const same = JSON.stringify(back.choices) === JSON.stringify(kept) && !back.faults.length;
  return !(whole && told && same && (law.wrong.length || written === address));
}).map(Drafting.write)"""


def test_an_address_holds_the_choices_and_leaves_out_what_cannot_be_followed(engine):
    assert engine(HELD, as_data(answered(readonce.facts(), random.Random(3), sets=4))) == []


BAD = [
    ("state=A&tradition=roman", ["tradition"]),
    ("state=A", ["tradition"]),
    ("state=A&state=B&tradition=civil", ["twice"]),
    ("state=A&tradition=civil&tradition=common", ["twice"]),
    ("state=A&tradition=civil&ministry=%3Cb%3EDefence%3C%2Fb%3E", ["mark"]),
    ("state=A&tradition=civil&ministry=**Defence**", ["mark"]),
    ("state=A&tradition=civil&ministry=%E2%80%AEDefence", ["mark"]),
    (f"state=A&tradition=civil&ministry={'x' * 300}", ["long"]),
    ("state=A&tradition=civil&year=27", ["year"]),
    ("state=A&tradition=civil&year=9999", ["year"]),
    ("state=A&tradition=civil&situation=stocks,floods", ["unread"]),
    ("state=A&tradition=civil&notes=perhaps", ["unread"]),
    ("state=A&tradition=civil&where=direct,anywhere,__proto__", ["unread", "unread"]),
    ("state=A&tradition=civil&color=red&__proto__=1&constructor=2", ["unread"] * 3),
    ("state=A&tradition=civil&clause=gone,in&fill=gone.1,x", ["unknown-clause"]),
    ("state=A&tradition=civil&clause=__proto__,in&clause=constructor,in", ["unknown-clause"] * 2),
    ("state=A&tradition=civil&clause=investment,in,out", ["twice"]),
    ("state=A&tradition=civil&clause=investment,in,with.gone", ["unknown-alternative"]),
    ("state=A&tradition=civil&clause=investment,in,77.yes", ["unknown-brackets"]),
    (
        "state=A&tradition=civil&clause=investment,in,2.5,2.maybe,__proto__.yes",
        ["unread", "unread", "out-of-range"],
    ),
    ("state=A&tradition=civil&clause=prohibitions,out", ["needed"]),
    ("state=A&tradition=civil&clause=investment,out,2.yes", ["no-clause"]),
    ("state=A&tradition=civil&fill=penalties.77,ten", ["unknown-blank"]),
    ("state=A&tradition=civil&fill=penalties", ["unread"]),
    ("%E0%A4%A&state=A&%&tradition=civil&=&", ["unread"] * 3),
]


@pytest.mark.parametrize(("address", "kinds"), BAD)
def test_what_an_address_says_wrongly_is_told_and_all_else_is_kept(engine, address, kinds):
    read = engine("(text) => Drafting.read(text, forms)", f"{address}&clause=compliance,in")
    assert [one["kind"] for one in read["faults"]] == kinds
    assert all(one["message"] and "%(" not in one["message"] for one in read["faults"])
    assert read["choices"]["state"] == "A"
    assert read["choices"]["clauses"]["compliance"]["stands"] is True
    assert engine("(choices) => Drafting.draft(choices, forms).wrong", read["choices"]) == []


def test_no_address_is_an_empty_choice_without_a_fault(engine):
    for text in ("", "#"):
        read = engine("(text) => Drafting.read(text, forms)", text)
        assert read["faults"] == []
        assert Choices.model_validate(read["choices"]) == Choices.model_validate({"tradition": "common"})


def test_any_address_is_read_and_few_faults_are_told(engine):
    """Addresses broken by chance, and very long ones."""
    facts, chance = readonce.facts(), random.Random(8)
    right = engine("(all) => all.map(Drafting.write)", as_data(answered(facts, chance, sets=1)))
    signs = "abc,.:&=%#?<>[]{}+/\\\"' \u202e\u00e9\ud83d"
    broken = []
    for text in right:
        for _ in range(3):
            at, length = chance.randrange(len(text)), chance.randrange(9)
            put = "".join(chance.choice(signs) for _ in range(chance.randrange(6)))
            broken.append(text[:at] + put + text[at + length :])
    many = [
        f"tradition=civil&clause={slug}{''.join(f',{n}x.no' for n in range(5000))}"
        for slug in facts.clauses.clauses
    ]
    broken += ["a&" * 50_000, "&".join(many), f"state={'%F0%9F%98%80' * 9000}", "clause=," * 9000]
    read = engine("(all) => all.map((text) => Drafting.read(text, forms))", broken)
    for one in read:
        assert len(one["faults"]) <= 21
        assert {fault["kind"] for fault in one["faults"]} <= SAID.keys()
        Choices.model_validate(one["choices"])


WORDS = (
    ["Samoa", "Côte d’Ivoire", "R&D Ministry", "AT&T; Ltd", "Ministry of Justice (Courts)", "وزارة الدفاع", "a_b"],
    [
        "<b>A</b>",
        "[A]",
        "{{ a }}",
        "A &amp; B",
        "&#65;",
        "&nbsp",
        "**A**",
        "`a`",
        "[a](b.c)",
        "a\\u00e9",
        "www.a.org",
    ],
    [
        "a\u202eb",
        "a\u200bb",
        "a\nb",
        "a\ufffdb",
        "p\u0430ypal",
        "x" * 121,
        "%C3%A9",
        "http://a.org/b",
        "www.a.org",
    ],
    ["%C3%A9", "a__b", "_a_ b", "# a"],
)


def test_words_for_a_blank_are_refused_as_in_a_file_of_choices(engine):
    words, adapter = [text for some in WORDS for text in some], TypeAdapter(Filling)

    def refused(text):
        try:
            adapter.validate_python(text)
        except ValidationError:
            return True
        return False

    theirs = engine("(all) => all.map((text) => Drafting.filling(text, forms) !== '')", words)
    assert dict(zip(words, theirs, strict=True)) == {text: refused(text) for text in words}


@pytest.mark.parametrize("code", ["en", "ar"])
def test_each_fault_has_a_sentence_in_each_language(code):
    said = draft_forms(readonce.edition_in(code))["said"]
    assert said.keys() == SAID.keys()
    assert {*get_args(WrongKind)} <= said.keys()


@pytest.mark.parametrize("code", sorted(readonce.facts().lawtexts))
def test_a_law_in_another_language_is_the_same_in_both(engine, code):
    facts, chance = readonce.facts(), random.Random(7)
    ours = replace(facts, clauses=spoken(facts.clauses, facts.lawtexts[code]))
    forms = draft_forms(replace(readonce.edition_in("en"), facts=ours))
    chosen = [by_chance(facts, chance) for _ in range(12)]
    made = engine("([forms, choices]) => choices.map(laid(forms))", [forms, [one.model_dump() for one in chosen]])
    assert made == [lines(draft(one, ours)) for one in chosen]
