"""Macro calls in a page: `{{ name("value") }}` and nothing else.

What stands between {{ and }} is read as one call of a known macro with literal arguments; no other
expression is ever evaluated. Attributes, filters, statements, imports and comments are faults, so a
page cannot reach a file, the environment or code. Stricter than Jinja's sandbox, and every fault of
the page is reported with its line.
"""

import ast
import inspect
import re
import warnings
from collections.abc import Mapping
from typing import Any

from ..faults.fault import Fault, Faults, closest
from ..faults.kinds import Code
from ..faults.marks import Rows, token
from ..vocabulary.calls import Macro, MacroError

LONGEST = 200  # characters of a call
ONLY = 'Between {{ and }} stands the call of one macro, like {{ count("specific_law") }}.'
# A call, then what only looks like the beginning of one, a statement or a comment.
CALL = re.compile(r"""\{\{((?:[^{}"']|"[^"\n]*"|'[^'\n]*')*)\}\}|(\{\{)|(\{%)|(\{\#)""")


def render(text: str, macros: Mapping[str, Macro], path: str, first_line: int = 1) -> str:
    """The page's text with each macro call replaced. Raises Faults with all that is wrong.

    `path` is shown in messages; `first_line` is the line of the file on which `text` begins.
    """
    faults: list[Fault] = []
    parts: list[str] = []
    end, line, rows = 0, first_line, Rows.of(text, path, first_line)
    for match in CALL.finditer(text):
        before = text[end : match.start()]
        line += before.count("\n")
        try:
            parts += [before, _found(match, macros)]
        except MacroError as error:
            start = match.start() - text.rfind("\n", 0, match.start()) - 1
            faults.append(rows.fault(line, error.finding, token(rows.row(line), start)))
        line += match[0].count("\n")
        end = match.end()
    if faults:
        raise Faults(faults)
    return "".join([*parts, text[end:]])


def _found(match: re.Match[str], macros: Mapping[str, Macro]) -> str:
    call, opened, statement, comment = match.groups()
    if opened:
        raise MacroError(f"has {{{{ without }}}}, or a quote or brace too much. {ONLY}")
    if statement:
        raise MacroError(f"has a {{% … %}} statement, which pages may not use. {ONLY}")
    if comment:
        raise MacroError("has {#. Write a space after the brace: { #stand } gives a heading its id.")
    return _call(_parsed(call), macros)


def _parsed(call: str) -> ast.expr:
    """The expression in Python's own grammar. Raises MacroError if it has none."""
    if len(call) > LONGEST:
        raise MacroError(f"has a macro call of {len(call)} characters. {ONLY}")
    if re.search("[“”„«»‘’]", call):
        raise MacroError('has a macro call with typographic quotes. Use straight ones, like "fiji".')
    try:
        with warnings.catch_warnings(action="ignore"):  # of Python's, on odd backslashes
            return ast.parse(call.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise MacroError(f"has a macro call that cannot be read. {ONLY}") from None


def _call(node: ast.expr, macros: Mapping[str, Macro]) -> str:
    if isinstance(node, ast.Name) and node.id in macros:
        raise MacroError(f"{{{{ {node.id} }}}} lacks its parentheses: write {{{{ {node.id}(…) }}}}.")
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        raise MacroError(f"has something other than a macro between {{{{ and }}}}. {ONLY}")
    name = node.func.id
    if name not in macros:
        message, advice = f'there is no macro "{name}".', "The editor’s guide lists them all."
        raise MacroError(message, Code.UNKNOWN_MACRO, name, closest(name, macros), advice)
    arguments = [_literal(name, argument) for argument in node.args]
    named = {keyword.arg or "": _literal(name, keyword.value) for keyword in node.keywords}
    parameters = inspect.signature(macros[name])
    try:
        parameters.bind(*arguments, **named)
    except TypeError:
        wanted = ", ".join(f'"{parameter}"' for parameter in parameters.parameters)
        raise MacroError(f"{name}(…) has a value too many or too few. Write {name}({wanted}).") from None
    return macros[name](*arguments, **named)


def _literal(name: str, node: ast.expr) -> Any:
    if isinstance(node, ast.Constant) and isinstance(node.value, str | int):
        return node.value
    if isinstance(node, ast.Name):
        raise MacroError(
            f'{name}(…) lacks quotes around {node.id}: write {name}("{node.id}").', Code.MACRO, node.id
        )
    raise MacroError(f"{name}(…) takes words in quotes or numbers, and nothing else.")
