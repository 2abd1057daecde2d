"""The words for every fixed value, marked for translation. One table a kind of value."""


def N_(text: str) -> str:
    """Mark a label for the catalogues; the language translates it when it is shown."""
    return text


def P_(one: str, many: str) -> tuple[str, str]:
    """Mark a label that depends on a number for the catalogues; `Language.plural` chooses its form."""
    return one, many


STATUS = {
    "specific_law": N_("Specific law"),
    "existing_law": N_("Existing law"),
    "in_progress": N_("In progress"),
    "unclear": N_("Unclear"),
}
STATUS_MEANING = {
    "specific_law": N_("has enacted legislation to implement the Convention"),
    "existing_law": N_("considers existing law sufficient"),
    "in_progress": N_("is planning, drafting, reviewing or adopting legislation"),
    "unclear": N_("no or insufficient information"),
}
UPDATE_KIND = {
    "meeting": N_("Meeting"),
    "law": N_("Law"),
    "report": N_("Report"),
    "workshop": N_("Workshop"),
}
MEMBERSHIP = {
    "state_party": N_("State Party"),
    "signatory": N_("Signatory"),
    "withdrawn": N_("Withdrawn"),
}
REGION = {
    "african": N_("African States"),
    "asia_pacific": N_("Asia-Pacific States"),
    "eastern_european": N_("Eastern European States"),
    "latin_american_and_caribbean": N_("Latin American and Caribbean States"),
    "western_european_and_others": N_("Western European and other States"),
    "none": N_("In no regional group"),
}
AS_OF_DAY = N_("Data as of %(date)s")
INDICATORS = N_("Indicators of fact, not of compliance")
BY_REGION = N_("By region")
BY_YEAR = N_("Updates by year")
BY_KIND = N_("Updates by kind")
REGION_SHORT = {
    "african": N_("Africa"),
    "asia_pacific": N_("Asia-Pacific"),
    "eastern_european": N_("Eastern Europe"),
    "latin_american_and_caribbean": N_("Latin America and Caribbean"),
    "western_european_and_others": N_("Western Europe and others"),
    "none": N_("No regional group"),
}
POSITION = {
    "law": N_("Prohibited by law"),
    "view_prohibited": N_("View stated: prohibited"),
    "view_not_prohibited": N_("View stated: not prohibited"),
    "none_found": N_("None found"),
}
POSITION_MEANING = {
    "law": N_("a law prohibits it, for everyone or for some investors; the State’s page says for whom"),
    "view_prohibited": N_("no law, but a statement that it is prohibited, wholly or within limits"),
    "view_not_prohibited": N_("no law, but a statement that it is not prohibited"),
    "none_found": N_(
        "the sources read name no law and no view on whether it is prohibited; the State may well have one"
    ),
}
CONSENT = {
    "ratification": N_("Ratification"),
    "accession": N_("Accession"),
    "acceptance": N_("Acceptance"),
    "approval": N_("Approval"),
    None: N_("Consent to be bound"),
}
KIND = {
    "legal": N_("Legal measures"),
    "administrative": N_("Administrative measures"),
    "other": N_("Other measures"),
}
APPLIES = {
    "all": N_("every State Party"),
    "if_stockpiles": N_("States with stockpiles"),
    "if_contaminated": N_("States with contaminated areas"),
    "if_victims": N_("States with victims"),
    "if_retention": N_("States that retain munitions for permitted purposes"),
    "if_joint_operations": N_("States whose forces operate with others"),
}
NEEDS_LAW = {
    "usual": N_("States usually need a law for it"),
    "sometimes": N_("some States need a law for it"),
    "rarely": N_("States rarely need a law for it"),
}
TOOL_KIND = {
    "model_law": N_("Model laws and enacted examples"),
    "guide": N_("Guides"),
    "kit": N_("Kits"),
    "template": N_("Templates"),
    "database": N_("Databases"),
    "report": N_("Reports"),
    "contact": N_("Contacts"),
}
SELF_CHECK_ANSWER = {"yes": N_("Yes"), "no": N_("No"), "open": N_("To be clarified")}
ACTOR = {
    "pension_fund": N_("Pension funds"),
    "supervisor": N_("Supervisory authorities"),
    "police": N_("Police"),
}
VIEW = {
    "prohibited": N_("Prohibited"),
    "conditional": N_("Within limits"),
    "permitted": N_("Not prohibited"),
    "other": N_("No clear yes or no"),
}
CHOICE = {
    "tradition": N_("Your legal tradition"),
    "stocks": N_("Does the State hold stocks of cluster munitions?"),
    "contamination": N_("Does it have areas contaminated by cluster munition remnants?"),
    "victims": N_("Are there cluster munition victims under its jurisdiction?"),
    "weapons": N_("Is there a law on arms, weapons or mines that could be amended?"),
    "treaty": N_("Do treaties apply directly in national law?"),
}
SITUATION = {
    "stocks": N_("Stocks of cluster munitions"),
    "contamination": N_("Contaminated areas"),
    "victims": N_("Victims"),
    "retention": N_("Munitions retained for training or research"),
    "joint-operations": N_("Joint operations with States not party"),
}
ANSWER = {
    "common": N_("Common law"),
    "civil": N_("Civil law"),
    "mixed": N_("Mixed or another"),
    "stocks": N_("Stocks"),
    "no-stocks": N_("No stocks"),
    "contamination": N_("Contaminated areas"),
    "no-contamination": N_("No contaminated areas"),
    "victims": N_("Victims"),
    "no-victims": N_("No victims"),
    "arms-law": N_("A law to amend"),
    "no-arms-law": N_("No law to amend"),
    "direct": N_("Treaties apply directly"),
    "not-direct": N_("Treaties need a law"),
}
OUTCOME = {
    "found": N_("Found in public sources"),
    "partly": N_("Partly found in public sources"),
    "not_found": N_("No public source found"),
}
EVENT = {
    "treaty": N_("Convention"),
    "meeting": N_("Meeting"),
    "action_plan": N_("Action plan"),
    "coordinator": N_("Coordinator"),
    "model_law": N_("Model law"),
    "law": N_("National law"),
    "status": N_("Status"),
}
AGE = {
    "recent": N_("recent"),
    "ageing": N_("ageing"),
    "old": N_("old, to be confirmed"),
}
AGE_WORD = {
    "recent": N_("recent"),
    "ageing": N_("ageing"),
    "old": N_("old"),
}
# In place of the day of a report that has none, by whether one was submitted.
NO_REPORT_DAY = {True: N_("submitted, date not known"), False: N_("none known"), None: N_("none known")}
REQUESTED = {
    True: N_("Requested"),
    False: N_("Not requested"),
    None: N_("No request known"),
}
QUARTER = {
    1: N_("First quarter of %(year)s"),
    2: N_("Second quarter of %(year)s"),
    3: N_("Third quarter of %(year)s"),
    4: N_("Fourth quarter of %(year)s"),
}
