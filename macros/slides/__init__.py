"""The slides of the workshop as a file for PowerPoint."""

# mypy: implicit-reexport

from .presentation import slides_pptx
