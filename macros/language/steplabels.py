"""The words for when a next step of a State holds, and for the drafts that it leads to."""

from .labels import N_

CONDITION = {
    "rests_on_repealed_law": N_("The status rests on law that has ended"),
    "initial_report_unknown": N_("State Party of which no initial report is known"),
    "new_state_party": N_("State Party within the two years of Action 47, without a specific law"),
    "unclear": N_("State Party with the status Unclear"),
    "unclear_and_reporting": N_("State Party with the status Unclear, whose initial report is known"),
    "unclear_not_asked": N_("State Party with the status Unclear, of which no request for help is known"),
    "asked_for_help": N_("A request for help with legislation is known, and no law"),
    "in_progress": N_("State Party with the status In progress"),
    "existing_law": N_("State Party with the status Existing law"),
    "existing_law_without_sanction": N_("The same, and no source read says whether there is a penal sanction"),
    "law_leaves_out": N_("The law was compared here and has no provision on something that usually needs one"),
    "law_abroad_unknown": N_(
        "A law is known, and neither a source nor the law read says whether it reaches conduct abroad"
    ),
    "law_without_investment": N_("A law is known, and no law or view on investment"),
    "signatory": N_("Signatory"),
    "reporting": N_("State Party for which the Convention is in force"),
    "old_text": N_("The newest text found on the measures is older than six years"),
}
OWN_DRAFT_SHORT = {
    "common": N_("Word draft, common law"),
    "civil": N_("Word draft, civil law"),
}
