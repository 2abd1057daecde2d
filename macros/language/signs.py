"""A sign of a text, by which a translation says which text it follows."""

import hashlib

HEAD = "_head"  # what the record calls title, menu and description of a page


def sign(text: str) -> str:
    """Eight letters, so that YAML never takes them for a number.

    They change with any word, but not where lines are only broken elsewhere.
    """
    digest = hashlib.sha256(" ".join(text.split()).encode()).digest()[:4]
    return "".join(chr(ord("a") + half) for byte in digest for half in divmod(byte, 16))


def head_text(title: str, menu: str | None, description: str) -> str:
    """What the head of a page says to readers, as one text."""
    return "\n".join([title, menu or "", description])
