"""The words for every fixed value of enacted laws, of what they say on financing, and of our draft."""

from .labels import N_

TRADITION = {
    "common": N_("Common law"),
    "civil": N_("Civil law"),
    "any": N_("Any legal tradition"),
}
WHERE = {
    "federal": N_("Federal State"),
    "direct": N_("Where treaties apply directly"),
}
NOTE_OF = TRADITION | WHERE  # whom a drafting note speaks to, if not everyone
NECESSITY = {
    "core": N_("Core: a law on the Convention needs it"),
    "recommended": N_("Recommended"),
    "if_applicable": N_("If it applies to the State"),
    "optional": N_("Optional: a policy choice"),
}
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
    "mine_action_law": N_("Law on mine action"),
    "administrative_act": N_("Administrative act"),
}
OWN_LAW = N_("The amending law itself")
UNPLACED = {
    "reported": N_("Known from a report that names no section"),
    "undivided": N_("The law has no sections"),
}
UNQUOTED = {
    "part": N_("Only a part of its text, or what others report of it, was read."),
    "no_rule": N_("Nothing was found that says that its words are free to quote."),
    "not_at_hand": N_("Its text was compared, but was not at hand again when words were copied."),
}
READ = {
    "full": N_("The whole text was read."),
    "most": N_("Most of the text was read."),
    "part": N_("A part of the text, or only what others report of it, was read."),
}
OWN_DRAFT = {
    "common": N_("Our drafting template, common-law edition, in Word"),
    "civil": N_("Our drafting template, civil-law edition, in Word"),
}
