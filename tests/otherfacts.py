"""The facts of data/ with other values in them, which no rule looks at."""

from dataclasses import replace

from macros.register.loading import Facts


def with_site(facts: Facts, **values: object) -> Facts:
    """With other values in data/site.yaml."""
    return replace(facts, site=facts.site.model_copy(update=values))


def with_sections(facts: Facts, slug: str, **sections: dict[str, object]) -> Facts:
    """With other values in some sections of one State's file."""
    state = facts.states[slug]
    values = {name: getattr(state, name).model_copy(update=update) for name, update in sections.items()}
    return replace(facts, states={**facts.states, slug: state.model_copy(update=values)})
