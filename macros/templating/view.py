"""What a template is filled with."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass(frozen=True)
class View:
    """The names that a template of overrides/ uses, besides those that every template has.

    `called`: the title by which a figure or a table is cited; "" for what is neither.
    """

    template: ClassVar[str]
    called: ClassVar[str] = ""

    def names(self) -> dict[str, Any]:
        """Its fields as the template's names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
