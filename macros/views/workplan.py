"""View of a work plan: what it sets out, what serves it on this site, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..language.labels import N_
from ..records import WorkPlan
from ..records.workplan import Action, Objective
from ..register import figures
from ..register.edition import Edition
from ..register.figures import Comparison, OldTexts
from ..register.loading import Facts
from ..templating.addresses import target
from .plancoordinators import TermView, terms
from .plantimeline import QuarterView, ScheduleView, quarters, schedule

HOME = "work-plan/"
TITLE = N_("Work plan %(years)s")
DESCRIPTION = N_(
    "The work plan %(years)s of the coordinator on national implementation measures, %(state)s: its objectives "
    "and actions, what serves them here, and what public sources say became of each."
)
# What a plan names under `here`: what it is called, and its address.
HERE = {
    "factsheet": (N_("the factsheet"), ""),
    "handout": (N_("the two-page handout"), "/pdf/handout-{code}.pdf"),
    "assistance": (N_("States that asked for assistance"), "states/assistance/"),
    "how_to_ask": (N_("how to ask for assistance"), "#assistance"),
    "priority": (N_("States with no or insufficient information"), "states/priority/"),
    "to_confirm": (N_("facts to confirm"), "states/to-confirm/"),
    "new_states_parties": (N_("new States Parties"), "states/new/"),
    "signatories": (N_("signatories"), "states/signatories/"),
    "joining": (N_("joining the Convention"), "joining/"),
    "elements": (N_("what implementation can entail"), "what-it-entails/"),
    "tools": (N_("model laws and other tools"), "model-legislation/"),
    "template": (N_("the drafting template"), "model-legislation/template/"),
    "self_check": (N_("the self-check of existing law"), "model-legislation/self-check/"),
    "investment": (N_("investment in producers"), "investment/"),
    "workshop": (N_("the workshop kit"), "workshop/"),
    "slides": (N_("the slides of the workshop"), "/pptx/workshop-slides-{code}.pptx"),
    "joint_meeting": (N_("the brief for a joint meeting"), "work-plan/joint-meeting/"),
    "updates": (N_("updates"), "updates/"),
    "subscribe": (N_("feeds and calendars"), "changes/#subscribe"),
    "changes": (N_("what changed since each meeting"), "changes/"),
    "working_paper": (N_("a working paper, in Word and PDF"), "work-plan/working-paper/"),
}


@dataclass(frozen=True)
class ServingView:
    """A page of this site that serves an action or objective."""

    label: str
    address: str


@dataclass(frozen=True)
class ObjectiveView:
    """An objective, the letters of the actions that serve it, and what serves it here."""

    number: str
    record: Objective
    actions: list[str]
    here: list[ServingView]


@dataclass(frozen=True)
class ActionView:
    """An action and what serves it here."""

    letter: str
    record: Action
    here: list[ServingView]


@dataclass(frozen=True)
class FigureView:
    """A figure of the plan beside the register's, and what lies behind the two."""

    pair: Comparison
    reason: str


@dataclass(frozen=True)
class PlanFiguresView:
    """The figures that a plan gives: year of the count, the register's day, how many of its texts are old."""

    year: str | None
    sources: list[str]
    rows: list[FigureView]
    as_of: date
    old: OldTexts


@dataclass(frozen=True)
class OtherPlanView:
    """Another work plan: its years, its coordinator, its page."""

    period: str
    coordinator: str
    address: str


@dataclass(frozen=True)
class MentionView:
    """An action by its letter, or an objective by its number, of the plan `slug`, and its place on the page."""

    slug: str
    letter: str | None
    number: str | None
    anchor: str


@dataclass(frozen=True)
class PlanView:
    """A work plan, and the others with their pages. `newest`: it is the one that stands at HOME."""

    record: WorkPlan
    newest: bool
    objectives: list[ObjectiveView]
    actions: list[ActionView]
    quarters: list[QuarterView]
    schedule: ScheduleView
    figures: PlanFiguresView | None
    terms: list[TermView]
    others: list[OtherPlanView]


def plan_view(edition: Edition, slug: str) -> PlanView:
    """The view of one work plan. Raises KeyError if there is none of that name."""
    facts = edition.facts
    plan, newest = facts.workplans[slug], figures.newest_plan(facts)[0] == slug
    return PlanView(
        record=plan,
        newest=newest,
        objectives=[
            ObjectiveView(
                number,
                objective,
                [letter for letter, action in plan.actions.items() if number in action.objectives],
                _serving(edition, objective.here),
            )
            for number, objective in plan.objectives.items()
        ],
        actions=[ActionView(key, action, _serving(edition, action.here)) for key, action in plan.actions.items()],
        quarters=quarters(plan),
        schedule=schedule(plan),
        figures=_figures(facts, plan),
        terms=terms(facts),
        others=[
            OtherPlanView(other.period, other.coordinator, address(facts, name))
            for name, other in figures.work_plans(facts).items()
            if name != slug
        ],
    )


def address(facts: Facts, slug: str, anchor: str = "") -> str:
    """Address of a work plan, from the root of its language: the newest is at HOME, each other at its own."""
    if slug == figures.newest_plan(facts)[0]:
        return f"{HOME}#{anchor}" if anchor else HOME
    return target("work_plan", slug, anchor)


def mentions(facts: Facts) -> dict[str, MentionView]:
    """Each word that a work plan has under `here`: the action, else objective, of the newest plan with it."""
    places: dict[str, MentionView] = {}
    for slug, plan in figures.work_plans(facts).items():
        for letter, action in plan.actions.items():
            for word in action.here:
                places.setdefault(word, MentionView(slug, letter, None, f"action-{letter}"))
        for number, objective in plan.objectives.items():
            for word in objective.here:
                places.setdefault(word, MentionView(slug, None, number, f"objective-{number}"))
    return places


def head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of the page of an older work plan."""
    plan, label = edition.facts.workplans[slug], edition.language.label
    state = edition.language.state(edition.facts.states[plan.coordinator])
    words = {"years": plan.period.replace("-", "–"), "state": state}
    return label(TITLE) % words, label(DESCRIPTION) % words


def older(facts: Facts) -> list[str]:
    """The names of the work plans that have a page of their own; all, where not every plan could be read."""
    if not facts.read("workplans"):
        return facts.slugs("workplans")
    return list(figures.work_plans(facts))[1:]


def _serving(edition: Edition, names: Sequence[str]) -> list[ServingView]:
    shown = [HERE[name] for name in names]
    return [
        ServingView(edition.language.label(label), address.format(code=edition.language.files))
        for label, address in shown
    ]


def _figures(facts: Facts, plan: WorkPlan) -> PlanFiguresView | None:
    if plan.figures is None:
        return None
    row = facts.figures.published[plan.figures.row]
    reasons: dict[str, str] = {str(name): reason for name, reason in plan.figures.reasons.items()}
    rows = [FigureView(pair, reasons[pair.name]) for pair in figures.beside(facts, row)]
    return PlanFiguresView(row.as_of, row.sources, rows, facts.site.data_as_of, figures.old_texts(facts))
