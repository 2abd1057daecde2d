"""A page can call a macro with plain values, and nothing else."""

import pytest
from jinja2 import Environment

from macros.faults.fault import Faults
from macros.faults.marks import REACH
from macros.pages.pagetext import checked, render
from macros.vocabulary.calls import MacroError


def shout(word: str, times: int = 1) -> str:
    if word == "unknown":
        raise MacroError("there is no such word.")
    return word.upper() * times


MACROS = {"shout": shout, "today": lambda: "23 November 2026"}

# Ways out of Jinja and Python that pages have tried elsewhere.
ESCAPES = """
{{ shout.__class__ }}
{{ shout.__globals__["os"] }}
{{ "".__class__.__mro__[1].__subclasses__() }}
{{ shout.__init__.__globals__.__builtins__ }}
{{ "x"|attr("__class__") }}
{{ "%s"|format("x") }}
{{ "{0.__class__}".format(shout) }}
{{ shout("a" ~ "b") }}
{{ shout("a" + "b") }}
{{ shout("a" if 1 else "b") }}
{{ shout(today()) }}
{{ shout(f"x") }}
{{ shout(b"x") }}
{{ shout(["x"]) }}
{{ shout(*"xy") }}
{{ shout(**config) }}
{{ shout("x").__class__ }}
{{ shout("x")[0] }}
{{ shout(word=lambda: 1) }}
{{ (lambda: 1)() }}
{{ [x for x in "ab"] }}
{{ shout("x"), shout("y") }}
{{ shout("x"); shout("y") }}
{{ x := 1 }}
{{ await shout("x") }}
{{ __import__("os") }}
{{ open("/etc/passwd") }}
{{ eval("1") }}
{{ exec("1") }}
{{ self }}
{{ self._TemplateReference__context }}
{{ config }}
{{ config.items() }}
{{ environ }}
{{ cycler("a").next }}
{{ joiner() }}
{{ lipsum() }}
{{ namespace(a=1) }}
{{ range(9) }}
{{ dict(a=1) }}
{{ get_flashed_messages() }}
{{ url_for("x") }}
{{ caller() }}
{{ super() }}
{{ 1 }}
{{ "text" }}
{{ not shout("x") }}
{{ -1 }}
{{- shout("x") }}
{{ shout("x") -}}
{{ shout("x")}} }}{{
{{{ shout("x") }}}
{% include "/etc/passwd" %}
{% import "x" as x %}
{% from "x" import y %}
{% extends "main.html" %}
{% set x = 1 %}
{% for x in "ab" %}{{ x }}{% endfor %}
{% if 1 %}x{% endif %}
{% macro f() %}x{% endmacro %}
{% call shout("x") %}x{% endcall %}
{% filter upper %}x{% endfilter %}
{% block x %}x{% endblock %}
{% with x = 1 %}{% endwith %}
{% autoescape false %}x{% endautoescape %}
{% raw %}{{ shout("x") }}{% endraw %}
{% do shout("x") %}
{%- set x = 1 -%}
{# a comment that hides {{ shout("x") }} #}
""".strip().splitlines()


def faults_of(text: str, first_line: int = 1) -> list[tuple[str, int]]:
    with pytest.raises(Faults) as caught:
        render(text, MACROS, "docs/en/x.md", first_line)
    return [(fault.path, fault.line) for fault in caught.value.faults]


@pytest.mark.parametrize("escape", ESCAPES)
def test_no_way_out_of_a_macro_call_is_open(escape: str):
    found = faults_of(f"Text.\n\n{escape}\n", first_line=6)
    assert set(found) == {("docs/en/x.md", 8)}


def test_a_call_is_replaced_by_what_the_macro_returns():
    assert render('One {{ shout("a") }} and {{shout("b", 2)}}, {{ today() }}.', MACROS, "x") == (
        "One A and BB, 23 November 2026."
    )


def test_a_value_may_be_named_and_a_call_may_run_over_lines():
    assert render('{{ shout(\n  word="a",\n  times=2\n) }}', MACROS, "x") == "AA"


def test_text_without_calls_is_left_as_it_is():
    text = "# Title { #id }\n\n100 % of {this} and 'that' }} \"quote\" \\\n"
    assert render(text, MACROS, "x") == text


def test_what_a_macro_returns_is_not_read_again():
    assert render('{{ shout("{% x %}") }}', {"shout": lambda word: '{{ shout("y") }}'}, "x") == '{{ shout("y") }}'


def test_quotes_may_hold_braces():
    assert render('{{ shout("}}") }}', MACROS, "x") == "}}"


def test_the_sentence_of_a_macro_reaches_the_editor_with_its_line():
    with pytest.raises(Faults) as caught:
        render('Text.\n{{ shout("unknown") }}', MACROS, "docs/en/x.md", 5)
    assert [str(fault) for fault in caught.value.faults] == ["docs/en/x.md:6: there is no such word."]


def test_all_faults_of_a_page_are_reported_at_once():
    text = '{{ x }}\n{{ shout("a") }}\n{% y %}\n{{ shout( }}\n{{ shout("unknown") }}\n{{\n'
    assert [line for _, line in faults_of(text)] == [1, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "inner",
    [
        "(" * 190 + ")" * 190,
        "9" * 5000,
        "-" * 199,
        "x." * 99 + "x",
        "not " * 49 + "x",
        "a" * 100_000,
        "\x00",
        "\\",
    ],
    ids=["parentheses", "digits", "signs", "attributes", "nots", "length", "nul", "backslash"],
)
def test_no_call_is_long_or_deep_enough_to_bring_the_program_down(inner: str):
    assert faults_of(f"{{{{ shout({inner}) }}}}") == [("docs/en/x.md", 1)]


def test_what_the_plugin_is_handed_holds_plain_calls_and_nothing_else():
    text = r"""{{shout(word = "é😀\n}}{%\x22", times=0x2)}} {{ shout("it's") }} {{ today( ) }} }} { # }"""
    given, calls = checked(text, MACROS, "x")
    assert Environment().from_string(given).render(MACROS) == render(text, MACROS, "x")
    assert [(call.name, call.values, call.named) for call in calls] == [
        ("shout", (), {"word": 'é😀\n}}{%"', "times": 2}),
        ("shout", ("it's",), {}),
        ("today", (), {}),
    ]


@pytest.mark.parametrize("escape", ESCAPES)
def test_the_plugin_is_never_handed_a_way_out(escape: str):
    with pytest.raises(Faults):
        checked(f"Text.\n\n{escape}\n", MACROS, "x")


def test_no_macro_is_carried_out_by_the_check():
    done: list[str] = []
    checked('{{ f("a") }}', {"f": lambda word: done.append(word) or ""}, "x")
    assert done == []


def test_a_call_that_is_longer_than_any_needed_is_not_parsed():
    assert render(f'{{{{ shout("{"x" * 180}") }}}}', MACROS, "x") == "X" * 180
    assert faults_of(f'{{{{ shout("{"x" * 200}") }}}}') == [("docs/en/x.md", 1)]


def test_a_hundred_thousand_braces_are_refused_quickly():
    """Each pair fails where it stands: neither the search nor the mark goes on to the end for each of them."""
    with pytest.raises(Faults) as caught:
        render("{{" * 100_000 + "\n" + "{{ 'x " * 20_000, MACROS, "x")
    assert [fault.line for fault in caught.value.faults] == [1, 2]
    assert all(fault.length <= REACH for fault in caught.value.faults)
