"""What a concordance of national law with the Convention says, before a State's own words are in it."""

from dataclasses import dataclass

from ..language.labels import N_
from ..register.edition import Edition
from ..templating.addresses import absolute

NAME = "concordance"  # of the files
TITLE = N_("Concordance of national law with the Convention on Cluster Munitions")
SHEET = N_("Concordance")
ABOUT = N_(
    "Filled in by the State with the self-check of existing law. This site has not seen it. "
    "Indicators of fact, not of compliance."
)
HEADS = (
    N_("Provision of national law"),
    N_("Obligation under the Convention"),
    N_("Article"),
    N_("Question of the self-check"),
    N_("Answer"),
)
PAGE = "model-legislation/self-check/"


@dataclass(frozen=True)
class OwnLawView:
    """Title, what it is, its address, heads and rows; `own` are the columns for a State's own words.

    There {{id.provision}} and {{id.answer}} stand, which a browser puts them in place of.
    """

    title: str
    sheet: str
    about: str
    address: str
    heads: list[str]
    rows: list[list[str]]
    own: tuple[int, ...] = (0, 4)


def own_law_view(edition: Edition) -> OwnLawView:
    """The concordance in the words of one language, a row for each question."""
    facts, language = edition.facts, edition.language
    label, plain = language.label, language.plain
    obligations = facts.obligations.obligations
    rows = [
        [
            f"{{{{{slug}.provision}}}}",
            label(N_("; ")).join(plain(obligations[name].title) for name in question.obligations),
            str(language.article(question.article)),
            plain(question.question),
            f"{{{{{slug}.answer}}}}",
        ]
        for slug, question in facts.selfcheck.questions.items()
    ]
    return OwnLawView(
        title=label(TITLE),
        sheet=label(SHEET),
        about=label(ABOUT),
        address=absolute(facts.site.base_address, language.code)(PAGE),
        heads=[label(head) for head in HEADS],
        rows=rows,
    )
