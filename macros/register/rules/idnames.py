"""The rule that a text for readers names a source in words, not by the id that the files have for it."""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, Named, Phrase
from ...faults.kinds import Code
from ..loading import Facts
from .printable import holds_words, texts

ID = re.compile(r"(?<![\w/.@=?&-])[a-z]+(?:-[a-z0-9]+)*-\d[a-z0-9]*(?![\w/=-])")
WORD = re.compile(r"[a-z]+-\d{1,4}")  # mid-2018


def ids_stay_in_their_lists(facts: Facts) -> Iterator[Fault]:
    """No sentence holds an id like monitor-2023: it says nothing to a reader, and a list beside it is for ids."""
    known = {*facts.sources, *(name for state in facts.states.values() for name in state.sources)}
    for name, document in facts.documents.items():
        for key, text in texts(document):
            if " " not in text:
                continue
            for one in ID.findall(text):
                if (one in known or not WORD.fullmatch(one)) and holds_words(name, key):
                    words = (
                        Named(key),
                        f' says "{one}", which looks like the id of a source and says nothing to a reader. '
                        "Write what the source is in words, and name its id ",
                        Phrase.UNDER_SOURCES,
                        ".",
                    )
                    yield facts.fault(name, key, words, Code.ID_IN_TEXT, one)


RULES = {ids_stay_in_their_lists: ("sources",)}
