"""What the small project needs of the site's Arabic catalogue, a quarter of it, and where its labels come from."""

import json
from functools import cache
from pathlib import Path

from polib import POEntry

from macros.language.pofile import checked, is_label, path_of, read_catalogue
from macros.paths import ROOT
from tests.readonce import small


@cache
def _labels() -> list[POEntry]:
    """The labels of the site in Arabic."""
    return [entry for entry in read_catalogue(ROOT / "data", "ar") if is_label(entry)]


@cache
def _text() -> str:
    """The catalogue without the texts of the data and the States that the small project has not."""
    names = {state.name for state in small().states.values()}
    catalogue = checked(path_of(ROOT / "data", "ar").read_text("utf-8"), "ar")
    catalogue[:] = [
        entry
        for entry in catalogue
        if is_label(entry) or (entry.msgctxt and (entry.msgctxt != "State" or entry.msgid in names))
    ]
    return str(catalogue)


def give_arabic(project: Path) -> None:
    """Give a copy of the small project its Arabic catalogue, so that its pages are made in both languages."""
    (project / "data" / "translations").mkdir()
    (project / "data" / "translations" / "ar.po").write_text(_text(), "utf-8")


def give_labels(project: Path) -> None:
    """Give a project that has no code the labels of the site in one template, for `make translations`."""
    calls = []
    for entry in _labels():
        one, many = (json.dumps(text, ensure_ascii=False) for text in (entry.msgid, entry.msgid_plural))
        calls.append(f"{{{{ ngettext({one}, {many}, 2) }}}}" if entry.msgid_plural else f"{{{{ _({one}) }}}}")
    (project / "overrides").mkdir()
    (project / "overrides" / "labels.html").write_text("\n".join(calls), "utf-8")
