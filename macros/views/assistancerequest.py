"""What a request for assistance under Action 48 says: what the register knows, and fields for all else."""

from dataclasses import dataclass

from ..language.labels import N_
from ..language.languages import SOURCE, Language
from ..language.pairs import paired
from ..records import Source, Tool
from ..register.edition import Edition, last_change
from ..register.loading import Facts
from ..tables.stateentry import state_version
from ..templating.addresses import absolute, target
from .statenames import capital, in_sentence
from .updatesheet import UpdateRowView, rows

TITLE = N_("Request for assistance")
ABOVE = (N_("Convention on Cluster Munitions"), N_("Action 48"))
HOW = N_(
    "A draft to be changed freely: a request needs no special form. What stands in angle brackets is to be filled "
    "in; what does not apply is to be taken out."
)
ASKS = N_(
    "%(state)s asks for assistance with national measures under Article 9 of the Convention on Cluster Munitions."
)
INVITED = N_(
    "Action 48 of the Lausanne Action Plan invites States to say what holds them back and to ask for help."
)
KNOWN = N_("What public sources say")
CHECK = N_("As the register has it; to be corrected where it is out of date.")
ASKED = N_("What is asked")
HELP = (
    N_("a legal reading of existing law"),
    N_("a model or a draft to start from"),
    N_("a legal reading of a draft"),
    N_("an expert, or a workshop with those who draft and decide"),
    N_("help with Form A of the transparency report"),
)
OTHER = N_("something else:")
BOX = "☐"
# (what is to be said, what to fill in)
HEAD = ((N_("From"), N_("ministry or authority")), (N_("Date"), N_("day")))
OPEN = (
    (N_("What holds the work back"), N_("in a few sentences")),
    (N_("Law or draft concerned"), N_("title, or none yet")),
    (N_("Language of the texts and of the help"), N_("language")),
    (N_("Needed by"), N_("date, and what happens then")),
    (N_("Contact in the capital"), N_("name, function, e-mail, telephone")),
)
TO = N_("To")
ELSE = N_("please name it")
SOURCES = N_("Sources of these facts")
FILLED_FROM = N_(
    "Filled in from the entry of the State of %(day)s, version %(version)s. Indicators of fact, not of "
    "compliance. The entry, with any newer version of this file:"
)


@dataclass(frozen=True)
class RequestView:
    """A request in the words of one language; of `head` and `open` each is (what is to be said, what to fill in).

    to: (who can be asked, their address) from data/tools.yaml. page: full address of the State's entry.
    """

    state: str
    title: str
    above: str
    how: str
    head: list[tuple[str, str]]
    to: list[tuple[str, str]]
    asks: str
    facts: list[UpdateRowView]
    help: list[str]
    open: list[tuple[str, str]]
    sources: list[Source]
    filled_from: str
    page: str


def request(edition: Edition, slug: str) -> RequestView:
    """The request of one State. Raises KeyError if there is no such State."""
    facts, language = edition.facts, edition.language
    state, label = facts.states[slug], language.label
    name = language.state(state)
    told = {"day": language.date(last_change(facts, slug)), "version": state_version(facts, slug)}
    return RequestView(
        state=name,
        title=paired(language, label(TITLE), name),
        above=" · ".join(map(label, ABOVE)),
        how=label(HOW),
        head=[(label(what), label(blank)) for what, blank in HEAD],
        to=[(_addressed(language, tool), tool.url or "") for tool in _helpers(facts)],
        asks=f"{capital(label(ASKS) % {'state': in_sentence(edition, state)})} {label(INVITED)}",
        facts=rows(edition, slug),
        help=[label(kind) for kind in HELP],
        open=[(label(what), label(blank)) for what, blank in OPEN],
        sources=list(state.sources.values()),
        filled_from=label(FILLED_FROM) % told,
        page=absolute(facts.site.base_address, language.code)(target("state", slug)),
    )


def _addressed(language: Language, tool: Tool) -> str:
    """Who is asked, by the full title in English, by what our text calls it in another language."""
    name = tool.title if language.code == SOURCE else tool.called or tool.title
    return language.label(N_(", ")).join(map(language.plain, (name, tool.publisher)))


def _helpers(facts: Facts) -> list[Tool]:
    """Who can be asked: the contacts of data/tools.yaml that a step of data/steps.yaml names."""
    named = {tool for step in facts.steps.values() for tool in step.tools}
    return [tool for slug, tool in facts.tools.tools.items() if slug in named and tool.kind == "contact"]
