"""From the facts in data/ to the published site. mkdocs-macros calls `define_env` here."""

from typing import Any


def define_env(env: Any) -> None:
    """Tell the macros plugin the names in use; the pages' calls are carried out by pagetext."""
    from .vocabulary import _BLOCK, _INLINE

    for table in (_INLINE, _BLOCK):
        for name, function in table.items():
            env.macro(function, name)
