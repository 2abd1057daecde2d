"""An example of each macro and what it gives, in the order in which the editor's guide lists them."""

from markupsafe import Markup

from ..language.labels import N_
from ..views.templates.ofsite import MacroListView
from .core import Page, block

# Name of the macro -> its call, what it gives.
EXAMPLES = {
    "count": (
        'count("specific_law")',
        N_("a figure counted from the register, like state_party, signatory, existing_law or tools"),
    ),
    "published": ('published("specific_law")', N_("the same figure as the work plan publishes it")),
    "as_of": ("as_of()", N_("the day of the data")),
    "old_texts": ("old_texts()", N_("how many statuses rest on old texts; stands beside the day of the data")),
    "state": ('state("samoa")', N_("a State’s name, linked to its page")),
    "source": ('source("ccm-text")', N_("a superscript number that leads to a source of data/sources.yaml")),
    "sources": ("sources()", N_("the list of the page’s sources; put it last")),
    "doors": ("doors()", N_("where a reader goes first: their State, a draft, the handout, what changed")),
    "status_counts": ("status_counts()", N_("four key figures and their bar")),
    "tile_map": ("tile_map()", N_("one square a State, by region")),
    "tiles_by_age": (
        "tiles_by_age()",
        N_("one square a State Party, by how long the Convention has been in force for it"),
    ),
    "figures_compared": (
        "figures_compared()",
        N_("counted and published figures side by side, and why they differ"),
    ),
    "regions": ("regions()", N_("States Parties by region and status")),
    "register": ("register()", N_("the table of all States, with its filter")),
    "states_by_status": ("states_by_status()", N_("lists of States under each status")),
    "state_page": ('state_page("samoa")', N_("all that is known of one State")),
    "next_steps": ("next_steps()", N_("the steps that a State’s page shows, and when")),
    "statements": ("statements()", N_("what can be said of a State, of a region or of all, to copy")),
    "obligations": ("obligations()", N_("every obligation, opened")),
    "elements": ("elements()", N_("every obligation by its name, each leading to its duty")),
    "tools": ("tools()", N_("every tool by kind")),
    "model_laws": ("model_laws()", N_("the model laws and our template, obligation by obligation")),
    "needs": ("needs()", N_("what a reader may need and what answers it")),
    "need_list": ("need_list()", N_("the needs alone, each leading to what answers it")),
    "chooser": ("chooser()", N_("six questions and the tools, obligations and clauses that fit")),
    "composer": ("composer()", N_("a law of one’s own, clause by clause, with the drafts that are ready")),
    "chooser_page": ('chooser_page("civil-stocks")', N_("one answer of the chooser")),
    "template": ("template()", N_("the whole drafting template")),
    "clauses_by_law": ("clauses_by_law()", N_("the clauses by the law that a State amends")),
    "bill_kit": ("bill_kit()", N_("the papers that go with a draft law, as Word files")),
    "clause_page": (
        'clause_page("penalties")',
        N_("one clause: words, alternatives, notes, States that have done so"),
    ),
    "law_matrix": ("law_matrix()", N_("obligations against enacted laws")),
    "law_dots": ("law_dots()", N_("obligations and laws as dots, and what laws most often leave out")),
    "laws_by_year": ("laws_by_year()", N_("enacted laws by year, each a dot, with its table")),
    "penalty_ladder": (
        "penalty_ladder()",
        N_("terms of imprisonment of laws on one axis, with their table"),
    ),
    "law_library": ("law_library()", N_("the enacted laws that were compared")),
    "law_page": ('law_page("nz-2009")', N_("one enacted law and what it covers")),
    "obligation_table": ("obligation_table()", N_("every obligation with its clauses, laws and tools")),
    "obligation_page": ('obligation_page("transit")', N_("one obligation: who covers it and how, clauses, tools")),
    "issues": ("issues()", N_("the questions on which States’ views differ")),
    "issue_page": (
        'issue_page("transit")',
        N_("one question: the Convention’s words, both readings, what States said"),
    ),
    "investment": (
        'investment("kinds")',
        N_("a part of what is known of investment in producers, like laws, kinds, elements or views"),
    ),
    "self_check": ("self_check()", N_("the questions for a State that considers existing law sufficient")),
    "region_page": ('region_page("african")', N_("figures and States of one region")),
    "states_of": ('states_of("signatory")', N_("the table of the States of one membership")),
    "joining_dates": (
        "joining_dates()",
        N_("days that follow from the deposit of an instrument: the next twelve months, and a calculator"),
    ),
    "instruments": ("instruments()", N_("the papers by which a State joins, as Word files")),
    "states_not_party": ("states_not_party()", N_("States that are neither States Parties nor signatories")),
    "new_states_parties": ("new_states_parties()", N_("States Parties within the two years of Action 47")),
    "priority_list": ("priority_list()", N_("States Parties with no or insufficient information, by region")),
    "assistance_requests": ("assistance_requests()", N_("States Parties that asked for assistance, with sources")),
    "to_confirm": ("to_confirm()", N_("States whose status rests on an old text, by region")),
    "compare": ("compare()", N_("up to four States side by side")),
    "investment_laws": ("investment_laws()", N_("States Parties by law or stated view on investment")),
    "work_plan": ('work_plan("actions")', N_("a part of the newest work plan, like objectives or budget")),
    "work_plan_years": ("work_plan_years()", N_("the years of the newest work plan")),
    "work_plan_page": ('work_plan_page("2023-2024")', N_("the whole of one work plan")),
    "in_work_plan": ('in_work_plan("priority")', N_("the action of the work plan that a page serves, as a link")),
    "working_papers": ("working_papers()", N_("the working papers to take away")),
    "workshop": (
        'workshop("agendas")',
        N_("a part of the workshop’s kit: agendas, draft, check, notes, evaluation, print or files"),
    ),
    "joint_brief": (
        'joint_brief("signatories")',
        N_("a part of the brief for a joint meeting: signatories, steps, help, dates or files"),
    ),
    "timeline": ("timeline()", N_("dates of the Convention")),
    "progress": ("progress()", N_("published figures over time, as chart and table")),
    "published_figures": ("published_figures()", N_("every published figure with its method")),
    "newest_updates": ("newest_updates()", N_("the three newest updates, with the way to all")),
    "updates": ("updates()", N_("the newest updates, with the lists of all by year and kind")),
    "updates_of": ('updates_of("law")', N_("the updates of one year or kind: meeting, law, report or workshop")),
    "changes": ("changes()", N_("what changed in the register, with its feed")),
    "since_meetings": (
        "since_meetings()",
        N_("what came since each of the last four meetings of States Parties"),
    ),
    "register_on": (
        'register_on("2024-09-13")',
        N_("the register as of some days, beside the figures published until then"),
    ),
    "dated_events": ("dated_events()", N_("every dated event of States and laws, with its filter")),
    "subscribe": ("subscribe()", N_("feeds and calendars: of all, of each region, of each State")),
    "dates": ("dates()", N_("dates of Article 7 and announced meetings, with their calendar")),
    "data_files": ("data_files()", N_("every file for programs and spreadsheets")),
    "data_columns": ("data_columns()", N_("what each column of each table holds")),
    "data_examples": ("data_examples()", N_("how to read the files with common tools")),
    "publisher": ("publisher()", N_("who publishes the site and whether it is official")),
    "languages": ("languages()", N_("how much of each language is translated")),
    "keep": ("keep()", N_("what can be kept on a device for a meeting, and what is kept")),
    "carried": ("carried()", N_("the site in one file and its States as text, in each language")),
    "glossary": ("glossary()", N_("the terms of the field in each language, with their sources")),
    "corrections": ("corrections()", N_("where corrections go")),
    "address": ('address("isu")', N_("the web address of a tool, as a link")),
    "dataset": ("dataset()", N_("a description of the data for search engines")),
    "handout": ("handout()", N_("links to the PDF files")),
    "macro_list": ("macro_list()", N_("this list")),
}


@block
def macro_list(page: Page) -> Markup:
    """Every macro with an example, for the editor's guide."""
    written = [(f"{{{{ {call} }}}}", gives) for call, gives in EXAMPLES.values()]
    return page.show(MacroListView(written))
