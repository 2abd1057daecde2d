"""What a template is filled with."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass(frozen=True)
class View:
    """The names that a template of overrides/ uses, besides those that every template has."""

    template: ClassVar[str]

    def names(self) -> dict[str, Any]:
        """Its fields as the template's names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
