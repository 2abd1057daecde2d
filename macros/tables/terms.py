"""What every published file says of itself: its format, its licence, what its figures are not."""

FORMAT = "1.1"  # the first number changes when a key is renamed or removed, the second when one is added
VERSIONED = "v1"  # the folder that keeps this form of the files when a later one changes it
LICENCE = "CC-BY-4.0"
NOTICE = "Indicators of fact, not of compliance."
UNPUBLISHED = {"to_confirm"}  # for the coordinator only
