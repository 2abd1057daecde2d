"""How a Content Security Policy names what stands inside a page."""

import base64
import hashlib


def source_of(text: str) -> str:
    """The source of a script or style inside a page (Content Security Policy Level 3, hash-source)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
