"""The record of what each section follows, data/translations/<language>.yaml: one line a section.

Sections stand under their page by the id of their heading, so that two people who bring different sections
up to date change different lines.
"""

from pathlib import Path

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..folders import docs
from ..language.languages import SOURCE
from ..pages.prose import read
from ..paths import write_whole
from ..records import Following
from ..register.loading import validate
from ..yamltext.yamlfile import read_yaml
from .sections import sections

ABOUT = """\
# Which English text each section of docs/{code}/ follows: a sign of that text, by the id of the heading.
# `make translations` adds what is new. When a section says again what the English says, write
#   make translations DONE=docs/{code}/about.md#sources
# (the page alone: all of its sections). Or copy here the sign that `make check` names.
"""


def path_of(root: Path, code: str) -> Path:
    """Where the record of a language is."""
    return root / "data" / "translations" / f"{code}.yaml"


def following(root: Path, code: str) -> dict[str, dict[str, str]]:
    """The signs of the English texts that the sections of each page follow; {} without a record. Raises Faults."""
    path = path_of(root, code)
    if not path.exists():
        return {}
    name = f"data/translations/{code}.yaml"
    if not path.is_file():
        message = "is no file. Delete it and run `make translations`."
        raise Faults([Fault(name, 1, message, Code.NO_FILE)])
    return validate(read_yaml(path, name), Following).pages


def update(root: Path, code: str, done: str = "") -> int:
    """Add what is new, leave out what is gone, and note of `done` that it is up to date; how many that were.

    done: "docs/ar/about.md#sources", "docs/ar/about.md" or "docs/ar"; nothing is written if it names nothing.
    Raises Faults.
    """
    before, noted = following(root, code), 0
    after: dict[str, dict[str, str]] = {}
    folder, english = root / "docs" / code, root / "docs" / SOURCE
    for path in docs.listed(code, root):
        name = path.relative_to(folder).as_posix()
        if not (english / name).is_file():
            continue
        signs, known = after.setdefault(name, {}), before.get(name, {})
        theirs = sections(read(english / name, root))
        for key in sections(read(path, root)):
            place = f"docs/{code}/{name}#{key}"
            chosen = bool(done) and (place == done or place.startswith((f"{done}#", f"{done.rstrip('/')}/")))
            if key in theirs and (chosen or key not in known):
                signs[key] = theirs[key].sign
                noted += chosen
            elif key in known:  # also where the English has no such section any more
                signs[key] = known[key]
    if done and not noted:
        return 0
    _write(path_of(root, code), code, after)
    return noted


def _write(path: Path, code: str, pages: dict[str, dict[str, str]]) -> None:
    lines = [ABOUT.format(code=code) + ("pages:" if pages else "pages: {}")]
    for name, signs in pages.items():
        lines += [f"  {name}:", *(f"    {key}: {sign}" for key, sign in signs.items())]
    write_whole(path, "\n".join([*lines, ""]).encode())
