"""Form fields that every reader shows and describes alike, as PDF/UA-1 and PDF/A-3a ask.

WeasyPrint (70) leaves it to the reader to draw the fields, which PDF/A forbids (ISO 19005-3, 6.4.1),
lists each radio button as a field beside its group and describes a group by its first button. For a
field to write in it embeds a whole font, whose map to Unicode then lacks what the page shows: hence
the templates have a check box in the place of such a field, and it is made one here.
"""

import io

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

MARK = " – "  # in a button's description: the question, then the answer
LOOK = "/Helv 9 Tf 0.106 0.165 0.2 rg"  # 9 pt in ink


def sound_forms(data: bytes) -> bytes:
    """The file with its fields as said above, all empty."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        form = pdf.Root.AcroForm
        form.Fields = Array([field for field in form.Fields if "/Parent" not in field])
        form.DR = Dictionary(Font=Dictionary(Helv=_font(pdf)))
        form.DA = String(LOOK)
        del form["/NeedAppearances"]
        for field in form.Fields:
            if "/Kids" in field:
                _choice(pdf, field)
            else:
                _text(pdf, field)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def _font(pdf: Pdf) -> Dictionary:
    """The font of what is typed. Every reader has it; no page shows anything in it, so it need not be embedded."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return pdf.make_indirect(font)


def _choice(pdf: Pdf, group: Dictionary) -> None:
    """A question and its buttons. One that is not chosen has no look: its ring is on the page."""
    group.TU = String(str(group.Kids[0].TU).split(MARK)[0])
    for button in group.Kids:
        button.AP.N["/Off"] = _drawing(pdf, button, b"")
        del button["/T"]  # a button is no field of its own (ISO 32000-1, 12.7.3.1)


def _text(pdf: Pdf, field: Dictionary) -> None:
    """A check box made a field to write in."""
    for key in ("/AS", "/MK", "/V"):
        del field[key]
    field.FT = Name.Tx
    field.DA = String(LOOK)
    field.AP = Dictionary(N=_drawing(pdf, field, b"/Tx BMC EMC"))


def _drawing(pdf: Pdf, field: Object, content: bytes) -> Stream:
    left, bottom, right, top = (float(edge) for edge in field.Rect)
    box = Array([0, 0, abs(right - left), abs(top - bottom)])
    return pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary())
