"""Macro calls in a page: `{{ name("value") }}` and nothing else.

What stands between {{ and }} is read as one call of a known macro with literal arguments; no other
expression is ever evaluated. Attributes, filters, statements, imports and comments are faults, so a
page cannot reach a file, the environment or code. Stricter than Jinja's sandbox, and every fault of
the page is reported with its line. MkDocs' macros plugin is handed only what has passed here.
"""

import ast
import inspect
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..faults.fault import Fault, Faults, Finding, closest
from ..faults.kinds import Code
from ..faults.marks import Rows, token
from ..vocabulary.calls import Macro, MacroError

LONGEST = 200  # characters of a call
ONLY = 'Between {{ and }} stands the call of one macro, like {{ count("specific_law") }}.'
# A call, then what only looks like the beginning of one, a statement or a comment.
CALL = re.compile(r"""\{\{((?:[^{}"']|"[^"\n]*"|'[^'\n]*')*)\}\}|(\{\{)|(\{%)|(\{\#)""")

STRAIGHT = re.compile(r"""\"[^"]*\"|'[^']*'""")  # words in straight quotes, which may hold any sign


@dataclass(frozen=True)
class Call:
    """One macro call of a page: its name, its values, and where it stands."""

    name: str
    values: tuple[str | int, ...]
    named: Mapping[str, str | int]
    line: int
    start: int  # where on its line it begins, from 0

    def __str__(self) -> str:
        """The call in the one form that means the same to Python and to Jinja."""
        listed = [*map(ascii, self.values), *(f"{name}={value!a}" for name, value in self.named.items())]
        return f"{{{{ {self.name}({', '.join(listed)}) }}}}"

    def fault(self, rows: Rows, wrong: Finding) -> Fault:
        """What is wrong with this call of a text whose lines are `rows`."""
        return rows.fault(self.line, wrong, token(rows.row(self.line), self.start))


def render(text: str, macros: Mapping[str, Macro], path: str, first_line: int = 1) -> str:
    """The page's text with each macro call replaced. Raises Faults with all that is wrong.

    `path` is shown in messages; `first_line` is the line of the file on which `text` begins.
    """
    parts: list[str] = []
    faults: list[Fault] = []
    rows = Rows.of(text, path, first_line)
    for piece in _pieces(text, macros, rows):
        if isinstance(piece, Call):
            try:
                parts.append(macros[piece.name](*piece.values, **piece.named))
            except MacroError as error:
                faults.append(piece.fault(rows, error.finding))
        elif isinstance(piece, Fault):
            faults.append(piece)
        else:
            parts.append(piece)
    if faults:
        raise Faults(faults)
    return "".join(parts)


def checked(text: str, macros: Mapping[str, Macro], path: str, first_line: int = 1) -> tuple[str, list[Call]]:
    """The page's text with each call in its one form, and the calls; none is carried out.

    Raises Faults if anything else than a call of a known macro with plain values stands between braces: no other
    expression, statement or comment is in what this returns.
    """
    pieces = list(_pieces(text, macros, Rows.of(text, path, first_line)))
    faults = [piece for piece in pieces if isinstance(piece, Fault)]
    if faults:
        raise Faults(faults)
    return "".join(map(str, pieces)), [piece for piece in pieces if isinstance(piece, Call)]


def _pieces(text: str, macros: Mapping[str, Macro], rows: Rows) -> Iterator[str | Call | Fault]:
    """The text in its order: what stands between the calls, each call, and a fault for what is none."""
    end, line = 0, rows.first
    begin, seen = 0, 0  # where the line begins, as far as the text was looked through for that
    for match in CALL.finditer(text):
        before = text[end : match.start()]
        line += before.count("\n")
        begin = max(begin, text.rfind("\n", seen, match.start()) + 1)
        seen = match.start()
        start = seen - begin
        yield before
        try:
            yield Call(*_read(match, macros), line, start)
        except MacroError as error:
            yield rows.fault(line, error.finding, token(rows.row(line), start))
        line += match[0].count("\n")
        end = match.end()
    yield text[end:]


def _read(match: re.Match[str], macros: Mapping[str, Macro]) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
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
    if re.search("[“”„«»‘’]", STRAIGHT.sub("", call)):
        raise MacroError('has a macro call with typographic quotes. Use straight ones, like "fiji".')
    try:
        with warnings.catch_warnings(action="ignore"):  # of Python's, on odd backslashes
            return ast.parse(call.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise MacroError(f"has a macro call that cannot be read. {ONLY}") from None


def _call(node: ast.expr, macros: Mapping[str, Macro]) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
    if isinstance(node, ast.Name) and node.id in macros:
        raise MacroError(f"{{{{ {node.id} }}}} lacks its parentheses: write {{{{ {node.id}(…) }}}}.")
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        raise MacroError(f"has something other than a macro between {{{{ and }}}}. {ONLY}")
    name = node.func.id
    if name not in macros:
        message, advice = f'there is no macro "{name}".', "The editor’s guide lists them all."
        raise MacroError(message, Code.UNKNOWN_MACRO, name, closest(name, macros), advice)
    values = tuple(_literal(name, argument) for argument in node.args)
    named = {keyword.arg or "": _literal(name, keyword.value) for keyword in node.keywords}
    parameters = inspect.signature(macros[name])
    try:
        parameters.bind(*values, **named)
    except TypeError:
        wanted = ", ".join(f'"{parameter}"' for parameter in parameters.parameters)
        raise MacroError(f"{name}(…) has a value too many or too few. Write {name}({wanted}).") from None
    return name, values, named


def _literal(name: str, node: ast.expr) -> Any:
    if isinstance(node, ast.Constant) and isinstance(node.value, str | int):
        return node.value
    if isinstance(node, ast.Name):
        raise MacroError(
            f'{name}(…) lacks quotes around {node.id}: write {name}("{node.id}").', Code.MACRO, node.id
        )
    raise MacroError(f"{name}(…) takes words in quotes or numbers, and nothing else.")
