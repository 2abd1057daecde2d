"""The work plan's page says all that its file says; when the next takes its place, it keeps a page of its own."""

from pathlib import Path
from shutil import copy

import lxml.html
import pytest

from macros.language.languages import Language
from macros.pages.generated import above, generated, markdown
from macros.records.workplan import Serving
from macros.register import figures
from macros.register.edition import Edition, checked_facts, edition
from macros.register.loading import Facts
from macros.views.workplan import HERE
from macros.vocabulary import Page
from macros.vocabulary.workplan import PLAN_PARTS

NEXT = Path(__file__).parent / "data" / "plans" / "2025-2027.yaml"


def show(one: Edition, macro: str, *values: str, address: str = "work-plan/") -> lxml.html.HtmlElement:
    """What a macro shows on a page."""
    page = Page(one, address)
    html = page.slots.fill("".join(page.macros()[macro](value) for value in values))
    return lxml.html.fromstring(f"<div>{html}</div>")


def words(element: lxml.html.HtmlElement) -> str:
    """The words of an element with single spaces."""
    return " ".join(element.text_content().split())


@pytest.fixture
def two_plans(project: Path) -> Facts:
    """The small project with a second plan: seven objectives, ten actions, nine quarters, another coordinator."""
    copy(NEXT, project / "data/workplans")
    return checked_facts(project)


@pytest.fixture
def english(facts: Facts) -> Edition:
    return edition(facts, "en")


@pytest.fixture
def page(english: Edition) -> lxml.html.HtmlElement:
    return show(english, "work_plan", *PLAN_PARTS)


def test_every_text_of_the_file_stands_on_the_page(english: Edition, page):
    """Line by line: a text of the plan that is not shown would be lost to its readers."""
    _, plan = figures.newest_plan(english.facts)
    shown = words(page)
    texts = [
        plan.title,
        plan.action_plan.name,
        *(asked.summary for asked in plan.action_plan.actions.values()),
        *plan.background,
        *plan.implementers,
        *plan.partners,
        *(text for line in plan.budget for text in (line.item, line.amount)),
        *(activity.text for quarter in plan.quarters for activity in quarter.activities),
        *(text for action in plan.actions.values() for text in (action.title, action.text, action.detail or "")),
        *(objective.text for objective in plan.objectives.values()),
        *(plan.figures.reasons.values() if plan.figures else ()),
    ]
    assert [text for text in texts if " ".join(text.split()) not in shown] == []


def test_each_action_says_what_serves_it_here_and_what_became_of_it(english: Edition, page):
    label = Language("en").label
    for letter, action in figures.newest_plan(english.facts)[1].actions.items():
        shown = words(page.get_element_by_id(f"action-{letter}"))
        outcome = {
            "found": "Found in public sources",
            "partly": "Partly found in public sources",
            "not_found": "No public source found",
        }
        assert outcome[action.outcome] in shown
        for name in action.here:
            assert label(HERE[name][0]) in shown
        if not action.here:
            assert "No page of this site serves it." in shown


def test_the_chart_marks_each_quarter_in_which_an_action_is_due(english: Edition, page):
    plan = figures.newest_plan(english.facts)[1]
    rows = page.xpath("//table[@class='plan__chart']/tbody/tr")
    for letter, row in zip(plan.actions, rows, strict=False):
        due = [bool(cell.xpath("./span")) for cell in row.xpath("./td")]
        assert due == [any(letter in a.actions for a in q.activities) for q in plan.quarters]
    assert len(rows) == len(plan.actions) + any(not a.actions for q in plan.quarters for a in q.activities)


def test_every_page_that_may_serve_an_action_is_known():
    assert set(HERE) == set(Serving.__args__)


def test_the_next_plan_is_shown_whole_with_its_own_counts(two_plans: Facts, project: Path):
    one = edition(two_plans, "en", project)
    shown = show(one, "work_plan", *PLAN_PARTS)
    assert len(shown.xpath("//*[starts-with(@id, 'objective-')]")) == 7
    assert len(shown.xpath("//section[starts-with(@id, 'action-')]")) == 10
    text = words(shown)
    for said in ("7 objectives, 10 actions, 9 quarters", "Samoa", "2025–2027", "Vientiane Action Plan: Action 31"):
        assert said in text
    assert shown.xpath("//a[@href='../work-plan/2023-2024/']"), "the way to the first plan"
    assert words(show(one, "in_work_plan", "priority")) == "Action J of the coordinator’s work plan (2025–2027)"


def test_the_first_plan_then_keeps_an_address_of_its_own(two_plans: Facts, project: Path):
    one = edition(two_plans, "en", project)
    made = {address: (macro, value) for address, macro, value in generated(two_plans)}
    assert made["work-plan/2023-2024/"] == ("work_plan_page", "2023-2024")
    assert "work-plan/2025-2027/" not in made
    assert above(two_plans)["work-plan/2023-2024/"] == "work-plan/"
    head = dict(markdown(one))["work-plan/2023-2024.md"]
    assert "Work plan 2023–2024" in head
    assert "Iraq" in head
    shown = show(one, "work_plan_page", "2023-2024", address="work-plan/2023-2024/")
    assert "Make initial contact with the delegations." in words(shown)
    assert len(shown.xpath("//section[starts-with(@id, 'action-')]")) == 2
    assert shown.xpath("//a[@href='../../work-plan/']"), "the way to the newest plan"
    kept = show(one, "in_work_plan", "assistance", address="states/assistance/")
    assert kept.xpath("//a/@href") == ["../../work-plan/2023-2024/#action-A"]


def test_figures_come_from_the_newest_plan_that_gives_any(two_plans: Facts, project: Path):
    shown = show(edition(two_plans, "en", project), "work_plan", "figures")
    assert words(shown).startswith("The plan gives no figures.")
    assert figures.plan_figures(two_plans).row == "work-plan-2023"


def test_another_coordinator_is_named_wherever_the_plan_is(project: Path):
    path = project / "data/workplans/2023-2024.yaml"
    path.write_text(path.read_text("utf-8").replace("coordinator: iraq", "coordinator: kenya"), "utf-8")
    one = edition(checked_facts(project), "en", project)
    for part in ("summary", "coordinators"):
        assert "../states/kenya/" in show(one, "work_plan", part).xpath("//a/@href")


def test_what_a_plan_does_not_give_is_said_and_no_empty_table_stands_there(project: Path):
    path = project / "data/workplans/2023-2024.yaml"
    text = path.read_text("utf-8")
    text = text.replace("partners:\n  - Cluster Munition Coalition (CMC)\n", "partners: []\n")
    path.write_text(
        text.replace('budget:\n  - item: Workshop\n    amount: "$1,000 (Iraq)"\n', "budget: []\n"), "utf-8"
    )
    shown = show(edition(checked_facts(project), "en"), "work_plan", "background", "implementers", "budget")
    for said in ("The plan gives no background.", "The plan names no partners.", "The plan gives no budget."):
        assert said in words(shown)
    assert not shown.xpath("//table")
