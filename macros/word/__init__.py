"""Word files: the drafting template, update sheets, requests for assistance and letters."""

from .letters import Letters
from .requestfile import request_docx
from .template import draft_docx, template_docx

__all__ = ["Letters", "draft_docx", "request_docx", "template_docx"]
