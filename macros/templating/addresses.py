"""Addresses inside the site, as seen from a page or from a PDF."""

import posixpath
from urllib.parse import urlsplit

from .environment import Url


def from_page(page: str) -> Url:
    """Relative addresses for the page at `page` ("states/fiji/", "" for home) of one language.

    Addresses that begin with "/" count from the root above the languages, where PDFs and data are.
    """
    depth = page.count("/")

    def url(target: str) -> str:
        if target.startswith("/"):
            return "../" * (depth + 1) + target[1:]
        path, mark, anchor = target.partition("#")
        if path == page and mark:
            return "#" + anchor
        return (posixpath.join("../" * depth, path) or "./") + mark + anchor

    return url


def absolute(base_address: str, code: str) -> Url:
    """Full addresses for what is read away from the site: PDFs, feeds, exports."""
    base = base_address.rstrip("/")

    def url(target: str) -> str:
        return base + target if target.startswith("/") else f"{base}/{code}/{target}"

    return url


def from_root(base_address: str, code: str) -> Url:
    """Addresses from the root of the server, for a page that is shown at any address (404.html)."""
    path = urlsplit(base_address).path
    return absolute(path, code)


def within(page: str, address: str) -> str:
    """Where a relative address on the page at `page` leads, from the root of the language."""
    return posixpath.normpath(posixpath.join("/", page, address)).lstrip("/")
