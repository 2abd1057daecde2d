"""Macro calls in a page: `{{ name("value") }}` and nothing else.

Jinja's own lexer and parser read the page; what they find is carried out only if it is a call of a
known macro with literal arguments. Attributes, filters, statements, imports and includes are
faults, so a page cannot reach a file, the environment or code. Stricter than Jinja's sandbox, and
every fault of the page is reported with its line.
"""

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from .faults import Fault, Faults, suggest

Macro = Callable[..., str]
ONLY = 'Between {{ and }} stands the call of one macro, like {{ count("specific_law") }}.'


class MacroError(Exception):
    """A macro was given a value that it does not know. The message is for the editor."""


def render(text: str, macros: Mapping[str, Macro], path: str, first_line: int = 1) -> str:
    """The page's text with each macro call replaced. Raises Faults with all that is wrong.

    `path` is shown in messages; `first_line` is the line of the file on which `text` begins.
    """
    offset = first_line - 1
    try:
        tree = ImmutableSandboxedEnvironment().parse(text)
    except TemplateSyntaxError as error:
        raise Faults([Fault(path, error.lineno + offset, _syntax(error))]) from None
    parts: list[str] = []
    faults: list[Fault] = []
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            faults.append(Fault(path, node.lineno + offset, f"has a {{% … %}} statement. {ONLY}"))
            continue
        for item in node.nodes:
            try:
                parts.append(item.data if isinstance(item, nodes.TemplateData) else _call(item, macros))
            except MacroError as error:
                faults.append(Fault(path, item.lineno + offset, str(error)))
    if faults:
        raise Faults(faults)
    # The parser drops one newline at the end of the text.
    return "".join(parts) + ("\n" if text.endswith("\n") else "")


def _call(node: nodes.Expr, macros: Mapping[str, Macro]) -> str:
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        name = node.name if isinstance(node, nodes.Name) else None
        if name in macros:
            raise MacroError(f"{{{{ {name} }}}} lacks its parentheses: write {{{{ {name}(…) }}}}.")
        raise MacroError(f"has something other than a macro between {{{{ and }}}}. {ONLY}")
    name = node.node.name
    if name not in macros:
        raise MacroError(f'there is no macro "{name}".{suggest(name, macros)} CONTRIBUTING lists them all.')
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise MacroError(f"{name}(…) takes plain values only.")
    given = [_literal(name, argument) for argument in node.args]
    named = {keyword.key: _literal(name, keyword.value) for keyword in node.kwargs}
    macro = macros[name]
    signature = inspect.signature(macro)
    try:
        signature.bind(*given, **named)
    except TypeError as error:
        takes = ", ".join(signature.parameters) or "nothing"
        raise MacroError(f"{name}(…) is called wrongly: {error}. It takes {takes}.") from None
    return macro(*given, **named)


def _literal(name: str, node: nodes.Expr) -> Any:
    if not isinstance(node, nodes.Const):
        raise MacroError(
            f'{name}(…) takes words in quotes or numbers, like {name}("fiji"). Are the quotes missing?'
        )
    return node.value


def _syntax(error: TemplateSyntaxError) -> str:
    if "unexpected end of template" in error.message or "expected token 'end of print" in error.message:
        return f"has {{{{ without }}}} , or a macro that is not written right. {ONLY}"
    return f"has a macro call that cannot be read ({error.message}). {ONLY}"
