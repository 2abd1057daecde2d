"""How each bracket of a draft is decided: by the drafter, or by which clauses stand."""

from dataclasses import dataclass

from ..records.choices import Choices
from .clauseforms import Choice, Fill, FormNode, FormParagraph, Own, cited, each_node
from .joining import below
from .taking import Taken

SHORT_TITLE = "short title"  # the blank whose words settle which title is meant
Decision = bool | int | None  # stands or not, which of several from 1, or open


@dataclass(frozen=True)
class Decider:
    """Decides the brackets of one clause."""

    choices: Choices
    standing: dict[str, Taken]
    clause: Taken

    def decided(self, paragraph: FormParagraph, choice: Choice) -> Decision:
        """What stands of the brackets; None while that is open."""
        forced = self.forced(paragraph, choice)
        if forced is not None:
            return forced
        chosen = self.choices.of(self.clause.form.slug).options.get(choice.id)
        if chosen is not None and fits(choice, chosen) and self.possible(choice, chosen):
            return chosen
        return self._by_name(choice) if len(choice.choices) > 1 else None

    def forced(self, paragraph: FormParagraph, choice: Choice) -> Decision:
        """What the clauses that stand, and their alternatives, leave no choice about.

        What names a clause or a paragraph that is not there goes with it; the penalty for a clause that stands,
        stands.
        """
        if len(choice.choices) == 1:
            named = cited(choice.choices[0])
            if not self._holds(choice.choices[0]):
                return False
            return True if named and self.clause.form.record.sets_penalties else self._told(paragraph, choice)
        left = [at for at, nodes in enumerate(choice.choices, 1) if self._holds(nodes)]
        return left[0] if len(left) == 1 else None

    def _told(self, paragraph: FormParagraph, choice: Choice) -> Decision:
        """What an alternative says of the brackets: their paragraph is kept, or its words in brackets go."""
        for alternative in self.clause.alternatives:
            if any(below(paragraph, path) for path in alternative.doing.without):
                return False
            # Within a paragraph that is kept, brackets are still to be decided.
            if paragraph.nodes == (choice,) and any(below(paragraph, path) for path in alternative.doing.keeps):
                return True
        return None

    def possible(self, choice: Choice, chosen: bool | int) -> bool:
        """Whether what is chosen of several names only what is there."""
        return isinstance(chosen, bool) or self._holds(choice.choices[chosen - 1])

    def _holds(self, nodes: tuple[FormNode, ...]) -> bool:
        """Whether every clause, and every paragraph of one, that the words name is there."""
        parts = [node for node in each_node(nodes) if isinstance(node, Own) and node.clause]
        return all(map(self._there, cited(nodes))) and all(map(self._has, parts))

    def _has(self, part: Own) -> bool:
        other = self.standing.get(part.clause)
        return other is not None and any(p.path[-len(part.path) :] == part.path for p in other.paragraphs)

    def _there(self, slug: str) -> bool:
        """Whether a clause stands; where penalties are set, whether it makes anything punishable too."""
        other = self.standing.get(slug)
        if other is None:
            return False
        return other.offence or not (self.clause.form.record.sets_penalties and other.form.record.creates_offence)

    def _by_name(self, choice: Choice) -> Decision:
        if SHORT_TITLE in self.choices.named:
            for at, nodes in enumerate(choice.choices, 1):
                if _only(nodes) == SHORT_TITLE:
                    return at
        return None


def fits(choice: Choice, chosen: bool | int) -> bool:
    """Whether an answer is one that the brackets have."""
    if len(choice.choices) == 1:
        return isinstance(chosen, bool)
    return not isinstance(chosen, bool) and 1 <= chosen <= len(choice.choices)


def _only(nodes: tuple[FormNode, ...]) -> str | None:
    return nodes[0].known_as if len(nodes) == 1 and isinstance(nodes[0], Fill) else None
