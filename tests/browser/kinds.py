"""One page of each kind: what holds on each of these holds on all."""

from macros.pages.generated import HEADS, generated
from macros.register.loading import Facts
from tests.conftest import ROOT

WRITTEN = sorted(path.relative_to(ROOT / "docs/en").as_posix() for path in (ROOT / "docs/en").rglob("*.md"))
POSTS = "updates/posts/"
PAGES = [name for name in WRITTEN if not name.startswith(POSTS)]
POST = [name for name in WRITTEN if name.startswith(POSTS)][:1]  # one is like another
KINDS = [*PAGES, *POST, *sorted(HEADS), "404.html"]  # files of docs/en, macros that make pages


def path_of(kind: str, facts: Facts) -> str:
    """A page of a kind, below its language; of the States, the one with most sources."""
    if kind in HEADS:
        weight = {slug: len(state.sources) for slug, state in facts.states.items()}
        pages = [(weight.get(value, 0), place) for place, macro, value in generated(facts) if macro == kind]
        return max(pages)[1]
    return kind.replace(POSTS, "updates/").removesuffix("index.md").replace(".md", "/")
