"""Every kind of fault, by a code that stays when its sentence is worded anew."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of fault: its code, and what it means in one line."""

    meaning: str

    def __new__(cls, code: str, meaning: str = "") -> "Code":  # without one, Code("yaml") is Code.YAML
        member = str.__new__(cls, code)
        member._value_, member.meaning = code, meaning
        return member

    # Files and folders.
    MISSING_FILE = "missing-file", "A file that every edition needs is not there."
    UNKNOWN_FILE = "unknown-file", "A file or folder lies where nothing of its kind belongs."
    FILE_NAME = (
        "file-name",
        "The name of a file or folder is not of the form that is wanted there.",
    )
    LINK = "link", "A link to another place lies where the file itself belongs."
    NO_FILE = "no-file", "What lies there is a folder, a pipe or another thing that is no file."
    UNREADABLE_FILE = "unreadable-file", "The system does not let the file be read, or it is not of its kind."
    TOO_LARGE = "too-large", "A file has more bytes, lines, characters or levels than are read."
    PICTURE = "picture", "A picture does not open, or is too large for a page."

    # Signs, in a file of any kind.
    NOT_UTF8 = "not-utf-8", "A character is not encoded as UTF-8."
    HIDDEN_CHARACTER = "hidden-character", "A character that no reader sees stands in the text."
    UNFINISHED_MERGE = "unfinished-merge", "A mark of git says that two versions were not brought together."
    FOREIGN_MARK = "foreign-mark", "A mark of HTML, Markdown or a program came along with a copied text."
    UNPRINTABLE = "unprintable", "The fonts of the PDF files lack a sign."

    # YAML, as it is written.
    YAML = "yaml", "The file cannot be read as YAML from there on."
    LOOKALIKE = "lookalike", "A sign stands where the sign of YAML that looks like it belongs."
    NOT_PLAIN = (
        "not-plain",
        "YAML that is not used here: &, *, !, a second document, a list as a key.",
    )
    DUPLICATE_KEY = "duplicate-key", "A key stands twice in one block."
    CUT_OFF = "cut-off", "A # ends a text that may have been meant to go on."
    NEEDS_QUOTES = "needs-quotes", "A text without quotes that programs read as a date, a number, or yes or no."
    EMPTY_FILE = "empty-file", "The file holds nothing."
    FIRST_LINE = "first-line", "The line is missing by which editors check the file."

    # Keys and values of a record.
    MISSING_KEY = "missing-key", "A key that must be there is not."
    UNKNOWN_KEY = "unknown-key", "A key that the record does not have."
    EMPTY = "empty", "A value that must be there is empty."
    WRONG_TYPE = "wrong-type", "A value is not of its type: text, number, true or false, list, block."
    NOT_A_CHOICE = "not-a-choice", "A value is not one of the words that may stand there."
    NOT_A_DATE = "not-a-date", "A value is no day, month or year of the calendar, or a day still to come."
    NOT_AN_ADDRESS = "not-an-address", "A value is no web address that may be linked to."
    WRONG_FORM = "wrong-form", "A text is not of the form that is wanted there."
    OUT_OF_RANGE = "out-of-range", "A number is too small or too large."
    TOO_LONG = "too-long", "A text or list is too long, or has a line too many."
    TOO_MANY = "too-many", "The file has more faults than are told in one run."

    # What must agree between values and files.
    UNKNOWN_NAME = "unknown-name", "An id is named that no file has."
    UNKNOWN_HOST = "unknown-host", "A link goes to a host that data/hosts.yaml does not list."
    MISSING_SOURCE = "missing-source", "A fact is stated without a source."
    UNUSED_SOURCE = "unused-source", "A source supports nothing."
    ID_IN_TEXT = "id-in-text", "A text for readers holds the id of a source."
    AFTER_THE_DATA = "after-the-data", "A date is after the day of the data."
    DATE_ORDER = "date-order", "Two dates are in the wrong order."
    ENTRY_INTO_FORCE = "entry-into-force", "A date is not the one that Article 17(2) gives."
    CONTRADICTION = "contradiction", "Two values, of one file or of two, cannot both be right."
    MISSING_ENTRY = "missing-entry", "What calls for an entry in another list has none."
    NOT_NEEDED = "not-needed", "A value stands though nothing calls for it."
    TWICE = "twice", "The same thing is there twice."

    # The drafting template.
    CLAUSE_MARK = "clause-mark", "A bracket, blank or label in a clause is not as it must be written."
    CLAUSE_ORDER = "clause-order", "Clauses, paragraphs or items are not in their order."
    CLAUSE_REFERENCE = "clause-reference", "A text names part of a clause that is not there."
    CLAUSE_WORDING = (
        "clause-wording",
        "A clause or an alternative lacks words, has them twice, or has some that do not fit.",
    )
    NO_PENALTY = "no-penalty", "An act is made punishable without saying so, or without a penalty."
    ANNEX = "annex", "The law and its annexed text do not go together."

    # Pages.
    MACRO = "macro", "A macro call is not written as it must be."
    UNKNOWN_MACRO = "unknown-macro", "There is no macro of that name."
    MACRO_VALUE = "macro-value", "A macro is given a value that it does not know."
    PAGE_HEAD = "page-head", "The head of a page is not as it must be."
    PAGE_TITLE = "page-title", "A page has no title, or several, or a heading skips a level."
    RAW_SIGN = "raw-sign", "What other programs show as a list, box or link would be shown as raw signs."
    MARKDOWN = "markdown", "Markdown cannot read a part of a page."
    ATTRIBUTE = "attribute", "What stands in braces behind a heading or link may not stand there."
    LINK_FORM = "link-form", "A link or picture leads nowhere, out of the site or has no words."
    BROKEN_LINK = "broken-link", "A link leads to a page or place that is not there."
    MISSING_PAGE = "missing-page", "A page that others lead to, or that another language has, is not there."
    NEEDED_PART = "needed-part", "A page lacks what something else is built on."

    # Translations.
    CATALOGUE = "catalogue", "A line or entry of a catalogue is not as gettext takes it."
    PLACEHOLDER = "placeholder", "A translation changes the placeholders or percent signs of its English."
    UNTRANSLATED = "untranslated", "A label or name has no translation."
    OTHER_WORD = "other-word", "A translation says a term in other words than the glossary."
    BEHIND = "behind", "A section of a translated page does not follow today's English."

    # What is made of it all.
    DOES_NOT_FIT = "does-not-fit", "A sheet of fixed size is too full."
    TEMPLATE = "template", "A template, stylesheet or label of the program is not right."

    # A workbook that came back.
    COLUMN = "column", "The heads of a workbook's columns are not those that it was made with."
    CELL = "cell", "A cell holds what cannot be read there: a formula, an hour, a format."
    ROW = "row", "A row of a workbook belongs to no State, or cells stand in other rows than before."
    MEANWHILE = "meanwhile", "The data changed after the workbook was made."
