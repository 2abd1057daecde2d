"""Word files, workbooks and slides held against the schemas of Office Open XML (tests/data/openxml)."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

DATA = Path(__file__).parent / "data"
FOLDER = DATA / "openxml"
OFFICE = "http://schemas.openxmlformats.org/"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TYPES, RELATIONS = "[Content_Types].xml", ".rels"
# By the namespace of a part's first element, the schema.
SCHEMAS = {
    f"{OFFICE}wordprocessingml/2006/main": "wml",
    f"{OFFICE}spreadsheetml/2006/main": "sml",
    f"{OFFICE}presentationml/2006/main": "pml",
    f"{OFFICE}drawingml/2006/main": "dml-main",
    f"{OFFICE}drawingml/2006/chart": "dml-chart",
    f"{OFFICE}drawingml/2006/spreadsheetDrawing": "dml-spreadsheetDrawing",
    f"{OFFICE}officeDocument/2006/extended-properties": "shared-documentPropertiesExtended",
    f"{OFFICE}officeDocument/2006/custom-properties": "shared-documentPropertiesCustom",
    f"{OFFICE}officeDocument/2006/customXml": "shared-customXmlDataProperties",
    f"{OFFICE}package/2006/content-types": "opc-contentTypes",
    f"{OFFICE}package/2006/relationships": "opc-relationships",
}
# What has no schema here: properties (of the Dublin Core), and the data that a form is bound to.
WITHOUT = (f"{OFFICE}package/2006/metadata/core-properties", "urn:")


def faults(file: Path | bytes) -> list[str]:
    """What is wrong in a .docx, .xlsx or .pptx, each as "part:line: what"; [] if nothing is."""
    with zipfile.ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
        twice = sorted({name for name in parts if package.namelist().count(name) > 1})
    return [
        *(f"{name}: it is in the package twice" for name in twice),
        *_untyped(parts),
        *_lost(parts),
        *(fault for name, content in parts.items() for fault in _against_schema(name, content)),
    ]


def _untyped(parts: dict[str, bytes]) -> Iterator[str]:
    """Parts of which the package does not say what they are."""
    types = etree.fromstring(parts[TYPES])
    named = {one.get("PartName") for one in types if one.get("PartName")}
    endings = {one.get("Extension").lower() for one in types if one.get("Extension")}
    for name in parts:
        if name != TYPES and f"/{name}" not in named and name.rpartition(".")[2].lower() not in endings:
            yield f"{name}: {TYPES} does not say what it is"
    yield from (f"{TYPES}: there is no {name}" for name in named if name.removeprefix("/") not in parts)


def _lost(parts: dict[str, bytes]) -> Iterator[str]:
    """Relations that lead nowhere, and those that a part names and nobody made."""
    for name, content in parts.items():
        if not name.endswith(RELATIONS):
            continue
        folder, _, file = name.rpartition("/")
        of = posixpath.join(posixpath.dirname(folder), file.removesuffix(RELATIONS))
        ids = set()
        for one in etree.fromstring(content):
            ids.add(one.get("Id"))
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(of), one.get("Target")))
            if one.get("TargetMode") != "External" and target.removeprefix("/") not in parts:
                yield f"{name}: {one.get('Id')} leads to {one.get('Target')}, which is not in the package"
        if of in parts and of.endswith(".xml"):
            used = etree.fromstring(parts[of]).xpath(
                "//@*[namespace-uri()=$r]", r=f"{OFFICE}officeDocument/2006/relationships"
            )
            yield from (f"{of}: nothing is related by {one}" for one in set(used) - ids - {""})


def _against_schema(name: str, content: bytes) -> Iterator[str]:
    if not name.endswith((".xml", RELATIONS)):
        return
    tree = etree.fromstring(content)
    space = etree.QName(tree).namespace or "urn:"
    if space.startswith(WITHOUT):
        return
    if space not in SCHEMAS:
        yield f"{name}:1: there is no schema for {tree.tag}"
        return
    _forget_ignorable(tree)
    schema = _schema(space)
    if not schema.validate(tree):
        for entry in schema.error_log:
            yield f"{name}:{entry.line}: {entry.message.replace(f'{{{space}}}', '')}"


def _forget_ignorable(tree: etree._Element) -> None:
    """Take out what the part itself says a program may leave out: what newer programs added (29500-3)."""
    names = (tree.attrib.pop(f"{COMPATIBILITY}Ignorable", None) or "").split()
    spaces = {tree.nsmap[name] for name in names}
    for element in list(tree.iter(etree.Element)):
        for name in [key for key in element.attrib if etree.QName(key).namespace in spaces]:
            del element.attrib[name]
        above = element.getparent()
        if etree.QName(element).namespace in spaces and above is not None:
            above.remove(element)


@cache
def _schema(space: str) -> etree.XMLSchema:
    """The schema of a namespace. Some of them name xml:space and do not say where it is; here they are told."""
    imports = {
        "http://www.w3.org/XML/1998/namespace": DATA / "akn" / "xml.xsd",
        space: FOLDER / f"{SCHEMAS[space]}.xsd",
    }
    schema = etree.Element("{http://www.w3.org/2001/XMLSchema}schema")
    for name, path in imports.items():
        etree.SubElement(
            schema, "{http://www.w3.org/2001/XMLSchema}import", namespace=name, schemaLocation=path.as_uri()
        )
    return etree.XMLSchema(schema)
