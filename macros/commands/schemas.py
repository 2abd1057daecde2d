"""Write the JSON Schemas of data/, by which editors complete and check YAML (`make generate`)."""

import sys

from ..paths import ROOT
from ..register.jsonschema import write
from .frame import command


@command("Not every schema was written.")
def main() -> int:
    """Run from the command line: write the schemas and name them."""
    for path in write(ROOT):
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
