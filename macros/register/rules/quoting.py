"""Rules on the words of laws, and on sections that are not known."""

from collections.abc import Iterator

from ...faults.fault import Fault, closest, place, shown
from ...faults.kinds import Code
from ...records import Provision, Verbatim
from ..loading import Facts
from .dates import after, not_yet

SAYS = ("covered", "partly")  # the answers that a provision stands behind


def _provisions(facts: Facts) -> Iterator[tuple[str, str, Provision]]:
    """(law, obligation, what it says) of every law."""
    for slug, law in facts.laws.items():
        for obligation, provision in law.provisions.items():
            yield slug, obligation, provision


def _quoted(facts: Facts) -> Iterator[tuple[str, str, Provision, Verbatim]]:
    """(law, obligation, what it says, its words) of every provision that is quoted."""
    for slug, obligation, provision in _provisions(facts):
        if provision.words:
            yield slug, obligation, provision, provision.words


def sections_are_given_or_missed(facts: Facts) -> Iterator[Fault]:
    """A provision that covers something names its section, or says why it does not."""
    for slug, obligation, provision in _provisions(facts):
        key, name = ("provisions", obligation), f"laws/{slug}"
        needed = provision.covered in SAYS and not provision.section
        if needed and not provision.unplaced:
            message = (
                f"{place(key)} is {provision.covered}, but names no section. Write where it stands in the law; or "
                "unplaced: reported if only a report is known, unplaced: undivided if the law has no sections."
            )
            yield facts.fault(name, (*key, "section"), message, Code.MISSING_ENTRY)
        elif provision.unplaced and not needed:
            why = "a section is named" if provision.section else f"covered is {provision.covered}"
            message = f"{place((*key, 'unplaced'))} is {provision.unplaced}, but {why}. Delete one of them."
            yield facts.fault(name, (*key, "unplaced"), message, Code.CONTRADICTION)


def words_are_of_a_law_that_was_read(facts: Facts) -> Iterator[Fault]:
    """Words stand only behind an answer that they give, from a source of a law that was read and may be quoted."""
    for slug, obligation, provision, words in _quoted(facts):
        law, key, name = facts.laws[slug], ("provisions", obligation, "words"), f"laws/{slug}"
        reason = None
        if provision.covered not in SAYS:
            reason = f"covered is {provision.covered}"
        elif law.read == "part":
            reason = "read is part: words are given of a law whose text was read in full or mostly"
        elif not law.quotable:
            reason = "quotable is missing. Say with a source why the law may be quoted"
        if reason:
            yield facts.fault(
                name, key, f"{place(key)} is given, but {reason}. Or delete it.", Code.CONTRADICTION, mark="key"
            )
        if words.source not in law.sources:
            where, meant = (*key, "source"), closest(words.source, law.sources)
            message = (
                f"{place(where)} is {shown(words.source)}, which is not among the sources of the law. Add it "
                "there, or correct it."
            )
            yield facts.fault(name, where, message, Code.UNKNOWN_NAME, words.source, suggestion=meant)


def words_in_another_language_are_translated(facts: Facts) -> Iterator[Fault]:
    """Words in another language than English have an English translation; English words have none."""
    for slug, obligation, _, words in _quoted(facts):
        key = ("provisions", obligation, "words")
        if words.language != "en" and not words.translation:
            message = (
                f"{place(key)} is in {shown(words.language)}, but translation is missing. Add one in English; "
                "it is shown as unofficial."
            )
            yield facts.fault(
                f"laws/{slug}",
                (*key, "translation"),
                message,
                Code.MISSING_KEY,
                at=(*key, "language"),
                mark="nothing",
            )
        elif words.language == "en" and words.translation:
            message = f"{place((*key, 'translation'))} is given, but language is en. Delete one of them."
            yield facts.fault(f"laws/{slug}", (*key, "translation"), message, Code.CONTRADICTION)


def words_were_read_by_the_day_of_the_data(facts: Facts) -> Iterator[Fault]:
    """Words were copied by the day of the data, no earlier than the law was adopted."""
    for slug, obligation, _, words in _quoted(facts):
        key = ("provisions", obligation, "words", "read")
        yield from not_yet(facts, f"laws/{slug}", key, words.read)
        if after(facts.laws[slug].enacted, words.read):
            message = f"{place(key)} ({words.read}) is before enacted ({facts.laws[slug].enacted}). Check both."
            yield facts.fault(f"laws/{slug}", key, message, Code.DATE_ORDER)


def laws_are_quoted_or_say_why(facts: Facts) -> Iterator[Fault]:
    """A law that was read in full or mostly has words, or says why none are quoted; only such a law says so."""
    for slug, law in facts.laws.items():
        quoted, name = any(provision.words for provision in law.provisions.values()), f"laws/{slug}"
        if law.read != "part" and not quoted and not law.unquoted:
            message = (
                f"read is {law.read}, but no provision has words. Give some; or unquoted: no_rule if nothing "
                "found says that they may be quoted, unquoted: not_at_hand if the text was not at hand again."
            )
            yield facts.fault(name, ("unquoted",), message, Code.MISSING_ENTRY, at=("read",))
        elif law.unquoted and (quoted or law.read == "part"):
            why = "some of its provisions have words" if quoted else "read is part, which says enough"
            message = f"unquoted is {law.unquoted}, but {why}. Delete it."
            yield facts.fault(name, ("unquoted",), message, Code.CONTRADICTION)


def grounds_are_used(facts: Facts) -> Iterator[Fault]:
    """Why a law may be quoted is said only of a law whose words are quoted."""
    for slug, law in facts.laws.items():
        if law.quotable and not any(provision.words for provision in law.provisions.values()):
            message = "quotable says why the law may be quoted, but none of its provisions has words. Delete it."
            yield facts.fault(f"laws/{slug}", ("quotable",), message, Code.NOT_NEEDED, mark="key")


RULES = {
    sections_are_given_or_missed: (),
    words_are_of_a_law_that_was_read: (),
    words_in_another_language_are_translated: (),
    words_were_read_by_the_day_of_the_data: ("site",),
    laws_are_quoted_or_say_why: (),
    grounds_are_used: (),
}
