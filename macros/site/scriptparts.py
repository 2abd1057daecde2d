"""What of the frame only a script can use, and brings along: search, switch of colours, buttons of a citation.

A page is read without a script first: it does not carry what would be dead there.
"""

import json
from functools import cache

from jinja2 import Environment, FileSystemLoader

from ..language import inenglish
from ..language.languages import Language
from ..paths import ROOT
from ..templating.environment import install_labels
from ..templating.themefolder import theme_templates
from . import theme

PARTS = ("search", "palette", "share")  # of overrides/partials/, by the names under which the script has them


@cache
def script(language: Language) -> str:
    """The parts in the words of a language, as the first line of site.js."""
    env = Environment(
        loader=FileSystemLoader([ROOT / "overrides", theme_templates()]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    install_labels(env, language)
    view = {"palette": theme.palette(language)}
    texts = {name: _spoken(env.get_template(f"partials/{name}.html").render(view), language) for name in PARTS}
    return f"const frame = {json.dumps(texts, ensure_ascii=False)};\n"


def _spoken(html: str, language: Language) -> str:
    return language.typeset(inenglish.shown(html) if language.draft else html)
