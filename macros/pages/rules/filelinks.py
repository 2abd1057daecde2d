"""Links to the files that the site makes, like `pdf/handout-en.pdf`: written alike on every page."""

import re
from collections.abc import Collection
from urllib.parse import unquote

from ...faults.fault import Finding, closest, shown
from ...faults.kinds import Code

UP = re.compile(r"(?:\.{1,2}/)*")  # how far up the root is from a page; the site works it out itself
FOLDERS = ("akn", "calendar", "data", "docx", "feeds", "md", "pdf", "pptx", "txt")


def sitefile(address: str) -> str:
    """What an address names below the folders of such files, from the root of the site; "" if nothing there."""
    path = unquote(UP.sub("", address, count=1).partition("#")[0])
    return path if path.split("/")[0] in FOLDERS and "/" in path else ""


def unknown(address: str, files: Collection[str]) -> Finding:
    """That the site has no file of that name."""
    path = sitefile(address)
    message = f"links to {shown(address)}, but the site has no such file."
    meant = closest(path, files)
    advice = "" if meant else "The page data.md lists its files."
    return Finding(message, Code.BROKEN_LINK, address, meant, advice)
