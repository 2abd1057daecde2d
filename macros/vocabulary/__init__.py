"""The macros that pages may call, one module a subject. examples.py has one of each.

Each takes the page and literal values and returns HTML from a template in overrides/macros. A
value it does not know raises MacroError, whose sentence the editor reads.
"""

# mypy: implicit-reexport

from . import (
    changes,
    chooser,
    clauses,
    deposits,
    examples,
    figures,
    interpretations,
    jointbrief,
    laws,
    obligations,
    page,
    papers,
    plots,
    regions,
    reuse,
    selfcheck,
    site,
    states,
    tools,
    updates,
    workplan,
    workshop,
)
from .core import BLOCK, INLINE, Page
