"""The slides of the workshop as a file for PowerPoint."""

from .presentation import slides_pptx
