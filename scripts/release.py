"""What goes with an edition (`make release`): checksums of every file of the site, and what made it.

    release/SHA256SUMS       check with: sha256sum --check release/SHA256SUMS
    release/sbom.cdx.json    the libraries of the build (CycloneDX), by cyclonedx-py

The same commit gives the same bytes.
"""

import hashlib
import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

from macros.commands.frame import framed
from macros.paths import ROOT
from macros.register.edition import checked_facts
from macros.register.rules.site import unset


def checksums(site: Path) -> str:
    """One line a file, as sha256sum writes it, with its path from the folder above `site`."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    lines = [(hashlib.sha256(path.read_bytes()).hexdigest(), path.relative_to(site.parent)) for path in files]
    return "".join(f"{digest}  {path.as_posix()}\n" for digest, path in lines)


def sbom(root: Path, day: date) -> bytes:
    """The libraries of requirements/site.txt as CycloneDX 1.6, dated with the day of the data.

    Raises subprocess.CalledProcessError if the tool fails or its own check finds a fault.
    """
    tool = Path(sys.executable).parent / "cyclonedx-py"
    command = [str(tool), "requirements", "requirements/site.txt", "--output-reproducible", "--validate"]
    moment = str(int(datetime.combine(day, time(), UTC).timestamp()))
    environment = {"SOURCE_DATE_EPOCH": moment, **os.environ}
    options = ["--spec-version", "1.6", "--output-format", "JSON"]
    return subprocess.run(
        [*command, *options], cwd=root, env=environment, stdout=subprocess.PIPE, check=True
    ).stdout


def main(arguments: list[str]) -> int:
    """Run from the command line, after the site was built; with "ready", to say beforehand whether it may be."""
    facts = checked_facts()
    still = unset(facts.site)
    if still:
        first = "An edition is not released while this is open in data/site.yaml:"
        print(first, *still, sep="\n  ", file=sys.stderr)
        return 1
    if arguments == ["ready"]:
        return 0
    if not (ROOT / "site" / "index.html").is_file():
        print("There is no site/ yet. Run make site first.", file=sys.stderr)
        return 1
    folder = ROOT / "release"
    folder.mkdir(exist_ok=True)
    (folder / "sbom.cdx.json").write_bytes(sbom(ROOT, facts.site.data_as_of))
    (folder / "SHA256SUMS").write_text(checksums(ROOT / "site"), "utf-8")
    print("release/SHA256SUMS and release/sbom.cdx.json are written.")
    return 0


if __name__ == "__main__":
    sys.exit(framed(lambda: main(sys.argv[1:]), "Nothing was written."))
