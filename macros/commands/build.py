"""Build the whole site and put it in place (`make site`)."""

import sys
from pathlib import Path

from ..faults import report
from ..paths import ROOT
from ..register.rules.site import unset
from ..site.wholesite import UNCHANGED, build
from .frame import command


@command(stopped=UNCHANGED)
def main(root: Path = ROOT) -> int:
    """Run from the command line: 0 when the site is in place, 1 with a sentence when it is not."""
    site, record = build(root)
    report.forget(root)
    print(f"{site.relative_to(Path.cwd()) if site.is_relative_to(Path.cwd()) else site}/index.html is ready.")
    still = unset(record)
    if still:
        print("Still to be set in data/site.yaml:", *still, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
