"""The coordinator's list of States to follow up, with the log of contacts (`make follow-up`).

The log, contacts/log.yaml, is read here and nowhere else: no build sees it, and git passes it over. Neither
the log nor the list is published.

    python -m macros.commands.followup [FILE.xlsx]     (without a name: follow-up.xlsx)
"""

import sys
from datetime import date
from pathlib import Path

from ..exports.sheets import Sheet, workbook
from ..faults.fault import Fault, Faults, closest
from ..faults.kinds import Code
from ..language.labels import MEMBERSHIP, STATUS
from ..paths import ROOT
from ..records import State
from ..records.contacts import Contact, ContactLog
from ..register import figures
from ..register.edition import checked_facts
from ..register.loading import Facts, validate
from ..register.toask import StateToAsk, states_to_ask
from ..yamltext.yamlfile import read_yaml
from .frame import command
from .newbook import new_path, shown_path, write_new

LOG = Path("contacts/log.yaml")
ASKED, TO_ASK, CONTACTS = "Asked for assistance", "To ask", "Contacts"
Row = list[str | date | None]
ABOUT: list[list[str | date]] = [
    [ASKED, "States Parties of which a source says that they asked for help with legislation (Action 48)."],
    [TO_ASK, "States with a note for the coordinator or an old status, one row a question, as in `make stale`."],
    [CONTACTS, f"What stands in {LOG}, the newest first."],
    ["Not for publication", "Notes and contacts. The public pages show neither these nor this list."],
]


def contacts(facts: Facts, root: Path = ROOT) -> list[Contact]:
    """The contacts of the log, newest first; none where there is no log. Raises Faults that name its lines."""
    path = root / LOG
    if not path.exists():
        return []
    document = read_yaml(path, LOG.as_posix())
    log = validate(document, ContactLog).contacts
    faults: list[Fault] = []
    for i, contact in enumerate(log):
        if contact.state not in facts.states:
            message = f'contacts.{i + 1}.state names the State "{contact.state}", which does not exist.'
            meant = closest(contact.state, facts.states)
            key = ("contacts", i, "state")
            faults.append(document.fault(key, message, Code.UNKNOWN_NAME, contact.state, meant))
        if contact.due and contact.due < contact.date:
            message = (
                f"contacts.{i + 1}.due ({contact.due}) is before its date ({contact.date}). Check both dates."
            )
            faults.append(document.fault(("contacts", i, "due"), message, Code.DATE_ORDER))
    if faults:
        raise Faults(faults)
    return sorted(log, key=lambda contact: contact.date, reverse=True)


def follow_up(facts: Facts, log: list[Contact]) -> bytes:
    """The workbook: States that asked, States to ask and what, contacts; each State with its last contact."""
    last: dict[str, Contact] = {}
    for contact in log:
        last.setdefault(contact.state, contact)
    asked = [_asked(state, last.get(slug)) for slug, state in figures.assistance_requested(facts).items()]
    to_ask = [row for item in states_to_ask(facts) for row in _to_ask(item, last.get(item.slug))]
    rows = [[facts.states[c.state].name, c.date, c.who, c.what, c.due] for c in log]
    lasting = ["Last contact", "With whom", "Ask again on"]
    sheets = [
        Sheet(ASKED, ["State", "Status", "As of", "Sources of the request", *lasting], asked),
        Sheet(TO_ASK, ["State", "Membership", "Status", "As of", "What to ask", *lasting], to_ask),
        Sheet(CONTACTS, ["State", "Day", "With whom", "What was said", "Ask again on"], rows),
        Sheet("About", ["About", ""], [["Data as of", facts.site.data_as_of], *ABOUT], filters=False),
    ]
    return workbook(sheets, facts.site.data_as_of, f"Follow-up: {facts.site.title}")


def _asked(state: State, last: Contact | None) -> Row:
    sources = "; ".join(state.sources[name].title for name in state.assistance.sources)
    return [state.name, STATUS[state.article9.status], str(state.article9.as_of), sources, *_last(last)]


def _to_ask(item: StateToAsk, last: Contact | None) -> list[Row]:
    state = item.state
    about = [state.name, MEMBERSHIP[state.convention.membership], STATUS[state.article9.status]]
    return [[*about, str(state.article9.as_of), note, *_last(last)] for note in item.notes]


def _last(contact: Contact | None) -> Row:
    return [contact.date, contact.who, contact.due] if contact else [None, None, None]


@command("Nothing was written.")
def main(arguments: list[str], root: Path = ROOT) -> int:
    """0 when the workbook is written; 1 with a sentence when not."""
    path = new_path(arguments, "follow-up.xlsx", root)
    facts = checked_facts(root)
    log = contacts(facts, root)
    write_new(path, follow_up(facts, log))
    asked, items = len(figures.assistance_requested(facts)), len(states_to_ask(facts))
    states = f"{asked} State{'s' * (asked != 1)}"
    print(f"{shown_path(path)}: {states} asked for assistance, {items} to ask. Contacts in {LOG}: {len(log)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
