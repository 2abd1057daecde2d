"""What each template reads of the views it is given: its expressions followed through the types of the fields."""

import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

from macros.language import labels, lawlabels


@dataclass(frozen=True)
class Returns:
    """A function or method by the type of what it returns."""

    type: Any


@dataclass(frozen=True, eq=False)
class Macro:
    """A macro with the names that it sees."""

    node: nodes.Macro
    scope: dict[str, Any]
    template: str


@dataclass
class Reader:
    """Reads templates. `missing` are fields that no type has; `read` the (class, field) that are there."""

    env: Environment
    missing: set[str] = field(default_factory=set)
    read: set[tuple[type, str]] = field(default_factory=set)
    seen: set[tuple[Any, ...]] = field(default_factory=set)

    def template(self, name: str, scope: dict[str, Any]) -> dict[str, Any]:
        """Follow one template with the types of its names; returns these with what the template defines."""
        source, path, _ = self.env.loader.get_source(self.env, name)
        inside = {"labels": labels, "lawlabels": lawlabels, **scope}
        for node in self.env.parse(source, name, path).body:
            self.follow(node, inside, name)
        return inside

    def follow(self, node: nodes.Node, scope: dict[str, Any], name: str) -> Any:
        """Follow a node and all below it; returns the type of an expression, Any where that is not known."""

        def of(inner: nodes.Node) -> Any:
            return self.follow(inner, scope, name)

        match node:
            case nodes.Name():
                return scope.get(node.name, Any)
            case nodes.Const():
                return Any if node.value is None else type(node.value)
            case nodes.Getattr():
                return self.attribute(of(node.node), node.attr, f"{name}:{node.lineno}")
            case nodes.Getitem():
                of(node.arg)
                return entry(of(node.node), getattr(node.arg, "value", None))
            case nodes.Call():
                given = [of(each) for each in node.args]
                named = {each.key: of(each.value) for each in node.kwargs}
                return self.called(of(node.node), given, named)
            case nodes.Filter():
                of_node = of(node.node) if node.node else Any
                for each in (*node.args, *node.kwargs):
                    of(each)
                return each_of(of_node) if node.name in ("first", "last") else Any
            case nodes.Or():
                left, right = of(node.left), of(node.right)
                return right if left is Any else left
            case nodes.CondExpr():
                of(node.test)
                one, other = of(node.expr1), of(node.expr2) if node.expr2 else Any
                return other if one is Any else one
            case nodes.For():
                each = each_of(of(node.iter))
                inside = dict(scope)
                assign(node.target, each, inside)
                for part in (*([node.test] if node.test else []), *node.body, *node.else_):
                    self.follow(part, inside, name)
            case nodes.Assign():
                assign(node.target, of(node.node), scope)
            case nodes.Macro():
                scope[node.name] = Macro(node, scope, name)
            case nodes.FromImport():
                found = self.template(node.template.value, dict(scope) if node.with_context else {})
                for each in node.names:
                    own, here = each if isinstance(each, tuple) else (each, each)
                    scope[here] = found.get(own, Any)
            case nodes.Include(template=nodes.Const()):
                self.template(node.template.value, scope)
            case _:
                for child in node.iter_child_nodes():
                    of(child)
        return Any

    def called(self, function: Any, given: list[Any], named: dict[str, Any]) -> Any:
        """The type of what a call gives; a macro is followed once for each types of its arguments."""
        if isinstance(function, Returns):
            return function.type
        if isinstance(function, Macro):
            names = [argument.name for argument in function.node.args]
            shown = {**dict.fromkeys(names, Any), **dict(zip(names, given, strict=False)), **named}
            key = (id(function.node), *(str(shown[each]) for each in names))
            if key not in self.seen:
                self.seen.add(key)
                inside = {**function.scope, **shown}
                for part in function.node.body:
                    self.follow(part, inside, function.template)
        return Any

    def attribute(self, of: Any, name: str, where: str) -> Any:
        """The type of a field, property or method; of a dictionary, that of its values.

        Of several types one has to have it: which one it is, a template asks beforehand.
        """
        if isinstance(of, types.ModuleType):  # labels
            if not hasattr(of, name):
                self.missing.add(f"{where}: {of.__name__}.{name}")
            return Any
        kinds = [get_origin(one) or one for one in members(of)]
        if dict in kinds:
            key, value = get_args(next(one for one in members(of) if get_origin(one) is dict)) or (Any, Any)
            methods = {"items": Returns(list[tuple[key, value]]), "values": Returns(list[value])}
            return {**methods, "get": Returns(value), "keys": Returns(list[key])}.get(name, value)
        classes = [kind for kind in kinds if isinstance(kind, type) and kind not in (list, tuple, object)]
        having = {kind: said for kind in classes if (said := described(kind, name)) is not None}
        self.read |= {(kind, name) for kind in having}
        if classes and not having:
            self.missing.add(f"{where}: {' or '.join(kind.__name__ for kind in classes)}.{name}")
        return next(iter(having.values()), Any)


def described(kind: type, name: str) -> Any:
    """The type of an attribute of a class, Any if it is not said; None if there is no such attribute."""
    hints = get_type_hints(kind)
    if name in hints:
        return hints[name]
    for base in kind.__mro__:
        if name in vars(base):
            found = vars(base)[name]
            if isinstance(found, property):
                return get_type_hints(found.fget).get("return", Any)
            return (
                Returns(get_type_hints(found).get("return", Any)) if isinstance(found, types.FunctionType) else Any
            )
    return None


def members(of: Any) -> Iterable[Any]:
    """The types that a value may have, besides None."""
    if get_origin(of) in (Union, types.UnionType):
        return [each for each in get_args(of) if each is not type(None)]
    return [] if of is Any or isinstance(of, (Returns, Macro)) else [of]


def each_of(of: Any) -> Any:
    """The type of what is gone through: entries of a list, keys of a dictionary."""
    for one in members(of):
        inside = get_args(one)
        if inside and get_origin(one) is not Callable:
            return inside[0]
    return Any


def entry(of: Any, index: Any) -> Any:
    """The type of one entry: of a list, of a tuple at that place, or the value in a dictionary."""
    for one in members(of):
        kind, inside = get_origin(one), get_args(one)
        if kind is tuple and inside and inside[-1] is not ...:
            return inside[index] if isinstance(index, int) and index < len(inside) else Any
        if inside and kind is not Callable:
            return inside[-1] if kind is dict else inside[0]
    return Any


def assign(target: nodes.Node, of: Any, scope: dict[str, Any]) -> None:
    """Give a name, or each of several, its type."""
    if isinstance(target, nodes.Name):
        scope[target.name] = of
    elif isinstance(target, nodes.Tuple):
        for i, each in enumerate(target.items):
            assign(each, entry(of, i), scope)
