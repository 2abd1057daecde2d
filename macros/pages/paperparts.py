"""The HTML of a working paper taken apart into blocks, tables and marks of footnotes."""

from html.parser import HTMLParser
from unicodedata import bidirectional

from ..faults.fault import Finding, shown
from ..faults.kinds import Code
from ..language.languages import Language
from ..views.papertext import BlockView, GridView, Kind, PieceView

HOLDS = "A working paper holds headings (## and ###), paragraphs, lists, tables and notes; a list holds no other."
PARTS: dict[str, Kind] = {"h2": "heading", "h3": "subheading", "p": "paragraph", "li": "item"}
LOOKS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis"}
FOREIGN = ("cite", "bdi")
SILENT = ("a", "abbr", "br", "code", "small", "span", "sup", "tbody", "thead", "time", "tr")
LISTS = ("ol", "ul")
CELLS = ("td", "th", "caption")


class PaperReader(HTMLParser):
    """Reads the HTML that Markdown and macros made. `marks` are those of footnotes in the order of the text."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.rtl = language.rtl
        self.title: list[PieceView] = []
        self.blocks: list[BlockView] = []
        self.marks: list[str] = []
        self.refused: list[tuple[str, Finding]] = []
        self.pieces: list[PieceView] | None = None  # of the part that is being read
        self.looks: list[str] = []
        self.foreign: list[str] = []
        self.link = ""
        self.skipped = 0  # how deep in a link that only leads about
        self.item = False  # whether a list has just begun
        self.depth = 0  # of lists in lists
        self.strange = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        if tag in (*PARTS, "h1"):
            self._begin(tag, had)
        elif tag == "table":
            self.blocks.append(BlockView("table", table=GridView([], [])))
        elif tag == "tr":
            self._table().rows.append([])
        elif tag in CELLS:
            self.pieces = self._table().caption if tag == "caption" else []
            if tag != "caption":
                self._table().rows[-1].append(self.pieces)
        elif tag in LISTS:
            self.item, self.depth = True, self.depth + 1
            self.strange = tag if self.depth > 1 else self.strange
        elif tag == "sup":
            self._mark(had)
        elif tag in LOOKS:
            self.looks.append(LOOKS[tag])
        elif tag in FOREIGN:
            self.foreign.append(had.get("lang", ""))
        elif tag == "a":
            self._linked(had)
        elif tag not in SILENT:
            self.strange = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in LOOKS:
            self.looks.pop()
        elif tag in FOREIGN:
            self.foreign.pop()
        elif tag == "a":
            self.link, self.skipped = "", 0
        elif tag in LISTS:
            self.depth -= 1
        elif tag in (*PARTS, "h1", *CELLS):
            self.pieces = None

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split()) if data.strip() else ""
        if self.strange and words:
            message = f"has what a working paper cannot hold at {shown(words)}. {HOLDS}"
            self.refused.append((words[:40], Finding(message, Code.RAW_SIGN)))
            self.strange = ""
        if self.pieces is None or self.skipped or not (words or self.pieces):
            return
        text = f"{' ' * data[:1].isspace()}{words}{' ' * data[-1:].isspace()}" if words else " "
        look = self.looks[-1] if self.looks else ""
        latin = self.rtl and {bidirectional(sign) for sign in text}.isdisjoint({"R", "AL"}) and words.isascii()
        foreign = bool(self.foreign) or (latin and any(map(str.isalpha, words)))
        self.pieces.append(PieceView(text, look, foreign, self.foreign[-1] if self.foreign else "", self.link))  # type: ignore[arg-type]  # of LOOKS

    def close(self) -> None:
        """Leave out the spaces at the ends of each part, and lists of nothing."""
        super().close()
        self.blocks = [block for block in self.blocks if block.pieces or block.table]

    def _begin(self, tag: str, had: dict[str, str]) -> None:
        if tag == "h1":
            self.pieces = self.title
            return
        if tag == "p" and self.blocks and self.blocks[-1].kind == "item" and not self.blocks[-1].pieces:
            return  # the paragraph of an item
        kind = PARTS[tag]
        if tag == "p" and "remark" in had.get("class", ""):
            kind = "remark"
        elif tag == "p" and not any(block.kind == "heading" for block in self.blocks):
            kind = "lines"
        self.pieces = []
        self.blocks.append(BlockView(kind, self.pieces, begins=kind == "item" and self.item))
        self.item = False if kind == "item" else self.item

    def _table(self) -> GridView:
        table = self.blocks[-1].table
        assert table is not None, "a row stands in a table"
        return table

    def _mark(self, had: dict[str, str]) -> None:
        if had.get("class") == "paper-note":
            self._noted(had["title"])

    def _noted(self, mark: str) -> None:
        first = mark not in self.marks
        self.marks += [mark] if first else []
        if self.pieces is not None:
            self.pieces.append(PieceView(note=self.marks.index(mark) + 1, first=first))

    def _linked(self, had: dict[str, str]) -> None:
        address, kind = had.get("href", ""), had.get("class", "")
        if kind == "footnote-ref":
            self._noted(address.removeprefix("#"))
        if kind in ("footnote-ref", "note-back"):
            self.skipped = 1
        elif address.startswith(("http", "mailto:")):
            self.link = address
        else:
            message = f"links to {shown(address)}. A working paper leaves the site: write the whole web address."
            self.refused.append((address, Finding(message, Code.LINK_FORM, address)))
