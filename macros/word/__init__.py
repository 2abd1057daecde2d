"""Word files: the drafting template and the update sheets."""

from .template import template_docx

__all__ = ["template_docx"]
