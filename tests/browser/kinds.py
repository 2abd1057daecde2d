"""One page of each kind: what holds on each of these holds on all."""

from macros.folders.docs import PAPERS
from macros.pages.generated import HEADS, generated
from macros.register.loading import Facts
from tests import readonce
from tests.conftest import ROOT

WRITTEN = sorted(path.relative_to(ROOT / "docs/en").as_posix() for path in (ROOT / "docs/en").rglob("*.md"))
POSTS = "updates/posts/"
PAGES = [name for name in WRITTEN if not name.startswith((POSTS, f"{PAPERS}/"))]
POST = [name for name in WRITTEN if name.startswith(POSTS)][:1]  # one is like another
MADE = sorted({macro for _, macro, _ in generated(readonce.facts())})  # macros that make pages today
KINDS = [*PAGES, *POST, *MADE, "404.html"]


def path_of(kind: str, facts: Facts) -> str:
    """A page of a kind, below its language; of the States, the one with most sources."""
    if kind in HEADS:
        weight = {slug: len(state.sources) for slug, state in facts.states.items()}
        pages = [(weight.get(value, 0), place) for place, macro, value in generated(facts) if macro == kind]
        return max(pages)[1]
    return kind.replace(POSTS, "updates/").removesuffix("index.md").replace(".md", "/")
