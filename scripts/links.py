"""Which links to other sites no longer lead anywhere (`make links`).

It asks other servers, so it never runs in a build or a test. An address is broken if its server says
that the page is gone, or if there is no such server; a server that refuses programs, is slow or has
an error of its own proves nothing, and is only counted. Addresses in deploy/links.yaml are left out.
"""

import re
import socket
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from urllib.parse import quote, urlsplit

from macros.commands.frame import framed
from macros.faults.fault import printable
from macros.paths import ROOT
from macros.register.edition import checked_facts
from macros.register.loading import Facts
from macros.yamltext.yamlfile import read_yaml

OK, BROKEN, UNSURE = "ok", "broken", "unsure"
GONE = (404, 410)
MARKDOWN = re.compile(r"\]\(<?(https?://[^)>\s]+)")
AGENT = "Mozilla/5.0 (compatible; link check of a reference site)"
Places = dict[str, list[str]]  # address -> file:line of each use
Answer = tuple[str, str]  # OK, BROKEN or UNSURE; in words


def addresses(facts: Facts, docs: Path) -> Places:
    """Every address of another site in data/ and docs/, with the places where it stands."""
    places: Places = {}
    for document in facts.documents.values():
        for key, text in document.values():
            if isinstance(text, str) and re.match(r"https?://\S+$", text):
                places.setdefault(text, []).append(f"{document.path}:{document.line(*key)}")
    for path in sorted(docs.rglob("*.md")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for address in MARKDOWN.findall(line):
                places.setdefault(address, []).append(f"docs/{path.relative_to(docs).as_posix()}:{number}")
    return places


def left_out(path: Path) -> dict[str, str]:
    """Beginning of an address -> why it is left out. Raises ValueError for one without a reason."""
    entries = read_yaml(path, path.name).data["ignored"]
    for entry in entries:
        if set(entry) != {"address", "because"} or len(entry["because"]) < 20:
            raise ValueError(f"{path}: each entry needs an address and a reason in a sentence: {entry}")
    return {entry["address"]: entry["because"] for entry in entries}


def ask(address: str, seconds: float) -> Answer:
    """What a server answers at an address, after one more try if it gives no clear answer."""
    answer = _ask(address, seconds)
    return _ask(address, seconds) if answer[0] == UNSURE else answer


def _ask(address: str, seconds: float) -> Answer:
    request = urllib.request.Request(quote(address, safe=":/?#[]@!$&'()*+,;=%~"), headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=seconds):
            return OK, ""
    except urllib.error.HTTPError as error:
        return BROKEN if error.code in GONE else UNSURE, f"{error.code} {error.reason}"
    except urllib.error.URLError as error:
        missing = isinstance(error.reason, socket.gaierror)
        return BROKEN if missing else UNSURE, "no such server" if missing else str(error.reason)
    except (OSError, ValueError) as error:
        return UNSURE, str(error) or type(error).__name__


def check(wanted: list[str], seconds: float = 20, pause: float = 1) -> dict[str, Answer]:
    """The answer for each address; one server is asked for one address at a time, with a pause between."""

    def one_server(group: list[str]) -> list[tuple[str, Answer]]:
        answers: list[tuple[str, Answer]] = []
        for address in group:
            if answers:
                time.sleep(pause)
            answers.append((address, ask(address, seconds)))
        return answers

    def server(address: str) -> str:
        return urlsplit(address).netloc

    groups = [list(group) for _, group in groupby(sorted(wanted, key=server), server)]
    with ThreadPoolExecutor(16) as pool:
        return dict(answer for answers in pool.map(one_server, groups) for answer in answers)


def report(places: Places, answers: dict[str, Answer], ignored: dict[str, str]) -> tuple[str, bool]:
    """What was found, in words, and whether all is well."""
    bad = {address: why for address, (kind, why) in answers.items() if kind == BROKEN}
    unsure = {address: why for address, (kind, why) in answers.items() if kind == UNSURE}
    unused = [start for start in ignored if not any(address.startswith(start) for address in places)]
    lines = [
        f"{place}: {address}: {printable(why)}"
        for address, why in sorted(bad.items())
        for place in places[address]
    ]
    lines += [f"deploy/links.yaml: nothing begins with {start} any more. Take it out." for start in unused]
    if unsure:
        lines.append("No clear answer, to be looked at by a person:")
        lines += [f"  {address}: {printable(why)}" for address, why in sorted(unsure.items())]
    lines.append(
        f"{len(answers)} addresses asked for: {len(answers) - len(bad) - len(unsure)} answered, "
        f"{len(bad)} broken, {len(unsure)} without a clear answer; {len(places) - len(answers)} left out."
    )
    return "\n".join(lines), not bad and not unused


def main() -> int:
    """Run from the command line: 1 if an address is broken, 2 if there is no network."""
    places = addresses(checked_facts(), ROOT / "docs")
    ignored = left_out(ROOT / "deploy" / "links.yaml")
    answers = check([address for address in places if not address.startswith(tuple(ignored))])
    if answers and all(why == "no such server" for _, why in answers.values()):
        print("No server was found at all: is there a network? Nothing was checked.", file=sys.stderr)
        return 2
    text, well = report(places, answers, ignored)
    print(text)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(framed(main, "Nothing was checked."))
