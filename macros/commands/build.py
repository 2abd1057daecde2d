"""Build the whole site and put it in place (`make site`)."""

import sys
from pathlib import Path

from ..faults import report
from ..faults.fault import Faults
from ..paths import ROOT
from ..register.edition import checked_facts
from ..register.rules.site import unset
from ..site.wholesite import UNCHANGED, build
from .frame import sentence


def main(root: Path = ROOT) -> int:
    """Run from the command line: 0 when the site is in place, 1 with a sentence when it is not."""
    try:
        site = build(root)
    except Faults as faults:
        report.tell(faults.faults, root)
        return 1
    except (Exception, KeyboardInterrupt) as error:
        print(sentence(error, root, UNCHANGED), file=sys.stderr)
        return 1
    report.forget(root)
    print(f"{site.relative_to(Path.cwd()) if site.is_relative_to(Path.cwd()) else site}/index.html is ready.")
    still = unset(checked_facts(root).site)
    if still:
        print("Still to be set in data/site.yaml:", *still, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
