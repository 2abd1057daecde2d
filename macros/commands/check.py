"""Look for faults in data/ and docs/ and say them; build nothing (`make check`)."""

import gc
import sys

from ..faults import report
from ..faults.fault import Faults
from ..register import figures
from ..site.validation import behind, editions
from .frame import framed


def main() -> int:
    """0 and what was read if all is right, with what is worth a word; 1 and every fault if not."""
    gc.disable()  # a run is over before the collector would find anything: a tenth of its time
    try:
        made = editions()
        late = behind(made)
    except Faults as faults:
        report.tell(faults.faults)
        return 1
    report.forget()
    facts = made[0].facts
    languages = ", ".join(edition.language.code for edition in made)
    parties = figures.count(facts, "state_party")
    report.remark(late)
    print(f"No fault. {len(facts.states)} States, {parties} of them States Parties; languages: {languages}.")
    return 0


if __name__ == "__main__":
    sys.exit(framed(main))
