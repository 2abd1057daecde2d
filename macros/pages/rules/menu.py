"""The pages that must be there: those of the menu, which mkdocs.yml lists, and those that templates lead to."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from ...faults.fault import TAKE_BACK, Fault, Faults, Finding
from ...faults.kinds import Code
from ...faults.marks import Rows
from ...yamltext.yamlfile import contents
from ...yamltext.yamlwords import signs
from .needed import BROUGHT, NEEDED

MENU = "mkdocs.yml"
LED_TO = (
    *("model-legislation/chooser.md", "model-legislation/self-check.md", "states/compare.md"),
    *NEEDED,
    *BROUGHT,
)
WRITE = "Write the page, or take it back from an older state of the project."


def missing(root: Path, home: str) -> Iterator[Fault]:
    """A fault for each such page that docs/<home> lacks; none where there is no site, only facts and pages."""
    path = root / MENU
    if not path.exists() and (root / "Makefile").is_file():
        yield Fault(MENU, 1, f"is missing. {TAKE_BACK}", Code.MISSING_FILE)
    if not path.exists() or not (root / home).is_dir():  # that a language has no page is said elsewhere
        return
    listed: dict[str, int] = {}
    text = ""
    try:
        text = contents(path, MENU)
        listed = dict(_listed(text))
    except Faults as wrong:
        yield from wrong.faults
    except yaml.YAMLError as error:
        marks = [Rows.of(text, MENU).fault(line, finding) for line, _, finding in signs(text)]
        mark = getattr(error, "problem_mark", None)
        message = f"cannot be read as YAML from here on. {TAKE_BACK}"
        yield from marks or [Fault(MENU, mark.line + 1 if mark else 1, message, Code.YAML)]
    for page, line in listed.items():
        if not (root / home / page).exists():
            message = f"has {page} in its menu, but there is no page {home}/{page}. {WRITE}"
            finding = Finding(f"{message} Or take the line out.", Code.MISSING_PAGE)
            yield Rows.of(text, MENU).fault(line, finding)
    for page in dict.fromkeys(LED_TO):
        if page not in listed and not (root / home / page).exists():
            message = f"is missing, but other pages lead to it. {WRITE}"
            yield Fault(f"{home}/{page}", 1, message, Code.MISSING_PAGE)


def _listed(text: str) -> Iterator[tuple[str, int]]:
    """(page, line) of the menu. The tags of MkDocs (!ENV) mean nothing here: only nodes are read."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "nav":
            yield from _pages(value)


def _pages(node: yaml.Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.ScalarNode):
        if node.value.endswith(".md"):
            yield node.value, node.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _pages(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _pages(value)
