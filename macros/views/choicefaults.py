"""What the composer says of a choice that it cannot follow, or of an address that it cannot read."""

from ..language.labels import N_

# By the kind of what is wrong. `clause` is its title, `id` that of the words in brackets or of the blank.
SAID: dict[str, str] = {
    "unknown-clause": N_(
        "The template has no clause “%(value)s”. It may have been removed or renamed since. What was chosen "
        "for it is left out."
    ),
    "unknown-alternative": N_("%(clause)s: there is no alternative “%(value)s”. It is left out."),
    "unknown-brackets": N_(
        "%(clause)s: there are no words in brackets “%(value)s”. The answer to them is left out."
    ),
    "unknown-blank": N_("%(clause)s: there is no blank “%(value)s”. The words for it are left out."),
    "needed": N_("%(clause)s: every law on the Convention needs this clause. It stays."),
    "left-out": N_("%(clause)s: an alternative leaves the clause out, so that it cannot stand. It is left out."),
    "clash": N_("%(clause)s: the alternative “%(value)s” cannot stand beside another. It is left out."),
    "no-clause": N_("%(clause)s: choices were made in it, but the law has no such clause. They are left out."),
    "out-of-range": N_("%(clause)s: “%(value)s” is no answer to the words in brackets “%(id)s”. They stay open."),
    "not-allowed": N_(
        "%(clause)s: the clauses of the draft settle the words in brackets “%(id)s”. The answer “%(value)s” "
        "is left out."
    ),
    "unread": N_("A part of the address cannot be read: “%(value)s”. It is left out."),
    "tradition": N_("The address names no legal tradition that is known. The draft is in that of the common law."),
    "year": N_("“%(value)s” is no year that a law may have. It is left out."),
    "long": N_("“%(value)s” is too long: at most %(most)s characters are filled in. It is left out."),
    "mark": N_("“%(value)s” has a sign that is no word of a law, such as a bracket. It is left out."),
    "twice": N_("The address says two things of “%(value)s”. The first counts."),
    "long-address": N_("The address is too long. What stands at its end is left out."),
    "more": N_("More of the address cannot be read. It is left out."),
    "meant": N_("Perhaps “%(meant)s” was meant."),
}
