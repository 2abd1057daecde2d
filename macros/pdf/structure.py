"""The structure tree without what only WeasyPrint's boxes tell apart.

WeasyPrint (70) makes an element of each line of a text, and of each box that means nothing: a header
cell of three lines is read in three pieces. Here the lines stand in the element whose text they are.
"""

from collections.abc import Iterator

from pikepdf import Array, Name, Object, Pdf, String

from .linkparts import is_element, moved

PageId = tuple[int, int]

TEXTS = {f"/H{level}" for level in range(1, 7)}
TEXTS |= {"/Note", "/P", "/TH", "/TD", "/LBody", "/Lbl", "/Link", "/Span", "/NonStruct", "/Caption"}
PLAIN = ("/Span", "/NonStruct")
NOTHING = (*PLAIN, "/Div")  # what may be left out where it holds nothing
GROUPS = {"/Type", "/S", "/K", "/P", "/Pg"}  # the keys of an element that says nothing of its content


def reading_order(pdf: Pdf) -> dict[PageId, list[int]]:
    """The marks of each page as they are read, without running lines, which stand in no tree."""
    order: dict[PageId, list[int]] = {page.obj.objgen: [] for page in pdf.pages}
    for element, mark in _marks(pdf.Root.StructTreeRoot.K[0]):
        order[element.Pg.objgen].append(mark)
    return order


def join_lines(pdf: Pdf, blank: dict[PageId, set[int]]) -> None:
    """Rewrite the tree as said above, without the marks in `blank` (of each page): they show nothing."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {page.obj.objgen: numbers[2 * i + 1] for i, page in enumerate(pdf.pages)}
    document = pdf.Root.StructTreeRoot.K[0]
    _join(document, blank)
    for marks in parents.values():
        for mark in range(len(marks)):
            marks[mark] = None
    for element, mark in _marks(document):
        parents[element.Pg.objgen][mark] = element


def _marks(element: Object) -> Iterator[tuple[Object, int]]:
    """Each mark with the element that holds it, in reading order."""
    for kid in element.K:
        if isinstance(kid, int):
            yield element, kid
        elif is_element(kid):
            yield from _marks(kid)


def _join(element: Object, blank: dict[PageId, set[int]]) -> None:
    kids: list[Object] = []
    run: Object | None = None  # the text just before, in a group that holds none itself
    for kid in element.K:
        if not is_element(kid):
            if not isinstance(kid, int) or kid not in blank[element.Pg.objgen]:
                kids.append(kid)
            continue
        _join(kid, blank)
        if kid.S in NOTHING and set(kid.keys()) <= GROUPS and not len(kid.K):
            continue
        if kids and _goes_on(kids[-1], kid):
            kids[-1].K.extend(moved(kid.K, kids[-1]))
            continue
        plain = _says_nothing(kid) and ("/Pg" not in element or kid.Pg.objgen == element.Pg.objgen)
        if plain and element.S in TEXTS:
            kids += moved(kid.K, element)
        elif plain and run is not None and kid.S == run.S == Name.Span and kid.Pg.objgen == run.Pg.objgen:
            run.K.extend(moved(kid.K, run))
        else:
            kids.append(kid)
            run = kid if plain else None
    element.K = Array(kids)


def _goes_on(before: Object | int, kid: Object) -> bool:
    """Whether an element is the next line of a footnote; on another page it is a note of its own."""
    if not is_element(before) or not before.S == kid.S == Name.Note or before.ID != kid.ID:
        return False
    if before.Pg.objgen == kid.Pg.objgen:
        return True
    kid.ID = String(f"{kid.ID}-")
    return False


def _says_nothing(element: Object) -> bool:
    """Whether an element only tells that its content is a box; so does a paragraph in a paragraph."""
    return (
        (element.S in PLAIN or Name.P == element.S == element.P.S)
        and set(element.keys()) <= GROUPS
        and all(isinstance(kid, int) or is_element(kid) for kid in element.K)
    )
