"""From the facts in data/ to the published site. mkdocs-macros calls `define_env` here."""

from typing import Any


def define_env(env: Any) -> None:
    """Tell the macros plugin the names in use; the pages' calls are carried out by pagetext."""
    from .vocabulary import BLOCK, INLINE

    for table in (INLINE, BLOCK):
        for name, function in table.items():
            env.macro(function, name)
