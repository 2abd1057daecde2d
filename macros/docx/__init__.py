"""The drafting template as Word files: real styles, automatic numbering, fields, content controls."""

from .template import template_docx

__all__ = ["template_docx"]
