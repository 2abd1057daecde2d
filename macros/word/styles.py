"""The styles of a Word file, all from one template, so that a ministry changes the look of its file once."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from jinja2 import Environment

from ..language.languages import Language
from ..records.tongue import IN_ENGLISH, Tongue
from .parts import element

KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}


def set_styles(
    document: Document,
    language: Language,
    templates: Environment,
    name: str = "styles.xml",
    tongue: Tongue = IN_ENGLISH,
    **view: Any,
) -> None:
    """Replace the styles that the library brings by those of a template in overrides/word/.

    `tongue` is the language of words of the law.
    """
    styles = document.styles.element
    for old in styles.findall(qn("w:style")):
        if old.find(qn("w:name")).get(qn("w:val")) not in KEPT:
            styles.remove(old)
    del styles.find(qn("w:latentStyles"))[:]  # all that Word brings itself is hidden until it is used
    for rest in styles.findall(qn("w:style")):
        for mark in rest.findall(qn("w:rsid")):  # of an editing session of the library's author
            rest.remove(mark)
    normal = document.styles["Normal"].element
    for old in list(normal.findall(qn("w:pPr"))) + list(normal.findall(qn("w:rPr"))):
        normal.remove(old)
    rtl = language.rtl
    arabic = language.code if rtl else "ar-SA"
    latin = "en-GB" if rtl or language.code == "en" else language.code
    ours = element(templates, name, rtl=rtl, latin=latin, arabic=arabic, tongue=tongue, **view)
    styles.replace(styles.find(qn("w:docDefaults")), ours.find(qn("w:docDefaults")))
    for style in ours.findall(qn("w:style")):
        styles.append(style)
