"""A page is painted in the order in which it is read, and looks as before; what is one thing is one element."""

import io
import subprocess

import pikepdf
import pytest
from weasyprint import HTML

from macros.pdf.content import SPACE, make_readable
from macros.pdf.instructions import read, write
from macros.pdf.painting import in_reading_order

from . import reading, tree

PAGE = """<!doctype html><html lang="en"><head><title>Order</title><style>
@page { size: 90mm 200mm; margin: 8mm; @bottom-right { content: counter(page) } }
body { font: 10px/14px "IBM Plex Sans" } a { color: #0b5345 } li { background: #eee }
.out { position: relative } .out b { position: absolute; left: 40mm; color: #922 }
.float { float: right; background: #dee } .turned { transform: rotate(4deg); background: #fed }
.clip { overflow: hidden; height: 14px; border: 1px solid } .flex { display: flex }
.grid { display: grid; grid-template-columns: 1fr 1fr } th { width: 15mm; background: #def }
.line a { display: block } .line a::after { content: "\\a0 7"; float: right }
.dots a::after { content: leader(" ") target-counter(attr(href), page) }
</style></head><body><h1>One</h1>
<p class="out">Before <b>placed </b> after.</p>
<p>Words <span class="float">afloat </span> that go on, <b>these</b><span> </span><b>two</b>.</p>
<ul><li>first</li><li>second <u>below</u></li></ul><ol><li>a</li><li>b</li></ol>
<p class="clip">cut off</p><p class="turned">turned</p>
<div class="flex"><p>left</p><p class="out">right <b>b</b></p></div>
<div class="grid"><p class="out">up</p><p>down</p></div>
<p class="line"><a href="#end">Entry</a></p><div></div><p class="dots"><a href="#end">Other</a></p>
<p>See <a href="https://www.un.org/">the <b>long</b> name of a link that takes two lines or more, here</a>.</p>
<table><tr><th scope="col"><b>Header</b> in three or four lines</th><th>B</th></tr>
<tr><td>1</td><td>2</td></tr></table>
<p id="end">End</p></body></html>"""


@pytest.fixture(scope="module")
def written() -> bytes:
    return HTML(string=PAGE).write_pdf(pdf_tags=True, uncompressed_pdf=True)


@pytest.fixture(scope="module")
def mended(written) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(written)) as pdf:
        make_readable(pdf)
        pdf.save(out)
    return out.getvalue()


def _picture(data, tmp_path, name):
    path = tmp_path / f"{name}.pdf"
    path.write_bytes(data)
    return subprocess.run(["pdftoppm", "-r", "80", path], capture_output=True, check=True).stdout


def test_what_was_read_in_pieces_or_in_another_order_is_so_no_more(written, mended):
    with pikepdf.open(io.BytesIO(written)) as pdf:
        before = " ".join(reading.faults(pdf))
    for fault in ("painted in another order", "no words", "stands in a link", "in pieces"):
        assert fault in before
    with pikepdf.open(io.BytesIO(mended)) as pdf:
        assert reading.faults(pdf) == []


def test_the_page_looks_as_before(written, mended, tmp_path):
    assert _picture(mended, tmp_path, "mended") == _picture(written, tmp_path, "written")


def test_words_stay_apart(mended):
    with pikepdf.open(io.BytesIO(mended)) as pdf:
        text = " ".join(tree.read(pdf).text.split())
    assert "that go on, these two." in text
    assert "takes two lines or more, here" in text


def test_a_link_over_lines_and_one_with_more_boxes_is_one_link_and_its_annotations_know_it(mended):
    with pikepdf.open(io.BytesIO(mended)) as pdf:
        links = [node for node in tree.read(pdf).walk() if node.type == "Link"]
        assert [" ".join(link.text.split()) for link in links] == [
            "Entry 7",
            "Other1",
            "the long name of a link that takes two lines or more, here",
        ]
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        owners = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        notes = {note.objgen: note for page in pdf.pages for note in page.get("/Annots", [])}
        held = [kid.Obj for link in links for kid in link.element.K if not isinstance(kid, int) and "/Obj" in kid]
        assert {note.objgen for note in held} == set(notes)
        for link in links:
            for kid in link.element.K:
                if not isinstance(kid, int) and "/Obj" in kid:
                    assert owners[int(kid.Obj.StructParent)].objgen == link.element.objgen


def _stream(text, order):
    return write(in_reading_order(read(text.encode()), order)).decode().split("\n")


MARK = "/Span << /MCID {} >> BDC"


def test_each_text_is_painted_in_the_state_in_which_it_was():
    text = (
        "1 0 0 -1 0 800 cm q 0 0 9 9 re W n 1 0 0 rg /P <</MCID 0>> BDC BT /F 9 Tf (a) Tj ET EMC "
        "/P <</MCID 1>> BDC BT (b) Tj ET EMC Q /P <</MCID 2>> BDC 0 g BT (c) Tj ET EMC 5 5 9 9 re f"
    )
    done = _stream(text, [1, 2, 0])
    b, c, a = done.index("(b) Tj"), done.index("(c) Tj"), done.index("(a) Tj")
    assert done.index("f") < b < c < a  # what is not marked comes first
    assert {"1 0 0 -1 0 800 cm", "0 0 9 9 re", "W", "n", "1 0 0 rg", "/F 9 Tf"} <= set(done[done.index("f") : b])
    assert "1 0 0 rg" not in done[b:c]
    assert "Q" in done[b:c]  # the clipping ends
    assert "W" in done[c:a]
    assert done.count("q") == done.count("Q")


@pytest.mark.parametrize(
    "text",
    [
        "BT /P <</MCID 1>> BDC (b) Tj EMC /P <</MCID 0>> BDC (a) Tj EMC ET",  # within one text
        "/P <</MCID 1>> BDC 0 0 9 9 re W n EMC /P <</MCID 0>> BDC 0 0 9 9 re f EMC",  # cuts what comes after
        "q /P <</MCID 1>> BDC Q EMC /P <</MCID 0>> BDC 0 0 9 9 re f EMC",  # ends what it did not begin
    ],
)
def test_contents_that_cannot_be_told_apart_stay_as_they_are(text):
    before = read(text.encode())
    assert in_reading_order(before, [0, 1]) == before


def test_contents_in_order_stay_as_they_are():
    text = "/P <</MCID 0>> BDC 0 0 9 9 re f EMC /P <</MCID 1>> BDC 0 0 9 9 re f EMC"
    before = read(text.encode())
    assert in_reading_order(before, [0, 1]) == before


def test_instructions_are_read_as_another_library_reads_them(written):
    """Of every page that WeasyPrint writes, and of what the format allows beside."""
    allowed = b"/A#20b<</MCID 3/X[(a) <0a>]>>BDC[(b\\)c)-1.5<00 4>]TJ/F 9 Tf T*(d)' EMC"
    with pikepdf.open(io.BytesIO(written)) as pdf:
        contents = [page.Contents.read_bytes() for page in pdf.pages]
        for content in (*contents, allowed):
            stream = pdf.make_stream(content)
            again = pdf.make_stream(write(read(content)))
            both = [pikepdf.unparse_content_stream(pikepdf.parse_content_stream(one)) for one in (stream, again)]
            assert both[0] == both[1]
            assert len(read(content)) == len(pikepdf.parse_content_stream(stream))


def test_a_picture_within_the_contents_is_refused():
    with pytest.raises(ValueError, match="BI"):
        read(b"q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")


def test_the_space_of_a_font_is_read_within_one_line_of_its_map():
    """Where the sign with the number 32 stands before the space, its line ends the one before: a 0 was printed."""
    written = b"3 beginbfchar\n<0012> <002f>\n<0020> <003d>\n<0003> <0020>\nendbfchar"
    assert SPACE.findall(written) == [b"0003"]
