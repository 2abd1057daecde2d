"""What this site takes of the theme's package: its styles, below ours, and the scripts that stand in its pages."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import tinycss2  # type: ignore[import-untyped]
from jinja2 import Environment, FileSystemLoader

from ..language.labels import N_
from ..language.languages import Language
from ..paths import ROOT
from ..templating.themefolder import theme_templates

# Where the theme keeps what a reader chose; by itself it takes the address of the page, which differs on each.
SCOPE = "/national-implementation/"
# Light, dark, or as the system says: the schemes of overrides/styles/00-dark.css, in the order of the switch.
SCHEMES = (
    (
        "system",
        "(prefers-color-scheme)",
        "material/brightness-auto",
        N_("Colours as the system says"),
        N_("Colours as the system says; change to light"),
    ),
    (
        "light",
        "(prefers-color-scheme: light)",
        "material/brightness-5",
        N_("Light colours"),
        N_("Light colours; change to dark"),
    ),
    (
        "dark",
        "(prefers-color-scheme: dark)",
        "material/moon-waning-crescent",
        N_("Dark colours"),
        N_("Dark colours; change to those of the system"),
    ),
)
INLINE = ("base", "palette")  # of partials/javascripts/, those that a page of this site includes
# Features that its templates ask for, its script does not.
OF_TEMPLATES = frozenset(("navigation.tabs", "navigation.footer", "navigation.top"))
# Classes that its script gives to parts of the frame.
BY_SCRIPT = ("js", "no-js", "focus-visible", "md-nav__link--active", "md-nav__link--passed", "md-dialog--active")
# Of the theme's files and of overrides/ the reader gets our assets and one script of the theme: its styles stand
# in ours, its search is not used.
UNUSED = re.compile(
    r"(partials|print|word|slides|drafts|composer|keep|selfcheck|matrix|lite|macros|root|cards|fonts|styles|scripts)/"
    r"|assets/(stylesheets|images|javascripts/(?!bundle\.\w+\.min\.js$))"
)
# What is not right in the theme's base.html where no block can be filled, and what stands there instead. Each says
# where it was told; a test fails once the theme has it no longer.
MENDED = (
    # A checkbox has no autocomplete: squidfunk/mkdocs-material#1513. What it was for, 10-drawer.js does.
    ('id="__drawer" autocomplete="off"', 'id="__drawer"'),
    ('id="__search" autocomplete="off"', 'id="__search"'),
)
HTML = re.compile('<html lang="[^"]*"')  # without the direction of its text: it stands at the body alone
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def palette(language: Language) -> list[dict[str, Any]]:
    """The schemes as the theme's switch takes them, each with its number and that of the one it leads to."""
    return [
        {
            "media": media,
            "scheme": scheme,
            "name": language.label(name),
            "toggle": {"icon": icon, "name": language.label(toggle)},
            "number": number,
            "next": (number + 1) % len(SCHEMES),
        }
        for number, (scheme, media, icon, name, toggle) in enumerate(SCHEMES)
    ]


def scripted(features: Iterable[str]) -> list[str]:
    """Of the features that mkdocs.yml asks for, those that the theme's script has to be told of."""
    return [name for name in features if name not in OF_TEMPLATES]


def mended(page: str, language: Language) -> str:
    """A whole page with what is not right in the theme's part of it put right."""
    for wrong, right in MENDED:
        page = page.replace(wrong, right, 1)
    return HTML.sub(f'<html lang="{language.code}" dir="{language.direction}"', page, count=1)


def speaks(code: str) -> bool:
    """Whether the theme has words of its own in a language."""
    return (theme_templates() / "partials" / "languages" / f"{code}.html").is_file()


@cache
def inline_scripts() -> tuple[str, ...]:
    """The scripts that stand within each page, letter for letter, for the policy to allow them."""
    env = Environment(loader=FileSystemLoader([ROOT / "overrides", theme_templates()]), autoescape=True)
    view = {"config": {"extra": {"scope": SCOPE}}, "features": ()}
    texts = (env.get_template(f"partials/javascripts/{name}.html").render(view) for name in INLINE)
    return tuple(script for text in texts for script in SCRIPT.findall(text))


@cache
def styles() -> str:
    """The rules of the theme's stylesheet for the parts of the frame, in a layer that any rule of ours outdoes."""
    [path] = (theme_templates() / "assets" / "stylesheets").glob("main.*.min.css")
    rules = tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
    return f"@layer theme {{\n{''.join(_needed(rules, _parts()))}\n}}"


def _parts() -> set[str]:
    """The theme's classes in the templates of the frame. Its typography (md-typeset) is not used: ours is."""
    ours = [ROOT / "overrides" / "main.html", *(ROOT / "overrides" / "partials").glob("*.html")]
    theirs = [theme_templates() / name for name in ("base.html", "partials/footer.html", "partials/top.html")]
    words = " ".join(path.read_text("utf-8") for path in [*ours, *theirs])
    return {*re.findall(r"\bmd-[\w-]+", words), *BY_SCRIPT} - {"md-typeset"}


def _needed(rules: Iterable[Any], parts: set[str]) -> Iterator[str]:
    """The text of each rule that has a selector of these parts, with these selectors alone.

    Pictures that stand in the stylesheet are left out: the policy of the pages would not let them be shown.
    """
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "media":
            inner = "".join(_needed(tinycss2.parse_rule_list(rule.content), parts))
            yield f"@media{tinycss2.serialize(rule.prelude)}{{{inner}}}\n" if inner else ""
        elif rule.type == "qualified-rule":
            selectors = tinycss2.serialize(rule.prelude).split(",")
            kept = [one for one in selectors if parts.issuperset(re.findall(r"\.([a-zA-Z][\w-]*)", one))]
            body = tinycss2.serialize(rule.content)
            yield f"{','.join(kept)}{{{body}}}\n" if kept and "data:" not in body else ""
