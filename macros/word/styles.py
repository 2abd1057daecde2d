"""The styles of a Word file: everything that is said of the look is said here, so that a ministry changes it once.

The words of the law are set in a serif face and from left to right; all else is set without serifs,
smaller, and in the direction of the edition's language.
"""

from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ..language.languages import Language

LAW_FACE, FACE = "Times New Roman", "Arial"  # on every machine that has Word, with Arabic letters
INK, MUTED, HEADING, ACCENT, RULE, WASH = "1B2A33", "55646D", "0F4C5C", "9A3B26", "C9D2D6", "F4F6F5"
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}


@dataclass(frozen=True)
class Style:
    """A paragraph style. Sizes in half points, distances in twentieths of a point."""

    name: str
    size: int
    before: int = 0
    after: int = 120
    colour: str = INK
    bold: bool = False
    italic: bool = False
    law: bool = False
    based: str = "Normal"
    level: int | None = None  # in the outline
    following: str | None = None
    keep: bool = False  # on the page of the paragraph after it
    line: int = 264
    number: tuple[int, int] | None = None  # (list, level)
    centred: bool = False
    indent: tuple[int, ...] = (0, 0)  # start, hanging, end
    extra: str = ""  # more of w:pPr, before spacing in the schema's order

    @property
    def id(self) -> str:
        """Its identifier in the file."""
        return identifier(self.name)


def identifier(name: str) -> str:
    """The identifier of a style in the file, as Word itself writes it: Heading1, TOC1."""
    return "".join(word[0].upper() + word[1:] for word in name.split()).replace("Toc", "TOC")


RULED = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="{HEADING}"/></w:pBdr>'
BOX = (
    "<w:pBdr>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="5" w:color="{RULE}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    + f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{WASH}"/>'
)
TOP = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{RULE}"/></w:pBdr>'
TEXT_WIDTH = 8957  # of the page: 158 mm
LEADER = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
IN_BOX = (113, 0, 113)

STYLES = (
    Style("First Line", 20, after=120, bold=True, colour=ACCENT),
    Style("Clean Title", 44, before=600, after=200, colour=HEADING, bold=True, following="Clean State", line=252),
    Style("Clean State", 28, after=480, colour=MUTED, extra=RULED),
    Style("Eyebrow", 18, before=1400, after=200, colour=MUTED),
    Style("Title", 52, after=200, colour=HEADING, bold=True, following="Subtitle", line=252),
    Style("Subtitle", 28, after=360, colour=MUTED, extra=RULED),
    Style("Front Lead", 24, after=240, line=288),
    Style("Front Point", 20, after=100, number=(2, 0), indent=(284, 284)),
    Style(
        "Front Heading", 20, before=320, after=100, bold=True, colour=HEADING, keep=True, following="Front Text"
    ),
    Style("Front Text", 20, after=60),
    Style("Sign", 20, after=60, indent=(1985, 1985)),
    Style("Contents Heading", 32, after=240, bold=True, colour=HEADING, keep=True),
    Style("toc 1", 20, before=180, after=40, bold=True, colour=HEADING, keep=True, extra=LEADER),
    Style("toc 2", 20, after=20, indent=(567, 567), extra=LEADER),
    Style(
        "heading 1",
        32,
        480,
        160,
        HEADING,
        True,
        level=0,
        following="heading 2",
        keep=True,
        number=(3, 0),
        centred=True,
    ),
    Style(
        "heading 2",
        24,
        400,
        100,
        HEADING,
        True,
        level=1,
        following="Law Text",
        keep=True,
        number=(1, 0),
        indent=(567, 567),
        extra=TOP,
    ),
    Style("Back Heading", 32, 480, 160, HEADING, True, level=0, following="Source", keep=True),
    Style("Clause Facts", 18, after=40, colour=MUTED, keep=True, line=252),
    Style("Law Tradition", 18, before=200, after=80, colour=HEADING, bold=True, keep=True, following="Law Text"),
    Style("Law Text", 23, before=60, after=80, law=True, line=276),
    Style("Law Paragraph", 23, before=60, after=80, law=True, line=276, number=(1, 1), indent=(567, 567)),
    Style("Law Item", 23, before=20, after=60, law=True, line=276, number=(1, 2), indent=(1134, 567)),
    Style("Law Subitem", 23, before=20, after=60, law=True, line=276, number=(1, 3), indent=(1701, 567)),
    Style("Alternatives Heading", 20, before=240, after=60, bold=True, colour=HEADING, keep=True),
    Style("Alternative", 19, before=120, after=40, bold=True, keep=True, indent=(567, 0)),
    Style("Alternative Note", 18, after=60, colour=MUTED, indent=(567, 0), line=252),
    Style("Alternative Text", 22, after=80, law=True, indent=(567, 0), line=264),
    Style("Alternative Paragraph", 22, after=80, law=True, indent=(1134, 567), line=264),
    Style("Alternative Item", 22, after=80, law=True, indent=(1701, 567), line=264),
    Style("Alternative Subitem", 22, after=80, law=True, indent=(2268, 567), line=264),
    Style(
        "Note Heading",
        18,
        before=160,
        after=0,
        bold=True,
        colour=HEADING,
        keep=True,
        extra=BOX,
        indent=IN_BOX,
        following="Note",
    ),
    Style("Note", 18, before=30, after=30, extra=BOX, indent=IN_BOX, line=252),
    Style("Annex Heading", 32, 0, 240, HEADING, True, level=0, following="Law Text", keep=True),
    Style("Annex Note", 18, before=360, after=60, colour=MUTED, keep=True, line=252),
    Style("Annex Text", 18, after=40, colour=MUTED, line=252, indent=(284, 284)),
    Style("Source", 17, after=60, indent=(567, 567), line=245),
    Style("header", 16, after=0, colour=MUTED, line=240),
    Style("footer", 16, after=0, colour=MUTED, line=240),
)
# Name, properties of the run; where a drafter has to decide something, it can be seen in a grey copy too.
RUNS = (
    ("Blank", f'<w:color w:val="{ACCENT}"/><w:u w:val="dotted" w:color="{ACCENT}"/>'),
    ("Option", f'<w:color w:val="{HEADING}"/><w:shd w:val="clear" w:color="auto" w:fill="E7EFF1"/>'),
    ("Cross Reference", f'<w:color w:val="{HEADING}"/>'),
    ("Hyperlink", f'<w:color w:val="{HEADING}"/><w:u w:val="single"/>'),
    ("Cite", f'<w:color w:val="{MUTED}"/><w:vertAlign w:val="superscript"/>'),
    ("Strong", "<w:b/><w:bCs/>"),
)


def set_styles(document: Document, language: Language, styles: tuple[Style, ...] = STYLES) -> None:
    """Replace the styles that the library brings by ours."""
    element = document.styles.element
    for old in element.findall(qn("w:style")):
        if old.find(qn("w:name")).get(qn("w:val")) not in KEPT:
            element.remove(old)
    defaults = element.find(qn("w:docDefaults"))
    element.replace(defaults, parse_xml(_defaults(language)))
    for rest in element.findall(qn("w:style")):
        for mark in rest.findall(qn("w:rsid")):  # of an editing session of the library's author
            rest.remove(mark)
    normal = document.styles["Normal"].element
    for old in list(normal.findall(qn("w:pPr"))) + list(normal.findall(qn("w:rPr"))):
        normal.remove(old)
    for style in styles:
        element.append(parse_xml(_paragraph_style(style, language.direction == "rtl")))
    for name, properties in RUNS:
        head = f'w:type="character" w:customStyle="1" w:styleId="{identifier(name)}"'
        inside = f'<w:name w:val="{name}"/><w:uiPriority w:val="1"/><w:qFormat/><w:rPr>{properties}</w:rPr>'
        element.append(parse_xml(f"<w:style {nsdecls('w')} {head}>{inside}</w:style>"))


def _defaults(language: Language) -> str:
    arabic = language.code if language.direction == "rtl" else "ar-SA"
    latin = "en-GB" if language.direction == "rtl" or language.code == "en" else language.code
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{latin}" w:eastAsia="{latin}" w:bidi="{arabic}"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


BUILT_IN = {"Title", "Subtitle", "toc 1", "toc 2", "heading 1", "heading 2", "header", "footer"}


def _paragraph_style(style: Style, rtl: bool) -> str:
    face = LAW_FACE if style.law else FACE
    start, hanging, *end = style.indent
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    right_to_left = rtl and not style.law
    custom = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    number = ""
    if style.number:
        number = f'<w:numPr><w:ilvl w:val="{style.number[1]}"/><w:numId w:val="{style.number[0]}"/></w:numPr>'
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.based}"/>'
        f'<w:next w:val="{identifier(style.following or style.name)}"/><w:qFormat/><w:pPr>'
        f"{'<w:keepNext/>' if style.keep else ''}{'<w:keepLines/>' if style.keep or style.law else ''}"
        f"<w:widowControl/>{number}{style.extra}"
        f'<w:bidi w:val="{int(right_to_left)}"/>'
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="{style.line}" w:lineRule="auto"/>'
        f'<w:ind w:left="{start}" w:right="{end[0] if end else 0}" w:hanging="{hanging}"/>'
        f"{'<w:jc w:val=' + chr(34) + 'center' + chr(34) + '/>' if style.centred else ''}"
        f"{'' if style.level is None else f'<w:outlineLvl w:val={chr(34)}{style.level}{chr(34)}/>'}"
        f'</w:pPr><w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'
        f"{bold}{'<w:i/><w:iCs/>' if style.italic else ''}"
        f'<w:color w:val="{style.colour}"/><w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
        f"{'<w:lang w:val=' + chr(34) + 'en-GB' + chr(34) + '/>' if style.law else ''}"
        "</w:rPr></w:style>"
    )
