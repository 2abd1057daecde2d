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
TRADITION = {
    "common": N_("Common law"),
    "civil": N_("Civil law"),
    "any": N_("Any legal tradition"),
}
NECESSITY = {
    "core": N_("Core: a law on the Convention needs it"),
    "recommended": N_("Recommended"),
    "if_applicable": N_("If it applies to the State"),
    "optional": N_("Optional: a policy choice"),
}
SELF_CHECK_ANSWER = {"yes": N_("Yes"), "no": N_("No"), "open": N_("To be clarified")}
COVERED = {
    "covered": N_("Covered"),
    "partly": N_("Partly"),
    "not_covered": N_("Not covered"),
    "unknown": N_("Unknown"),
}
COVERED_MEANING = {
    "covered": N_("the law has an express provision"),
    "partly": N_("a provision covers part of it, or covers it only indirectly"),
    "not_covered": N_("the text was read and has no provision; other law or policy may cover it"),
    "unknown": N_("not enough of the text was read to say"),
}
FORM = {
    "own": N_("A law of its own"),
    "with_mines": N_("One law with anti-personnel mines"),
    "amendment": N_("Part of a code or of a weapons law"),
    "approval": N_("The law that approved the Convention"),
    "general": N_("Articles of a code that do not name cluster munitions"),
}
LAW_KIND = {
    "naming": N_("a law that names cluster munitions"),
    "general": N_("articles of a code that do not name them"),
    "repealed": N_("no longer in force"),
}
FINANCING = {
    "direct": N_("Direct financing"),
    "indirect": N_("Indirect financing"),
    "general": N_("Financing as such"),
    "public_funds": N_("Public funds"),
    "binds": N_("Whom it binds"),
    "definition": N_("What counts as financing"),
    "components": N_("Components"),
    "knowledge": N_("Knowledge or intent"),
    "producers_list": N_("A list of producers"),
    "existing": N_("What is already invested"),
    "left_out": N_("What is left out"),
    "supervision": N_("Supervision"),
    "penalty": N_("What follows a breach"),
}
FINANCING_MEANING = {
    "direct": N_("Loans, credits, guarantees or gifts for the weapons or those who make them."),
    "indirect": N_("Shares, bonds, funds and other holdings in those who make them."),
    "general": N_("Financing or investing as such, whether direct or not."),
    "public_funds": N_("Public money: what it is invested in, or who receives it."),
    "binds": N_("Everyone, financial enterprises, or only those who invest public money?"),
    "definition": N_("Does the law define investment, financing or funds?"),
    "components": N_("Are those included who make parts for such weapons?"),
    "knowledge": N_("Does the rule, or only its penalty, ask for knowledge or intent?"),
    "producers_list": N_("Does a public list name the companies, and who keeps it?"),
    "existing": N_("How and by when do running contracts and holdings end?"),
    "left_out": N_("Are index products, collective funds or a company’s other projects left out?"),
    "supervision": N_("Which authority watches over it?"),
    "penalty": N_("Is a breach an offence, and what is the penalty?"),
}
ACTOR = {
    "pension_fund": N_("Pension funds"),
    "supervisor": N_("Supervisory authorities"),
    "police": N_("Police"),
}
ACTS = {
    "basic": N_("acts that the law prohibits"),
    "graver": N_("acts that it punishes more, such as repetition, gain or use in war"),
    "lesser": N_("acts that it punishes less, such as negligence or help"),
}
WITHOUT_TERM = {
    "not_given": N_("Penal sanctions, but no term of imprisonment is known or given"),
    "not_covered": N_("No provision on penal sanctions"),
    "unknown": N_("Not known: not read on penal sanctions"),
}
LAW_TRADITION = {
    "common": N_("Common law"),
    "civil": N_("Civil law"),
    "mixed": N_("Mixed legal system"),
}
STANDING = {
    "in_force": N_("Shown as in force"),
    "repealed": N_("No longer in force"),
    "unknown": N_("Not known: no source read says whether it is still in force"),
}
HELD_BY = {
    "criminal_code": N_("Criminal code"),
    "arms_law": N_("Law on arms and ammunition"),
    "export_control": N_("Law on customs and export control"),
    "criminal_procedure": N_("Law on criminal procedure and extradition"),
    "financial_law": N_("Financial law"),
    "armed_forces_law": N_("Law on the armed forces"),
    "administrative_act": N_("Administrative act"),
}
UNPLACED = {
    "reported": N_("Known from a report that names no section"),
    "undivided": N_("The law has no sections"),
}
READ = {
    "full": N_("The whole text was read."),
    "most": N_("Most of the text was read."),
    "part": N_("A part of the text, or only what others report of it, was read."),
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
OWN_DRAFT = {
    "common": N_("Our drafting template, common-law edition, in Word"),
    "civil": N_("Our drafting template, civil-law edition, in Word"),
}
