"""Addresses inside the site: of each kind of thing, and as seen from a page or from a PDF."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import urlsplit

Url = Callable[[str], str]
NAMED = re.compile(r'\s(?:src|href)="([^"]+)"')
# Where each kind of thing is shown, by its id. What begins with "/" counts from the root above the languages.
TARGETS = {
    "language": "/{}/",
    "state": "states/{}/",
    "states_as_text": "/lite/{}/index.html",
    "state_data": "/data/states/{}.json",
    "statement": "statement/?of={0}#{0}",
    "states_beside": "states/compare/?states={}",
    "region": "states/regions/{}/",
    "change": "changes/#{}",
    "since": "changes/#since-{}",
    "events": "changes/?{}#events",
    "update": "updates/{}/",
    "updates_of_year": "updates/archive/{}/",
    "updates_of_kind": "updates/category/{}/",
    "element": "what-it-entails/#{}",
    "need": "model-legislation/#need-{}",
    "tool": "model-legislation/#tool-{}",
    "obligation": "model-legislation/obligations/{}/",
    "obligation_beside": "model-legislation/compare/#{}",
    "cell": "model-legislation/compare/#{}",
    "clause": "model-legislation/template/{}/",
    "law": "model-legislation/laws/{}/",
    "laws_beside": "model-legislation/compare/?laws={}",
    "question": "model-legislation/questions/{}/",
    "answer": "model-legislation/chooser/{}/",
    "answers": "model-legislation/chooser/?{}",
    "composed": "model-legislation/composer/#{}",
    "work_plan": "work-plan/{}/",
    "schema": "/data/schema/{}.json",
}


def target(kind: str, name: str, anchor: str = "") -> str:
    """Address, from the root of its language, of what has an id: `target("law", "ireland-2008", "victims")`.

    `anchor` is that of a part of its page. Raises KeyError for a kind that has no place.
    """
    address = TARGETS[kind].format(name.replace("_", "-") if kind == "region" else name)
    return f"{address}#{anchor}" if anchor else address


def table_file(name: str, kind: str) -> str:
    """Address of a table as a file, from the root above the languages; `kind` as in CSV, JSON or XLSX."""
    return f"/data/{name}.{kind.lower()}"


def readable(address: str, whole: bool = False) -> str:
    """An address as people read it, without its scheme; unless it is to be `whole`, without the last stroke."""
    rest = address.split("://", 1)[-1]
    return rest if whole else rest.rstrip("/")


def from_page(page: str) -> Url:
    """Relative addresses for the page at `page` ("states/fiji/", "" for home) of one language.

    Addresses that begin with "/" count from the root above the languages, where PDFs and data are.
    """
    up = "../" * page.count("/")

    def url(target: str) -> str:
        if target.startswith("/"):
            return f"{up}../{target[1:]}"
        path, mark, anchor = target.partition("#")
        if path == page and mark:
            return "#" + anchor
        return (up + path or "./") + mark + anchor

    return url


def from_file(address: str, code: str) -> Url:
    """Relative addresses for a file at `address` from the root above the languages ("/lite/fr/samoa.html").

    What does not begin with "/" is a page of the language `code`.
    """
    folder = posixpath.dirname(address)

    def url(target: str) -> str:
        path, mark, anchor = (target if target.startswith("/") else f"/{code}/{target}").partition("#")
        return posixpath.relpath(path, folder) + ("/" if path.endswith("/") else "") + mark + anchor

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


def named(page: str, html: str) -> set[str]:
    """Where the links and pictures of a page at `page` lead, from the root of the language."""
    addresses = NAMED.findall(html)
    return {posixpath.normpath(posixpath.join("/", page, address)).lstrip("/") for address in addresses}
