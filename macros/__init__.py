"""From the facts in data/ to the published site. mkdocs-macros calls `define_env` here."""

from typing import Any


def define_env(env: Any) -> None:
    """Give the macros plugin its macros: each is that of the page at work, whose text was checked before."""
    from .pages.atwork import at_work
    from .vocabulary import BLOCK, INLINE

    for name in (*INLINE, *BLOCK):
        env.macro(at_work.macro(name), name)
