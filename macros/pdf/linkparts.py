"""One element for each link, with all its words.

WeasyPrint (70) makes a link of each box in a link, such as a page number in the contents, and of each
line of a link. A reader would hear the same link twice, and one inside another.
"""

from collections.abc import Iterator
from typing import TypeGuard

from pikepdf import Array, Name, Object, Pdf

SLACK = 0.5  # points by which the place of a link may stand out of one that has it inside


def join_links(pdf: Pdf) -> None:
    """Rewrite the tree as said above. An annotation that lies within another of its link is dropped."""
    document = pdf.Root.StructTreeRoot.K[0]
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    places = {int(numbers[i]): i + 1 for i in range(0, len(numbers), 2)}
    dropped: set[tuple[int, int]] = set()
    for link in list(_outermost(document)):
        for inner in list(_below(link)):
            dropped |= _absorb(inner, link, numbers, places)
    _join_parts(document, numbers, places)
    for page in pdf.pages:
        if "/Annots" in page:
            page.Annots = Array(note for note in page.Annots if note.objgen not in dropped)


def is_element(kid: Object | int) -> TypeGuard[Object]:
    """Whether what an element holds is another one, not a mark or an annotation."""
    return not isinstance(kid, int) and "/S" in kid  # its kind, which nothing else in a tree has


def is_annotation(kid: Object | int) -> TypeGuard[Object]:
    """Whether what an element holds is the reference to an annotation."""
    return not isinstance(kid, int) and "/Obj" in kid


def moved(kids: Object, element: Object) -> list[Object]:
    """What an element held, now in another."""
    for kid in kids:
        if is_element(kid):
            kid.P = element
    return list(kids)


def _below(element: Object) -> Iterator[Object]:
    for kid in element.K:
        if is_element(kid):
            yield kid
            yield from _below(kid)


def _outermost(element: Object) -> Iterator[Object]:
    for kid in element.K:
        if is_element(kid):
            if Name.Link == kid.S:
                yield kid
            else:
                yield from _outermost(kid)


def _absorb(inner: Object, link: Object, numbers: Object, places: dict[int, int]) -> set[tuple[int, int]]:
    """Make an element in a link a part of its words; returns which annotations are of no more use."""
    dropped = set()
    for reference in (kid for kid in inner.K if is_annotation(kid)):
        if any(_within(reference.Obj, other.Obj) for other in link.K if is_annotation(other)):
            dropped.add(reference.Obj.objgen)
            numbers[places[int(reference.Obj.StructParent)]] = None
        else:
            link.K.append(reference)
            numbers[places[int(reference.Obj.StructParent)]] = link
    if Name.Link == inner.S:
        inner.S = Name.Span
    inner.K = Array(kid for kid in inner.K if not is_annotation(kid))
    return dropped


def _join_parts(element: Object, numbers: Object, places: dict[int, int]) -> None:
    """Make one link of those that stand side by side, lead to one place and have the same words: its lines."""
    kids: list[Object] = []
    for kid in element.K:
        leads = is_element(kid) and _leads(kid)
        if leads and kids and is_element(kids[-1]) and _leads(kids[-1]) == leads:
            before = kids[-1]
            for reference in (one for one in kid.K if is_annotation(one)):
                numbers[places[int(reference.Obj.StructParent)]] = before
            before.K.extend(moved(kid.K, before))
        else:
            kids.append(kid)
    if len(kids) < len(element.K):
        element.K = Array(kids)
    for kid in kids:
        if is_element(kid):
            _join_parts(kid, numbers, places)


def _leads(element: Object) -> tuple[str, ...]:
    """Of a link: where it leads, its words, its page and its language. Empty for all else."""
    notes = [kid.Obj for kid in element.K if is_annotation(kid)] if Name.Link == element.S else []
    if not notes:
        return ()
    to = notes[0].get("/Dest") or notes[0].A.URI
    return (str(to), str(notes[0].Contents), str(element.Pg.objgen), str(element.get("/Lang")))


def _within(inner: Object, outer: Object) -> bool:
    """Whether the place of an annotation lies in that of another."""
    for axis in (0, 1):
        low, high = sorted(map(float, inner.Rect[axis::2]))
        least, most = sorted(map(float, outer.Rect[axis::2]))
        if low < least - SLACK or high > most + SLACK:
            return False
    return True
