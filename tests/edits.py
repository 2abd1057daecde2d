"""Right edits: what editors may write at any time, each made on a copy of the project, alone or after others."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from macros.register.rules import dates
from tests.readonce import LANGUAGES

Edit = Callable[[Path, str], None]  # the copy, and a State Party with a law to try it on
LATER = date(2100, 1, 1)  # the clock while they are tried: the day of the data may be none to come
WORDS = Path(__file__).parent / "data" / "right"


def change(name: str, pattern: str, text: str) -> Edit:
    """Change the first place of a file that fits a pattern; {slug} in the name is the State's."""

    def edit(root: Path, slug: str) -> None:
        rewrite(root / name.format(slug=slug), pattern, text.replace("{slug}", slug))

    return edit


def add(name: str, text: str) -> Edit:
    """Add lines at the end of a file, or make it."""

    def edit(root: Path, slug: str) -> None:
        path = root / name
        old = path.read_text("utf-8") if path.exists() else ""
        path.write_text(old + text.replace("{slug}", slug), "utf-8")

    return edit


def put_first(name: str, head: str, text: str) -> Edit:
    """Add lines below the line `head` of a file."""
    return change(name, rf"^{head}\n", f"{head}\n{text}")


def words(name: str) -> str:
    """Lines that an editor may add: tests/data/right/`name`.txt; {slug} there is the State."""
    return (WORDS / f"{name}.txt").read_text("utf-8")


def both(*edits: Edit) -> Edit:
    """Several changes that an editor makes together."""

    def edit(root: Path, slug: str) -> None:
        for part in edits:
            part(root, slug)

    return edit


def site(key: str, value: str) -> Edit:
    """Set a key of data/site.yaml."""
    return change("data/site.yaml", rf"^{key}: .*$", f"{key}: {value}")


def state(pattern: str, text: str) -> Edit:
    """Change the file of the State."""
    return change("data/states/{slug}.yaml", pattern, text)


def rewrite(path: Path, pattern: str, text: str) -> None:
    """Put `text` where the pattern fits first. Raises AssertionError if it fits nowhere."""
    new, times = re.subn(pattern, lambda _: text, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert times == 1, f"{pattern!r} is not in {path}"
    path.write_text(new, "utf-8")


def first_of(slug: str, root: Path, *words: str) -> Path:
    """The file of the first State, other than `slug`, that has all these words."""
    for path in sorted((root / "data/states").glob("*.yaml")):
        text = path.read_text("utf-8")
        if path.stem != slug and all(word in text for word in words):
            return path
    raise AssertionError(f"no State has {words}: this edit needs another example")


def today(root: Path) -> date:
    """The day of the data of a copy."""
    found = re.search(r"^data_as_of: (\S+)", (root / "data/site.yaml").read_text("utf-8"), re.MULTILINE)
    return date.fromisoformat(found[1])


def unread(pattern: str, text: str) -> Edit:
    """Change the file of a State none of whose laws is compared, since these have to agree with it."""

    def edit(root: Path, slug: str) -> None:
        compared = "".join(path.read_text("utf-8") for path in (root / "data/laws").glob("*.yaml"))
        for path in sorted((root / "data/states").glob("*.yaml")):
            if f"state: {path.stem}\n" not in compared and re.search(
                pattern, path.read_text("utf-8"), re.MULTILINE
            ):
                rewrite(path, pattern, text)
                return
        raise AssertionError(f"{pattern!r} is in no file: this edit needs another example")

    return edit


def source_of(path: Path) -> str:
    """The first source of a State's file."""
    return re.search(r"^sources:\n  ([\w-]+):", path.read_text("utf-8"), re.MULTILINE)[1]


NO_REPORT = "  initial_report: null\n  latest_report: null\n  sources: []\n"


def report_entered(root: Path, slug: str) -> None:
    """The first report of a State that had none."""
    path = first_of(slug, root, "membership: state_party", NO_REPORT)
    year = re.search(r"^    as_of: \"?(\d{4})", path.read_text("utf-8"), re.MULTILINE)[1]
    new = f"  initial_report: {year}\n  latest_report: {year}\n  sources: [{source_of(path)}]\n"
    rewrite(path, re.escape(NO_REPORT), new)


def assistance_asked_for(root: Path, slug: str) -> None:
    """A State has asked for help with its law."""
    path = first_of(slug, root, "membership: state_party", "  requested: null\n  sources: []\n")
    rewrite(path, r"^  requested: null\n  sources: \[\]$", f"  requested: true\n  sources: [{source_of(path)}]")


def reply(root: Path, slug: str) -> None:
    """A State comments on its entry, in its language."""
    path = root / f"data/states/{slug}.yaml"
    rewrite(path, r"^sources:$", words("reply").replace("{source}", source_of(path)) + "sources:")


def one_state_more(root: Path, slug: str) -> None:
    """A State that has joined, named in every language."""
    text = (root / f"data/states/{slug}.yaml").read_text("utf-8")
    text = re.sub(r"^name: .*$", "name: Utopia", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^iso3: .*$", "iso3: XUT", text, count=1, flags=re.MULTILINE)
    (root / "data/states/utopia.yaml").write_text(text, "utf-8")
    for code in LANGUAGES[1:]:
        name = "يوتوبيا" if code == "ar" else "Utopia"
        with (root / f"data/translations/{code}.po").open("a", encoding="utf-8") as po:
            po.write(f'\nmsgctxt "State"\nmsgid "Utopia"\nmsgstr "{name}"\n')


def day_in_two_years(root: Path, slug: str) -> None:
    """The day of the data after every day that a test may have had in mind."""
    site("data_as_of", str(date(today(root).year + 2, 10, 1)))(root, slug)


def in_force_to_come(root: Path, slug: str) -> None:
    """A signatory has ratified last month; the Convention binds it from the sixth month after, Article 17(2)."""
    path, day = first_of(slug, root, "membership: signatory"), today(root)
    month = day.year * 12 + day.month - 2
    rewrite(path, r"^  membership: signatory$", "  membership: state_party")
    rewrite(path, r"^  consent: .*$", "  consent: ratification")
    rewrite(path, r"^  consent_date: .*$", f"  consent_date: {month // 12}-{month % 12 + 1:02}-05")
    month += 6
    rewrite(path, r"^  in_force: .*$", f"  in_force: {month // 12}-{month % 12 + 1:02}-01")


def withdrawal_announced(root: Path, slug: str) -> None:
    """A State Party has given notice; it stays one until half a year has passed, Article 20(2)."""
    path = first_of(slug, root, "membership: state_party", "\n  in_force: 20")
    rewrite(path, r"^  membership: state_party$", "  membership: withdrawn")
    rewrite(path, r"(?=^article9:$)", f"  withdrawal_effective: {today(root).year + 1}-05-06\n")


def law_repealed(root: Path, slug: str) -> None:
    """The newest law that rests on a text has ended, and nobody knows what replaced it."""
    for path in sorted((root / "data/laws").glob("*.yaml"), reverse=True):
        text = path.read_text("utf-8")
        name = re.search(r"^state: (\S+)$", text, re.MULTILINE)[1]
        file = root / f"data/states/{name}.yaml"
        article9 = re.search(r"^article9:\n(?:  .*\n)+", file.read_text("utf-8"), re.MULTILINE)[0]
        if "standing: in_force\n" in text and name != slug and article9.count("- title:") == 1:
            break
    else:
        raise AssertionError("every law has ended, or its State has two: this edit needs another example")
    ended = int(re.search(r"^standing_as_of: (\d+)", text, re.MULTILINE)[1])
    rewrite(path, r"^standing: in_force$", "standing: repealed")
    rewrite(path, r"(?=^tradition:)", f"ended: {ended}\nreplaced_by: nothing_known\n")
    source = re.findall(r"^  sources: \[([\w-]+)", article9, re.MULTILINE)[-1]
    line = re.search(r"^      year: \d+$", article9, re.MULTILINE)[0]
    new = f"{line}\n      ended: {ended}\n      ended_source: {source}\n      replaced_by: nothing_known"
    rewrite(file, re.escape(line), new)
    rewrite(file, r"^  summary:", "  stands_because: The law that replaced it was not found.\n  summary:")


def clause_left_out(root: Path, slug: str) -> None:
    """An optional clause that nothing else names, with its words in each language.

    The reason why its obligations have none any more is added.
    """
    path = root / "data/clauses.yaml"
    text = path.read_text("utf-8")
    others = text + (root / "data/interpretations.yaml").read_text("utf-8")
    for block in re.findall(r"^  [a-z-]+:\n(?:    .*\n|\n)+", text, re.MULTILINE):
        name = block.split(":")[0].strip()
        named = rf"\{{{name}\}}|clause: {name}$|see_also: \[(?:.*, )?{name}[],]"
        if "necessity: optional\n" in block and not re.search(named, others, re.MULTILINE):
            break
    else:
        raise AssertionError("every optional clause is named elsewhere: this edit needs another example")
    text = text.replace(block, "")
    having = re.findall(r"[\w-]+", " ".join(re.findall(r"^    obligations: \[(.*)\]$", text, re.MULTILINE)))
    own = re.search(r"^    obligations: \[(.*)\]$", block, re.MULTILINE)[1].split(", ")
    reasons = "".join(f"  {obligation}: Done by budgets.\n" for obligation in own if obligation not in having)
    if reasons and "\nwithout_clause:\n" not in text:
        text += "without_clause:\n"
    path.write_text(text.replace("\nwithout_clause:\n", f"\nwithout_clause:\n{reasons}"), "utf-8")
    for path in (root / "data/lawtexts").glob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(rf"^  {name}:\n(?:    .*\n|\n)+", "", text, flags=re.MULTILINE), "utf-8")


def line_ends_of_windows(root: Path, slug: str) -> None:
    """Files that were saved on Windows."""
    for path in (root / f"data/states/{slug}.yaml", root / "docs/en/about.md"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


PAGE = {
    "en": "---\ntitle: An example\ndescription: A page that uses a count.\n---\n# An example\n\n",
    "ar": "---\ntitle: مثال\ndescription: صفحة فيها عدد.\n---\n# مثال\n\n",
}


def event(source: str) -> Edit:
    """An event with its source, at the end of data/timeline.yaml."""
    return add("data/timeline.yaml", words("event").replace("{source}", source))


# In this order when they are made together: the day first, since others look at it.
EDITS: dict[str, Edit] = {
    "day of the data": day_in_two_years,
    "contact": site("contact", "desk@example.org"),
    "repository": site("repository", "https://github.com/example/article9"),
    "base address with a path": site("base_address", "https://example.org/ccm/article-9"),
    "publisher": site("publisher", "Implementation Support Unit"),
    "official": both(site("publisher", "Implementation Support Unit"), site("official", "true")),
    "title": site("title", "Article 9 of the Convention on Cluster Munitions"),
    "edition": site("edition", '"2"'),
    "next update": site("next_update", "2031-05-01"),
    "a report entered": report_entered,
    "a State more": one_state_more,
    "in force to come": in_force_to_come,
    "a withdrawal announced": withdrawal_announced,
    "a law repealed": law_repealed,
    "a host more": add("data/hosts.yaml", "  zz.example.org: Organization of the field\n"),
    "a source more": both(
        add("data/hosts.yaml", "  gazette.example.org: Official gazette\n"),
        add("data/sources.yaml", words("source")),
        event("xu-gazette"),
    ),
    "an event more": event("ccm-text"),
    "a law more": add("data/laws/xu-2025.yaml", words("law")),
    "a tool more": add("data/tools.yaml", words("tool")),
    "a need more": put_first("data/needs.yaml", "needs:", words("need")),
    "a clause less": clause_left_out,
    "a clause more": put_first("data/clauses.yaml", "clauses:", words("clause")),
    "a change told": put_first("data/changes.yaml", "changes:", words("change")),
    "a question more": put_first("data/selfcheck.yaml", "questions:", words("question")),
    "a view more": put_first("data/interpretations.yaml", "positions:", words("view")),
    "a published figure more": add("data/figures.yaml", words("figure")),
    "words of an obligation": change(
        "data/obligations.yaml", r"^    brief: .*$", "    brief: Make it an offence."
    ),
    "status": state(r"^  status: \w+$", "  status: in_progress"),
    "law with a longer title": state(r"^    - title: (.*)$", "    - title: An Act of Another and Longer Title"),
    "penal sanctions not known": unread(r"^  penal_sanctions: true$", "  penal_sanctions: null"),
    "conduct abroad known": unread(r"^  extraterritorial: null$", "  extraterritorial: true"),
    "assistance asked for": assistance_asked_for,
    "what the State says of its entry": reply,
    "nothing to confirm": state(r"^to_confirm:\n(  .*\n)+", ""),
    "title of the source": state(r"^    title: .*$", "    title: Another title of the source"),
    "a page that uses a count": add("docs/en/about.md", '\nThe register holds {{ count("states") }} States.\n'),
    "a page with a State and a day": add("docs/en/work-plan.md", '\n{{ state("samoa") }}, {{ as_of() }}.\n'),
    "a page more": both(
        *(
            add(f"docs/{code}/example.md", PAGE.get(code, PAGE["en"]) + '{{ count("specific_law") }}\n')
            for code in LANGUAGES
        ),
    ),
    "a short description": change("docs/ar/about.md", r"^description: .*$", "description: المنهجية."),
    "another heading": change("docs/en/about.md", r"^## .* \{ #age \}$", "## How old a fact is { #age }"),
    "line ends of Windows": line_ends_of_windows,
}


def pytest_configure() -> None:
    """As a plugin of pytest, for tests in a copy with these edits."""
    dates.today = lambda: LATER
