"""Whether a pinned library has a known weakness (`make audit`), by pip-audit.

It needs the network. Where the list of weaknesses cannot be read, it says so and is no failure.
"""

import json
import subprocess
import sys
from pathlib import Path

from macros.commands.frame import framed
from macros.paths import ROOT

FILES = ("requirements/site.txt", "requirements/test.txt")


def run() -> str:
    """What pip-audit writes about every pinned library."""
    tool = Path(sys.executable).parent / "pip-audit"
    files = [argument for file in FILES for argument in ("--requirement", str(ROOT / file))]
    command = [
        str(tool),
        *files,
        "--disable-pip",
        "--format",
        "json",
        "--progress-spinner",
        "off",
        "--desc",
        "off",
    ]
    return subprocess.run(command, capture_output=True, text=True).stdout


def verdict(output: str) -> tuple[str, int]:
    """A report in words and the exit code: 1 only for a known weakness."""
    try:
        libraries = json.loads(output)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        libraries = []
    looked_up = [library for library in libraries if "skip_reason" not in library]
    if not looked_up:
        return "skipped: the list of known weaknesses cannot be read from here.", 0
    lines = [
        f"{library['name']} {library['version']}: {weakness['id']}; mended in "
        f"{', '.join(weakness['fix_versions']) or 'no version yet'}."
        for library in looked_up
        for weakness in library["vulns"]
    ]
    unknown = sorted(library["name"] for library in libraries if "skip_reason" in library)
    if unknown:
        lines.append(f"Could not be looked up: {', '.join(unknown)}.")
    weak = sum(bool(library["vulns"]) for library in looked_up)
    lines.append(f"{len(looked_up)} libraries looked up, {weak} with a known weakness.")
    return "\n".join(lines), int(weak > 0)


def main() -> int:
    """Run from the command line."""
    text, code = verdict(run())
    print(text)
    return code


if __name__ == "__main__":
    sys.exit(framed(main, "Nothing was looked up."))
