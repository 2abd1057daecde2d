"""Word files: the drafting template and the update sheets."""

from .template import draft_docx, template_docx

__all__ = ["draft_docx", "template_docx"]
