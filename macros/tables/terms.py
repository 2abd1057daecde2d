"""What every published file says of itself: its format, its licence, what its figures are not."""

# The form of each published file or table, where it is not the first. The first number rises when a column, a key
# or a value is renamed, removed or moved, the second when one is added; tests/data/formats.txt has them all.
FORMATS = {
    "states": "2.5",
    "state": "2.4",
    "model-law": "2.3",
    "changes": "1.1",
    "counts": "1.1",
    "figures": "1.1",
    "laws": "1.2",
    "sources": "1.1",
    "enacted-laws": "1.2",
    "provisions": "1.6",
    "timeline": "1.2",
    "tools": "1.2",
    "workplan": "2.2",
}
VERSIONED = "v1"  # the folder that keeps the forms of edition 1 when a later edition changes one
LICENCE = "CC-BY-4.0"
NOTICE = "Indicators of fact, not of compliance."
UNPUBLISHED = {"to_confirm"}  # for the coordinator only


def form(name: str) -> str:
    """The number of the form of a file or table, by its name without ending."""
    return FORMATS.get(name, "1.0")
