"""Which sheets the workbook has and what their columns are: for writing it and for reading it."""

from ..records.fieldtype import FieldType
from ..tables.columns import Column, Reader
from ..tables.statecolumns import LAW_COLUMNS, SOURCE_COLUMNS, on

STATES, LAWS, SOURCES, GUIDE, MADE_FROM = "States", "Laws", "Sources", "How to", "Made from"
FILE, ID, NAME = "File", "Id", "State"
FIELDS: dict[str, tuple[Column, ...]] = {STATES: on(Reader.FORM), LAWS: LAW_COLUMNS, SOURCES: SOURCE_COLUMNS}
FILE_COLUMN = Column(
    "slug",
    FILE,
    FieldType(
        "slug",
        description="The State's file in data/states, which is its address on the site. Do not change it. A new "
        "State gets a new one: small letters, digits and hyphens.",
    ),
    width=24,
)
NAME_COLUMN = Column(
    "name",
    NAME,
    FieldType(
        "text",
        description="The State's name, for you to find it. A change here is not read; change it on the sheet "
        "States.",
    ),
    width=24,
)
ID_COLUMN = Column(
    "id",
    ID,
    FieldType(
        "slug",
        description="A name of your choice for the source, used in the columns “sources”: small letters, digits "
        "and hyphens, like monitor-2015. Each State has its own.",
    ),
    width=28,
)
# Columns before the facts. On the other sheets the State's name is there to be read, not to be changed.
BEFORE: dict[str, tuple[Column, ...]] = {
    STATES: (FILE_COLUMN,),
    LAWS: (FILE_COLUMN, NAME_COLUMN),
    SOURCES: (FILE_COLUMN, NAME_COLUMN, ID_COLUMN),
}
KEYS = {sheet: tuple(column.title for column in columns) for sheet, columns in BEFORE.items()}
GUIDE_ROWS = [
    [
        "What this is",
        "The register of the site, one row a State, for you to correct and complete. Laws and sources have "
        "sheets of their own, one row each.",
    ],
    ["What each column holds", "Point at its head: a note says it. Lists open in the cells that have them."],
    ["An empty cell", "means that no source found says. Write nothing that no source says."],
    [
        "Each fact needs a source",
        "Add the source on the sheet Sources, in the row of its State, with an id of your choice. Then write "
        "the id in the State's column of sources; several ids with commas between them.",
    ],
    ["A law", "is a row on the sheet Laws with the State's file name. To take one away, delete its row."],
    [
        "Rows and columns",
        "You may sort, filter, hide, move or leave out rows of States and columns: what is not there stays as "
        "it is. Do not rename sheets or the heads of columns, and merge no cells.",
    ],
    [
        "Notes of your own",
        "stand on a sheet of your own, which is not read. A line or column beside a table has to go before the "
        "file comes back.",
    ],
    ["Bring it back", "Save it as .xlsx. Then run: make import FILE=register.xlsx"],
    [
        "What happens then",
        "You see, State by State, what would change, and confirm. What the rules do not allow is named by its "
        "cell, and nothing is changed.",
    ],
    [
        "If the data changed meanwhile",
        "Only the cells that you changed are brought back. Where a fact was changed in the data as well, the "
        "cell is named.",
    ],
]
