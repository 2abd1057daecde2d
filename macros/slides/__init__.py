"""The slides of the workshop as a file for PowerPoint."""

from .presentation import slides_pptx

__all__ = ["slides_pptx"]
